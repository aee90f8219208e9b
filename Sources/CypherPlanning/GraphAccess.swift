// What a part of a query reads of the graph, and what it writes. In: bound clauses. Out: whether one must be through with all rows before
// the other begins.

import CypherSemantics

/// Names of the graph, or all of them.
struct NameSet {
    var names: Set<String> = []
    var isAll = false

    static let all = NameSet(isAll: true)

    var isEmpty: Bool { names.isEmpty && !isAll }

    mutating func formUnion(_ other: NameSet) {
        names.formUnion(other.names)
        isAll = isAll || other.isAll
    }

    func meets(_ other: NameSet) -> Bool {
        if isAll { return !other.isEmpty }
        if other.isAll { return !isEmpty }
        return !names.isDisjoint(with: other.names)
    }
}

/// What is read.
struct ReadAccess {
    /// All nodes are gone through.
    var scansNodes = false
    /// Labels by which nodes are looked for or that are tested.
    var labels = NameSet()
    /// Types of relationships that are followed.
    var types = NameSet()
    var keys = NameSet()
    /// Of `keys` those that are read of what is a node or a relationship for certain, not perhaps of a map.
    var entityKeys: Set<String> = []

    static let everything = ReadAccess(scansNodes: true, labels: .all, types: .all, keys: .all)

    var isEmpty: Bool { !scansNodes && labels.isEmpty && types.isEmpty && keys.isEmpty }

    mutating func formUnion(_ other: ReadAccess) {
        scansNodes = scansNodes || other.scansNodes
        labels.formUnion(other.labels)
        types.formUnion(other.types)
        keys.formUnion(other.keys)
        entityKeys.formUnion(other.entityKeys)
    }
}

/// What is written.
struct WriteAccess {
    var createsNodes = false
    /// Labels of nodes that are made, or given or taken.
    var labels = NameSet()
    /// Types of relationships that are made.
    var types = NameSet()
    /// Keys that are set on what is there already.
    var keys = NameSet()
    var deletes = false

    mutating func formUnion(_ other: WriteAccess) {
        createsNodes = createsNodes || other.createsNodes
        labels.formUnion(other.labels)
        types.formUnion(other.types)
        keys.formUnion(other.keys)
        deletes = deletes || other.deletes
    }

    /// Whether a read may see another graph before the write than after it.
    func changes(_ read: ReadAccess) -> Bool {
        if deletes { return !read.isEmpty }
        return createsNodes && read.scansNodes || labels.meets(read.labels) || types.meets(read.types)
            || keys.meets(read.keys)
    }

    /// Whether the two give another graph in another order.
    func competes(with other: WriteAccess) -> Bool {
        deletes || other.deletes || labels.meets(other.labels) || keys.meets(other.keys)
    }
}

/// What operators have read and written since the last one that takes all rows before it gives the first.
struct PendingAccess {
    var reads = ReadAccess()
    var writes: WriteAccess?
}

extension Planner {
    /// Before a clause that reads: what was written and it would see must be there for all rows.
    mutating func reading(_ clause: BoundClause, _ step: inout PlanStep) {
        // Where nothing is written there is nothing to keep apart.
        guard writes else { return }
        let read = clause.readAccess
        if let writes = access.writes, writes.changes(read) { separate(&step) }
        access.reads.formUnion(read)
    }

    /// Before a clause that writes: what was read before and it would change must be read for all rows.
    mutating func writing(_ clause: BoundClause, _ step: inout PlanStep) {
        guard let write = clause.writeAccess else { return }
        let read = clause.readAccess
        if write.changes(access.reads) || (access.writes.map { $0.changes(read) || $0.competes(with: write) } ?? false)
        {
            separate(&step)
        }
        access.reads.formUnion(read)
        var writes = access.writes ?? WriteAccess()
        writes.formUnion(write)
        access.writes = writes
    }

    mutating func separate(_ step: inout PlanStep) {
        step = step.then(.eager)
        access = PendingAccess()
    }
}
