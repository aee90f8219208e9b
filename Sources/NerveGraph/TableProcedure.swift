import CypherExecution
import CypherSemantics
import PropertyGraph

/// A procedure that is a table: called with arguments it yields the outputs of each row whose inputs equal them.
struct TableProcedure: Procedure {
    let signature: ProcedureSignature
    private let columns: [String]
    private let rows: [[Value]]

    init(_ signature: ProcedureSignature, columns: [String], rows: [[Value]]) {
        self.signature = signature
        self.columns = columns
        self.rows = rows
    }

    func call(_ arguments: [Value], _ context: ProcedureContext) throws -> [[Value]] {
        let inputs = signature.inputs.map { columns.firstIndex(of: $0.name) }
        let outputs = signature.outputs.map { columns.firstIndex(of: $0.name) }
        return rows.filter { row in
            zip(inputs, arguments).allSatisfy { column, argument in
                column.map { Self.equal(row[$0], argument) } ?? false
            }
        }.map { row in outputs.map { $0.map { row[$0] } ?? .null } }
    }

    /// Equal as the TCK's tables mean it: numbers by value, null with null.
    private static func equal(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let a), .boolean(let b)): a == b
        case (.string(let a), .string(let b)): a == b
        case (.integer(let a), .integer(let b)): a == b
        case (.float(let a), .float(let b)): a == b
        case (.integer(let a), .float(let b)), (.float(let b), .integer(let a)): Double(a) == b
        default: false
        }
    }
}

extension QueryEngine {
    /// Adds a procedure that is a table, for conformance suites.
    ///
    /// - Parameter signature: `name(in :: TYPE, …) :: (out :: TYPE, …)`.
    /// - Throws: ``SignatureError``.
    package mutating func register(tableProcedure signature: String, columns: [String], rows: [[Value]])
        throws(SignatureError)
    {
        guard let parsed = ProcedureSignature(text: signature) else { throw SignatureError(text: signature) }
        procedures.add(TableProcedure(parsed, columns: columns, rows: rows))
    }
}

/// A text that is no procedure's signature.
public struct SignatureError: Error, Sendable {
    /// The text.
    public let text: String
}
