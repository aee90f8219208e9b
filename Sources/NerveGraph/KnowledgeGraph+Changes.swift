import OntologyXML
import PropertyGraph
import Reasoning

/// Why a change can't be written as XML, as callers of this module see it.
package typealias FragmentError = OntologyXML.FragmentError

extension KnowledgeGraph {
    /// The same knowledge with more stated, as a what-if: what follows is derived without starting over, and this graph stays as it is.
    ///
    /// - Parameter overlay: over ``view``, as the writes of a query are.
    /// - Throws: ``QueryError`` where a rule's condition fails on what was stated.
    package func stating(_ overlay: GraphOverlay) throws(QueryError) -> KnowledgeGraph {
        precondition(overlay.isOver(view.base), "an overlay over another graph")
        var changed = self
        var updater = self.updater ?? freshUpdater
        try updater.update { $0 = overlay }
        changed.view = updater.view
        changed.derivations = updater.derivations
        changed.updater = updater
        changed.spaceMap = Once()
        return changed
    }

    private var freshUpdater: RuleUpdater {
        do throws(RuleFaults) {
            return try RuleUpdater(materializer, view.base, derivations)
        } catch {
            preconditionFailure("the rules were bound when the graph was loaded: \(error)")
        }
    }

    /// What an overlay of this graph states and takes back, as an ontology file that is read after the installed ones.
    ///
    /// - Throws: ``FragmentError`` where the vocabulary has no words for it; ``LoadError`` where the vocabulary can't be read.
    package func fragment(of overlay: GraphOverlay) throws -> String {
        let writer: FragmentWriter
        do throws(OntologyFaults) {
            writer = try FragmentWriter(vocabulary: loader.vocabulary)
        } catch {
            throw LoadError(error)
        }
        return try writer.xml(of: GraphView(view.base, overlay: overlay))
    }
}
