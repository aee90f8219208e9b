// Lists and maps: literals, element access, slices, CASE. Comes in: values. Goes out: a value of the arena.
// Source: openCypher 9, "Lists", "Maps"; TCK List1, List2, Map1, Map2, Conditional1–2.

import CypherSyntax
import PropertyGraph

final class ListEvaluator: Evaluator {
    let arena: QueryArena
    let elements: [Evaluator]
    init(_ arena: QueryArena, _ elements: [Evaluator]) {
        self.arena = arena
        self.elements = elements
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let base = arena.scratch.count
        for element in elements {
            try arena.tick()
            let value = try element.evaluate(row)
            arena.scratch.append(value)
        }
        return try arena.listFromScratch(base)
    }
}

final class MapEvaluator: Evaluator {
    let arena: QueryArena
    let entries: [(key: StringID, value: Evaluator)]
    init(_ arena: QueryArena, _ entries: [(key: StringID, value: Evaluator)]) {
        self.arena = arena
        self.entries = entries
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        var values: [(key: StringID, value: Slot)] = []
        values.reserveCapacity(entries.count)
        for entry in entries { values.append((entry.key, try entry.value.evaluate(row))) }
        return try arena.map(values)
    }
}

/// `list[index]`, `map[key]` and `entity[key]`.
final class ElementEvaluator: Evaluator {
    let context: ExecutionContext
    let container: Evaluator
    let index: Evaluator
    let span: SourceSpan?
    init(_ context: ExecutionContext, _ container: Evaluator, _ index: Evaluator, _ span: SourceSpan?) {
        self.context = context
        self.container = container
        self.index = index
        self.span = span
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let (whole, at) = (try container.evaluate(row), try index.evaluate(row))
        switch whole.tag {
        case .null: return .null
        case .list:
            if at.isNull { return .null }
            guard at.tag == .integer else {
                throw QueryError(
                    .type, .runtime, .listElementAccessByNonInteger,
                    "A list is indexed by an Integer, not by a \(at.typeName).", at: span)
            }
            let count = Int64(whole.count)
            let position = at.asInteger < 0 ? at.asInteger &+ count : at.asInteger
            return position >= 0 && position < count ? context.arena.element(whole.offset + Int(position)) : .null
        case .map, .node, .relationship:
            if at.isNull { return .null }
            guard at.tag == .string else {
                throw QueryError(
                    .type, .runtime, .mapElementAccessByNonString,
                    "A \(whole.typeName) is indexed by a String, not by a \(at.typeName).", at: span)
            }
            return try context.graph.property(of: whole, named: at.asString)
        default: throw QueryError.argument("[…]", "a List or a Map", whole).placed(at: span)
        }
    }
}

/// `list[from..to]`.
final class SliceEvaluator: Evaluator {
    let arena: QueryArena
    let list: Evaluator
    let from: Evaluator?
    let to: Evaluator?
    init(_ arena: QueryArena, _ list: Evaluator, _ from: Evaluator?, _ to: Evaluator?) {
        self.arena = arena
        self.list = list
        self.from = from
        self.to = to
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let whole = try list.evaluate(row)
        let start = try from?.evaluate(row) ?? .integer(0 as Int64)
        let end = try to?.evaluate(row) ?? .integer(Int64.max)
        if whole.isNull || start.isNull || end.isNull { return .null }
        guard whole.tag == .list else { throw .argument("[…..…]", "a List", whole) }
        guard start.tag == .integer else { throw .argument("[…..…]", "an Integer", start) }
        guard end.tag == .integer else { throw .argument("[…..…]", "an Integer", end) }
        let count = Int64(whole.count)
        let first = min(max(start.asInteger < 0 ? start.asInteger &+ count : start.asInteger, 0), count)
        let last = min(max(end.asInteger < 0 ? end.asInteger &+ count : end.asInteger, 0), count)
        return arena.slice(whole, Int(first), max(Int(first), Int(last)))
    }
}

final class ConditionalEvaluator: Evaluator {
    let arena: QueryArena
    let subject: Evaluator?
    let branches: [(condition: Evaluator, result: Evaluator)]
    let otherwise: Evaluator?
    init(
        _ arena: QueryArena, _ subject: Evaluator?, _ branches: [(condition: Evaluator, result: Evaluator)],
        _ otherwise: Evaluator?
    ) {
        self.arena = arena
        self.subject = subject
        self.branches = branches
        self.otherwise = otherwise
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let value = try subject?.evaluate(row)
        for branch in branches {
            try arena.tick()
            let condition = try branch.condition.evaluate(row)
            if value.map({ arena.equal($0, condition) == true }) ?? condition.isTrue {
                return try branch.result.evaluate(row)
            }
        }
        return try otherwise?.evaluate(row) ?? .null
    }
}
