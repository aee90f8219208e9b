import CypherSemantics
import CypherSyntax
import PropertyGraph

// Patterns, by trying. In: a bound MATCH and a row. Out: the row once for each way in which the patterns fit.

extension ReferenceExecutor {
    /// How far a path pattern has been followed.
    struct Walk {
        var row: Row
        var nodes: [Node]
        var relationships: [Relationship]
        var node: Node { nodes[nodes.count - 1] }
    }

    /// A whole match with the relationships that may not be used twice.
    private struct Found {
        var row: Row
        var used: [RelationshipID]
    }

    func matches(of match: BoundMatch, from row: Row) throws -> [Row] {
        var found = [Found(row: row, used: [])]
        for path in match.paths {
            found = try found.flatMap { before in
                try walks(along: path, from: before.row).map { walk in
                    let isFree = path.search.map { $0.mode == .walk || $0.selector != nil } ?? false
                    return Found(row: walk.row, used: before.used + (isFree ? [] : walk.relationships.map(\.id)))
                }
            }
        }
        return try found.filter { candidate in
            guard Set(candidate.used).count == candidate.used.count else { return false }
            for path in match.paths where try !holds(path, candidate.row) { return false }
            guard let condition = match.condition else { return true }
            return try passes(condition, candidate.row)
        }.map(\.row)
    }

    /// What is said of the elements of a path by property maps; those inside groups and searches were looked at on the way.
    private func holds(_ path: BoundPath, _ row: Row) throws -> Bool {
        let isSearched = path.search != nil
        for node in [path.start] + (isSearched ? path.steps.suffix(1) : path.steps[...]).map(\.node) {
            guard try fits(row[node.slot] ?? .null, node.properties, row) else { return false }
        }
        for step in path.steps where !isSearched && step.relationship.group == nil {
            let elements: [Value] =
                switch row[step.relationship.slot] ?? .null {
                case .list(let elements): elements
                case let value: [value]
                }
            for element in elements
            where try !fits(element, step.relationship.properties, row) { return false }
        }
        return true
    }

    private func fits(_ element: Value, _ properties: [BoundEntry], _ row: Row) throws -> Bool {
        for entry in properties {
            let value = try property(element, entry.key)
            guard equal(value, try evaluate(entry.value, row)) == true else { return false }
        }
        return true
    }

    // MARK: Paths

    private func walks(along path: BoundPath, from row: Row) throws -> [Walk] {
        let mode = path.search?.mode ?? .trail
        var walks: [Walk] = []
        for node in nodes {
            try budget.spend()
            if let bound = bind(path.start, to: node, row) {
                walks.append(Walk(row: bound, nodes: [node], relationships: []))
            }
        }
        for (index, step) in path.steps.enumerated() {
            let isInner = path.search != nil && index < path.steps.count - 1
            walks = try walks.flatMap { walk in
                try follow(step, walk, mode, path.search, checksNode: isInner)
            }
        }
        if let search = path.search {
            walks = walks.filter { isAllowed($0, search.mode) }
            for index in walks.indices {
                walks[index].row[search.trace] = .list(walks[index].relationships.map { .relationship($0) })
                if let variable = path.variable { walks[index].row[variable] = value(of: walks[index]) }
            }
            if let condition = search.condition { walks = try walks.filter { try passes(condition, $0.row) } }
            if let selector = search.selector { walks = chosen(walks, selector) }
        }
        if let variable = path.variable {
            for index in walks.indices { walks[index].row[variable] = value(of: walks[index]) }
        }
        return walks
    }

    private func value(of walk: Walk) -> Value { .path(Path(nodes: walk.nodes, relationships: walk.relationships)) }

    private func isAllowed(_ walk: Walk, _ mode: PathMode) -> Bool {
        let nodes = walk.nodes.map(\.id)
        let isOnce = Set(walk.relationships.map(\.id)).count == walk.relationships.count
        switch mode {
        case .walk: return true
        case .trail: return isOnce
        case .acyclic: return Set(nodes).count == nodes.count
        case .simple:
            let inner = nodes.count > 1 && nodes.first == nodes.last ? Array(nodes.dropLast()) : nodes
            return isOnce && Set(inner).count == inner.count
        }
    }

    /// Of the paths between each two ends those that the selector wants.
    private func chosen(_ walks: [Walk], _ selector: PathSelector.Kind) -> [Walk] {
        let ends = Dictionary(grouping: walks) { [$0.nodes[0].id, $0.node.id] }
        return ends.values.flatMap { group -> [Walk] in
            let candidates = prefersLast ? Array(group.reversed()) : inOrderOfChoice(group)
            let sorted = candidates.enumerated().sorted { left, right in
                let lengths = (left.element.relationships.count, right.element.relationships.count)
                return lengths.0 == lengths.1 ? left.offset < right.offset : lengths.0 < lengths.1
            }.map(\.element)
            switch selector {
            case .any(let count): return Array(candidates.prefix(count))
            case .shortest(let count): return Array(sorted.prefix(count))
            case .shortestGroups(let count):
                let lengths = Set(sorted.map(\.relationships.count)).sorted().prefix(count)
                return sorted.filter { lengths.contains($0.relationships.count) }
            }
        }
    }

    private func inOrderOfChoice(_ walks: [Walk]) -> [Walk] {
        guard let choice else { return walks }
        let ends = walks.first.map { UInt64($0.nodes[0].id.rawValue) << 32 | UInt64($0.node.id.rawValue) } ?? 0
        func place(_ index: Int) -> UInt64 {
            let mixed = (choice &* 0x9E37_79B9_7F4A_7C15 ^ ends &+ UInt64(index) << 48) &* 0xBF58_476D_1CE4_E5B9
            return (mixed ^ mixed >> 29) &* 0x94D0_49BB_1331_11EB
        }
        return walks.indices.sorted { place($0) < place($1) }.map { walks[$0] }
    }

    // MARK: Steps

    /// - Parameter checksNode: whether the node behind the step is inside a searched path, so that all that is said of it is said here.
    private func follow(
        _ step: BoundStep, _ walk: Walk, _ mode: PathMode, _ search: BoundSearch?, checksNode: Bool
    ) throws -> [Walk] {
        let relationship = step.relationship
        var ends: [Walk] = []
        if let range = relationship.range {
            ends = try repeated(relationship, range, walk, mode, search)
        } else {
            ends = try crossings(relationship, walk, mode).compactMap { crossing in
                let value = Value.relationship(crossing.relationships[crossing.relationships.count - 1])
                if let known = crossing.row[relationship.slot], equal(known, value) != true { return nil }
                var result = crossing
                result.row[relationship.slot] = value
                guard try search == nil || said(of: relationship, value, result.row) else { return nil }
                return result
            }
        }
        return try ends.compactMap { end in
            guard let row = bind(step.node, to: end.node, end.row) else { return nil }
            var result = end
            result.row = row
            guard try !checksNode || said(of: step.node, row) else { return nil }
            return result
        }
    }

    /// What is said of an element alone.
    private func said(of node: BoundNode, _ row: Row) throws -> Bool {
        guard try fits(row[node.slot] ?? .null, node.properties, row) else { return false }
        for condition in node.conditions where try !passes(condition, row) { return false }
        return true
    }

    private func said(of relationship: BoundRelationship, _ value: Value, _ row: Row) throws -> Bool {
        guard try fits(value, relationship.properties, row) else { return false }
        for condition in relationship.conditions where try !passes(condition, row) { return false }
        return true
    }

    /// Over each relationship that leads on from the walk's end.
    private func crossings(_ pattern: BoundRelationship, _ walk: Walk, _ mode: PathMode) throws -> [Walk] {
        var result: [Walk] = []
        for relationship in relationships {
            try budget.spend()
            guard pattern.types.isEmpty || pattern.types.contains(relationship.type) else { continue }
            if mode != .walk, walk.relationships.contains(where: { $0.id == relationship.id }) { continue }
            var ends: Set<NodeID> = []
            if pattern.direction != .incoming, relationship.start == walk.node.id { ends.insert(relationship.end) }
            if pattern.direction != .outgoing, relationship.end == walk.node.id { ends.insert(relationship.start) }
            for node in nodes where ends.contains(node.id) {
                result.append(
                    Walk(row: walk.row, nodes: walk.nodes + [node], relationships: walk.relationships + [relationship]))
            }
        }
        return result
    }

    private func bind(_ pattern: BoundNode, to node: Node, _ row: Row) -> Row? {
        guard pattern.labels.allSatisfy(node.labels.contains) else { return nil }
        if let known = row[pattern.slot] {
            guard case .node(let other) = known, other.id == node.id else { return nil }
            return row
        }
        return row.merging([pattern.slot: .node(node)]) { $1 }
    }

    // MARK: Repetition

    private func repeated(
        _ relationship: BoundRelationship, _ range: BoundRange, _ walk: Walk, _ mode: PathMode, _ search: BoundSearch?
    ) throws -> [Walk] {
        let maximum = range.maximum ?? longest(mode, search)
        var ends: [Walk] = []
        // Each with how many relationships it had before, and what the variables of the group were in each repetition.
        var current: [(walk: Walk, lists: [[Value]])] = [(walk, (relationship.group?.lists ?? []).map { _ in [] })]
        var count = 0
        while true {
            if count >= range.minimum {
                for (end, lists) in current {
                    var result = end
                    let taken = end.relationships.dropFirst(walk.relationships.count)
                    let value = Value.list(taken.map { .relationship($0) })
                    if relationship.group == nil, let known = walk.row[relationship.slot], equal(known, value) != true {
                        continue
                    }
                    result.row[relationship.slot] = value
                    for (variable, list) in zip(relationship.group?.lists ?? [], lists) {
                        result.row[variable.list] = .list(list)
                    }
                    ends.append(result)
                }
            }
            if count >= maximum || current.isEmpty { return ends }
            count += 1
            current = try current.flatMap { before in
                if let group = relationship.group {
                    return try repetitions(of: group, before.walk, mode).map { after in
                        (
                            after,
                            zip(group.lists, before.lists).map { $1 + [after.row[$0.single] ?? .null] }
                        )
                    }
                }
                return try crossings(relationship, before.walk, mode).compactMap { after in
                    let value = Value.relationship(after.relationships[after.relationships.count - 1])
                    guard try search == nil || said(of: relationship, value, walk.row) else { return nil }
                    return (after, [])
                }
            }
        }
    }

    /// A relationship that is used once can't be repeated more often than there are relationships. A selector's shortest walks are not longer than a
    /// round through all nodes for each of them.
    private func longest(_ mode: PathMode, _ search: BoundSearch?) -> Int {
        guard mode == .walk else { return relationships.count }
        switch search?.selector {
        case .any(let count)?, .shortest(let count)?, .shortestGroups(let count)?: return nodes.count * (count + 1)
        case nil: return relationships.count
        }
    }

    private func repetitions(of group: BoundGroup, _ walk: Walk, _ mode: PathMode) throws -> [Walk] {
        var fresh = walk
        for part in [group.start.slot] + group.steps.flatMap({ [$0.relationship.slot, $0.node.slot] }) {
            fresh.row[part] = nil
        }
        guard let row = bind(group.start, to: walk.node, fresh.row), try said(of: group.start, row) else { return [] }
        var walks = [Walk(row: row, nodes: walk.nodes, relationships: walk.relationships)]
        for step in group.steps {
            walks = try walks.flatMap { walk in
                try crossings(step.relationship, walk, mode).compactMap { crossing in
                    let value = Value.relationship(crossing.relationships[crossing.relationships.count - 1])
                    var result = crossing
                    result.row[step.relationship.slot] = value
                    guard try said(of: step.relationship, value, result.row),
                        let bound = bind(step.node, to: result.node, result.row), try said(of: step.node, bound)
                    else { return nil }
                    result.row = bound
                    return result
                }
            }
        }
        guard let condition = group.condition else { return walks }
        return try walks.filter { try passes(condition, $0.row) }
    }
}
