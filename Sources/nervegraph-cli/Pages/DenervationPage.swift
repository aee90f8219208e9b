import NerveGraph

extension DenervationAnswer {
    var page: Document {
        var page = Document()
        page.title("Ablation of the \(nerve.name)\(place.map { " at the \($0.name)" } ?? "") denervates")
        Page.addBriefly(cautions, on: nerve, to: &page)
        if place == nil {
            let places = course.map(\.name).joined(separator: "; ")
            page.paragraph(
                "What is lost depends on the place. \(places.isEmpty ? "No place on its course is stated." : "Say where with --at: \(places).")"
            )
        } else if !isOnCourse {
            page.paragraph(
                "Not in the evidence: no source has the \(nerve.name) run by the \(place?.name ?? ""), so nothing can be said of an ablation there. Places on its course: \(course.isEmpty ? "none is stated" : course.map(\.name).joined(separator: "; "))."
            )
        } else if losses.isEmpty {
            page.paragraph("Not in the evidence: no branch or territory beyond this place is stated.")
        }
        let headings: [(Loss.Certainty, String)] = [
            (.always, "Always"), (.partial, "In part: other nerves supply it too"),
            (.dependsOnPosition, "Depending on the position of the lesion"), (.variant, "In some people"),
        ]
        for (certainty, heading) in headings {
            let found = losses.filter { $0.certainty == certainty }
            if found.isEmpty { continue }
            page.heading(heading)
            page.table(
                ["lost", "kind", "condition", "source"],
                found.map { loss in
                    [
                        loss.what.name, loss.kind,
                        [loss.condition, loss.frequency].compactMap(\.self).joined(separator: "; "),
                        loss.isDerived ? "by rule from the course of the nerve" : Page.sources(loss.citations),
                    ]
                })
        }
        if !spared.isEmpty {
            page.heading("Spared")
            page.table(
                ["spared", "kind", "condition", "source"],
                spared.map { [$0.what.name, $0.kind, $0.condition ?? "", Page.sources($0.citations)] })
        }
        for site in sites where site.lost != nil || site.preserved != nil {
            page.entry(
                "As the sources put it: \(site.site.name)",
                fields: [
                    ("lost", site.lost), ("preserved", site.preserved), ("varies", site.variation),
                    ("source", Page.sources(site.citations)),
                ])
        }
        page.note("One side is meant. `nervegraph why` shows how a derived line was reached.")
        Page.addFooter(to: &page)
        return page
    }
}
