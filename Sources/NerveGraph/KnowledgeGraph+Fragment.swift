import OntologyXML
import PropertyGraph

/// Why a change can't be written as XML, as callers of this module see it.
package typealias FragmentError = OntologyXML.FragmentError

extension KnowledgeGraph {
    /// What an overlay of this graph changes, as an ontology file that is read after the installed ones.
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
