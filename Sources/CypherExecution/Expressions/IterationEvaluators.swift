// Expressions that bind a variable to each element of a list: comprehensions, quantifiers, reduce. The variable is a slot of
// the row that the evaluator writes. Comes in: a list. Goes out: a list, a truth, or the accumulated value.
// Source: openCypher 9, "List comprehension"; TCK List12, Quantifier1–12.

import CypherSyntax

final class ComprehensionEvaluator: Evaluator {
    let arena: QueryArena
    let variable: Int
    let list: Evaluator
    let keep: Evaluator?
    let map: Evaluator?
    init(_ arena: QueryArena, _ variable: Int, _ list: Evaluator, _ keep: Evaluator?, _ map: Evaluator?) {
        self.arena = arena
        self.variable = variable
        self.list = list
        self.keep = keep
        self.map = map
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let elements = try list.evaluate(row)
        if elements.isNull { return .null }
        guard elements.tag == .list else { throw .argument("[… IN …]", "a List", elements) }
        let base = arena.scratch.count
        for index in 0..<elements.count {
            try arena.tick()
            row[variable] = arena.element(elements.offset + index)
            if let keep, try !keep.passes(row) { continue }
            let value = try map?.evaluate(row) ?? row[variable]
            arena.scratch.append(value)
        }
        try arena.checkMemory()
        return try arena.listFromScratch(base)
    }
}

final class QuantifierEvaluator: Evaluator {
    enum Kind { case all, any, none, single }
    let arena: QueryArena
    let kind: Kind
    let variable: Int
    let list: Evaluator
    let predicate: Evaluator
    init(_ arena: QueryArena, _ kind: Kind, _ variable: Int, _ list: Evaluator, _ predicate: Evaluator) {
        self.arena = arena
        self.kind = kind
        self.variable = variable
        self.list = list
        self.predicate = predicate
    }
    /// Null where an element whose predicate is null could change the answer.
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let elements = try list.evaluate(row)
        if elements.isNull { return .null }
        guard elements.tag == .list else { throw .argument("a quantifier", "a List", elements) }
        var (matches, unknowns) = (0, 0)
        for index in 0..<elements.count {
            try arena.tick()
            row[variable] = arena.element(elements.offset + index)
            switch try truth(predicate.evaluate(row), "a quantifier") {
            case true?:
                matches += 1
                if kind == .any { return .true }
                if kind == .none { return .false }
                if kind == .single, matches > 1 { return .false }
            case false?: if kind == .all { return .false }
            case nil: unknowns += 1
            }
        }
        if unknowns > 0 { return .null }
        switch kind {
        case .all, .none: return .true
        case .any: return .false
        case .single: return .boolean(matches == 1)
        }
    }
}

final class ReduceEvaluator: Evaluator {
    let arena: QueryArena
    let accumulator: Int
    let initial: Evaluator
    let variable: Int
    let list: Evaluator
    let body: Evaluator
    init(
        _ arena: QueryArena, _ accumulator: Int, _ initial: Evaluator, _ variable: Int, _ list: Evaluator,
        _ body: Evaluator
    ) {
        self.arena = arena
        self.accumulator = accumulator
        self.initial = initial
        self.variable = variable
        self.list = list
        self.body = body
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let elements = try list.evaluate(row)
        if elements.isNull { return .null }
        guard elements.tag == .list else { throw .argument("reduce()", "a List", elements) }
        var value = try initial.evaluate(row)
        for index in 0..<elements.count {
            row[accumulator] = value
            try arena.tick()
            row[variable] = arena.element(elements.offset + index)
            value = try body.evaluate(row)
        }
        try arena.checkMemory()
        return value
    }
}
