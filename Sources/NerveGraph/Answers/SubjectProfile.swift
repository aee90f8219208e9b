// What the answers say of anything, line by line. In: an approach, a nerve, a syndrome, a place, a study. Out: the rows of approaches,
// risks, denervates and evidence, each with what it rests on.

extension KnowledgeGraph {
    /// Everything that the answers say of one thing; empty where they are silent.
    package func profile(of subject: Facts.Entity) -> [ProfileLine] {
        if facts.hasLabel(subject, "Approach") { return profile(ofApproach: subject) }
        let cautions = facts.conflicts(concerning: [subject]) + facts.warnings(concerning: [subject])
        let lines =
            facts.rankLines(facts.approaches(to: subject)) + facts.lossLines(ofNerve: subject)
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
        return placesOfAblation(of: nerve).flatMap { place in
            let answer = denervation(of: nerve, at: place)
            let lines = answer.losses.map { lossLine($0) } + answer.spared.map { lossLine($0, isSpared: true) }
            return lines.map { line in
                var line = line
                line.place = place
                return line
            }
        }
    }

    /// The studies on it; of a study what it reports.
    fileprivate func evidenceLines(on subject: Entity) -> [ProfileLine] {
        if hasLabel(subject, "Study") {
            let study = summary(of: subject, patients: nil)
            return [studyLine(study, nil, of: [])] + reportLines(study)
        }
        return studies(evaluating: [subject]).map { studyLine($0, nil, of: [subject]) }
    }
}
