import CypherExecution
import CypherSyntax
import OntologyXML
import PropertyGraph

// Follows changes of the facts. In: a graph with what rules derived over it, then overlays that state more or less. Out: the same derived
// relationships, with the same derivations, as starting over would give. What a change does not touch is not looked at.

/// Keeps derived relationships up to date.
///
/// A change withdraws every derived relationship whose derivation used what changed, and whatever rests on those; then candidates for what was
/// withdrawn, and those that use something new, are settled round by round as if they were found for the first time. A relationship that comes
/// back keeps its number.
package struct RuleUpdater: Sendable {
    private var strata: [[ChangePlan]]
    private var fixpoint: Fixpoint

    /// - Parameters:
    ///   - graph: what the rules of the materializer made.
    ///   - derivations: how.
    /// - Complexity: O(rules + premises).
    package init(_ materializer: Materializer, _ graph: Graph, _ derivations: Derivations) throws(RuleFaults) {
        var overlay = GraphOverlay(over: graph)
        var interner = StringInterner(over: graph.strings)
        for rule in materializer.strata.joined() { rule.internNames(&interner) }
        overlay.strings = interner.freeze()
        for rule in materializer.strata.joined() { rule.addNames(to: &overlay) }
        fixpoint = Fixpoint(over: graph, overlay: overlay, derivations: derivations)
        fixpoint.followChanges()
        strata = []
        do throws(RuleError) {
            for stratum in materializer.strata {
                var plans: [ChangePlan] = []
                for rule in stratum { plans.append(try ChangePlan(rule, fixpoint.view)) }
                strata.append(plans)
            }
        } catch {
            throw RuleFaults(faults: [error])
        }
    }

    /// The graph as it is now: the base, what was stated over it, and what follows.
    package var view: GraphView { fixpoint.view }
    package var derivations: Derivations { fixpoint.derivations }

    /// States more or less, and derives what follows from it.
    ///
    /// - Parameter change: gets the overlay of ``view`` to change; it states facts and leaves derived relationships alone.
    /// - Returns: the derived relationships that are new, and those that are gone.
    /// - Throws: ``QueryError`` where a rule's condition fails on some match; nothing is changed then.
    @discardableResult
    package mutating func update(_ change: (inout GraphOverlay) -> Void) throws(QueryError) -> (
        added: [RelationshipID], removed: [RelationshipID]
    ) {
        let before = self
        do throws(QueryError) {
            return try follow(change)
        } catch {
            self = before
            throw error
        }
    }

    private mutating func follow(_ change: (inout GraphOverlay) -> Void) throws(QueryError) -> (
        added: [RelationshipID], removed: [RelationshipID]
    ) {
        let old = fixpoint.view
        change(&fixpoint.overlay)
        let changes = fixpoint.overlay.takeChanges()
        var gone = Self.touched(changes, in: old)
        var new = Self.touched(changes, in: fixpoint.view)
        var result = (added: [RelationshipID](), removed: [RelationshipID]())
        for stratum in strata {
            let (added, removed) = try update(stratum, old, gone: gone, new: new, isNodeChanged: !changes.nodes.isEmpty)
            gone += removed
            new += added
            result.added += added
            result.removed += removed
        }
        _ = fixpoint.overlay.takeChanges()
        return result
    }

    /// The relationships of a view that changed themselves or have an end that did, each once.
    private static func touched(_ changes: OverlayChanges, in view: GraphView) -> [RelationshipID] {
        var seen = BitSet()
        var touched: [RelationshipID] = []
        func add(_ relationship: RelationshipID) {
            if view.contains(relationship), seen.insert(relationship.rawValue) { touched.append(relationship) }
        }
        for relationship in changes.relationships { add(relationship) }
        for node in changes.nodes where view.contains(node) {
            for adjacent in view.outgoing(node) { add(adjacent.relationship) }
            for adjacent in view.incoming(node) { add(adjacent.relationship) }
        }
        return touched
    }

    // MARK: One stratum

    private mutating func update(
        _ stratum: [ChangePlan], _ old: GraphView, gone: [RelationshipID], new: [RelationshipID], isNodeChanged: Bool
    ) throws(QueryError) -> (added: [RelationshipID], removed: [RelationshipID]) {
        let rules = stratum.map(\.rule)
        fixpoint.begin(rules)
        let changedTypes = Set(gone.map(old.type(of:))).union(new.map(fixpoint.view.type(of:)))
        var whole: Set<Int> = []
        for plan in stratum
        where (plan.hasLoneNode && isNodeChanged) || !changedTypes.isDisjoint(with: plan.pathTypes) {
            whole.insert(plan.rule.number)
        }
        var suspects = Suspects()
        for relationship in gone + new {
            suspects.add(relationship, fixpoint)
            for dependent in fixpoint.dependents(of: relationship) { suspects.add(dependent, fixpoint) }
        }
        if !whole.isEmpty {
            for relationship in fixpoint.derivations.relationships
            where fixpoint.derivations.record(of: relationship).map({ whole.contains($0.rule) }) ?? false {
                suspects.add(relationship, fixpoint)
            }
        }
        // Heads that may come or go because something under NOT EXISTS went or came.
        var pairs: [Int: Set<Pair>] = [:]
        for plan in stratum where !whole.contains(plan.rule.number) {
            for query in plan.absences {
                for (view, seeds) in [(old, gone), (fixpoint.view, new)] {
                    let seeds = seeds.filter { query.types.contains(view.type(of: $0)) }
                    guard !seeds.isEmpty else { continue }
                    try Executor(view).forEachRow(
                        query.plan, entities: [RuleQuery.seeds: .relationships(seeds)]
                    ) { row, _ in
                        let pair = Pair(from: row[0].asNode, to: row[row.count - 1].asNode)
                        pairs[plan.rule.number, default: []].insert(pair)
                    }
                }
            }
            for pair in pairs[plan.rule.number] ?? [] {
                for relationship in fixpoint.derived(plan.rule.type, from: pair.from, to: pair.to)
                where fixpoint.derivations.record(of: relationship)?.rule == plan.rule.number {
                    suspects.add(relationship, fixpoint)
                }
            }
        }
        // What rests on a suspect in this stratum is one, too.
        var next = 0
        while next < suspects.all.count {
            for dependent in fixpoint.dependents(of: suspects.all[next]) { suspects.add(dependent, fixpoint) }
            next += 1
        }
        var joined: [TypeID: Set<Pair>] = [:]
        for relationship in suspects.all {
            let pair = Pair(from: old.source(of: relationship), to: old.target(of: relationship))
            joined[old.type(of: relationship), default: []].insert(pair)
            fixpoint.withdraw(relationship)
        }
        for plan in stratum {
            if whole.contains(plan.rule.number) {
                try fixpoint.propose(plan.rule, plan.rule.whole)
                continue
            }
            let sought = (joined[plan.rule.type] ?? []).union(pairs[plan.rule.number] ?? [])
                .filter { fixpoint.view.contains($0.from) && fixpoint.view.contains($0.to) }
            if !sought.isEmpty {
                try fixpoint.propose(plan.rule, plan.joining, seeds: .pairs(sought.map { ($0.from, $0.to) }))
            }
            for query in plan.growing {
                let seeds = new.filter {
                    query.types.contains(fixpoint.view.type(of: $0)) && fixpoint.view.contains($0)
                }
                if !seeds.isEmpty { try fixpoint.propose(plan.rule, query, seeds: .relationships(seeds)) }
            }
        }
        try fixpoint.settle(rules)
        let view = fixpoint.view
        return (
            fixpoint.changed.filter { !old.contains($0) },
            suspects.all.filter { old.contains($0) && !view.contains($0) }
        )
    }

    private struct Pair: Hashable {
        let from: NodeID
        let to: NodeID
    }
}

/// Derived relationships of one stratum that may no longer hold, each once.
private struct Suspects {
    private(set) var all: [RelationshipID] = []
    private var seen = BitSet()

    mutating func add(_ relationship: RelationshipID, _ fixpoint: Fixpoint) {
        guard fixpoint.derivations.round(of: relationship) > 0,
            fixpoint.isOwn(fixpoint.view.type(of: relationship)), seen.insert(relationship.rawValue)
        else { return }
        all.append(relationship)
    }
}
