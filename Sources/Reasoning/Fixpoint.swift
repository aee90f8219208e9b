import CypherExecution
import CypherSyntax
import PropertyGraph

// What rules have derived over a graph, and how one stratum gets to the end. In: candidates, by the round in which they may come. Out: derived
// relationships in an overlay, each with its derivation. Starting over and following a change differ only in their first candidates.

struct Fixpoint {
    private(set) var base: Graph
    var overlay: GraphOverlay
    private(set) var derivations: Derivations
    /// Every derived relationship of the overlay by its head, also one that is gone.
    private var index = HashIndex()
    /// By the round in which they may come.
    private var waiting: [CandidateSet] = []
    /// Before it no round has candidates.
    private var nextRound = 1
    private var candidate = Candidate()
    /// The types that the running stratum derives.
    private var ownTypes = BitSet()
    /// What the running stratum added, restored or gave an earlier round.
    private(set) var changed: [RelationshipID] = []

    init(over base: Graph, overlay: GraphOverlay, derivations: Derivations) {
        self.base = base
        self.overlay = overlay
        self.derivations = derivations
    }

    var view: GraphView { GraphView(base, overlay: overlay) }

    mutating func begin(_ stratum: [RulePlan]) {
        ownTypes = BitSet()
        for rule in stratum { ownTypes.insert(rule.type.rawValue) }
        changed.removeAll(keepingCapacity: true)
    }

    /// Makes a base of all there is, so that the next stratum reads what this one derived as fast as what is stated.
    ///
    /// - Parameter always: also where so little was derived that it costs more than it saves.
    mutating func fold(always: Bool) {
        guard always || overlay.addedRelationships * 20 > base.relationshipCount else { return }
        base = view.folded()
        overlay = GraphOverlay(over: base)
    }

    func isOwn(_ type: TypeID) -> Bool { ownTypes.contains(type.rawValue) }

    // MARK: Candidates

    /// Takes every row of a query as a candidate.
    mutating func propose(_ rule: RulePlan, _ query: RulePlan.Query, seeds: EntityList? = nil) throws(QueryError) {
        let view = self.view
        let entities = seeds.map { [RuleQuery.seeds: $0] } ?? [:]
        try Executor(view).forEachRow(query.plan, entities: entities) { row, elements in
            rule.read(row, elements, view, into: &candidate)
            propose(view)
        }
    }

    /// Notes the candidate that was read, unless what is known is as good.
    private mutating func propose(_ view: GraphView) {
        var round: UInt32 = 1
        var word = 0
        while word < candidate.premises.count {
            let premise = candidate.premises[word]
            guard premise & Derivations.Premises.propertyMark == 0 else {
                word += 2
                continue
            }
            word += 1
            let relationship = RelationshipID(premise)
            let earlier = derivations.round(of: relationship)
            if earlier >= round, isOwn(view.type(of: relationship)) { round = earlier + 1 }
        }
        let hash = candidate.hash
        let known = known(candidate, hash, view)
        if let known, view.contains(known) {
            let knownRound = derivations.round(of: known)
            if knownRound < round { return }
            if knownRound == round, let record = derivations.record(of: known) {
                let isBetter = record.premises.words.withUnsafeBufferPointer { old in
                    candidate.premises.withUnsafeBufferPointer {
                        precedes(view, candidate.rule, $0, record.rule, old)
                    }
                }
                guard isBetter else { return }
            }
        }
        while waiting.count <= Int(round) { waiting.append(CandidateSet()) }
        nextRound = min(nextRound, Int(round))
        let bucket = Int(round)
        guard let same = waiting[bucket].find(candidate, hash: hash) else {
            waiting[bucket].append(candidate, hash: hash, known: known, knownCount: index.count)
            return
        }
        let entry = waiting[bucket].entries[same]
        let isBetter = waiting[bucket].premises(of: entry) { old in
            candidate.premises.withUnsafeBufferPointer { precedes(view, candidate.rule, $0, Int(entry.rule), old) }
        }
        if isBetter { waiting[bucket].replaceDerivation(of: same, by: candidate) }
    }

    private func known(_ candidate: Candidate, _ hash: UInt64, _ view: GraphView) -> RelationshipID? {
        func isSought(_ relationship: RelationshipID) -> Bool {
            view.relationship(
                relationship, isOf: candidate.type, from: candidate.from, to: candidate.to, with: candidate.properties)
        }
        if let number = index.find(hash, isSought: { isSought(RelationshipID($0)) }) { return RelationshipID(number) }
        guard !base.derived.isEmpty, Int(candidate.from.rawValue) < base.nodeCount else { return nil }
        for adjacent in base.relationships(candidate.type, from: candidate.from, to: candidate.to)
        where base.derived.contains(adjacent.relationship.rawValue) && isSought(adjacent.relationship) {
            return adjacent.relationship
        }
        return nil
    }

    // MARK: Which derivation stays

    /// Whether one derivation of a head comes before another of the same round: the shorter, then that of the earlier rule, then that with
    /// the earlier premises. It does not depend on the numbers of derived relationships, which differ with the order of changes.
    private func precedes(
        _ view: GraphView, _ rule: Int, _ premises: UnsafeBufferPointer<UInt32>, _ otherRule: Int,
        _ others: UnsafeBufferPointer<UInt32>
    ) -> Bool {
        if premises.count != others.count { return premises.count < others.count }
        if rule != otherRule { return rule < otherRule }
        var isKey = false
        for (premise, other) in zip(premises, others) {
            defer { isKey = !isKey && premise & Derivations.Premises.propertyMark != 0 }
            if premise == other { continue }
            if isKey { return premise < other }
            let isDerived = derivations.round(of: RelationshipID(premise)) > 0
            let otherIsDerived = derivations.round(of: RelationshipID(other)) > 0
            if isDerived, otherIsDerived {
                return view.precedes(RelationshipID(premise), RelationshipID(other))
            }
            return isDerived == otherIsDerived ? premise < other : otherIsDerived
        }
        return false
    }

    // MARK: Rounds

    /// Takes candidates round by round, and what follows from them, until nothing is left.
    mutating func settle(_ stratum: [RulePlan]) throws(QueryError) {
        while nextRound < waiting.count {
            let candidates = waiting[nextRound]
            waiting[nextRound] = CandidateSet()
            let latest = take(candidates, round: UInt32(nextRound))
            nextRound += 1
            guard !latest.isEmpty else { continue }
            let view = self.view
            for rule in stratum {
                for query in rule.growing {
                    let seeds = latest.filter { query.types.contains(view.type(of: $0)) }
                    if !seeds.isEmpty { try propose(rule, query, seeds: .relationships(seeds)) }
                }
            }
        }
    }

    /// - Returns: what is new in this round, or in an earlier round than it was.
    private mutating func take(_ candidates: CandidateSet, round: UInt32) -> [RelationshipID] {
        var latest: [RelationshipID] = []
        latest.reserveCapacity(candidates.entries.count)
        let isKnownRight = candidates.knownCount == index.count
        for entry in candidates.entries {
            let properties = candidates.properties(of: entry)
            let relationship: RelationshipID
            if let known = isKnownRight ? entry.known : known(entry, properties) {
                relationship = known
                if overlay.isRemoved(known) {
                    overlay.restore(known)
                    latest.append(known)
                } else {
                    let knownRound = derivations.round(of: known)
                    if knownRound < round { continue }
                    if knownRound == round, isKept(known, against: entry, of: candidates) { continue }
                    if knownRound > round { latest.append(known) }
                }
            } else {
                relationship = overlay.addDerived(entry.type, from: entry.from, to: entry.to, properties: properties)
                index.insert(entry.hash, relationship.rawValue)
                latest.append(relationship)
            }
            candidates.premises(of: entry) {
                derivations.set(relationship, rule: Int(entry.rule), round: round, premises: $0)
            }
            if uses != nil { noteUses(of: relationship) }
        }
        changed += latest
        return latest
    }

    private mutating func known(_ entry: CandidateSet.Entry, _ properties: ArraySlice<PropertyEntry>) -> RelationshipID?
    {
        candidate.reset(rule: Int(entry.rule), type: entry.type, from: entry.from, to: entry.to)
        candidate.properties.append(contentsOf: properties)
        return known(candidate, entry.hash, view)
    }

    private func isKept(_ known: RelationshipID, against entry: CandidateSet.Entry, of candidates: CandidateSet) -> Bool
    {
        guard let record = derivations.record(of: known) else { return false }
        return record.premises.words.withUnsafeBufferPointer { old in
            candidates.premises(of: entry) { !precedes(view, Int(entry.rule), $0, record.rule, old) }
        }
    }

    // MARK: Following changes

    /// Which derived relationships rest on a premise; kept only where changes are followed.
    private(set) var uses: PremiseIndex?

    mutating func followChanges() { uses = PremiseIndex(derivations) }

    private mutating func noteUses(of relationship: RelationshipID) {
        guard let record = derivations.record(of: relationship) else { return }
        record.premises.forEachRelationship { uses?.insert(relationship, restingOn: $0) }
    }

    /// Takes a derived relationship away with its derivation.
    mutating func withdraw(_ relationship: RelationshipID) {
        overlay.remove(relationship, of: view)
        derivations.remove(relationship)
    }

    /// The derived relationships of a type that are there between two nodes.
    func derived(_ type: TypeID, from: NodeID, to: NodeID) -> [RelationshipID] {
        view.outgoing(from, type).filter { $0.neighbour == to && view.status(of: $0.relationship) == .derived }
            .map(\.relationship)
    }

    /// The derived relationships whose derivation rests on a relationship.
    func dependents(of relationship: RelationshipID) -> [RelationshipID] {
        (uses?.candidates(restingOn: relationship) ?? []).filter { dependent in
            var rests = false
            derivations.record(of: dependent)?.premises.forEachRelationship { if $0 == relationship { rests = true } }
            return rests
        }
    }
}

extension GraphView {
    /// An order of derived relationships by what they say.
    fileprivate func precedes(_ left: RelationshipID, _ right: RelationshipID) -> Bool {
        let ends = { (id: RelationshipID) in (type(of: id).rawValue, source(of: id).rawValue, target(of: id).rawValue) }
        if ends(left) != ends(right) { return ends(left) < ends(right) }
        let (first, second) = (properties(of: left), properties(of: right))
        for (one, other) in zip(first, second) where one != other {
            if one.key != other.key { return one.key.rawValue < other.key.rawValue }
            return text(one.value).utf8.lexicographicallyPrecedes(text(other.value).utf8)
        }
        return first.count < second.count
    }

    private func text(_ value: PropertyValue) -> String {
        switch value {
        case .absent: ""
        case .boolean(let value): "b\(value)"
        case .integer(let value): "i\(value)"
        case .float(let value): "f\(value)"
        case .string(let id): "s\(string(id))"
        case .temporal(let id): "t\(string(id))"
        case .list(let id): "l" + lists.elements(of: id).map(text).joined(separator: "\u{0}")
        }
    }
}
