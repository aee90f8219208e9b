import OntologyXML
import PropertyGraph
import TestSupport
import Testing

@Suite("Changes as an ontology file")
struct FragmentTests {
    private static let body = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ontology>
          <nerve id="nerve:branch" name="branch" kind="branch" note="thin" source="gray#p1">
            <synonym>twig</synonym>
            <synonym>nerve:second</synonym>
            <branch-of ref="nerve:trunk" source="gray#p2" confidence="low"/>
            <runs-through ref="landmark:canal" order="1"/>
            <runs-through ref="landmark:notch" order="2" source="curator"/>
          </nerve>
          <structure id="structure:artery" name="artery" source="gray"/>
          <approach id="approach:short" name="short" documentedFor="injection" source="gray">
            <targets ref="nerve:branch"/>
            <at-risk ref="structure:artery" phase="access" severity="moderate" consequence="bleeding &amp; pain"/>
          </approach>
        </ontology>
        """

    private static let vocabulary = ["Kinds", "Relations"].map { name in
        OntologyFiles.File(path: Checkout.ontology.appendingPathComponent("Core/\(name).xml").path, name: "\(name).xml")
    }

    /// What random scripts change is written, read again after the base, and reads as the overlay does.
    @Test(arguments: 0..<60) func whatIsSavedLoadsAgain(_ seed: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.body.utf8)
        let base = try folder.read().graph
        var random = SeededGenerator(seed: UInt64(seed + 1))
        var overlay = GraphOverlay(over: base)
        for _ in 0..<Int.random(in: 1...5, using: &random) {
            Self.change(&overlay, over: base, using: &random)
        }
        let view = GraphView(base, overlay: overlay)
        let xml = try FragmentWriter(vocabulary: Self.vocabulary).xml(of: view)
        try folder.write(xml.utf8, as: "fragment.xml")
        let again = try folder.read(["case.xml", "fragment.xml"]).graph
        #expect(Self.lines(GraphView(again)) == Self.lines(view), "\(xml)")
    }

    private static func change(
        _ overlay: inout GraphOverlay, over base: Graph, using random: inout SeededGenerator
    ) {
        let view = GraphView(base, overlay: overlay)
        guard let reference = view.findNode(id: "reference:gray"), let file = view.strings.lookup("case.xml"),
            let order = view.keyID("order"), let severity = view.keyID("severity"), let id = view.keyID("id"),
            let name = view.keyID("name"), let kind = view.keyID("kind"),
            let nerve = view.labelID("Nerve"), let through = view.typeID("RUNS_THROUGH"),
            let branch = view.findNode(id: "nerve:branch")
        else { return }
        let record = ProvenanceRecord(
            reference: reference, place: view.strings.lookup("p1"), basis: .curator, confidence: .low, file: file,
            line: 1)
        // A course without its first step would be refused.
        let relationships = view.relationships.filter { view.property($0, order) != .integer(1) }
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
            if let some = relationships.randomElement(using: &random) { overlay.remove(some, of: view) }
        case 1:
            // A fact that is stated twice is one fact.
            guard let canal = view.findNode(id: "landmark:notch"),
                !view.outgoing(branch, through).contains(where: { $0.neighbour == canal })
            else { return }
            let added = overlay.addRelationship(
                through, from: branch, to: canal, properties: [(order, .integer(Int64(2)))])
            overlay.addProvenance(.relationship(added), record)
        case 2:
            if let artery = view.findNode(id: "structure:artery") { overlay.remove(artery, of: view) }
        case 3:
            guard let risky = relationships.first(where: { !view.property($0, severity).isAbsent }) else { return }
            overlay.set(risky, severity, .absent, of: view)
        default:
            guard let text = view.strings.lookup("p2"), let label = view.strings.lookup("nerve:second") else { return }
            overlay.set(branch, kind, .string(text), of: view)
            guard view.findNode(id: "nerve:second") == nil else { return }
            let node = overlay.addNode(labels: [nerve], properties: [(id, .string(label)), (name, .string(text))])
            overlay.addProvenance(.node(node), record)
            let added = overlay.addRelationship(through, from: node, to: branch, properties: [(order, .integer(1))])
            overlay.addProvenance(.relationship(added), record)
        }
    }

    /// Everything that a graph states, by ids.
    private static func lines(_ view: GraphView) -> [String] {
        var lines: [String] = []
        func text(_ value: PropertyValue) -> String {
            switch value {
            case .string(let id): view.string(id)
            case .list(let list): "\(view.lists.elements(of: list).map(text))"
            default: "\(value)"
            }
        }
        func properties(_ entries: [PropertyEntry]) -> [String] {
            entries.map { "\(view.name(of: $0.key))=\(text($0.value))" }.sorted()
        }
        func sources(_ fact: FactKey) -> [String] {
            view.provenance(of: fact).map { record in
                "\(record.reference.map(id) ?? "") \(record.place.map(view.string) ?? "") \(record.basis) \(record.confidence?.rawValue ?? "")"
            }.sorted()
        }
        func id(_ node: NodeID) -> String { view.keyID("id").map { text(view.property(node, $0)) } ?? "" }
        for node in view.nodes {
            lines.append(
                "\(id(node)) \(view.labels(of: node).map(view.name(of:))) \(properties(view.properties(of: node))) \(sources(.node(node)))"
            )
        }
        for relationship in view.relationships {
            let type = view.name(of: view.type(of: relationship))
            lines.append(
                "\(id(view.source(of: relationship))) \(type) \(id(view.target(of: relationship))) \(properties(view.properties(of: relationship))) \(sources(.relationship(relationship)))"
            )
        }
        return lines.sorted()
    }

    @Test func whatTheVocabularyHasNoWordsForIsRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.body.utf8)
        let base = try folder.read().graph
        let writer = try FragmentWriter(vocabulary: Self.vocabulary)
        let trunk = try #require(GraphView(base).findNode(id: "nerve:trunk"))
        func refusal(_ change: (inout GraphOverlay, inout StringInterner) -> Void) throws -> String {
            var overlay = GraphOverlay(over: base)
            var strings = StringInterner(over: base.strings)
            change(&overlay, &strings)
            overlay.strings = strings.freeze()
            var message = "written"
            do throws(FragmentError) {
                _ = try writer.xml(of: GraphView(base, overlay: overlay))
            } catch {
                message = error.message
            }
            return message
        }
        #expect(
            try refusal { overlay, strings in
                _ = overlay.addRelationship(overlay.type(strings.intern("LOVES")), from: trunk, to: trunk)
            } == "a new fact about nerve:trunk has no source")
        #expect(
            try refusal { overlay, strings in
                let source = overlay.key(strings.intern("source"))
                _ = overlay.addRelationship(
                    overlay.type(strings.intern("LOVES")), from: trunk, to: trunk,
                    properties: [(source, .string(strings.intern("gray")))])
            } == "there is no relation LOVES")
        #expect(
            try refusal { overlay, strings in _ = overlay.addNode(labels: [overlay.label(strings.intern("Nerve"))]) }
                == "a Nerve has no id")
    }

    @Test func whatTakesNothingBackIsAFault() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.body.utf8)
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ontology>
              <without ref="nerve:branch">
                <branch-of ref="nerve:trunk"/>
                <note/>
                <runs-through ref="landmark:canal" order="3"/>
              </without>
            </ontology>
            """
        try folder.write(text.utf8, as: "fragment.xml")
        let findings = folder.faults(["case.xml", "fragment.xml"])
        #expect(findings.map(\.checkID) == ["nothing-withdrawn"])
        #expect(findings.map(\.line) == [6])
    }

    @Test func anAmpersandInAnAttributeIsOne() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.body.utf8)
        let view = GraphView(try folder.read().graph)
        #expect(view.strings.lookup("bleeding & pain") != nil)
        #expect(view.strings.lookup("bleeding &#38; pain") == nil)
    }
}
