import CypherExecution
import OntologyXML
import PluginLoading
import PropertyGraph
import Reasoning
import RegionPluginAPI

/// The whole knowledge: facts, what rules derive from them, and the regions that reason about them.
package struct KnowledgeGraph: Sendable {
    package internal(set) var view: GraphView
    package let regions: [any RegionPlugin]
    let declarations: [RegionDeclaration]
    let checks: [CheckDefinition]
    var derivations: Derivations
    let materializer: Materializer
    /// Made when the first change is followed.
    var updater: RuleUpdater?
    /// Warnings of the files.
    let findings: [Finding]
    /// That it was read from.
    let files: OntologyFiles
    /// The plugins from outside among the regions.
    let guests: [Guest]
    /// The plugins that were left out while it was loaded, with every finding.
    package internal(set) var leftOut: [FoundPlugin] = []
    /// The faults of plugins, those of calls included.
    let log: PluginFaultLog
    /// What it was loaded by.
    let loader: GraphLoader
    /// Made when the first plan is asked for.
    var spaceMap = Once<SpaceMap>()

    package var facts: Facts { Facts(view) }
    package var names: NameResolver { NameResolver(facts) }

    /// A region with what it requires, and what those require.
    func closure(of region: String) -> Set<String> {
        var needed: Set<String> = [region]
        var count = 0
        while count < needed.count {
            count = needed.count
            needed.formUnion(declarations.filter { needed.contains($0.id) }.flatMap(\.requires))
        }
        return needed
    }

    /// The checks of the ontology and of the regions.
    var allChecks: [CheckDefinition] {
        checks
            + regions.flatMap { region in
                region.checks.map { CheckDefinition($0, file: region.manifest.id, line: 0) }
            }
    }

    /// An engine that asks this graph, with the procedures of the commands and of the regions.
    package var engine: QueryEngine { engine(in: ClinicalCase()) }

    /// An engine whose procedures answer in a case.
    package func engine(in clinicalCase: ClinicalCase) -> QueryEngine {
        QueryEngine(
            view,
            procedures: ProcedureRegistry(
                AnswerProcedure.all(self, in: clinicalCase) + RegionProcedureAdapter.all(self, in: clinicalCase)))
    }

    /// The ontology of another folder, with the same regions.
    ///
    /// - Throws: ``LocationError``; ``LoadError`` with every fault.
    package func other(in folder: String, named name: String) throws -> KnowledgeGraph {
        try loader.at(OntologyLocation.find(option: folder, named: name)).load()
    }
}

extension CheckDefinition {
    init(_ check: Check, file: String, line: Int) {
        self.init(
            id: check.id, severity: check.severity == .error ? .error : .warning, says: check.says,
            cypher: check.cypher, hint: check.hint, file: file, line: line)
    }
}
