import Foundation
import TestSupport
import Testing

/// Documentation/Embedding: the example is the text of its page, builds by itself, and prints what the page shows.
struct EmbeddingTests {
    private static let folder = Checkout.root.appendingPathComponent("Documentation/Embedding")

    private func text(_ name: String) throws -> String {
        try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    }

    @Test func thePageShowsTheFiles() throws {
        let page = try text("README.md")
        for name in ["Package.swift", "Sources/ways/main.swift"] {
            #expect(page.contains("```swift\n\(try text(name))```"), "the page does not show \(name)")
        }
    }

    @Test func itBuildsAndPrintsWhatThePageShows() throws {
        let build = try Ontology.run(
            "swift build --package-path Documentation/Embedding --scratch-path .build/embedding 2>&1 | tail -30")
        let run = try Ontology.run(".build/embedding/debug/ways")
        #expect(run.exitCode == 0, "\(build.output)")
        #expect(try text("README.md").contains("```text\n\(run.output)```"), "\(run.output)")
    }
}
