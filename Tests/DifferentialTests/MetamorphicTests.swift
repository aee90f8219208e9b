import CypherSyntax
import PropertyGraph
import TestSupport
import Testing

/// What must hold of the engine's answers among themselves, on graphs too large for trying everything.
struct MetamorphicTests {
    static let count = DifferentialTests.isSoak ? DifferentialTests.count / 4 : 150

    /// A row meets a condition, or its negation, or neither is known.
    @Test func aConditionCutsTheRowsInThree() throws {
        try forEachSeed { seed, random in
            let graph = GeneratedGraph(&random, nodes: 3...9)
            let view = try Session.base([graph.creation()])
            var generated = GeneratedQuery(seed: seed)
            let match = generated.match(isFirst: true)
            guard !match.contains(" WHERE "), !Self.chooses(match) else { return }
            let names = generated.scope.map(\.name)
            let condition = generated.predicate(2)
            let columns = names.isEmpty ? "1 AS one" : names.joined(separator: ", ")
            func rows(_ condition: String) throws -> [String] {
                let text = "\(match)\(condition)\nRETURN \(columns)"
                return try Session.answer(Session.bind(text), over: view).rows
            }
            let all = try rows("")
            let parts =
                try rows(" WHERE \(condition)") + rows(" WHERE NOT (\(condition))")
                + rows(" WHERE (\(condition)) IS NULL")
            #expect(parts.sorted() == all, "seed \(seed): \(graph.creation())\n\(match) WHERE \(condition)")
        }
    }

    /// The matches of a connected pattern lie in one part of the graph.
    @Test func aGraphOfTwoPartsHasTheMatchesOfBoth() throws {
        try forEachSeed { seed, random in
            let (first, second) = (GeneratedGraph(&random, nodes: 2...5), GeneratedGraph(&random, nodes: 2...5))
            var generated = GeneratedQuery(seed: seed)
            let match = generated.match(isFirst: true)
            // Two patterns, or a question of its own in a condition, need not stay in one part.
            guard Self.isOnePath(match) else { return }
            let names = generated.scope.map(\.name)
            let query = try Session.bind(
                "\(match)\nRETURN \(names.isEmpty ? "1 AS one" : names.joined(separator: ", "))")
            let (one, other) = (first.creation(), second.creation().replacing("(n", with: "(m"))
            let apart =
                try Session.answer(query, over: Session.base([one])).rows
                + Session.answer(query, over: Session.base([other])).rows
            let together = try Session.answer(query, over: Session.base([one, other])).rows
            #expect(together == apart.sorted(), "seed \(seed): \(one)\n\(other)\n\(match)")
        }
    }

    /// A selector may choose otherwise among equal paths each time.
    private static func chooses(_ match: String) -> Bool { match.contains("ANY ") || match.contains("SHORTEST 2") }

    private static func isOnePath(_ match: String) -> Bool {
        !match.dropFirst(6).contains("MATCH") && !match.contains("), ") && !match.contains("EXISTS")
            && !match.contains("COUNT {") && !match.contains("COLLECT {") && !chooses(match)
    }

    private func forEachSeed(_ body: (UInt64, inout SeededGenerator) throws -> Void) throws {
        for number in 0..<Self.count {
            let seed = DifferentialTests.seed &* 7_000_003 &+ UInt64(number)
            var random = SeededGenerator(seed: seed)
            for _ in 0..<8 { _ = random.next() }
            do { try body(seed, &random) } catch { Issue.record("seed \(seed): \(error)") }
        }
    }
}
