import Testing

@testable import Reasoning

@Suite("Strata")
struct StratificationTests {
    private func rules(_ texts: [String]) throws -> [CompiledRule] {
        try texts.enumerated().map { try RuleCompiler.compile(MarkedRule($1, id: "test:\($0)").rule) }
    }

    @Test func whatIsReadUnderNotExistsComesFirst() throws {
        let stratification = try Stratification(
            rules([
                "MATCH (a)-[:X]->(b) WHERE NOT EXISTS { (a)-[:Y]->(b) } MERGE (a)-[:Z]->(b)",
                "MATCH (a)-[:Z]->(b) MERGE (a)-[:W]->(b)",
                "MATCH (a)-[:X]->(b)-[:Y]->(c) MERGE (a)-[:Y]->(c)",
            ]))
        #expect(stratification.strata.map { $0.map(\.rule.id) } == [["test:2"], ["test:0", "test:1"]])
    }

    @Test func aPathIsReadWhenItsTypeIsComplete() throws {
        let stratification = try Stratification(
            rules([
                "MATCH (a)-[:Y*]->(b) MERGE (a)-[:Z]->(b)", "MATCH (a)-[:X]->(b) MERGE (a)-[:Y]->(b)",
            ]))
        #expect(stratification.strata.map { $0.map(\.rule.id) } == [["test:1"], ["test:0"]])
    }

    @Test func aCircleThroughNotExistsIsRefusedAtItsPlace() throws {
        let innocent = "MATCH (a)-[:X]->(b) WHERE NOT EXISTS { (a)-[:Z]->(b) } MERGE (a)-[:V]->(b)"
        let guilty = MarkedRule(
            "MATCH (a)-[:X]->(b)\nWHERE NOT EXISTS { (a)‸-[:Y]->(b) } MERGE (a)-[:Z]->(b)", id: "test:guilty")
        let closing = "MATCH (a)-[:Z]->(b) MERGE (a)-[:Y]->(b)"
        let all = try rules([innocent]) + [RuleCompiler.compile(guilty.rule)] + rules([closing])
        let error = #expect(throws: RuleError.self) { try Stratification(all) }
        #expect(error?.kind == .unstratifiable)
        #expect(error?.ruleID == "test:guilty")
        #expect(error?.line == guilty.line)
        #expect(error?.column == guilty.column)
    }

    @Test func aPathOverWhatTheRuleDerivesIsRefused() throws {
        let rule = MarkedRule("MATCH (a)‸-[:Y*1..3]->(b) MERGE (a)-[:Y]->(b)")
        let error = #expect(throws: RuleError.self) { try Stratification([RuleCompiler.compile(rule.rule)]) }
        #expect(error?.kind == .unstratifiable)
        #expect(error?.column == rule.column)
    }
}
