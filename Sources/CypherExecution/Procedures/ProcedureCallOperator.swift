// ProcedureCall. Comes in: rows. Goes out: for each row one for each row of the procedure; of a void procedure the row itself.

import CypherPlanning
import CypherSyntax
import PropertyGraph

final class ProcedureCallOperator: BlockStep {
    private let procedure: any Procedure
    private let call: PlannedCall
    private let arguments: [Evaluator]

    init(
        _ context: ExecutionContext, next: Operator, procedure: any Procedure, call: PlannedCall,
        arguments: [Evaluator],
        slots: SlotSet, carried: SlotSet
    ) {
        self.procedure = procedure
        self.call = call
        self.arguments = arguments
        super.init(context, next: next, slots: slots, carried: carried)
    }

    override func consume(_ block: Block) throws(QueryError) -> Bool {
        for index in 0..<block.count {
            let row = block.row(index)
            var values: [Value] = []
            for argument in arguments { values.append(try context.graph.value(of: argument.evaluate(row))) }
            let rows = try self.rows(values)
            if call.isVoid {
                guard try append(row) != nil else { return false }
                continue
            }
            for result in rows {
                guard let made = try append(row) else { return false }
                for (column, slot) in call.outputs {
                    output.row(made)[slot] = try context.graph.slot(of: result[column])
                }
            }
        }
        return try push()
    }

    private func rows(_ arguments: [Value]) throws(QueryError) -> [[Value]] {
        do {
            let rows = try procedure.call(
                arguments, ProcedureContext(view: context.graph.view, procedures: context.procedures.signatures))
            let width = procedure.signature.outputs.count
            guard rows.allSatisfy({ $0.count == width }) else {
                throw QueryError(
                    .procedure, .runtime, .procedureFailed,
                    "\(call.name) gave a row that does not have its \(width) columns.")
            }
            return rows
        } catch let error as QueryError {
            throw error.placed(at: call.span)
        } catch {
            throw QueryError(.procedure, .runtime, .procedureFailed, "\(call.name): \(error)", at: call.span)
        }
    }
}
