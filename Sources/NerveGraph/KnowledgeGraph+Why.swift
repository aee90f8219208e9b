// Why an answer says what it says. In: a subject, a word and an object as a person writes them. Out: the tree of reasons of a row, of a step
// of a route, of a rank, or of a relationship.

import RegionPluginAPI

/// A word that is neither of a row nor of a relation.
package struct WhyError: Error, Sendable {
    package var word: String
    /// The words that can be asked.
    package var rows: [String]
    package var relations: [String]
}

extension KnowledgeGraph {
    /// Why a row of an answer is there, or a relationship holds.
    ///
    /// - Parameters:
    ///   - word: a row (``Aspect``), or a relation with `-` or `_`; nil for any relation.
    ///   - object: what the row is about; the word of a row by itself, with no word before it, for all such rows.
    ///   - place: where the nerve is ablated, for the rows of a loss, or met, for those of a plan; nil for all its places.
    ///   - clinicalCase: the case that the rows of risks, ranks and plans answer in.
    /// - Throws: ``NameError``, ``WhyError``.
    package func why(
        _ subject: String, _ word: String?, _ object: String, at place: String? = nil,
        in clinicalCase: ClinicalCase = ClinicalCase()
    ) throws -> WhyAnswer {
        let start = try subjectMatch(subject)
        let ground = try place.map { try names.match($0, as: ["Landmark", "Space", "Structure"]) }
        var answer = WhyAnswer(
            start: start.entity, type: nil, place: ground?.entity, reasons: [], searched: facts.searchedSources,
            readings: [(subject, start)])
        if let place, let ground { answer.readings.append((place, ground)) }
        if word == nil, Aspect(rawValue: object.lowercased()) != nil {
            answer.type = object.lowercased()
            let lines = rows(object.lowercased(), of: start.entity, at: answer.place, in: clinicalCase)
            answer.reasons = reasons(for: lines.map { $0.why(start.entity) })
            return answer
        }
        let row = word?.lowercased() ?? ""
        if Aspect(rawValue: row) != nil {
            answer.type = row
            try answerRow(row, object, in: clinicalCase, &answer)
            return answer
        }
        let relation = word.map { $0.uppercased().map { $0 == "-" ? "_" : String($0) }.joined() }
        if let relation, !view.typeNames.contains(relation) {
            throw WhyError(
                word: word ?? "", rows: Aspect.allCases.map(\.rawValue), relations: view.typeNames.sorted())
        }
        let end = try names.match(object, as: [])
        answer.readings.append((object, end))
        answer.type = relation
        answer.end = end.entity
        answer.reasons = why(from: start.entity, type: relation, to: end.entity).reasons
        return answer
    }

    /// A subject: an approach or a nerve before anything else of that name, but nothing by some words of its name that is another's name.
    private func subjectMatch(_ text: String) throws(NameError) -> NameMatch {
        let likely = try? names.match(text, as: ["Approach", "Nerve"])
        if let likely, likely.kind <= .synonym { return likely }
        if let other = try? names.match(text, as: []), other.kind <= .synonym { return other }
        return try names.match(text, as: ["Approach", "Nerve"])
    }

    private func answerRow(
        _ row: String, _ object: String, in clinicalCase: ClinicalCase, _ answer: inout WhyAnswer
    ) throws {
        let start = answer.start
        if row == Aspect.way.rawValue {
            answer.type = "\(row) \(object)"
            answer.reasons = reasons(for: try way(object, to: start, at: answer.place, in: clinicalCase))
            return
        }
        var subject = start
        var lines: [ProfileLine]
        var item: NameMatch
        if row == Aspect.rank.rawValue, facts.hasLabel(start, "Approach") {
            // Asked from the approach, as in "why A rank N"; the list is the nerve's.
            item = try names.match(object, as: ApproachesAnswer.subjectLabels)
            subject = item.entity
            lines = profile(of: subject, in: clinicalCase).filter { $0.aspect == .rank && $0.item == start }
        } else {
            lines = rows(row, of: start, at: answer.place, in: clinicalCase)
            item = try itemMatch(object, among: lines)
            lines = lines.filter { $0.item == item.entity }
        }
        answer.readings.append((object, item))
        answer.end = item.entity
        answer.reasons = reasons(for: lines.map { $0.why(subject) })
    }

    /// The planned way of a rank.
    ///
    /// - Throws: ``NameError`` for what is no rank.
    private func way(
        _ rank: String, to target: Facts.Entity, at place: Facts.Entity?, in clinicalCase: ClinicalCase
    ) throws(NameError) -> [Fact] {
        guard let number = Int(rank), (1...100).contains(number) else {
            throw .unknown(text: rank, kinds: ["way (a rank from 1 to 100)"], suggestions: [])
        }
        let plan = plan(to: target, in: clinicalCase, at: place, next: max(3, number))
        return plan.wayLines(facts).filter { $0.name == "\(number)" }.flatMap(\.facts)
    }

    private func rows(
        _ row: String, of subject: Facts.Entity, at place: Facts.Entity?, in clinicalCase: ClinicalCase
    ) -> [ProfileLine] {
        if row == Aspect.way.rawValue { return plan(to: subject, in: clinicalCase, at: place).wayLines(facts) }
        if row == Aspect.step.rawValue {
            return facts.hasLabel(subject, "Approach")
                ? facts.stepLines(of: subject) : plan(to: subject, in: clinicalCase, at: place).stepLines(facts)
        }
        if row == Aspect.loss.rawValue, let place, facts.hasLabel(subject, "Nerve") {
            return facts.lossLines(ofNerve: subject, at: place)
        }
        return profile(of: subject, in: clinicalCase).filter { $0.aspect.rawValue == row }
    }

    /// What an object means: an item of the rows by its name or id, else anything.
    private func itemMatch(_ text: String, among lines: [ProfileLine]) throws(NameError) -> NameMatch {
        let form = NameForm(text)
        let named = lines.compactMap(\.item).filter { $0.id == text || NameForm($0.name) == form }.uniqued(by: \.self)
        if named.count == 1 { return NameMatch(entity: named[0], kind: .name, matched: text, distance: 0) }
        return try names.match(text, as: [])
    }
}

extension ProfileLine {
    /// The line as a conclusion from its facts.
    func why(_ subject: Facts.Entity) -> Fact {
        // A rank is a conclusion already, and so is what is planned.
        if facts.count == 1, case .conclusion? = facts.first { return facts[0] }
        let what = [item == nil ? nil : name, place.map { "at the \($0.name)" }].compactMap(\.self).joined(
            separator: ", ")
        let text = "\(subject.name): \(aspect.title) \(what)" + (value.isEmpty ? "" : " — \(value)")
        return .conclusion(text: text, says: isDocumented ? aspect.says : Aspect.saysOfAnatomy, facts)
    }
}

extension Aspect {
    /// How the answer comes to a row.
    fileprivate var says: String {
        switch self {
        case .objection: "the case speaks against the approach, as the ontology or the asker says"
        case .risk: "a documented risk is what a source puts at risk on this approach"
        case .loss:
            "what sources state to be lost or spared stands before what rules derive; what a lost nerve supplies is lost with it"
        case .reach: "a nerve is reached, a syndrome treated, as the ontology states or a rule derives"
        case .study: "a study is evidence for the route or the nerve that it evaluates"
        case .outcome, .complication: "what a study reports is told with the study"
        case .step: "a step of the route, and the boundary that it crosses"
        default: "stated by the ontology"
        }
    }

    fileprivate static let saysOfAnatomy =
        "possible by anatomy, not documented: it lies in a space that the route crosses, or a region's plugin says so"
}
