// Files spoilt at random. In: a region of this checkout, cut, doubled and overwritten by a seeded generator. Out: that the reader always
// comes back, with a graph or with findings that lie in the file.

import Foundation
import OntologyXML
import TestSupport
import Testing

struct MutationTests {
    /// SplitMix64: small, and the same on each machine.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// What may be put where it does not belong.
    private static let scraps = [
        "<", ">", "&", "\"", "</nerve>", "<nerve>", "<!--", "]]>", "<![CDATA[", "&#0;", "&#x1F600;", "\u{0}",
        "\u{FEFF}", "id=\"",
        "ref=\"nerve:pudendal-nerve\"", "order=\"-1\"", "order=\"9223372036854775808\"", "<!DOCTYPE a>", "<?a?>",
        "levels=\"T1..T99999\"",
        "<series id=\"nerve:a-{level}\" levels=\"T12..T1\"/>", "xmlns:a=\"b\"", "source=\"gray#\"", "source=\"#\"",
        "\r", "\u{85}",
    ]

    private static func mutated(_ original: [UInt8], _ generator: inout Generator) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let start = Int.random(in: 0..<bytes.count, using: &generator)
            let end = min(bytes.count, start + Int.random(in: 1...200, using: &generator))
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes.removeSubrange(start..<end)
            case 1:
                bytes.insert(
                    contentsOf: Array(bytes[start..<end]), at: Int.random(in: 0...bytes.count, using: &generator))
            case 2: bytes[start] = UInt8.random(in: .min ... .max, using: &generator)
            case 3: bytes.insert(contentsOf: scraps.randomElement(using: &generator)?.utf8 ?? "".utf8, at: start)
            default: bytes.removeSubrange(end...)
            }
            if bytes.isEmpty { return bytes }
        }
        return bytes
    }

    @Test(arguments: 0..<24)
    func aSpoiltRegionIsReadOrRefused(_ seed: UInt64) throws {
        let name = "Regions/Pelvis.xml"
        let original = [UInt8](try Data(contentsOf: Checkout.ontology.appendingPathComponent(name)))
        let folder = try TemporaryFolder()
        var generator = Generator(state: seed)
        let whole = WholeOntologyTests.files
        for _ in 0..<4 {
            let bytes = Self.mutated(original, &generator)
            try folder.write(bytes)
            let files = OntologyFiles(
                vocabulary: whole.vocabulary,
                ontology: [OntologyFiles.File(path: "\(folder.path)/case.xml", name: "case.xml")])
            do throws(OntologyFaults) {
                _ = try OntologyReader(files).read()
            } catch {
                #expect(error.findings.contains { $0.severity == .error })
                let lines = 1 + bytes.count { $0 == 0x0A }
                for finding in error.findings {
                    #expect(
                        finding.file == "case.xml" && (0...lines).contains(finding.line),
                        Comment(rawValue: finding.rendered))
                    #expect((0...bytes.count + 1).contains(finding.column), Comment(rawValue: finding.rendered))
                    #expect(finding.rendered.contains("[\(finding.checkID)]"))
                }
            }
        }
    }
}
