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
        for reason in reasons { page.paragraph(Self.lines(reason, depth: 0, &told).joined(separator: "\n")) }
        Page.addFooter(to: &page)
        return page
    }

    /// One line a step, indented by how deep it lies under the answer; what was told once is not told again.
    private static func lines(_ reason: Reason, depth: Int, _ told: inout Set<String>) -> [String] {
        let lead = String(repeating: "    ", count: depth)
        guard told.insert(reason.text).inserted else { return ["\(lead)\(reason.text) (as above)"] }
        var lines = ["\(lead)\(reason.text)"]
        switch reason.ground {
        case .rule(let id, let says, let citations):
            lines.append("\(lead)  because: \(says) [rule \(id); \(Page.sources(citations))]")
        case .concluded(let says): lines.append("\(lead)  because: \(says)")
        case .assessed(let assessment):
            lines.append(
                "\(lead)  because: \(assessment.says) [\(assessment.assessor), \(assessment.file):\(assessment.line)]")
            lines += sources(assessment.citations, lead)
        case .stated(let citations): lines += sources(citations, lead)
        }
        for premise in reason.premises { lines += Self.lines(premise, depth: depth + 1, &told) }
        return lines
    }

    /// "published: Bittman et al., AJR 2018, Table 1, confidence medium (Regions/Pelvis.xml:12)", sources of one line together.
    private static func sources(_ citations: [Citation], _ lead: String) -> [String] {
        func key(_ citation: Citation) -> String {
            "\(citation.basis) \(citation.confidence ?? "") \(citation.file):\(citation.line)"
        }
        return citations.uniqued(by: key).map { first in
            let texts = citations.filter { key($0) == key(first) }.map(\.text).uniqued { $0 }
            let confidence = first.confidence.map { ", confidence \($0)" } ?? ""
            let place = first.line > 0 ? " (\(first.file):\(first.line))" : ""
            return "\(lead)  \(first.basis.rawValue): \(texts.joined(separator: "; "))\(confidence)\(place)"
        }
    }
}
