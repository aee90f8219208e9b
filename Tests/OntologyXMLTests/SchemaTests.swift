import Foundation
import OntologyXML
import TestSupport
import Testing

/// The RELAX NG schemas: they accept the ontology, refuse what is none of its words, and hold the words of the vocabulary, no more and no less.
struct SchemaTests {
    private func schema(_ name: String) -> String {
        Checkout.ontology.appendingPathComponent("Schema/\(name).rng").path
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Checkout.ontology.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func theOntologyFits() throws {
        let files = WholeOntologyTests.files
        for (name, files) in [
            ("vocabulary", files.vocabulary), ("ontology", files.ontology), ("rules", files.rules),
            ("checks", files.checks),
        ] {
            let validator = try OntologyValidator(schema: schema(name))
            for file in files {
                for finding in validator.validate(file.path, name: file.name) {
                    Issue.record(Comment(rawValue: finding.rendered))
                }
            }
        }
    }

    @Test(arguments: [
        "‸<nerv id=\"nerve:n\" name=\"n\" source=\"gray\"/>",
        "‸<nerve id=\"nerve:n\" name=\"n\" source=\"gray\" colour=\"red\"/>",
        "‸<nerve id=\"space:n\" name=\"n\" source=\"gray\"/>",
        "‸<nerve id=\"nerve:n\" source=\"gray\"/>",
        "<nerve id=\"nerve:n\" name=\"n\" source=\"gray\">\n  ‸<runs-through ref=\"landmark:l\" order=\"first\"/>\n</nerve>",
        "<nerve id=\"nerve:n\" name=\"n\" source=\"gray\">\n  ‸<runs-through\n    order=\"1\"/>\n</nerve>",
    ])
    func aMisfitIsFound(_ marked: String) throws {
        let document = "<ontology>\n\(marked)\n</ontology>\n"
        let before = try #require(document.split(separator: "‸", omittingEmptySubsequences: false).first)
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).xml").path
        try document.replacing("‸", with: "").write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let findings = try OntologyValidator(schema: schema("ontology")).validate(path, name: "marked.xml")
        #expect(findings.first?.checkID == "schema")
        #expect(findings.contains { $0.line == before.count { $0 == "\n" } + 1 }, "\(findings.map(\.rendered))")
    }

    @Test func whatIsNotReadIsNotValidated() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).xml").path
        try "<!DOCTYPE ontology><ontology/>".write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(
            try OntologyValidator(schema: schema("ontology")).validate(path, name: "d.xml").map(\.checkID) == [
                "doctype"
            ])
        #expect(throws: OntologyFaults.self) { try OntologyValidator(schema: path) }
    }

    // MARK: Schema and vocabulary

    private func all(_ pattern: Regex<(Substring, Substring)>, _ text: String) -> Set<String> {
        Set(text.matches(of: pattern).map { String($0.output.1) })
    }

    @Test func itsElementsAreThoseOfTheVocabulary() throws {
        let vocabulary = try text("Core/Kinds.xml") + text("Core/Relations.xml")
        var words = all(#/ element="([^"]+)"/#, vocabulary).union(all(#/ inverse="([^"]+)"/#, vocabulary))
        for line in vocabulary.matches(of: /<property ([^>]*)>/).map(\.output.1) where !line.contains(" element=") {
            words.formUnion(all(/name="([^"]+)"/, String(line)))
        }
        words.formUnion(["ontology", "about", "without", "series"])
        // An attribute everywhere; properties of derived relationships, which nobody writes.
        words.subtract(["name", "directly", "how"])
        let elements = all(/<element name="([^"]+)"/, try text("Schema/ontology.rng"))
        #expect(words.subtracting(elements) == [], "declared, not in the schema")
        #expect(elements.subtracting(words) == [], "in the schema, not declared")
    }

    /// The attributes of each kind and of each relation.
    @Test func itsAttributesAreThoseOfTheVocabulary() throws {
        let schema = try text("Schema/ontology.rng")
        func attributes(_ define: String) throws -> Set<String> {
            let start = try #require(schema.range(of: "<define name=\"\(define)\">"), "no \(define)")
            let end = try #require(schema.range(of: "</define>", range: start.upperBound..<schema.endIndex))
            let body = String(schema[start.upperBound..<end.lowerBound])
            return all(/<attribute name="([^"]+)"/, body).union(all(/<name>([^<]+)<\/name>/, body))
        }
        let kinds = try text("Core/Kinds.xml")
        let properties = kinds.matches(of: /<property name="([^"]+)"([^>]*)>/).map { match in
            (
                name: String(match.output.1),
                labels: all(#/ on="([^"]+)"/#, String(match.output.2)).first?.split(separator: " ") ?? []
            )
        }
        for kind in kinds.matches(of: /<kind element="([^"]+)" labels="([^"]+)"/) {
            let labels = Set(kind.output.2.split(separator: " "))
            let declared = properties.filter { $0.labels.isEmpty || !labels.isDisjoint(with: $0.labels) }.map(\.name)
            #expect(
                try attributes("kind.\(kind.output.1)")
                    == Set(declared).union(["id", "source", "basis", "confidence"]),
                "\(kind.output.1)")
        }
        for relation in try text("Core/Relations.xml").split(separator: "<relation ").dropFirst() {
            let head = String(relation.prefix { $0 != ">" })
            guard head.contains("element=") else { continue }
            let type = try #require(all(/type="([^"]+)"/, head).first)
            #expect(
                try attributes("facts.\(type)") == all(/<property name="([^"]+)"/, String(relation)).union(["ref"]),
                "\(type)")
        }
    }
}
