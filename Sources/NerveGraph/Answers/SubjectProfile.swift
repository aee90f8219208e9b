// What the answers say of anything, line by line. In: an approach, a nerve, a syndrome, a place, a study. Out: the rows of approaches,
// risks, denervates and evidence, each with what it rests on.

import RegionPluginAPI

extension KnowledgeGraph {
    /// Everything that the answers say of one thing; empty where they are silent.
    ///
    /// - Parameter clinicalCase: changes risks and ranks.
    package func profile(of subject: Facts.Entity, in clinicalCase: ClinicalCase = ClinicalCase()) -> [ProfileLine] {
        if facts.hasLabel(subject, "Approach") { return profile(ofApproach: subject, in: clinicalCase) }
        let cautions = facts.conflicts(concerning: [subject]) + facts.warnings(concerning: [subject])
        let lines =
            facts.rankLines(approaches(to: subject, in: clinicalCase)) + facts.lossLines(ofNerve: subject)
            + facts.evidenceLines(on: subject) + facts.cautionLines(cautions)
        return lines.map(sourced).merged()
    }
}

extension Facts {
    /// The places at which an ablation of the nerve can be asked about: on its course, then those of its documented sites.
    package func placesOfAblation(of nerve: Entity) -> [Entity] {
        let sites = into(nerve, "SITE_OF").flatMap { out($0.other, "SITE_AT") }.map(\.other)
        return (placesOnCourse(of: nerve) + sites).uniqued { $0 }
    }

    /// What an ablation takes and spares, at each of its places.
    fileprivate func lossLines(ofNerve nerve: Entity) -> [ProfileLine] {
        guard hasLabel(nerve, "Nerve") else { return [] }
        let places = placesOfAblation(of: nerve)
        return places.isEmpty
            ? lossLines(ofNerve: nerve, at: nil) : places.flatMap { lossLines(ofNerve: nerve, at: $0) }
    }

    /// What an ablation takes and spares at one place.
    package func lossLines(ofNerve nerve: Entity, at place: Entity?) -> [ProfileLine] {
        let answer = denervation(of: nerve, at: place)
        let lines = answer.losses.map { lossLine($0) } + answer.spared.map { lossLine($0, isSpared: true) }
        return lines.map { line in
            var line = line
            line.place = place
            return line
        }
    }

    /// The studies on it and what they report; of a study what it reports.
    fileprivate func evidenceLines(on subject: Entity) -> [ProfileLine] {
        if hasLabel(subject, "Study") {
            let study = summary(of: subject, patients: nil)
            return [studyLine(study, nil, of: [])] + reportLines(study)
        }
        let studies = studies(evaluating: [subject])
        return studies.map { studyLine($0, nil, of: [subject]) } + studies.flatMap(reportLines)
    }

    /// The steps of an approach's route, outermost first: the space entered, the boundary crossed and its hazard.
    package func stepLines(of approach: Entity) -> [ProfileLine] {
        let steps = out(approach, "TRAVERSES")
        return steps.indices.map { index in
            let step = steps[index]
            let crossings = index == 0 ? [] : out(steps[index - 1].other, "CROSSING").filter { $0.other == step.other }
            let from = index == 0 ? nil : "from \(steps[index - 1].other.name)"
            let boundary = crossings.first.map { crossing in
                "\(string(crossing, "kind") ?? "") crossing, hazard \(string(crossing, "hazard") ?? "unknown")"
            }
            let words = [
                "step \(index + 1) of \(steps.count)", from, index == 0 ? nil : boundary ?? "no crossing is stated",
            ]
            let entry = index == 0 ? out(approach, "ENTERS_AT").filter { $0.other == step.other } : []
            return ProfileLine(
                aspect: .step, item: step.other, name: step.other.name,
                values: [words.compactMap(\.self).joined(separator: "; ")], citations: citations(step),
                facts: ([step] + entry + crossings).map(Fact.relationship)
                    + crossings.flatMap { ownFacts($0, ["hazard", "interface", "reason"]) })
        }
    }
}
