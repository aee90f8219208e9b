import PropertyGraph
import Testing

@testable import CypherExecution

/// Patterns over random graphs, against a matcher that knows no plan: it tries every relationship for every step, in the order of the text.
@Suite("Planned against tried out")
struct DifferentialTests {
    @Test(arguments: 0..<60)
    func aRandomPatternHasTheRowsOfTrying(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let graph = RandomGraph(&random)
        var session = try Session(graph.creation)
        for _ in 0..<8 {
            let pattern = RandomPattern(&random)
            let expected = graph.matches(pattern).sorted()
            let rows = try session.rows(pattern.query).sorted()
            #expect(rows == expected, "seed \(seed): \(pattern.query) over \(graph.creation)")
        }
    }

    @Test(arguments: 100..<130)
    func optionalExistsAndComprehensionAgree(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let graph = RandomGraph(&random)
        var session = try Session(graph.creation)
        for _ in 0..<4 {
            let pattern = RandomPattern(&random)
            let first = pattern.nodes[0].name
            let counts = try session.rows(
                "MATCH (\(first)) OPTIONAL MATCH p = \(pattern.text) RETURN \(first).i AS i, count(p) AS c ORDER BY i"
            )
            let exists = try session.rows(
                "MATCH (\(first)) RETURN \(first).i AS i, EXISTS { MATCH \(pattern.text) } AS e ORDER BY i")
            let matches = graph.matches(pattern)
            for node in 0..<graph.nodes.count {
                let count = matches.count { $0.split(separator: " ").first == "\(node)" }
                #expect(counts[node] == "\(node) | \(count)", "seed \(seed): \(pattern.text)")
                #expect(exists[node] == "\(node) | \(count > 0)", "seed \(seed): \(pattern.text)")
            }
        }
    }
}

/// A generator whose numbers depend on its seed alone (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
