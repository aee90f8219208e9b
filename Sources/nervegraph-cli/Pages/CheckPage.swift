import NerveGraph

extension CheckAnswer {
    var page: Document {
        var page = Document()
        page.title("Check of the ontology")
        page.paragraph(summary)
        if !findings.isEmpty {
            page.table(
                ["severity", "check", "place", "message"],
                findings.map { [$0.severity.rawValue, $0.checkID, "\($0.file):\($0.line)", $0.message] })
        }
        return page
    }
}
