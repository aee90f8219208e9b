// =, <>, <, <=, >, >=, IN, STARTS WITH, ENDS WITH, CONTAINS. Comes in: two values. Goes out: a truth or null.
// Source: openCypher 9, "Comparison operators", "String operators", "List operators".

import CypherSyntax
import Glibc
import PropertyGraph

final class EqualEvaluator: Evaluator {
    let arena: QueryArena
    let left: Evaluator
    let right: Evaluator
    let negated: Bool
    init(_ arena: QueryArena, _ left: Evaluator, _ right: Evaluator, negated: Bool) {
        self.arena = arena
        self.left = left
        self.right = right
        self.negated = negated
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let (a, b) = (try left.evaluate(row), try right.evaluate(row))
        return .truth(arena.equal(a, b).map { $0 != negated })
    }
}

final class OrderEvaluator: Evaluator {
    let arena: QueryArena
    let left: Evaluator
    let right: Evaluator
    let less: Bool
    let equal: Bool
    let greater: Bool
    init(_ arena: QueryArena, _ left: Evaluator, _ right: Evaluator, less: Bool, equal: Bool, greater: Bool) {
        self.arena = arena
        self.left = left
        self.right = right
        self.less = less
        self.equal = equal
        self.greater = greater
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        switch arena.compare(try left.evaluate(row), try right.evaluate(row)) {
        case .less: .boolean(less)
        case .equal: .boolean(equal)
        case .greater: .boolean(greater)
        case .unordered: .false
        case .unknown: .null
        }
    }
}

final class InEvaluator: Evaluator {
    let arena: QueryArena
    let value: Evaluator
    let list: Evaluator
    init(_ arena: QueryArena, _ value: Evaluator, _ list: Evaluator) {
        self.arena = arena
        self.value = value
        self.list = list
    }
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let (wanted, list) = (try value.evaluate(row), try list.evaluate(row))
        if list.isNull { return .null }
        guard list.tag == .list else { throw .argument("IN", "a List", list) }
        var known = true
        for index in 0..<list.count {
            try arena.tick()
            switch arena.equal(wanted, arena.element(list.offset + index)) {
            case true?: return .true
            case nil: known = false
            case false?: break
            }
        }
        return known ? .false : .null
    }
}

final class TextEvaluator: Evaluator {
    enum Relation { case prefix, suffix, infix }
    let arena: QueryArena
    let text: Evaluator
    let part: Evaluator
    let relation: Relation
    init(_ arena: QueryArena, _ text: Evaluator, _ part: Evaluator, _ relation: Relation) {
        self.arena = arena
        self.text = text
        self.part = part
        self.relation = relation
    }
    /// Null unless both are strings.
    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let (whole, piece) = (try text.evaluate(row), try part.evaluate(row))
        guard whole.tag == .string, piece.tag == .string else { return .null }
        let (a, b) = (arena.bytes(whole.asString), arena.bytes(piece.asString))
        guard b.count > 0, let haystack = a.baseAddress, let needle = b.baseAddress else {
            return .boolean(b.count == 0)
        }
        guard b.count <= a.count else { return .false }
        switch relation {
        case .prefix: return .boolean(memcmp(haystack, needle, b.count) == 0)
        case .suffix: return .boolean(memcmp(haystack + (a.count - b.count), needle, b.count) == 0)
        case .infix:
            return .boolean(try arena.position(of: b, in: a, from: 0) != nil)
        }
    }
}
