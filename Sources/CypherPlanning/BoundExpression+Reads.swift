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
        case .countRows(let query), .collectRows(let query): query.reads
        case .isTyped(let part, _, _): part.reads
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
    /// Node, relationship, node and so on; of a path that was searched for its ends and all between them.
    var slots: [Int] {
        if let search { return [start.slot, search.trace, steps.last?.node.slot ?? start.slot] }
        return [start.slot] + steps.flatMap { [$0.relationship.slot, $0.node.slot] }
    }

    /// All slots that stand in it.
    fileprivate var reads: Set<Int> {
        var reads = search?.condition?.reads ?? []
        for part in [start] + steps.map(\.node) { reads.formUnion(part.reads) }
        for step in steps { reads.formUnion(step.relationship.reads) }
        return reads
    }
}

extension BoundNode {
    fileprivate var reads: Set<Int> {
        (properties.map(\.value) + conditions + [propertyMap].compactMap(\.self)).reads.union([slot])
    }
}

extension BoundRelationship {
    fileprivate var reads: Set<Int> {
        var reads = (properties.map(\.value) + conditions + [propertyMap].compactMap(\.self)).reads.union([slot])
        guard let group else { return reads }
        reads.formUnion(group.condition?.reads ?? [])
        reads.formUnion(group.start.reads)
        for step in group.steps { reads.formUnion(step.relationship.reads.union(step.node.reads)) }
        return reads
    }
}

extension BoundMatch {
    /// The slots of its nodes and of its single relationships.
    var entities: Set<Int> {
        paths.reduce(into: []) { entities, path in
            entities.insert(path.start.slot)
            for step in path.steps {
                entities.insert(step.node.slot)
                if step.relationship.range == nil, path.search == nil { entities.insert(step.relationship.slot) }
            }
        }
    }

    /// All slots that stand in it.
    var reads: Set<Int> { paths.reduce(into: condition?.reads ?? []) { $0.formUnion($1.reads) } }
}

extension BoundSubquery {
    /// The slots around it that it reads.
    var reads: Set<Int> {
        branches.reduce(into: Set()) { $0.formUnion($1.reads) }.intersection(outer)
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
            case .subquery(let call): reads.formUnion(call.query.reads)
            case .create(let paths): for path in paths { reads.formUnion(path.reads) }
            case .merge(let merge):
                reads.formUnion(merge.match.reads)
                reads.formUnion((merge.onCreate + merge.onMatch).flatMap(\.expressions).reads)
            case .change(let changes): reads.formUnion(changes.flatMap(\.expressions).reads)
            case .delete(let targets, _, _): reads.formUnion(targets.reads)
            }
        }
    }
}
