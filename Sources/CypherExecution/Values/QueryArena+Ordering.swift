// Comparability as `<` means it (three-valued) and the total order of ORDER BY, min and max.
// Comes in: two slots. Goes out: their order. Ascending the types come as map, node, relationship, list, path,
// datetime, local datetime, date, time, local time, duration, string, boolean, number, NaN, null.
// Source: CIP2016-06-14; TCK ReturnOrderBy1 [11], Comparison2.

import CypherSyntax
import PropertyGraph

/// What `<` and its kin can find out about two values.
package enum Comparison: Sendable {
    case less, equal, greater
    /// One is NaN: every comparison is false.
    case unordered
    /// The types can't be compared, or a null decides: every comparison is null.
    case unknown
}

extension QueryArena {
    /// Compares two values for `<`, `<=`, `>` and `>=`.
    package func compare(_ left: Slot, _ right: Slot) -> Comparison {
        switch (left.tag, right.tag) {
        case (.integer, .integer), (.float, .float), (.integer, .float), (.float, .integer):
            return numericOrder(left, right).map(Self.comparison) ?? .unordered
        case (.string, .string): return Self.comparison(stringOrder(left, right))
        case (.boolean, .boolean): return Self.comparison(Int(left.payload) - Int(right.payload))
        case (.list, .list): return compareLists(left, right)
        case (.temporal, .temporal): return compareTemporals(left, right)
        default: return .unknown
        }
    }

    /// Values of one type; durations have no order, for a month has no fixed length.
    private func compareTemporals(_ left: Slot, _ right: Slot) -> Comparison {
        if left.payload == right.payload { return .equal }
        guard left.temporalKind == right.temporalKind, left.temporalKind != .duration else { return .unknown }
        return Self.comparison(stringOrder(left, right))
    }

    private func compareLists(_ left: Slot, _ right: Slot) -> Comparison {
        for index in 0..<min(left.count, right.count) {
            guard goesOn() else { return .unknown }
            let (a, b) = (element(left.offset + index), element(right.offset + index))
            if equal(a, b) == true { continue }
            let comparison = compare(a, b)
            if comparison != .equal { return comparison }
        }
        return Self.comparison(left.count - right.count)
    }

    private static func comparison(_ order: Int) -> Comparison { order < 0 ? .less : (order > 0 ? .greater : .equal) }

    private func stringOrder(_ left: Slot, _ right: Slot) -> Int {
        if left.payload == right.payload { return 0 }
        let (a, b) = (bytes(left.asString), bytes(right.asString))
        note(min(a.count, b.count) >> 5)
        return compareUTF8(a, b)
    }

    /// The order of ORDER BY, ascending: negative, zero or positive.
    package func order(_ left: Slot, _ right: Slot) -> Int {
        let (leftRank, rightRank) = (Self.rank(left), Self.rank(right))
        if leftRank != rightRank { return leftRank - rightRank }
        switch left.tag {
        case .null: return 0
        case .integer, .float: return numericOrder(left, right) ?? 0
        case .string, .temporal: return stringOrder(left, right)
        case .list, .path, .map:
            for index in 0..<min(left.count, right.count) {
                guard goesOn() else { return 0 }
                let order = order(element(left.offset + index), element(right.offset + index))
                if order != 0 { return order }
            }
            return left.count - right.count
        case .boolean, .node, .relationship:
            return left.payload < right.payload ? -1 : (left.payload > right.payload ? 1 : 0)
        }
    }

    /// Elements in an order; looks at the limits on its way.
    func sorted<Elements: Collection>(
        _ elements: Elements, _ precedes: (Elements.Element, Elements.Element) -> Bool
    ) throws(QueryError) -> [Elements.Element] {
        do {
            return try elements.sorted { left, right in
                try tick()
                return precedes(left, right)
            }
        } catch let error as QueryError {
            throw error
        } catch {
            preconditionFailure("a comparison throws query errors only")
        }
    }

    private static func rank(_ slot: Slot) -> Int {
        switch slot.tag {
        case .map: 0
        case .node: 1
        case .relationship: 2
        case .list: 3
        case .path: 4
        case .temporal: 5
        case .string: 6
        case .boolean: 7
        case .integer: 8
        case .float: slot.asFloat.isNaN ? 9 : 8
        case .null: 10
        }
    }
}
