import Foundation
import OntologyXML
import PropertyGraph
import TestSupport
import Testing

/// The ontology of this checkout, read whole.
struct WholeOntologyTests {
    static var files: OntologyFiles {
        func files(_ folder: String) -> [OntologyFiles.File] {
            Checkout.files(below: "Ontology/\(folder)", suffix: ".xml").map {
                OntologyFiles.File(path: Checkout.root.appendingPathComponent($0).path, name: $0)
            }
        }
        let vocabulary = files("Core").filter { $0.name.hasSuffix("Kinds.xml") || $0.name.hasSuffix("Relations.xml") }
        return OntologyFiles(
            vocabulary: vocabulary,
            ontology: files("Core").filter { !vocabulary.contains($0) } + files("Evidence") + files("Regions"),
            rules: files("Rules"), checks: files("Checks"))
    }

    @Test func itHasNoFault() {
        do throws(OntologyFaults) {
            let content = try OntologyReader(Self.files).read()
            #expect(content.findings.isEmpty)
            #expect(content.graph.nodeCount > 2000)
            #expect(content.regions.count == 9)
            #expect(!content.rules.isEmpty)
        } catch {
            for finding in error.findings.prefix(40) { Issue.record(Comment(rawValue: finding.rendered)) }
        }
    }
}
