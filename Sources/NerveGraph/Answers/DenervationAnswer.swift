/// What an ablation of a nerve at a place takes with it, and what it leaves.
package struct DenervationAnswer: Sendable {
    package var nerve: Facts.Entity
    /// nil: somewhere on the nerve, so that only what every lesion would take is listed.
    package var place: Facts.Entity?
    /// The places that can be asked about: what the nerve runs through, proximal to distal.
    package var course: [Facts.Entity]
    /// Whether a source has the nerve run by the place, or states what an ablation there takes; without it nothing can be said.
    package var isOnCourse: Bool
    package var cautions: [Caution]
    package var losses: [Loss]
    package var spared: [Loss]
    /// In the words of the sources: what is lost, preserved and how it varies, for each documented site.
    package var sites: [SiteStatement]
}

/// A nerve, muscle or area that loses its supply, or keeps it.
package struct Loss: Sendable {
    /// How sure the loss is, the surest first.
    package enum Certainty: String, Comparable, Sendable, CaseIterable {
        case always
        case partial
        case dependsOnPosition = "depends-on-position"
        case variant

        package static func < (left: Certainty, right: Certainty) -> Bool {
            allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
        }
    }

    package var what: Facts.Entity
    package var kind: String
    package var certainty: Certainty
    package var condition: String?
    package var frequency: String?
    package var isDerived: Bool
    package var edge: Facts.Edge
    package var citations: [Citation]
    /// What the line rests on.
    package var facts: [Fact]
}

/// A documented ablation site in the words of its sources.
package struct SiteStatement: Sendable {
    package var site: Facts.Entity
    package var lost: String?
    package var preserved: String?
    package var variation: String?
    package var citations: [Citation]
}

extension Facts {
    /// The places on a nerve's course at which the answer differs: what it runs through, proximal to distal.
    package func placesOnCourse(of nerve: Entity) -> [Entity] {
        var seen: Set<Entity> = []
        return out(nerve, "RUNS_THROUGH").map(\.other).filter { seen.insert($0).inserted }
    }

    package func denervation(of nerve: Entity, at place: Entity?) -> DenervationAnswer {
        let sites = into(nerve, "SITE_OF").map(\.other).filter { site in
            place.map { place in out(site, "SITE_AT").contains { $0.other == place } } ?? true
        }
        let stated =
            place == nil
            ? [] : sites.flatMap { losses(out($0, "DENERVATES"), because: siteFacts($0, of: nerve, at: place)) }
        let derived = out(nerve, "DISTAL_BRANCH").filter { edge in
            place.map { string(edge, "at") == $0.id } ?? false
        }
        let spared =
            place == nil
            ? [] : sites.flatMap { losses(out($0, "SPARES"), because: siteFacts($0, of: nerve, at: place)) }
        let course = placesOnCourse(of: nerve)
        let isOnCourse = place.map { course.contains($0) || !sites.isEmpty || !derived.isEmpty } ?? true
        var found: [Loss] = surest(stated + losses(derived))
        if isOnCourse { found += ownSupply(of: nerve, at: place, besides: found + spared) }
        for loss in found where loss.kind == "nerve" {
            found += shared(
                supply(of: loss.what, certainty: loss.certainty, besides: found + spared, because: loss.facts),
                of: nerve, lost: found)
        }
        return DenervationAnswer(
            nerve: nerve, place: place, course: course, isOnCourse: isOnCourse,
            cautions: conflicts(concerning: [nerve] + (place.map { [$0] } ?? []) + sites),
            losses: found.sorted(by: surerFirst),
            spared: surest(spared), sites: sites.map(statement))
    }

    private func surerFirst(_ left: Loss, _ right: Loss) -> Bool {
        func key(_ loss: Loss) -> (Loss.Certainty, Int, String) {
            (loss.certainty, loss.kind == "nerve" ? 0 : 1, loss.what.name)
        }
        return key(left) < key(right)
    }

    /// What an approach denervates by the rules and by its documented sites, the surest first.
    package func denervation(by approach: Entity) -> [Loss] {
        surest(losses(out(approach, "DENERVATES"))).sorted(by: surerFirst)
    }

    /// What an approach is stated to spare, by name.
    package func spared(by approach: Entity) -> [Loss] { surest(losses(out(approach, "SPARES"))) }

    /// That the site is one of this nerve at this place.
    private func siteFacts(_ site: Entity, of nerve: Entity, at place: Entity?) -> [Fact] {
        (out(site, "SITE_OF").filter { $0.other == nerve } + out(site, "SITE_AT").filter { $0.other == place })
            .map(Fact.relationship)
    }

    private func losses(_ edges: [Edge], because facts: [Fact] = []) -> [Loss] {
        edges.map { edge in
            Loss(
                what: edge.other, kind: kind(edge.other),
                certainty: Loss.Certainty(rawValue: string(edge, "certainty") ?? "always") ?? .always,
                condition: string(edge, "condition"), frequency: string(edge, "frequency"), isDerived: isDerived(edge),
                edge: edge, citations: citations(edge), facts: facts + [.relationship(edge)])
        }
    }

    /// One line for each thing: what sources state before what rules derive, then the surest.
    private func surest(_ losses: [Loss]) -> [Loss] {
        var best: [Entity: Loss] = [:]
        var order: [Entity] = []
        for loss in losses {
            guard let known = best[loss.what] else {
                best[loss.what] = loss
                order.append(loss.what)
                continue
            }
            if (loss.isDerived ? 1 : 0, loss.certainty) < (known.isDerived ? 1 : 0, known.certainty) {
                best[loss.what] = loss
            }
        }
        return order.compactMap { best[$0] }
    }

    /// Supply that is lost in part only, because a nerve supplies it that stays: one that neither is lost, nor comes from what is, nor is an origin or the
    /// class of what is.
    private func shared(_ supply: [Loss], of nerve: Entity, lost losses: [Loss]) -> [Loss] {
        let lost = Set([nerve] + losses.filter { $0.kind == "nerve" }.map(\.what))
        let related = Set(lost.flatMap { out($0, "INSTANCE_OF").map(\.other) } + out(nerve, "ARISES_FROM").map(\.other))
        return supply.map { loss in
            let stays = into(loss.what, "INNERVATES").map(\.other).contains { other in
                !lost.contains(other) && !related.contains(other)
                    && !out(other, "ARISES_FROM").contains { lost.contains($0.other) }
            }
            guard loss.certainty == .always, stays else { return loss }
            var loss = loss
            loss.certainty = .partial
            loss.condition = [loss.condition, "a share only: another nerve supplies it too"].compactMap(\.self)
                .joined(separator: "; ")
            return loss
        }
    }

    /// What the ablated nerve supplies by twigs of its own, except where it has passed before the place: no source says where on the nerve they leave,
    /// so whether a lesion takes them depends on where it lies.
    private func ownSupply(of nerve: Entity, at place: Entity?, besides known: [Loss]) -> [Loss] {
        let course = out(nerve, "RUNS_THROUGH")
        let order = course.first { $0.other == place }.flatMap { integer($0, "order") }
        let passed = Set(
            course.filter { step in
                if let order, let before = integer(step, "order") { before < order } else { false }
            }.map(\.other))
        return supply(of: nerve, certainty: .dependsOnPosition, besides: known).filter { !passed.contains($0.what) }
            .map { loss in
                var loss = loss
                loss.condition = [loss.condition, "where on the nerve its twigs leave is not stated"]
                    .compactMap(\.self).joined(separator: "; ")
                return loss
            }
    }

    /// The muscles, areas and organs that a nerve supplies.
    ///
    /// - Parameter facts: why the nerve itself is lost; empty for the ablated one.
    private func supply(
        of nerve: Entity, certainty: Loss.Certainty, besides known: [Loss], because facts: [Fact] = []
    ) -> [Loss] {
        let known = Set(known.map(\.what))
        return out(nerve, "INNERVATES").filter { !known.contains($0.other) }.map { edge in
            Loss(
                what: edge.other, kind: kind(edge.other), certainty: certainty, condition: string(edge, "modality"),
                frequency: string(edge, "frequency"), isDerived: isDerived(edge), edge: edge,
                citations: citations(edge),
                facts: facts + [.relationship(edge)])
        }
    }

    private func statement(_ site: Entity) -> SiteStatement {
        SiteStatement(
            site: site, lost: string(site.node, "lost"), preserved: string(site.node, "preserved"),
            variation: string(site.node, "variation"), citations: citations(site))
    }
}
