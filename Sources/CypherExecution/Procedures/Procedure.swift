// What CALL can call. Comes in: argument values and the graph. Goes out: rows of values.

import CypherSemantics
import PropertyGraph

/// A named question with a signature.
package protocol Procedure: Sendable {
    var signature: ProcedureSignature { get }

    /// - Returns: rows with one value for each output, in order.
    func call(_ arguments: [Value], _ context: ProcedureContext) throws -> [[Value]]
}

/// What a procedure may read.
package struct ProcedureContext: Sendable {
    package let view: GraphView
    /// Of all procedures that can be called.
    let procedures: [ProcedureSignature]

    init(view: GraphView, procedures: [ProcedureSignature]) {
        self.view = view
        self.procedures = procedures
    }
}

/// Procedures by name.
package struct ProcedureRegistry: Sendable {
    private var procedures: [String: any Procedure] = [:]

    /// - Parameter procedures: besides those that every engine has.
    package init(_ procedures: [any Procedure] = []) {
        for procedure in BuiltInProcedure.all + procedures { self.procedures[procedure.signature.name] = procedure }
    }

    package mutating func add(_ procedure: any Procedure) { procedures[procedure.signature.name] = procedure }

    package subscript(_ name: String) -> (any Procedure)? { procedures[name] }

    package var catalog: Catalog { Catalog(signatures) }

    var signatures: [ProcedureSignature] { procedures.values.map(\.signature) }
}
