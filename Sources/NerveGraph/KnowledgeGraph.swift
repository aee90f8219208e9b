import CypherExecution
import OntologyXML
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
    let fileCount: Int
    /// What it was loaded by.
    let loader: GraphLoader
    /// Made when the first plan is asked for.
    var spaceMap = Once<SpaceMap>()

    package var facts: Facts { Facts(view) }
    package var names: NameResolver { NameResolver(facts) }

    /// The checks of the ontology and of the regions.
    var allChecks: [CheckDefinition] {
        checks
            + regions.flatMap { region in
                region.checks.map { check in
                    CheckDefinition(
                        id: check.id, severity: check.severity == .error ? .error : .warning, says: check.says,
                        cypher: check.cypher, hint: check.hint, file: region.manifest.id, line: 0)
                }
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
