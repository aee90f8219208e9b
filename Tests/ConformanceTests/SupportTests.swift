import Foundation
import TestSupport
import Testing

/// `Documentation/OpenCypherSupport.md` says what the run finds; `make support` writes it.
@Suite(.serialized)
struct SupportTests {
    private static let file = Checkout.root.appendingPathComponent("Documentation/OpenCypherSupport.md")
    private static let writes = ProcessInfo.processInfo.environment["NERVEGRAPH_WRITE_SUPPORT"] != nil

    private func hold(_ table: String, as name: String) throws {
        var page = try String(contentsOf: Self.file, encoding: .utf8)
        let part = try #require(SupportPage.part(name, of: page), "the page has no part “\(name)”")
        if Self.writes {
            page.replaceSubrange(part, with: table)
            try page.write(to: Self.file, atomically: true, encoding: .utf8)
        } else {
            #expect(page[part] == table, "make support writes what the run finds")
        }
    }

    @Test(.enabled(if: ScenarioRun.tckFolder != nil, "NERVEGRAPH_TCK names no folder of the TCK"))
    func thePageSaysWhatTheTCKFinds() throws {
        let outcomes = try ScenarioRun.tck.get()
        let page = try String(contentsOf: Self.file, encoding: .utf8)
        guard Self.writes || SupportPage.tckCount(of: page) == outcomes.count else {
            // The page is about another selection of scenarios; whether these hold is for TCKTests to say.
            print("the page counts other scenarios of the TCK than the \(outcomes.count) of this run")
            return
        }
        try hold(SupportPage.tck(outcomes), as: "TCK")
    }

    @Test func thePageSaysWhatOurFeaturesFind() throws {
        let outcomes = try ScenarioRun.language.get()
        #expect(outcomes.count > 400)
        try hold(SupportPage.language(outcomes), as: "language")
    }
}
