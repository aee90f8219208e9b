import NerveGraph

extension ShowAnswer {
    var page: Document {
        var page = Document()
        page.title("\(entity.name) (\(labels.joined(separator: ", ")), \(entity.id))")
        Page.add(cautions, to: &page)
        if !properties.isEmpty {
            page.table(
                ["property", "value", "source"],
                properties.map { [$0.key, $0.values.joined(separator: "; "), Page.sources($0.citations)] })
        }
        for (isOutgoing, heading) in [(true, "From here"), (false, "To here")] {
            let shown = relationships.filter { $0.isOutgoing == isOutgoing }
            if shown.isEmpty { continue }
            page.heading(heading)
            page.table(["relationship", isOutgoing ? "to" : "from", "with", "source"], shown.map(\.row))
        }
        page.entry("Stated in", fields: [("source", Page.sources(citations)), ("file", places), ("region", region)])
        Page.addFooter(to: &page)
        return page
    }

    private var places: String {
        citations.map { "\($0.file):\($0.line)" }.uniqued { $0 }.joined(separator: ", ")
    }
}

extension ShownRelationship {
    fileprivate var row: [String] {
        [
            type, "\(other.name) (\(other.id))", properties.map { "\($0.key) \($0.value)" }.joined(separator: "; "),
            isDerived ? "derived by rule" : Page.sources(citations),
        ]
    }
}

extension FindAnswer {
    var page: Document {
        var page = Document()
        page.title(matches.isEmpty ? "Nothing is called “\(text)”" : "“\(text)” may mean")
        if !matches.isEmpty {
            page.table(
                ["name", "kind", "matched by", "id"],
                zip(matches, kinds).map { [$0.entity.name, $1, $0.how, $0.entity.id] })
        }
        return page
    }
}

extension NameMatch {
    /// How the text met the name, in words.
    var how: String {
        switch kind {
        case .id: "id"
        case .name: "name"
        case .synonym: "synonym “\(matched)”"
        case .words: "words of “\(matched)”"
        case .misspelling: "\(distance == 1 ? "1 letter" : "\(distance) letters") from “\(matched)”"
        }
    }
}
