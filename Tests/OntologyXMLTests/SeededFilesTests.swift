// Faults that no text can hold: files that are none, bytes that are no text, and two owners of one region. In: folders made for the test.

import Foundation
import OntologyXML
import Testing

struct SeededFilesTests {
    static let good =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ontology>\n  <nerve id=\"nerve:a\" name=\"a\" source=\"gray\"/>\n</ontology>\n"

    private func only(_ findings: [Finding]) throws -> Finding {
        #expect(findings.count == 1)
        return try #require(findings.first)
    }

    // MARK: Files

    @Test func anEmptyFile() throws {
        let folder = try TemporaryFolder()
        try folder.write([])
        #expect(try only(folder.faults()).checkID == "file-empty")
    }

    @Test func aFolder() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: "\(folder.path)/case.xml", withIntermediateDirectories: false)
        #expect(try only(folder.faults()).checkID == "file-directory")
    }

    @Test func aLinkThatLeadsNowhere() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/case.xml", withDestinationPath: "\(folder.path)/gone.xml")
        #expect(try only(folder.faults()).checkID == "file-missing")
    }

    @Test func aPipeIsNotWaitedFor() throws {
        let folder = try TemporaryFolder()
        try #require(mkfifo("\(folder.path)/case.xml", 0o600) == 0)
        #expect(try only(folder.faults()).checkID == "file-unreadable")
    }

    // MARK: Bytes

    @Test(
        arguments: [
            ("binary", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00], "file-binary", 3),
            ("NUL in a text", Array("<ontology>\n<!-- \u{0} -->\n</ontology>".utf8), "file-binary", 2),
            ("UTF-16", [0xFF, 0xFE, 0x3C, 0x00], "file-encoding", 1),
            (
                "invalid UTF-8", Array("<ontology>\n\n<!-- ".utf8) + [0xC3, 0x28] + Array(" -->\n</ontology>".utf8),
                "file-encoding", 3
            ),
            ("UTF-8 cut short", Array("<ontology>\n<!-- ".utf8) + [0xE2, 0x80], "file-encoding", 2),
            (
                "Latin-1 called UTF-8",
                Array("<?xml version='1.0' encoding='UTF-8'?>\n<ontology><!-- nervus pudend".utf8) + [0xFC],
                "file-encoding", 2
            ),
        ] as [(String, [UInt8], String, Int)])
    func bytesThatAreNoText(_ name: String, _ bytes: [UInt8], _ checkID: String, _ line: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write(bytes)
        let finding = try only(folder.faults())
        #expect(finding.checkID == checkID)
        #expect(finding.line == line)
    }

    @Test func aByteOrderMarkIsAccepted() throws {
        let folder = try TemporaryFolder()
        try folder.write([0xEF, 0xBB, 0xBF] + Array(Self.good.utf8))
        #expect(try folder.read().graph.nodeCount == 8)
    }

    @Test func linesMayEndWithCRLF() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.good.replacingOccurrences(of: "\n", with: "\r\n").utf8)
        #expect(try folder.read().graph.nodeCount == 8)
        try folder.write(
            Self.good.replacingOccurrences(of: "gray", with: "grey").replacingOccurrences(of: "\n", with: "\r\n").utf8)
        let finding = try only(folder.faults())
        #expect((finding.checkID, finding.line, finding.column) == ("unknown-source", 3, 3))
        #expect(!finding.sourceLine.hasSuffix("\r"))
    }

    // MARK: Owners

    @Test func twoFilesThatClaimOneRegion() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "<ontology region=\"region:a\">\n  <region id=\"region:a\" name=\"a\"/>\n</ontology>".utf8, as: "first.xml")
        try folder.write("<?xml version=\"1.0\"?>\n\n<ontology region=\"region:a\"/>".utf8)
        let finding = try only(folder.faults(["first.xml", "case.xml"]))
        #expect((finding.checkID, finding.file, finding.line, finding.column) == ("region-claimed", "case.xml", 3, 1))
        #expect(finding.message.contains("first.xml"))
    }

    @Test func aFileThatClaimsAnothersNode() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.good.utf8, as: "first.xml")
        try folder.write(Self.good.utf8)
        let finding = try only(folder.faults(["first.xml", "case.xml"]))
        #expect((finding.checkID, finding.file, finding.line) == ("duplicate-id", "case.xml", 3))
        #expect(finding.message.contains("first.xml:3"))
    }
}
