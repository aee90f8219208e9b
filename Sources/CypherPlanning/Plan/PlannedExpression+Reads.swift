// What a planned expression reads of a row. Comes in: an expression. Goes out: slots.

extension PlannedExpression {
    /// The slots that must hold a value before it is computed, without those that it writes itself.
    package var reads: SlotSet {
        switch self {
        case .null, .boolean, .integer, .float, .string, .parameter: return SlotSet()
        case .variable(let slot): return SlotSet([slot])
        case .property(let part, _, _), .hasLabels(let part, _), .unary(_, let part): return part.reads
        case .binary(_, let left, let right, _), .element(let left, let right, _): return left.reads.union(right.reads)
        case .list(let parts), .function(_, let parts, _): return parts.reads
        case .map(let entries): return entries.map(\.value).reads
        case .slice(let list, let from, let to): return [list, from, to].compactMap { $0 }.reads
        case .conditional(let subject, let branches, let otherwise):
            return ([subject, otherwise].compactMap { $0 } + branches.flatMap { [$0.condition, $0.result] }).reads
        case .comprehension(let variable, let list, let keep, let map):
            return [list, keep, map].compactMap { $0 }.reads.subtracting([variable])
        case .quantifier(_, let variable, let list, let condition):
            return [list, condition].reads.subtracting([variable])
        case .reduce(let accumulator, let initial, let variable, let list, let body):
            return [initial, list, body].reads.subtracting([accumulator, variable])
        case .isTyped(let part, _, _): return part.reads
        case .exists(let plan), .count(let plan), .collect(let plan, _): return SlotSet(plan.arguments)
        case .path(let slots): return SlotSet(slots)
        case .mapProjection(let subject, let projections):
            return projections.reduce(into: subject.reads) { reads, projection in
                if case .entry(let entry) = projection { reads.formUnion(entry.value.reads) }
            }
        }
    }
}

extension [PlannedExpression] {
    package var reads: SlotSet { reduce(into: SlotSet()) { $0.formUnion($1.reads) } }
}
