import NerveGraph

extension WhyNotAnswer {
    /// What failed first, what else failed, and what would open the way.
    var page: Document {
        var page = Document()
        page.title(title)
        if let subject = approach ?? target { Page.addBriefly(cautions, on: subject, to: &page) }
        page.paragraph(
            caseWords.isEmpty ? "Nothing was said of the case." : "Case: \(caseWords.joined(separator: "; ")).")
        guard let first = failures.first else {
            if approach == nil {
                page.paragraph("There is a way: nervegraph plan \"\(target?.name ?? "")\" shows it.")
                if !barred.isEmpty { page.heading("It is planned only: no documented approach is open in this case") }
                for failure in barred { page.entry("– \(failure.condition.words)", fields: failure.fields) }
                Page.addFooter(to: &page)
                return page
            }
            let how = reaches.isEmpty ? "" : " It reaches its target \(reaches.joined(separator: ", "))."
            page.paragraph("Nothing here speaks against it; that is not the same as nothing.\(how)")
            Page.addFooter(to: &page)
            return page
        }
        page.heading("In the way")
        page.entry("1. \(first.condition.words)", fields: first.fields)
        for (number, failure) in failures.enumerated().dropFirst() {
            page.entry("\(number + 1). also \(failure.condition.words)", fields: failure.fields)
        }
        page.heading("What would open it")
        if openings.isEmpty {
            page.paragraph(
                (approach == nil ? failures.allSatisfy(\.isAbsolute) : failures.contains(where: \.isAbsolute))
                    ? "Nothing in the case: what stands above without a change does not depend on it."
                    : "No change of up to three entries of the case.")
        }
        if !isComplete { page.paragraph("The case has so many entries that not every set of changes was tried.") }
        for opening in openings {
            page.entry("– \(opening.words)", fields: [("source", Page.sources(opening.citations))])
        }
        Page.addFooter(to: &page)
        return page
    }

    private var title: String {
        switch (approach, target) {
        case (let approach?, let target?): "Why not \(approach.name) for the \(target.name)"
        case (let approach?, nil): "Why not \(approach.name)"
        case (nil, let target?): "Why no plan to the \(target.name)"
        case (nil, nil): "Why not"
        }
    }
}

extension WhyNotAnswer.Failure {
    fileprivate var fields: [(String, String?)] {
        [
            ("why", reason.text), ("source", Page.sources(reason.citations)),
            (
                "open",
                isAbsolute ? "nothing in the case changes it" : reason.changes.map(\.words).joined(separator: " or ")
            ),
        ]
    }
}

extension WhyNotAnswer.Failure.Condition {
    fileprivate var words: String {
        switch self {
        case .reach: "it does not lead there"
        case .anatomy: "the target is not there"
        case .position: "the position is not possible"
        case .guidance: "no guidance"
        case .instrument: "the instrument does not fit"
        case .contraindication: "it is contraindicated"
        case .closedSpace: "a space on the way is closed"
        case .avoided: "it crosses what is to be avoided"
        case .plan: "no way is open"
        }
    }
}
