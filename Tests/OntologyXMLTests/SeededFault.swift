// A fault put into an otherwise right ontology. In: a text with a mark where the finding has to point. Out: the findings of the reader.

import Foundation
import OntologyXML
import TestSupport
import Testing

/// One kind of fault, as a file that holds it and nothing else wrong.
struct SeededFault: CustomTestStringConvertible, Sendable {
    var name: String
    var checkID: String
    /// The file, with ‸ where the finding has to point.
    var text: String
    var hint: String?

    init(_ name: String, _ checkID: String, hint: String? = nil, _ text: String) {
        self.name = name
        self.checkID = checkID
        self.text = text
        self.hint = hint
    }

    var testDescription: String { name }

    /// Elements between `<ontology>` tags, on lines of their own.
    static func body(_ name: String, _ checkID: String, hint: String? = nil, _ text: String) -> SeededFault {
        SeededFault(
            name, checkID, hint: hint, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ontology>\n\(text)\n</ontology>\n")
    }

    /// The text without its mark, and the line and the column of the mark.
    var marked: (text: String, line: Int, column: Int) {
        let parts = text.split(separator: "‸", maxSplits: 1, omittingEmptySubsequences: false)
        precondition(parts.count == 2, "\(name) has no mark")
        let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        return (String(parts[0] + parts[1]), lines.count, (lines.last?.utf8.count ?? 0) + 1)
    }
}

/// A folder of its own for the files of one test, removed with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("ontology-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: some Collection<UInt8>, as name: String = "case.xml") throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    /// What the reader says to this folder's files after the vocabulary and a small ontology that is right.
    func read(_ names: [String] = ["case.xml"]) throws(OntologyFaults) -> OntologyContent {
        let vocabulary = ["Kinds", "Relations"].map { name in
            OntologyFiles.File(
                path: Checkout.ontology.appendingPathComponent("Core/\(name).xml").path, name: "\(name).xml")
        }
        try? write(Self.base.utf8, as: "base.xml")
        let own = (["base.xml"] + names).map { OntologyFiles.File(path: "\(path)/\($0)", name: $0) }
        return try OntologyReader(OntologyFiles(vocabulary: vocabulary, ontology: own)).read()
    }

    /// The findings of a read that has to fail; none where it did not.
    func faults(_ names: [String] = ["case.xml"]) -> [Finding] {
        do throws(OntologyFaults) {
            _ = try read(names)
            return []
        } catch {
            return error.findings
        }
    }

    private static let base = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ontology>
          <reference id="reference:gray" name="Gray's Anatomy" tier="textbook" basis="textbook"/>
          <reference id="reference:curator" name="curator" tier="curation" basis="curator"/>
          <nerve id="nerve:trunk" name="trunk" source="gray"/>
          <landmark id="landmark:canal" name="canal" source="gray"/>
          <landmark id="landmark:notch" name="notch" source="gray"/>
          <space id="space:fat" name="fat" source="gray"/>
          <space id="space:muscle" name="muscle" source="gray"/>
        </ontology>
        """
}
