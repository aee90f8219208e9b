import CypherSemantics
import CypherSyntax
import FeatureTesting
import Foundation
import NerveGraph
import PropertyGraph
import TestSupport
import Testing

/// What the features below `Tests/Features/Paths` expect is what trying every path gives: `FeatureTests` holds the engine against them, this holds
/// them against an executor that knows no plan. Where a selector may choose, the expectation is the same whatever it chooses.
struct PathFeatureTests {
    static let features = Result {
        try FeatureFolder(Checkout.features.appendingPathComponent("Paths").path).features()
    }

    @Test func thereAreThreeHundred() throws {
        let scenarios = try Self.features.get().flatMap(\.scenarios)
        #expect(scenarios.count >= 300)
        #expect(scenarios.count { Self.expectsAnError($0) } >= 30)
    }

    @Test(arguments: (try? features.get()) ?? [])
    func everyExpectationIsThatOfTrying(feature: Feature) throws {
        for scenario in feature.scenarios where !Self.expectsAnError(scenario) {
            for prefersLast in [false, true] {
                let rows = try Self.tried(scenario, prefersLast: prefersLast)
                let expected = try Self.expected(scenario)
                #expect(
                    rows == expected, "\(scenario), \(prefersLast ? "the last" : "the first") of equal paths chosen")
            }
        }
    }

    @Test(arguments: (try? features.get()) ?? [])
    func noGraphHasMoreThanSixNodes(feature: Feature) throws {
        for scenario in feature.scenarios {
            let engine = try Self.engine(for: scenario)
            #expect(engine.view.nodeCount <= 6, "\(scenario)")
        }
    }

    private static func expectsAnError(_ scenario: Scenario) -> Bool {
        scenario.steps.contains { $0.text.contains("should be raised") }
    }

    private static func engine(for scenario: Scenario) throws -> QueryEngine {
        var engine = QueryEngine.empty
        for step in scenario.steps where step.text == "having executed:" {
            _ = try engine.execute(step.document ?? "")
        }
        return engine
    }

    private static func tried(_ scenario: Scenario, prefersLast: Bool) throws -> [String] {
        let engine = try engine(for: scenario)
        let query = try #require(scenario.steps.first { $0.text == "executing query:" }?.document)
        let bound = try Binder(catalog: engine.procedures.catalog).bind(Parser.parse(query))
        let rows = try ReferenceExecutor(engine.view, prefersLast: prefersLast, steps: 5_000_000).run(bound)
        return rows.map { $0.map { ExpectedValue($0).description }.joined(separator: " | ") }.sorted()
    }

    private static func expected(_ scenario: Scenario) throws -> [String] {
        let step = try #require(scenario.steps.first { $0.text.hasPrefix("the result should be") })
        return try step.table.dropFirst().map { row in
            try row.map { try ExpectedValueParser.parse($0).description }.joined(separator: " | ")
        }.sorted()
    }
}
