import NerveGraph

extension WhyAnswer {
    var page: Document {
        var page = Document()
        let word = type?.lowercased().replacing("_", with: " ")
        let asked = [word ?? (end == nil ? nil : "→"), end?.name, place.map { "at the \($0.name)" }].compactMap(\.self)
        page.title("Why \(start.name) \(asked.joined(separator: " "))")
        if reasons.isEmpty {
            let missing =
                isRow
                ? "No answer on \(start.name) has such a row."
                : "It is neither stated nor derived that it \(word ?? "is related to") \(end?.name ?? "")."
            page.paragraph("\(missing) Searched: \(searched.joined(separator: "; ")).")
        }
        var told: Set<String> = []
        for reason in reasons { page.tree(Self.branches(reason, depth: 0, &told)) }
        Page.addFooter(to: &page)
        return page
    }

    /// What was told once is not told again.
    private static func branches(_ reason: Reason, depth: Int, _ told: inout Set<String>) -> [Document.Branch] {
        guard told.insert(reason.text).inserted else {
            return [Document.Branch(depth: depth, isGround: false, text: "\(reason.text) (as above)")]
        }
        var grounds: [String]
        switch reason.ground {
        case .rule(let id, let says, let citations):
            grounds = ["because: \(says) [rule \(id); \(Page.sources(citations))]"]
        case .concluded(let says): grounds = ["because: \(says)"]
        case .assessed(let assessment):
            let place = "\(assessment.assessor), \(assessment.file):\(assessment.line)"
            grounds = ["because: \(assessment.says) [\(place)]"] + sources(assessment.citations)
        case .stated(let citations): grounds = sources(citations)
        }
        var branches = [Document.Branch(depth: depth, isGround: false, text: reason.text)]
        branches += grounds.map { Document.Branch(depth: depth, isGround: true, text: $0) }
        for premise in reason.premises { branches += Self.branches(premise, depth: depth + 1, &told) }
        return branches
    }

    /// "published: Bittman et al., AJR 2018, Table 1, confidence medium (Regions/Pelvis.xml:12)", sources of one line together.
    private static func sources(_ citations: [Citation]) -> [String] {
        func key(_ citation: Citation) -> String {
            "\(citation.basis) \(citation.confidence ?? "") \(citation.file):\(citation.line)"
        }
        return citations.uniqued(by: key).map { first in
            let texts = citations.filter { key($0) == key(first) }.map(\.text).uniqued { $0 }
            let confidence = first.confidence.map { ", confidence \($0)" } ?? ""
            let place = first.line > 0 ? " (\(first.file):\(first.line))" : ""
            return "\(first.basis.rawValue): \(texts.joined(separator: "; "))\(confidence)\(place)"
        }
    }
}
