import OntologyXML

@testable import Reasoning

/// A rule whose text carries a `‸` where a fault is expected.
struct MarkedRule {
    let rule: RuleDefinition
    /// From 1, in UTF-8 bytes.
    let line: Int
    let column: Int

    init(_ text: String, id: String = "test:rule") {
        let parts = text.split(separator: "‸", maxSplits: 1, omittingEmptySubsequences: false)
        let before = String(parts[0])
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        line = 10 + lines.count - 1
        column = (lines.last?.utf8.count ?? 0) + 1
        rule = RuleDefinition(
            id: id, says: "A test.", sources: ["curator"], cypher: parts.joined(), file: "Test.xml", line: 10)
    }
}
