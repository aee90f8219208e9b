// `IS ::`. Comes in: a value. Goes out: whether it is of a type; never null.
// Source: GQL, valueTypePredicate.

import CypherSyntax

final class TypeEvaluator: Evaluator {
    let arena: QueryArena
    let operand: Evaluator
    let type: ValueType
    let isNegated: Bool

    init(_ arena: QueryArena, _ operand: Evaluator, _ type: ValueType, isNegated: Bool) {
        self.arena = arena
        self.operand = operand
        self.type = type
        self.isNegated = isNegated
    }

    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        .boolean(try includes(operand.evaluate(row), type) != isNegated)
    }

    private func includes(_ value: Slot, _ type: ValueType) throws(QueryError) -> Bool {
        if value.isNull { return type.includesNull }
        switch type.kind {
        case .nothing, .null: return false
        case .any: return true
        case .propertyValue:
            guard value.tag == .list else { return value.isProperty }
            return try all(value) { $0.isProperty }
        case .simple(let simple): return value.typeName == simple.valueName
        case .list(let element):
            guard value.tag == .list else { return false }
            return try all(value) { item throws(QueryError) in try includes(item, element) }
        case .union(let types):
            for type in types where try includes(value, type) { return true }
            return false
        }
    }

    private func all(
        _ list: Slot, _ test: (Slot) throws(QueryError) -> Bool
    ) throws(QueryError) -> Bool {
        for index in 0..<list.count {
            try arena.tick()
            guard try test(arena.element(list.offset + index)) else { return false }
        }
        return true
    }
}

extension Slot {
    /// Whether a property can hold it as a single value.
    fileprivate var isProperty: Bool {
        switch tag {
        case .null, .list, .map, .node, .relationship, .path: false
        default: true
        }
    }
}

extension ValueType.Simple {
    /// The type as values name their own.
    fileprivate var valueName: String {
        switch self {
        case .boolean: "Boolean"
        case .string: "String"
        case .integer: "Integer"
        case .float: "Float"
        case .date: "Date"
        case .localTime: "LocalTime"
        case .zonedTime: "Time"
        case .localDateTime: "LocalDateTime"
        case .zonedDateTime: "DateTime"
        case .duration: "Duration"
        case .map: "Map"
        case .node: "Node"
        case .relationship: "Relationship"
        case .path: "Path"
        }
    }
}
