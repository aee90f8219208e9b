import NerveGraph

extension DiffAnswer {
    /// An entry for each thing that is answered otherwise; each of its lines with the facts behind it.
    var page: Document {
        var page = Document()
        page.title("What is answered otherwise")
        if changes.isEmpty {
            page.paragraph("Nothing: \(asked) approaches, nerves, syndromes, places and studies are answered alike.")
        } else {
            let subjects = changes.uniqued(by: \.subject.id).count
            page.paragraph(
                "\(Page.counted(changes.count, "line")) on \(subjects) of \(asked) approaches, nerves, syndromes, places and studies."
            )
        }
        for subject in changes.uniqued(by: \.subject.id).map(\.subject) {
            let own = changes.filter { $0.subject.id == subject.id }
            page.entry(
                subject.name, detail: "\(own[0].subjectKind), \(subject.id)", fields: own.map { ($0.label, $0.text) })
        }
        if !changes.isEmpty {
            page.note("“+” is stated by the new ontology only, “-” by the old one only.")
            Page.addFooter(to: &page)
        }
        return page
    }
}

extension AnswerChange {
    fileprivate var label: String {
        let what = line?.aspect.title ?? ""
        return switch kind {
        case .added: "new"
        case .removed: "gone"
        case .gained: "+ \(what)"
        case .lost: "- \(what)"
        case .changed: "\(what) changed"
        case .resourced: "\(what) source"
        }
    }

    fileprivate var text: String {
        ([what] + causes.map(\.line)).joined(separator: "\n")
    }

    private var what: String {
        let name = line.map { line in line.name + (line.place.map { ", at the \($0.name)" } ?? "") } ?? subject.name
        return switch kind {
        case .added: "now in the ontology"
        case .removed: "no longer in the ontology"
        case .gained, .lost: [name, line?.value].compactMap { $0?.isEmpty == true ? nil : $0 }.joined(separator: ": ")
        case .changed: "\(name): \(old?.value ?? "") → \(new?.value ?? "")"
        case .resourced: "\(name): the same on another word"
        }
    }
}

extension Cause {
    /// "+ A AT_RISK rectum (Regions/Pelvis.xml:12; Gray's Anatomy †)".
    fileprivate var line: String {
        let places = citations.filter { $0.line > 0 }.map { "\($0.file):\($0.line)" }.uniqued { $0 }
        let sources = Page.sources(citations, limit: 2)
        let behind = (places.prefix(2) + (sources.isEmpty ? [] : [sources])).joined(separator: "; ")
        return "because \(sign)\(text)\(behind.isEmpty ? "" : " [\(behind)]")"
    }
}
