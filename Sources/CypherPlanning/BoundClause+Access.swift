import CypherSemantics

// What each clause and expression reads and writes, by names. In: bound clauses. Out: access.

extension BoundClause {
    var writes: Bool { writeAccess != nil }

    var readAccess: ReadAccess {
        switch self {
        case .match(let match): return match.access
        case .unwind(let list, _): return list.access
        case .projection(let projection): return projection.access
        case .create(let paths): return paths.map(\.propertyAccess).joined
        case .merge(let merge):
            return [merge.match.access, (merge.onCreate + merge.onMatch).flatMap(\.expressions).access].joined
        case .change(let changes): return changes.flatMap(\.expressions).access
        case .delete(let targets, _, _): return targets.access
        case .call: return .everything
        case .subquery(let call): return call.query.access
        }
    }

    /// nil for a clause that only reads.
    var writeAccess: WriteAccess? {
        switch self {
        case .match, .unwind, .projection, .call: return nil
        case .subquery(let call):
            guard call.isWriting else { return nil }
            return call.query.branches.flatMap(\.clauses).compactMap(\.writeAccess).reduce(into: WriteAccess()) {
                $0.formUnion($1)
            }
        case .create(let paths): return paths.reduce(into: WriteAccess()) { $1.add(to: &$0) }
        case .merge(let merge):
            var access = WriteAccess()
            for path in merge.match.paths { path.add(to: &access) }
            for change in merge.onCreate + merge.onMatch { change.add(to: &access) }
            return access
        case .change(let changes): return changes.reduce(into: WriteAccess()) { $1.add(to: &$0) }
        case .delete: return WriteAccess(deletes: true)
        }
    }
}

extension BoundChange {
    fileprivate func add(to access: inout WriteAccess) {
        switch self {
        case .property(_, let key, _, _): access.keys.names.insert(key)
        case .properties: access.keys.isAll = true
        case .labels(_, let labels, _, _): access.labels.names.formUnion(labels)
        }
    }
}

extension BoundPath {
    fileprivate func add(to access: inout WriteAccess) {
        for node in [start] + steps.map(\.node) where node.isNew {
            access.createsNodes = true
            access.labels.names.formUnion(node.labels)
        }
        for step in steps { access.types.names.formUnion(step.relationship.types) }
    }

    /// What the values in it read.
    fileprivate var propertyAccess: ReadAccess {
        (([start] + steps.map(\.node)).flatMap(\.expressions) + steps.map(\.relationship).flatMap(\.expressions)).access
    }

    /// What looking for it reads.
    fileprivate var access: ReadAccess {
        var access = steps.access(from: start)
        if steps.isEmpty, start.isNew, start.labels.isEmpty { access.scansNodes = true }
        access.formUnion(search?.condition?.access ?? ReadAccess())
        return access
    }
}

extension [BoundStep] {
    fileprivate func access(from start: BoundNode) -> ReadAccess {
        var access = start.access
        for step in self {
            access.formUnion(step.node.access)
            access.formUnion(step.relationship.access)
        }
        return access
    }
}

extension BoundNode {
    fileprivate var expressions: [BoundExpression] {
        properties.map(\.value) + conditions + [propertyMap].compactMap(\.self)
    }

    fileprivate var access: ReadAccess {
        var access = expressions.access
        access.labels.names.formUnion(labels)
        access.read(properties.map(\.key))
        return access
    }
}

extension BoundRelationship {
    fileprivate var expressions: [BoundExpression] {
        properties.map(\.value) + conditions + [propertyMap].compactMap(\.self)
    }

    fileprivate var access: ReadAccess {
        var access = expressions.access
        access.read(properties.map(\.key))
        if range?.minimum == 0 { access.scansNodes = true }
        if let group {
            access.formUnion(group.steps.access(from: group.start))
            access.formUnion(group.condition?.access ?? ReadAccess())
        } else if types.isEmpty {
            access.types.isAll = true
        } else {
            access.types.names.formUnion(types)
        }
        return access
    }
}

extension BoundMatch {
    var access: ReadAccess { ([condition?.access ?? ReadAccess()] + paths.map(\.access)).joined }
}

extension BoundSubquery {
    var access: ReadAccess { branches.flatMap(\.clauses).map(\.readAccess).joined }
}

extension BoundProjection {
    var access: ReadAccess {
        let parts =
            keys.map(\.expression) + aggregates.flatMap(\.arguments) + outputs.map(\.expression)
            + order.map(\.expression)
        var access = (parts + [skip, limit, condition].compactMap(\.self)).access
        // Entities are read as a whole when they leave the query.
        if isReturn, outputs.contains(where: { $0.expression.mayHoldEntities }) { access.formUnion(.everything) }
        return access
    }
}

extension BoundExpression {
    fileprivate var mayHoldEntities: Bool {
        if case .property(let owner, _) = kind, owner.type == .node || owner.type == .relationship { return false }
        return type.mayHoldEntities
    }
}

extension CypherType {
    fileprivate var mayHoldEntities: Bool {
        if case .list(let element) = self { return element.mayHoldEntities }
        return [.node, .relationship, .path, .map].contains(where: mayBe) && self != .null
    }
}

extension BoundExpression {
    var access: ReadAccess {
        var access = parts.access
        switch kind {
        case .property(let owner, let key):
            if owner.type == .node || owner.type == .relationship {
                access.read([key])
            } else {
                access.keys.names.insert(key)
            }
        case .labels(_, let labels): access.labels.names.formUnion(labels)
        case .element: access.keys.isAll = true
        case .function("labels", _): access.labels.isAll = true
        case .function("keys", _), .function("properties", _): access.keys.isAll = true
        case .mapProjection(_, let projections):
            if projections.contains(where: { if case .everything = $0 { true } else { false } }) {
                access.keys.isAll = true
            }
        case .existsMatch(let match, _): access.formUnion(match.access)
        case .patternComprehension(let match, let projection, _):
            access.formUnion(match.access)
            access.formUnion(projection.access)
        case .existsQuery(let branches, _): access.formUnion(branches.flatMap(\.clauses).map(\.readAccess).joined)
        case .countRows(let query), .collectRows(let query): access.formUnion(query.access)
        default: break
        }
        return access
    }

    /// The expressions right below it, without those of patterns and sub-queries.
    private var parts: [BoundExpression] {
        switch kind {
        case .null, .boolean, .integer, .float, .string, .parameter, .variable: []
        case .existsMatch, .existsQuery, .patternComprehension, .countRows, .collectRows: []
        case .list(let parts), .function(_, let parts): parts
        case .map(let entries): entries.map(\.value)
        case .property(let part, _), .labels(let part, _), .unary(_, let part), .isTyped(let part, _, _): [part]
        case .binary(_, let left, let right), .comparison(_, let left, let right), .element(let left, let right):
            [left, right]
        case .slice(let list, let from, let to): [list, from, to].compactMap(\.self)
        case .caseOf(let subject, let branches, let otherwise):
            [subject, otherwise].compactMap(\.self) + branches.flatMap { [$0.condition, $0.result] }
        case .listComprehension(_, let list, let condition, let projection):
            [list, condition, projection].compactMap(\.self)
        case .quantifier(_, _, let list, let condition): [list, condition]
        case .reduce(_, let initial, _, let list, let body): [initial, list, body]
        case .mapProjection(let subject, let projections):
            [subject] + projections.compactMap { if case .entry(let entry) = $0 { entry.value } else { nil } }
        }
    }
}

extension [BoundExpression] {
    var access: ReadAccess { map(\.access).joined }
}

extension ReadAccess {
    /// Of a node or a relationship.
    fileprivate mutating func read(_ keys: [String]) {
        self.keys.names.formUnion(keys)
        entityKeys.formUnion(keys)
    }
}

extension [ReadAccess] {
    var joined: ReadAccess { reduce(into: ReadAccess()) { $0.formUnion($1) } }
}
