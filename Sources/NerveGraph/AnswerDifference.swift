// Two ontologies to what they answer differently. In: two loaded graphs. Out: every line of every answer that only one of them has, or has
// otherwise, each with the facts behind the difference.

import PropertyGraph

/// Asks two graphs the same and keeps what they answer differently.
package struct AnswerDifference {
    private let old: Side
    private let new: Side

    /// A graph with the sentences that it states.
    private struct Side {
        let graph: KnowledgeGraph
        let statements: Statements

        init(_ graph: KnowledgeGraph) {
            self.graph = graph
            statements = Statements(graph.facts)
        }
    }

    package init(old: KnowledgeGraph, new: KnowledgeGraph) {
        self.old = Side(old)
        self.new = Side(new)
    }

    /// What answers are about; the first four are reported when they come or go.
    private static let labels = ["Approach", "Nerve", "Syndrome", "Study", "Landmark", "Structure", "Space"]

    /// - Complexity: O(lines of all answers of both), plus O(size of the trees of reasons) for each line that differs.
    package func answer() -> DiffAnswer {
        var changes: [AnswerChange] = []
        var asked: Set<String> = []
        for (index, label) in Self.labels.enumerated() {
            let subjects = (old.graph.facts.entities(labeled: label) + new.graph.facts.entities(labeled: label))
                .filter { asked.insert($0.id).inserted }.map(\.id)
            let found = subjects.map { self.changes(of: $0, label, isReported: index < 4) }.filter { !$0.isEmpty }
            changes += found.sorted(by: Self.graverFirst).flatMap(\.self)
        }
        return DiffAnswer(changes: changes, asked: asked.count)
    }

    private static func graverFirst(_ left: [AnswerChange], _ right: [AnswerChange]) -> Bool {
        func key(_ changes: [AnswerChange]) -> (Int, String) {
            (-(changes.compactMap(\.severity).max()?.rawValue ?? 0), changes.first?.subject.name ?? "")
        }
        return key(left) < key(right)
    }

    private func changes(of id: String, _ label: String, isReported: Bool) -> [AnswerChange] {
        let before = old.graph.facts.entity(id: id)
        let after = new.graph.facts.entity(id: id)
        guard let subject = after ?? before else { return [] }
        let kind = (after == nil ? old : new).graph.facts.kind(subject)
        if isReported, before == nil || after == nil {
            let side: Cause.Side = after == nil ? .old : .new
            let reasons = graph(side).reasons(for: [.node(subject)])
            return [
                AnswerChange(
                    subject: subject, subjectKind: kind, kind: after == nil ? .removed : .added,
                    causes: reasons.map { Cause(side: side, text: $0.text, citations: $0.citations) })
            ]
        }
        let linesBefore = before.map { lines(of: $0, in: old.graph) } ?? []
        let linesAfter = after.map { lines(of: $0, in: new.graph) } ?? []
        let ofOld = Dictionary(linesBefore.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
        let ofNew = Dictionary(linesAfter.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
        let changes = (linesAfter + linesBefore).uniqued(by: \.key).compactMap { line -> AnswerChange? in
            let (was, now) = (ofOld[line.key], ofNew[line.key])
            guard let kind = Self.kind(was, now) else { return nil }
            let causes =
                line.aspect == .rank
                ? passing(line, linesBefore, linesAfter) + causes(Self.criteria(was, now), Self.criteria(now, was))
                : causes(was, now)
            return AnswerChange(
                subject: subject, subjectKind: (after == nil ? old : new).graph.facts.kind(subject), kind: kind,
                old: was, new: now, causes: causes.isEmpty ? [otherCause(was, now)] : causes)
        }
        return changes.enumerated().sorted {
            (-($0.element.severity?.rawValue ?? 0), $0.offset) < (-($1.element.severity?.rawValue ?? 0), $1.offset)
        }.map(\.element)
    }

    private func graph(_ side: Cause.Side) -> KnowledgeGraph { side == .old ? old.graph : new.graph }

    /// The lines of a subject that are its own: what its studies report and what its targets' sources dispute is told there.
    private func lines(of subject: Facts.Entity, in graph: KnowledgeGraph) -> [ProfileLine] {
        let isStudy = graph.facts.hasLabel(subject, "Study")
        let own = Set(
            (graph.facts.conflicts(concerning: [subject]) + graph.facts.warnings(concerning: [subject])).map(\.entity))
        return graph.profile(of: subject).filter { line in
            switch line.aspect {
            case .outcome, .complication: isStudy
            case .conflict, .warning: line.item.map(own.contains) ?? false
            default: true
            }
        }
    }

    private static func kind(_ old: ProfileLine?, _ new: ProfileLine?) -> AnswerChange.Kind? {
        guard let old else { return .gained }
        guard let new else { return .lost }
        if old.values != new.values || old.severity != new.severity { return .changed }
        return Set(old.citations.map(\.text)) == Set(new.citations.map(\.text)) ? nil : .resourced
    }

    // MARK: Why

    /// The facts behind one line that the other ontology doesn't state; where there are none, the facts around it that changed: a rule
    /// that derived it may have been held back by one of them.
    private func causes(_ was: ProfileLine?, _ now: ProfileLine?) -> [Cause] {
        let before = leaves(was, old.graph)
        let after = leaves(now, new.graph)
        let gone = before.filter { !Self.isTold($0, new, after) }.map { cause($0, .old) }
        let came = after.filter { !Self.isTold($0, old, before) }.map { cause($0, .new) }
        if !gone.isEmpty || !came.isEmpty { return Self.joined(came + gone) }
        if was?.aspect == .rank || now?.aspect == .rank { return [] }
        let named = [was, now].flatMap { [$0?.item?.id, $0?.place?.id] }.compactMap(\.self)
        let around = Set(named + (before + after).flatMap(\.about))
        return new.statements.changes(from: old.statements, around: around)
    }

    /// Each cause once; a property's sources are told with the relationship that has it, where that is a cause too.
    private static func joined(_ causes: [Cause]) -> [Cause] {
        var joined: [Cause] = []
        for cause in causes.uniqued(by: { $0.sign + $0.text }) {
            let bare = cause.text.split(separator: ": ").first ?? ""
            let whole = joined.firstIndex { $0.side == cause.side && $0.text.hasPrefix("\(bare) (") }
            if let whole {
                joined[whole].citations = (joined[whole].citations + cause.citations).distinct
            } else {
                joined.append(cause)
            }
        }
        return joined
    }

    /// The line with those criteria of its rank that the other has otherwise.
    private static func criteria(_ line: ProfileLine?, _ other: ProfileLine?) -> ProfileLine? {
        guard var line else { return nil }
        let known = other?.facts.flatMap(\.criteria).map(\.text) ?? []
        line.facts = line.facts.flatMap(\.criteria).filter { !known.contains($0.text) }.flatMap(\.facts)
        return line
    }

    private func leaves(_ line: ProfileLine?, _ graph: KnowledgeGraph) -> [Reason] {
        line.map { graph.reasons(for: $0.facts).flatMap(\.leaves) } ?? []
    }

    /// Whether the other side states the leaf as well; what a plugin says is no statement and is looked for among its reasons.
    private static func isTold(_ leaf: Reason, _ side: Side, _ reasons: [Reason]) -> Bool {
        if case .assessed = leaf.ground { return reasons.contains { $0.text == leaf.text } }
        return side.statements.holds(leaf.text)
    }

    private func cause(_ leaf: Reason, _ side: Cause.Side) -> Cause {
        Cause(side: side, text: leaf.text, citations: leaf.citations)
    }

    /// Who came before an approach in the list, and who no longer does.
    private func passing(_ line: ProfileLine, _ before: [ProfileLine], _ after: [ProfileLine]) -> [Cause] {
        func ahead(_ lines: [ProfileLine]) -> [ProfileLine]? {
            let ranks = lines.filter { $0.aspect == .rank }
            return ranks.firstIndex { $0.key == line.key }.map { Array(ranks[..<$0]) }
        }
        guard let then = ahead(before), let now = ahead(after) else { return [] }
        let came = now.filter { one in !then.contains { $0.key == one.key } }
        let gone = then.filter { one in !now.contains { $0.key == one.key } }
        return came.map { Cause(side: .new, text: "\($0.name) stands before it", citations: $0.citations) }
            + gone.map { Cause(side: .old, text: "\($0.name) stood before it", citations: $0.citations) }
    }

    /// What remains when every fact is the same: the rules, or a region's plugin.
    private func otherCause(_ was: ProfileLine?, _ now: ProfileLine?) -> Cause {
        if let was, let now, Self.kind(was, now) == .resourced {
            let came = now.citations.filter { one in !was.citations.contains { $0.text == one.text } }
            let gone = was.citations.filter { one in !now.citations.contains { $0.text == one.text } }
            let text = "source \((came.isEmpty ? gone : came).map(\.text).joined(separator: "; "))"
            return Cause(side: came.isEmpty ? .old : .new, text: text, citations: came.isEmpty ? gone : came)
        }
        return Cause(
            side: nil, text: "no fact behind it differs: a rule or a region's plugin answers otherwise",
            citations: now?.citations ?? was?.citations ?? [])
    }
}

extension Fact {
    /// The criteria of a rank, without what tells it from those beside it.
    fileprivate var criteria: [(text: String, facts: [Fact])] {
        guard case .conclusion(_, _, let premises) = self else { return [] }
        return premises.prefix(RankKey.criteria).compactMap {
            if case .conclusion(let text, _, let facts) = $0 { (text, facts) } else { nil }
        }
    }
}
