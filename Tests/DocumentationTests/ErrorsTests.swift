import CypherSyntax
import Foundation
import TestSupport
import Testing

/// Every error has a heading in `Documentation/Errors.md`.
struct ErrorsTests {
    private static func headings() throws -> Set<String> {
        let text = try String(
            contentsOf: Checkout.root.appendingPathComponent("Documentation/Errors.md"), encoding: .utf8)
        return Set(text.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) })
    }

    @Test func everyQueryErrorHasOne() throws {
        let headings = try Self.headings()
        for detail in QueryError.Detail.allCases { #expect(headings.contains(detail.rawValue), "\(detail.rawValue)") }
    }

    /// The sources name an id where they make a finding or a fault.
    @Test func everyFindingHasOne() throws {
        let headings = try Self.headings()
        var ids: Set<String> = []
        for file in try Checkout.swiftFiles(below: "Sources") {
            ids.formUnion(
                file.text.matches(of: /(?:Finding|[^a-z]add|[^a-z]finding|refuse)\(\s*"([a-z]+(?:-[a-z]+)+)"/).map {
                    String($0.1)
                })
            ids.formUnion(
                file.text.matches(of: /PluginFault\([^)]*?[^a-z]id: "([a-z-]+)"/).map { String($0.1) })
        }
        #expect(ids.count > 35, "\(ids.sorted())")
        for id in ids { #expect(headings.contains(id), "\(id)") }
    }

    @Test func everyCheckHasOne() throws {
        let headings = try Self.headings()
        let file = Checkout.ontology.appendingPathComponent("Checks/Integrity.xml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let ids = text.matches(of: /<check id="([^"]+)"/).map { String($0.1) }
        #expect(ids.count > 8)
        for id in ids { #expect(headings.contains(id), "\(id)") }
    }
}
