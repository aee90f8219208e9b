import CypherSyntax
import PropertyGraph

// Equality and order of values, as openCypher defines them. In: two values. Out: three-valued equality, equivalence, order.

extension Value {
    var isNull: Bool { if case .null = self { true } else { false } }

    var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .float(let value): value
        default: nil
        }
    }

    /// The place of its type in the order of all values, ascending.
    fileprivate var rank: Int {
        switch self {
        case .map: 0
        case .node: 1
        case .relationship: 2
        case .list: 3
        case .path: 4
        case .temporal: 5
        case .string: 6
        case .boolean: 7
        case .integer: 8
        case .float(let value): value.isNaN ? 9 : 8
        case .null: 10
        }
    }

    /// The nodes and relationships of a path in turn.
    fileprivate var parts: [Value] {
        guard case .path(let path) = self else { return [] }
        return path.nodes.indices.flatMap { index -> [Value] in
            [.node(path.nodes[index])]
                + (index < path.relationships.count ? [.relationship(path.relationships[index])] : [])
        }
    }
}

extension ReferenceExecutor {
    /// nil is unknown.
    func equal(_ left: Value, _ right: Value) -> Bool? {
        switch (left, right) {
        case (.null, _), (_, .null): return nil
        case (.boolean(let a), .boolean(let b)): return a == b
        case (.integer(let a), .integer(let b)): return a == b
        case (.string(let a), .string(let b)): return Array(a.utf8) == Array(b.utf8)
        case (.node(let a), .node(let b)): return a.id == b.id
        case (.relationship(let a), .relationship(let b)): return a.id == b.id
        case (.path, .path): return same(left.parts, right.parts)
        case (.temporal(let a), .temporal(let b)): return Self.order(a, b) == 0
        case (.list(let a), .list(let b)):
            guard a.count == b.count else { return false }
            let truths = zip(a, b).map { equal($0, $1) }
            return truths.contains(false) ? false : truths.contains(nil) ? nil : true
        case (.map(let a), .map(let b)):
            guard a.keys.sorted() == b.keys.sorted() else { return false }
            let truths = a.keys.map { equal(a[$0] ?? .null, b[$0] ?? .null) }
            return truths.contains(false) ? false : truths.contains(nil) ? nil : true
        default:
            guard let a = left.number, let b = right.number else { return false }
            return a == b
        }
    }

    /// What `<` and its kin find; nil is unknown.
    func compare(_ operation: Expression.ComparisonOperator, _ left: Value, _ right: Value) -> Bool? {
        switch operation {
        case .equal: return equal(left, right)
        case .notEqual: return equal(left, right).map { !$0 }
        default: break
        }
        switch (left, right) {
        case (.string, .string), (.boolean, .boolean): break
        case (.temporal(let a), .temporal(let b)):
            // A month has no fixed length.
            guard Self.order(a, b) == 0 || a.kind == b.kind && a.kind != .duration else { return nil }
        case (.list(let a), .list(let b)):
            if let index = zip(a, b).enumerated().first(where: { equal($1.0, $1.1) != true })?.offset {
                return compare(operation, a[index], b[index])
            }
            return compare(operation, .integer(Int64(a.count)), .integer(Int64(b.count)))
        default:
            guard let a = left.number, let b = right.number else { return nil }
            if a.isNaN || b.isNaN { return false }
        }
        let order = order(left, right)
        switch operation {
        case .less: return order < 0
        case .lessOrEqual: return order <= 0
        case .greater: return order > 0
        default: return order >= 0
        }
    }

    /// Whether two rows of values are one to DISTINCT and grouping.
    func same(_ left: [Value], _ right: [Value]) -> Bool { Self.areEquivalent(left, right) }

    package static func areEquivalent(_ left: [Value], _ right: [Value]) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { order($0, $1) == 0 }
    }

    /// The order of ORDER BY.
    func order(_ left: Value, _ right: Value) -> Int { Self.order(left, right) }

    static func order(_ left: Value, _ right: Value) -> Int {
        if left.rank != right.rank { return left.rank - right.rank }
        func sign(_ isLess: Bool, _ isGreater: Bool) -> Int { isLess ? -1 : isGreater ? 1 : 0 }
        func elements(_ a: [Value], _ b: [Value]) -> Int {
            for (x, y) in zip(a, b) {
                let order = order(x, y)
                if order != 0 { return order }
            }
            return a.count - b.count
        }
        switch (left, right) {
        case (.integer(let a), .integer(let b)): return sign(a < b, a > b)
        case (.boolean(let a), .boolean(let b)): return (a ? 1 : 0) - (b ? 1 : 0)
        case (.string(let a), .string(let b)):
            return sign(a.utf8.lexicographicallyPrecedes(b.utf8), b.utf8.lexicographicallyPrecedes(a.utf8))
        case (.temporal(let a), .temporal(let b)): return Self.order(a, b)
        case (.node(let a), .node(let b)): return sign(a.id < b.id, b.id < a.id)
        case (.relationship(let a), .relationship(let b)): return sign(a.id < b.id, b.id < a.id)
        case (.list(let a), .list(let b)): return elements(a, b)
        case (.path, .path): return elements(left.parts, right.parts)
        case (.map(let a), .map(let b)):
            func flat(_ map: [String: Value]) -> [Value] {
                map.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.flatMap {
                    [.string($0), map[$0] ?? .null]
                }
            }
            return elements(flat(a), flat(b))
        default:
            guard let a = left.number, let b = right.number else { return 0 }
            return sign(a < b, a > b)
        }
    }
}
