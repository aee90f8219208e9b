// What the answers say of an approach, line by line. In: an approach. Out: its risks, reach, losses, evidence and technique, what
// matters most first.

import PropertyGraph
import Reasoning
import RegionPluginAPI

extension KnowledgeGraph {
    /// Everything that the answers say of an approach, each thing once, by aspect and in the order of the answers.
    package func profile(
        ofApproach approach: Facts.Entity, in clinicalCase: ClinicalCase = ClinicalCase()
    ) -> [ProfileLine] {
        let lines =
            risks(of: approach, in: clinicalCase).flatMap { risks in
                risks.objections.map(line) + risks.documented.map(line) + risks.anatomical.map(line)
                    + facts.cautionLines(risks.cautions)
            } + facts.lossLines(of: approach) + facts.reachLines(of: approach) + facts.evidenceLines(of: approach)
            + facts.techniqueLines(of: approach)
        let order = Aspect.allCases
        return lines.map(sourced).merged().sorted {
            (order.firstIndex(of: $0.aspect) ?? 0) < (order.firstIndex(of: $1.aspect) ?? 0)
        }
    }

    /// A line that a rule derived, with the sources of the facts behind it: of those that speak of the item where there are some,
    /// for the others don't say what the line says.
    func sourced(_ line: ProfileLine) -> ProfileLine {
        guard line.citations.isEmpty else { return line }
        let leaves = line.facts.flatMap { fact in
            if case .relationship(let edge) = fact {
                Explanation.why(edge.relationship, in: view, derivations).leaves
            } else {
                [Explanation]()
            }
        }
        let close = leaves.filter { leaf in line.item.map { leaf.speaks(of: $0.node, in: view) } ?? false }
        var line = line
        line.isDerived = true
        line.citations = (close.isEmpty ? leaves : close).flatMap(\.sources).map(facts.citation).distinct
        return line
    }

    /// What the case speaks against; the asker is the source of what rests on no fact.
    private func line(_ objection: Objection) -> ProfileLine {
        ProfileLine(
            aspect: .objection, name: objection.condition.rawValue, values: [objection.text],
            citations: objection.citations, facts: objection.reason.facts)
    }

    private func line(_ risk: Risk) -> ProfileLine {
        let isDocumented = if case .documented = risk.origin { true } else { false }
        let origin: String? =
            switch risk.origin {
            case .documented: nil
            case .anatomy: "possible by anatomy, not documented"
            case .plugin: "not documented; a region's plugin says so"
            }
        let parts = [
            origin, risk.severity == .unknown ? "severity unknown" : risk.severity.word, risk.phase, risk.consequence,
            risk.condition.map { "if \($0)" },
            risk.protection.isEmpty ? nil : "protect: \(risk.protection.joined(separator: ", "))",
            risk.caseReasons.isEmpty
                ? nil : "in this case: \(risk.caseReasons.map(\.text).joined(separator: "; "))",
        ]
        return ProfileLine(
            aspect: .risk, item: risk.structure, name: risk.structure.name,
            values: [parts.compactMap(\.self).joined(separator: "; ")], severity: risk.severity,
            isDocumented: isDocumented, citations: risk.citations,
            facts: risk.facts + risk.caseReasons.flatMap(\.facts))
    }
}

extension Explanation {
    /// Whether the fact is one of this node.
    fileprivate func speaks(of node: NodeID, in view: GraphView) -> Bool {
        switch statement {
        case .relationship(let id): view.source(of: id) == node || view.target(of: id) == node
        case .property(let owner, _): owner == node
        }
    }
}

extension Facts {
    func cautionLines(_ cautions: [Caution]) -> [ProfileLine] {
        cautions.map { caution in
            ProfileLine(
                aspect: caution.kind == .conflict ? .conflict : .warning, item: caution.entity, name: caution.topic,
                values: [caution.text], citations: caution.citations,
                facts: propertyFacts(caution.entity, ["statementA", "statementB", "handling", "text"]))
        }
    }

    fileprivate func lossLines(of approach: Entity) -> [ProfileLine] {
        denervation(by: approach).map { lossLine($0) } + spared(by: approach).map { lossLine($0, isSpared: true) }
    }

    func lossLine(_ loss: Loss, isSpared: Bool = false) -> ProfileLine {
        let words = [isSpared ? "spared" : loss.certainty.words, loss.condition, loss.frequency].compactMap(\.self)
        return ProfileLine(
            aspect: .loss, item: loss.what, name: loss.what.name, values: [words.joined(separator: "; ")],
            citations: loss.citations, facts: loss.facts)
    }

    fileprivate func reachLines(of approach: Entity) -> [ProfileLine] {
        let nerves = out(approach, "REACHES").map { ($0, string($0, "how") ?? "directly") }
        let syndromes = out(approach, "TREATS").map {
            ($0, isDerived($0) ? "reaches a nerve that mediates it" : "named for it")
        }
        return (nerves + syndromes).map { edge, how in
            ProfileLine(
                aspect: .reach, item: edge.other, name: edge.other.name, values: [how], citations: citations(edge),
                facts: [.relationship(edge)])
        }
    }

    /// The studies of the route and of its nerves, and what they report.
    fileprivate func evidenceLines(of approach: Entity) -> [ProfileLine] {
        let route = studies(ofRoute: approach).map { ($0, "on this route") }
        let nerves = out(approach, "TARGETS").flatMap { target in
            studies(evaluating: [target.other]).map { ($0, "on the \(target.other.name)") }
        }
        let subjects = [approach] + out(approach, "TARGETS").map(\.other)
        let found = route + nerves
        return found.map { study, respect in studyLine(study, respect, of: subjects) }
            + found.map(\.0).uniqued(by: \.study).flatMap(reportLines)
    }

    /// A study as a line; `respect` says what of the subject it is about.
    func studyLine(_ study: StudySummary, _ respect: String?, of subjects: [Entity]) -> ProfileLine {
        let words = [
            respect, study.treatment, study.design, study.patients.map { "\($0) patient\($0 == 1 ? "" : "s")" },
            study.guidance.isEmpty ? nil : study.guidance.joined(separator: ", "),
        ]
        let links = ["EVALUATES_ROUTE", "EVALUATES"].flatMap { out(study.study, $0) }
            .filter { subjects.contains($0.other) }
        return ProfileLine(
            aspect: .study, item: study.study, name: study.study.name,
            values: [words.compactMap(\.self).joined(separator: "; ")], citations: study.citations,
            facts: links.map(Fact.relationship) + [.node(study.study)])
    }

    /// What a study reports: its outcomes, then its complications.
    func reportLines(_ study: StudySummary) -> [ProfileLine] {
        let reports = out(study.study, "REPORTS")
        func facts(_ reported: Entity) -> [Fact] {
            reports.filter { $0.other == reported }.map(Fact.relationship) + [.node(reported)]
        }
        let outcomes = detail(study).outcomes.map { outcome in
            ProfileLine(
                aspect: .outcome, item: outcome.outcome, name: outcome.outcome.name, values: [outcome.words],
                citations: outcome.citations, facts: facts(outcome.outcome))
        }
        let complications = complications(of: study.study).map { complication in
            let words = [
                complication.text, complication.grade, complication.patients.map { "\($0) patients" },
                complication.management, complication.resolution,
            ]
            return ProfileLine(
                aspect: .complication, item: complication.complication, name: complication.complication.name,
                values: [words.compactMap(\.self).joined(separator: "; ")], citations: complication.citations,
                facts: facts(complication.complication))
        }
        return outcomes + complications
    }

    fileprivate func techniqueLines(of approach: Entity) -> [ProfileLine] {
        let properties: [(Aspect, String, String)] = [
            (.technique, "documentedFor", "documented for"), (.instrument, "largestInstrument", "largest tool"),
            (.remark, "motorRisk", "motor loss"), (.remark, "downstream", "downstream"),
            (.remark, "entry", "entry"), (.remark, "evidence", "evidence"),
        ]
        let links: [(Aspect, String)] = [
            (.contraindication, "CONTRAINDICATED_BY"), (.guidance, "GUIDED_BY"), (.position, "POSITIONED"),
            (.protection, "PROTECTED_BY"), (.place, "ABLATES_AT"), (.window, "ENTERS_AT"),
        ]
        let stated = properties.compactMap { aspect, key, name -> ProfileLine? in
            let values = strings(approach.node, key)
            guard !values.isEmpty else { return nil }
            return ProfileLine(
                aspect: aspect, name: name, values: values, citations: citations(approach, key),
                facts: [.property(approach, key)])
        }
        let linked = links.flatMap { aspect, type in
            out(approach, type).map { edge in
                ProfileLine(
                    aspect: aspect, item: edge.other, name: edge.other.name,
                    values: string(edge, "remark").map { [$0] } ?? [], citations: citations(edge),
                    facts: [.relationship(edge)])
            }
        }
        let layers = out(approach, "TRAVERSES")
        let route = ProfileLine(
            aspect: .route, name: "route", values: [layers.map(\.other.name).joined(separator: " → ")],
            citations: layers.flatMap { citations($0) }.distinct, facts: layers.map(Fact.relationship))
        return stated + linked + (layers.isEmpty ? [] : [route])
    }
}

extension Loss.Certainty {
    /// As a line of an answer says it.
    package var words: String {
        switch self {
        case .always: "always lost"
        case .partial: "lost in part"
        case .dependsOnPosition: "lost depending on the position"
        case .variant: "lost in some people"
        }
    }
}

extension Outcome {
    /// "mean pain score: 2.6 points, PT24H after treatment".
    var words: String {
        let when = isBaseline ? "before treatment" : time.map { "\($0) after treatment" }
        return ["\(measure): \(value)\(unit.map { " \($0)" } ?? "")", when, note].compactMap(\.self).joined(
            separator: ", ")
    }
}
