import Testing

@testable import Reasoning

@Suite("The dialect of rules")
struct RuleCompilerTests {
    @Test func aRuleIsReadIntoHeadBodyAndPremises() throws {
        let rule = MarkedRule(
            """
            MATCH (n:Nerve)-[:BRANCH_OF]->(p), (p)<-[r:BRANCH_OF*2..3]-(q {kind: 'trunk'})
            WHERE n.modality = 'motor' AND NOT EXISTS { (q)-[:LOST]->(n) }
            MERGE (p)<-[:CARRIES {what: n.modality, how: 'whole'}]-(n)
            """
        ).rule
        let compiled = try RuleCompiler.compile(rule)
        #expect(compiled.derives == "CARRIES")
        #expect(compiled.head.start == "n")
        #expect(compiled.head.end == "p")
        #expect(compiled.head.properties.map(\.key) == ["what", "how"])
        #expect(
            compiled.premises == [
                .relationship(" 0"), .relationship("r"), .property("q", key: "kind"), .property("n", key: "modality"),
            ])
        #expect(compiled.occurrences.map(\.types) == [["BRANCH_OF"]])
        #expect(compiled.complete.map(\.type) == ["BRANCH_OF", "LOST"])
    }

    static let faults: [(RuleError.Kind, String)] = [
        (.syntax, "MATCH (a)-[:X]->(b)\nMERGE (a)-[:Y]->‸"),
        (.dialect, "MATCH (a)-[:X]->(b)\n‸RETURN a"),
        (.dialect, "MATCH (a)-[:X]->(b)\n‸OPTIONAL MATCH (a)-[:Z]->(c) MERGE (a)-[:Y]->(b)"),
        (.dialect, "MATCH (a)-[:X]->(b)\n‸WITH a, b LIMIT 1 MERGE (a)-[:Y]->(b)"),
        (.dialect, "MATCH (a)-[:X]->(b)\nMERGE (a)-[:Y]->(b)\n‸MERGE (b)-[:Y]->(a)"),
        (.dialect, "MATCH (a)-[:X]->(b)\n‸MERGE (a)-[:Y]->(b) ON CREATE SET a.x = 1"),
        (.dialect, "MATCH (a)-[:X]->(b)\nMERGE ‸(a)-[:Y]->(b)-[:Y]->(a)"),
        (.dialect, "MATCH (a)-[:X]->(b)\nMERGE (a)‸-[:Y]-(b)"),
        (.dialect, "MATCH (a)-[:X]->(b)\nMERGE (a)-[:Y]->‸(b:Nerve)"),
        (.dialect, "MATCH (a)-[:X]->(b)\nMERGE (a)-[:Y {n: ‸size(a.x)}]->(b)"),
        (.dialect, "MATCH (a)‸-->(b)\nMERGE (a)-[:Y]->(b)"),
        (.dialect, "MATCH ‸p = (a)-[:X]->(b)\nMERGE (a)-[:Y]->(b)"),
        (.dialect, "MATCH (a)-[:X]->(b)\nWHERE ‸rand() > 0.5 MERGE (a)-[:Y]->(b)"),
        (.dialect, "MATCH (a)-[:X]->(b)\nWHERE a.x > ‸timestamp() MERGE (a)-[:Y]->(b)"),
        (.dialect, "MATCH (a)-[:X]->(b)\nWHERE a.x = ‸$x MERGE (a)-[:Y]->(b)"),
        (.dialect, "MATCH (a)-[:X]->(b)\nWHERE a.x = ‸count(b) MERGE (a)-[:Y]->(b)"),
        (.dialect, "MATCH (a)-[:X]->(b)\nWHERE ‸EXISTS { (a)-[:Z]->(b) } MERGE (a)-[:Y]->(b)"),
        (.dialect, "MATCH (a)-[:X]->(b)\nWHERE a.x = 1 OR NOT ‸EXISTS { (a)-[:Z]->(b) } MERGE (a)-[:Y]->(b)"),
        (.unsafe, "MATCH (a)-[:X]->(b)\nMERGE (a)-[:Y]->(‸c)"),
        (.unsafe, "MATCH (a)-[:X]->(b)\nMERGE (a)-[:Y {n: ‸c.name}]->(b)"),
        (.unsafe, "MATCH (a)-[:X]->(b)\nWHERE NOT EXISTS { (a)-[:Z]->(c) } MERGE (a)-[:Y]->(‸c)"),
        (.unsafe, "\n‸MERGE (a)-[:Y]->(b)"),
    ]

    @Test(arguments: faults) func aFaultHasItsKindAndPlace(_ kind: RuleError.Kind, _ text: String) throws {
        let marked = MarkedRule(text)
        let error = #expect(throws: RuleError.self) { try RuleCompiler.compile(marked.rule) }
        #expect(error?.kind == kind)
        #expect(error?.ruleID == "test:rule")
        #expect(error?.file == "Test.xml")
        #expect(error?.line == marked.line)
        #expect(error?.column == marked.column)
    }

    @Test func allFaultyRulesAreReportedAndTheOthersKept() {
        let good = MarkedRule("MATCH (a)-[:X]->(b) MERGE (a)-[:Y]->(b)").rule
        let bad = MarkedRule("MATCH (a)-[:X]->(b) MERGE (a)-[:Y]->(c)").rule
        let result = RuleCompiler.compile([bad, good, bad])
        #expect(result.rules.count == 1)
        #expect(result.faults.count == 2)
    }
}
