// A plan: the tree of operators that answers one query. Comes in: from the planner. Goes out: to the executor, and as text
// for EXPLAIN. A row has `slotCount` slots; every variable of the query has one of its own.

import CypherSyntax

/// How to answer one query.
package struct Plan: Sendable {
    package let root: PlanStep
    /// The columns of the answer in order; empty for a statement that returns nothing.
    package let columns: [PlannedColumn]
    package let slotCount: Int
    /// What whoever asked should know, as sentences: names that the query reads and the graph doesn't have.
    package let notices: [String]

    package init(root: PlanStep, columns: [PlannedColumn], slotCount: Int, notices: [String] = []) {
        self.root = root
        self.columns = columns
        self.slotCount = slotCount
        self.notices = notices
    }
}

/// A column of the answer and the slot it is read from.
package struct PlannedColumn: Sendable {
    package let name: String
    package let slot: Int
    package init(name: String, slot: Int) {
        self.name = name
        self.slot = slot
    }
}

/// One operator of a plan with what feeds it.
package final class PlanStep: Sendable {
    package let operation: PlanOperation
    /// Rows come from here; nil for an `Argument`.
    package let input: PlanStep?
    /// The number of rows that the planner expects this step to give.
    package let estimatedRows: Double

    package init(_ operation: PlanOperation, input: PlanStep?, estimatedRows: Double) {
        self.operation = operation
        self.input = input
        self.estimatedRows = estimatedRows
    }
}

/// What an operator does with each row that comes in.
package enum PlanOperation: Sendable {
    /// One row: of a query nothing, of a sub-plan the slots of the row around it.
    case argument
    case allNodesScan(node: Int)
    case nodeByLabelScan(node: Int, label: String)
    /// The nodes whose `key` equals a value, by the graph's index.
    case nodeIndexSeek(node: Int, label: String?, key: String, value: PlannedExpression)
    /// The nodes that may have one of these values at its key, by an index that is made for it: those of the value that the fewest may have.
    case nodeValueSeek(node: Int, label: String?, [PlannedEntry])
    /// The nodes whose text at a key has a part, by a search of all texts at once.
    case nodeTextScan(node: Int, key: String, value: PlannedExpression)
    case expandAll(Expansion)
    /// The number of the rows that expandAll would make, in a slot of each row that has any.
    case expandCount(Expansion, count: Int)
    /// The number of the rows that two expandAlls one after the other would make; the second does not begin where the first ends.
    case expandCountPair(Expansion, Expansion, count: Int)
    /// As expandAll, with both ends bound.
    case expandInto(Expansion)
    case varLengthExpand(Expansion, Repetition)
    /// The paths of repeated patterns, modes and selectors.
    case pathSearch(PathSearch)
    /// As varLengthExpand, but each end once; the relationships are not told.
    case pruningVarLengthExpand(Expansion, Repetition)
    /// The ends of a relationship that is bound already.
    case projectEndpoints(Expansion, startBound: Bool, endBound: Bool)
    /// The ends of a list of relationships that is bound already.
    case projectListEndpoints(Expansion, Repetition, startBound: Bool, endBound: Bool)
    case filter(PlannedExpression)
    case projection([PlannedAssignment])
    case eagerAggregation(keys: [PlannedAssignment], aggregates: [PlannedAggregate])
    case sort([PlannedSortKey])
    /// The first rows of a sort; `limit` counts them.
    case top([PlannedSortKey], limit: PlannedExpression)
    case distinct([Int])
    case skip(PlannedExpression)
    case limit(PlannedExpression)
    case unwind(slot: Int, PlannedExpression)
    /// Rows of the input, then of each other branch, moved into the slots of `columns`.
    case union([UnionBranch], columns: [Int])
    /// The rows of the sub-plan for each row; if there is none, one with these slots null.
    case optional(SubPlan, nulls: [Int])
    /// The rows of the sub-plan for each row; without columns each row once. With `isOptional`, a row without any goes on with nulls.
    case apply(SubPlan, columns: [Int], isOptional: Bool)
    /// Reads these slots of the row around the sub-plan again, after an operator that dropped them.
    case outerValues([Int])
    case procedureCall(PlannedCall)
    case create([PlannedCreation])
    case merge(PlannedMerge)
    /// SET or REMOVE.
    case change([PlannedChange])
    case delete([PlannedExpression], isDetaching: Bool, SourceSpan)
    /// All rows before any goes on, so that reads and writes of one statement don't meet.
    case eager
    case produceResults([PlannedColumn])
}

/// A step along relationships.
package struct Expansion: Sendable {
    package enum Direction: Sendable { case outgoing, incoming, both }
    package var from: Int
    package var relationship: Int
    package var to: Int
    /// Any of these; empty means any type.
    package var types: [String]
    package var direction: Direction
    /// Slots of relationships, or lists of them, of the same MATCH that must differ from this one.
    package var distinctFrom: [Int]

    package init(
        from: Int, relationship: Int, to: Int, types: [String], direction: Direction, distinctFrom: [Int]
    ) {
        self.from = from
        self.relationship = relationship
        self.to = to
        self.types = types
        self.direction = direction
        self.distinctFrom = distinctFrom
    }
}

/// How often a variable-length expansion repeats.
package struct Repetition: Sendable {
    package let minimum: Int
    /// nil is without bound.
    package let maximum: Int?
    /// What each relationship's properties must equal.
    package let properties: [PlannedEntry]
    /// Whether the end is bound.
    package let into: Bool
    /// Whether the expansion walks the pattern from its end: the list is then given in the pattern's order.
    package let reversed: Bool
    package init(minimum: Int, maximum: Int?, properties: [PlannedEntry], into: Bool, reversed: Bool) {
        self.minimum = minimum
        self.maximum = maximum
        self.properties = properties
        self.into = into
        self.reversed = reversed
    }
}

/// `slot := expression`.
package struct PlannedAssignment: Sendable {
    package let slot: Int
    package let expression: PlannedExpression
    package init(slot: Int, expression: PlannedExpression) {
        self.slot = slot
        self.expression = expression
    }
}

/// `slot := aggregate(arguments)`.
package struct PlannedAggregate: Sendable {
    package let slot: Int
    /// The function's name in lower case; `count` without arguments counts rows.
    package let function: String
    package let distinct: Bool
    package let arguments: [PlannedExpression]
    package init(slot: Int, function: String, distinct: Bool, arguments: [PlannedExpression]) {
        self.slot = slot
        self.function = function
        self.distinct = distinct
        self.arguments = arguments
    }
}

/// One key of an ORDER BY.
package struct PlannedSortKey: Sendable {
    package let expression: PlannedExpression
    package let descending: Bool
    package init(expression: PlannedExpression, descending: Bool) {
        self.expression = expression
        self.descending = descending
    }
}

/// A branch of a UNION and the slots its columns are in, in the order of the union's columns.
package struct UnionBranch: Sendable {
    package let root: PlanStep
    package let slots: [Int]
    package init(root: PlanStep, slots: [Int]) {
        self.root = root
        self.slots = slots
    }
}

/// A call of a procedure.
package struct PlannedCall: Sendable {
    package let name: String
    package let arguments: [PlannedExpression]
    /// For each yielded column its place in the procedure's outputs and the slot it goes to.
    package let outputs: [(column: Int, slot: Int)]
    /// A procedure without outputs passes each row on.
    package let isVoid: Bool
    package let span: SourceSpan?
    package init(
        name: String, arguments: [PlannedExpression], outputs: [(column: Int, slot: Int)], isVoid: Bool,
        span: SourceSpan?
    ) {
        self.name = name
        self.arguments = arguments
        self.outputs = outputs
        self.isVoid = isVoid
        self.span = span
    }
}
