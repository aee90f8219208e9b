import NerveGraph

extension WhyAnswer {
    var page: Document {
        var page = Document()
        page.title(
            "Why \(start.name) \(type.map { "\($0.lowercased().replacing("_", with: " ")) " } ?? "→ ")\(end.name)")
        if reasons.isEmpty {
            page.paragraph(
                "It is neither stated nor derived\(type.map { " that it \($0.lowercased().replacing("_", with: " "))" } ?? "") "
                    + "\(end.name). Searched: \(searched.joined(separator: "; ")).")
        }
        for reason in reasons { page.paragraph(Self.lines(reason, depth: 0).joined(separator: "\n")) }
        Page.addFooter(to: &page)
        return page
    }

    /// One line a step, indented by how deep it lies under the answer.
    private static func lines(_ reason: Reason, depth: Int) -> [String] {
        let lead = String(repeating: "    ", count: depth)
        let below = reason.premises.flatMap { lines($0, depth: depth + 1) }
        switch reason.ground {
        case .rule(let id, let says, let citations):
            return ["\(lead)\(reason.text)", "\(lead)  because: \(says) [rule \(id); \(Page.sources(citations))]"]
                + below
        case .concluded(let says): return ["\(lead)\(reason.text)", "\(lead)  because: \(says)"] + below
        case .assessed(let id, let says, let citations):
            return ["\(lead)\(reason.text)", "\(lead)  because: \(says) [\(id)]"] + citations.map { line($0, lead) }
        case .stated(let citations): return ["\(lead)\(reason.text)"] + citations.map { line($0, lead) }
        }
    }

    private static func line(_ citation: Citation, _ lead: String) -> String {
        let confidence = citation.confidence.map { ", confidence \($0)" } ?? ""
        return "\(lead)  \(citation.basis.rawValue): \(citation.text)\(confidence) (\(citation.file):\(citation.line))"
    }
}
