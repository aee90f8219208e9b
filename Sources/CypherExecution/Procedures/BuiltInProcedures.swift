// The procedures that every engine has: what is in the graph, and what can be called. Comes in: the graph, the registry. Goes out: rows of names.

import CypherSemantics
import PropertyGraph

/// A procedure without arguments that only looks.
struct BuiltInProcedure: Procedure {
    let signature: ProcedureSignature
    private let rows: @Sendable (ProcedureContext) -> [[Value]]

    private init(
        _ name: String, _ outputs: [(String, CypherType)], _ summary: String,
        _ rows: @escaping @Sendable (ProcedureContext) -> [[Value]]
    ) {
        signature = ProcedureSignature(
            name: name, inputs: [], outputs: outputs.map { .init($0.0, $0.1) }, summary: summary)
        self.rows = rows
    }

    func call(_ arguments: [Value], _ context: ProcedureContext) throws -> [[Value]] { rows(context) }

    static let all: [any Procedure] = [
        BuiltInProcedure("db.labels", [("label", .string)], "The labels that a node has, by name.") { context in
            let view = context.view
            return names(
                view.labels.names.indices.map { LabelID(UInt32($0)) }.filter { !view.nodes(label: $0).isEmpty }
                    .map(view.name(of:)))
        },
        BuiltInProcedure(
            "db.relationshipTypes", [("relationshipType", .string)], "The types that a relationship has, by name."
        ) { context in
            let view = context.view
            var used = [Bool](repeating: false, count: view.types.count)
            for relationship in view.relationships { used[Int(view.type(of: relationship).rawValue)] = true }
            return names(used.indices.filter { used[$0] }.map { view.name(of: TypeID(UInt32($0))) })
        },
        BuiltInProcedure(
            "db.propertyKeys", [("propertyKey", .string)], "The keys that the graph knows of its properties, by name."
        ) { context in
            let view = context.view
            return names(view.keys.names.map(view.string))
        },
        BuiltInProcedure(
            "dbms.components", [("name", .string), ("versions", .list(.string)), ("edition", .string)],
            "What answers, and its version."
        ) { _ in [[.string("NerveGraph"), .list([.string(engineVersion)]), .string("embedded")]] },
        BuiltInProcedure(
            "dbms.procedures",
            [("name", .string), ("description", .string), ("mode", .string), ("signature", .string)],
            "The procedures that can be called; SHOW PROCEDURES is the same."
        ) { context in
            context.procedures.sorted { $0.name < $1.name }.map {
                [.string($0.name), .string($0.summary), .string("READ"), .string($0.text)]
            }
        },
        BuiltInProcedure(
            "dbms.functions", [("name", .string), ("aggregating", .boolean), ("signature", .string)],
            "The functions of the language; SHOW FUNCTIONS is the same."
        ) { _ in
            FunctionDefinition.names.compactMap(FunctionDefinition.named).map {
                [.string($0.name), .boolean($0.isAggregate), .string($0.signature)]
            }
        },
    ]

    private static func names(_ names: [String]) -> [[Value]] {
        names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { [.string($0)] }
    }
}

/// The version of the engine, and of the command.
package let engineVersion = "0.1.0"
