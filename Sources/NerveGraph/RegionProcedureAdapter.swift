import CypherExecution
import CypherSemantics
import CypherSyntax
import PropertyGraph
import RegionPluginAPI

/// A region's procedure as the engine calls it; its sources come as a last column.
struct RegionProcedureAdapter: Procedure {
    let signature: ProcedureSignature
    private let procedure: RegionProcedure
    private let clinicalCase: ClinicalCase
    private let facts: Facts

    private init(_ procedure: RegionProcedure, _ clinicalCase: ClinicalCase, _ facts: Facts) {
        self.procedure = procedure
        self.clinicalCase = clinicalCase
        self.facts = facts
        signature = ProcedureSignature(
            name: procedure.name, inputs: procedure.inputs.map(Self.field),
            outputs: procedure.outputs.map(Self.field) + [.init("sources", .list(.string))], summary: procedure.says)
    }

    private static func field(_ field: RegionProcedure.Field) -> ProcedureSignature.Field {
        .init(field.name, CypherType(signature: field.type.rawValue) ?? .any)
    }

    func call(_ arguments: [Value], _ context: ProcedureContext) throws -> [[Value]] {
        let rows: [RegionProcedure.Row]
        do throws(RegionProcedure.Refusal) {
            rows = try procedure.rows(arguments, in: clinicalCase, on: RegionGraph(context.view))
        } catch {
            throw QueryError(.procedure, .runtime, .procedureFailed, error.message, hint: error.hint)
        }
        return rows.map { row in row.values + [.sources(row.sources.map { facts.citation($0) })] }
    }

    static func all(_ graph: KnowledgeGraph, in clinicalCase: ClinicalCase) -> [any Procedure] {
        graph.regions.flatMap(\.procedures).map { RegionProcedureAdapter($0, clinicalCase, graph.facts) }
    }
}
