import Foundation
import TestSupport
import Testing

/// Holds every XML example of `Ontology/README.md` against the ontology: each is an excerpt of a file, word for word.
struct OntologyExamplesTests {
    @Test func examplesAreExcerpts() throws {
        let readme = try String(contentsOf: Checkout.ontology.appendingPathComponent("README.md"), encoding: .utf8)
        let examples = Self.blocks(of: "xml", in: readme)
        #expect(examples.count > 15, "the examples were not found")
        let files = try Checkout.files(below: "Ontology", suffix: ".xml").map {
            Self.words(of: try String(contentsOf: Checkout.root.appendingPathComponent($0), encoding: .utf8))
        }
        for example in examples {
            #expect(files.contains { $0.contains(Self.words(of: example)) }, "no file has this:\n\(example)")
        }
    }

    /// The fenced blocks of one language, without their fences, in order.
    static func blocks(of language: String, in text: String) -> [String] {
        text.components(separatedBy: "```\(language)\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    }

    /// The text with one blank for each run of white space: line breaks and indentation do not matter.
    static func words(of text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
