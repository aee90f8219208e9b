import Foundation
import TestSupport
import Testing

/// The data-only region of `WritingARegion.md` works as it is printed: its blocks are written to a folder, its commands run beside it.
struct RegionExampleTests {
    @Test func theExampleRegionWorks() throws {
        let blocks = try MarkdownBlock.blocks(in: "Documentation/WritingARegion.md")
        func block(_ start: String) throws -> String { try #require(blocks.first { $0.text.hasPrefix(start) }).text }
        let parent = FileManager.default.temporaryDirectory.appendingPathComponent("regions-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: parent) }
        let folder = parent.appendingPathComponent("elbow-mark")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let files = try [
            "plugin.xml": block("<plugin"), "ElbowMark.xml": block("<ontology"), "Checks.xml": block("<checks"),
        ]
        for (name, text) in files {
            try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        let commands = blocks.filter { $0.language == "sh" }.flatMap { $0.text.split(separator: "\n") }
        let lines = commands.filter { $0.contains("--plugins") }
        #expect(lines.count >= 2)
        for line in lines {
            let (output, exitCode) = try Ontology.run("cd '\(parent.path)' && \(line)")
            #expect(exitCode == 0, "\(line)\n\(output)")
        }
    }
}
