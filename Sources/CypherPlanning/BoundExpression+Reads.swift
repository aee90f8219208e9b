import CypherSemantics
import CypherSyntax

// What an expression reads. In: bound expressions. Out: the slots that must be there before it can be computed, and its conjuncts.

extension BoundExpression {
    /// The parts joined by AND.
    var conjuncts: [BoundExpression] {
        if case .binary(.and, let left, let right) = kind { return left.conjuncts + right.conjuncts }
        return [self]
    }

    /// The slots of the row that it reads, without those that it binds itself.
    var reads: Set<Int> {
        switch kind {
        case .null, .boolean, .integer, .float, .string, .parameter: []
        case .variable(let slot): [slot]
        case .list(let parts), .function(_, let parts): parts.reads
        case .map(let entries): entries.map(\.value).reads
        case .property(let part, _), .labels(let part, _), .unary(_, let part): part.reads
        case .binary(_, let left, let right), .comparison(_, let left, let right), .element(let left, let right):
            left.reads.union(right.reads)
        case .slice(let list, let from, let to): [list, from, to].compactMap { $0 }.reads
        case .caseOf(let subject, let branches, let otherwise):
            ([subject, otherwise].compactMap { $0 } + branches.flatMap { [$0.condition, $0.result] }).reads
        case .listComprehension(let variable, let list, let condition, let projection):
            [list, condition, projection].compactMap { $0 }.reads.subtracting([variable])
        case .quantifier(_, let variable, let list, let condition):
            [list, condition].reads.subtracting([variable])
        case .reduce(let accumulator, let initial, let variable, let list, let body):
            [initial, list, body].reads.subtracting([accumulator, variable])
        case .existsMatch(let match, let outer): match.reads.intersection(outer)
        case .existsQuery(let branches, let outer):
            branches.reduce(into: Set()) { $0.formUnion($1.reads) }.intersection(outer)
        case .patternComprehension(let match, let projection, let outer):
            match.reads.union(projection.reads).intersection(outer)
        case .mapProjection(let subject, let projections):
            projections.reduce(into: subject.reads) { reads, projection in
                if case .entry(let entry) = projection { reads.formUnion(entry.value.reads) }
            }
        }
    }
}

extension [BoundExpression] {
    var reads: Set<Int> { reduce(into: []) { $0.formUnion($1.reads) } }
}

extension BoundPath {
    /// Node, relationship, node and so on.
    var slots: [Int] { [start.slot] + steps.flatMap { [$0.relationship.slot, $0.node.slot] } }
}

extension BoundMatch {
    /// All slots that stand in it.
    var reads: Set<Int> {
        var reads = condition?.reads ?? []
        for path in paths {
            reads.formUnion(path.slots)
            for node in [path.start] + path.steps.map(\.node) { reads.formUnion(node.properties.map(\.value).reads) }
            for step in path.steps { reads.formUnion(step.relationship.properties.map(\.value).reads) }
        }
        return reads
    }
}

extension BoundSingleQuery {
    /// All slots that stand in it.
    var reads: Set<Int> {
        clauses.reduce(into: []) { reads, clause in
            switch clause {
            case .match(let match): reads.formUnion(match.reads)
            case .unwind(let list, _): reads.formUnion(list.reads)
            case .projection(let projection):
                let parts =
                    projection.keys.map(\.expression) + projection.aggregates.flatMap(\.arguments)
                    + projection.outputs.map(\.expression) + projection.order.map(\.expression)
                reads.formUnion(
                    (parts + [projection.skip, projection.limit, projection.condition].compactMap { $0 }).reads)
            case .call(let call): reads.formUnion((call.arguments + [call.condition].compactMap { $0 }).reads)
            case .create, .unsupported: break
            }
        }
    }
}
