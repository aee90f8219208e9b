import CypherSyntax
import Foundation
import PropertyGraph
import TestSupport
import Testing

/// Random queries over random graphs: what the engine answers is what trying everything answers, with and without the optimizer, and however the graph came
/// to be. A few by default; `make soak SEED=… COUNT=…` runs as many as one likes.
struct DifferentialTests {
    static let isSoak = ProcessInfo.processInfo.environment["NERVEGRAPH_SOAK_COUNT"] != nil
    static let count = Int(ProcessInfo.processInfo.environment["NERVEGRAPH_SOAK_COUNT"] ?? "") ?? 400
    static let seed = UInt64(ProcessInfo.processInfo.environment["NERVEGRAPH_SOAK_SEED"] ?? "") ?? 1

    /// The seed of one query that is to be looked at alone.
    static let single = UInt64(ProcessInfo.processInfo.environment["NERVEGRAPH_SOAK_ONLY"] ?? "")

    /// What was met.
    struct Tally: Sendable {
        var compared = 0
        var withRows = 0
        /// Queries that are no test, by the reason.
        var passedOver: [String: Int] = [:]
        var operators: [String: Int] = [:]

        mutating func add(_ other: Tally) {
            compared += other.compared
            withRows += other.withRows
            passedOver.merge(other.passedOver, uniquingKeysWith: +)
            operators.merge(other.operators, uniquingKeysWith: +)
        }
    }

    static let operators = [
        "AllNodesScan", "Apply", "Argument", "Distinct", "EagerAggregation", "ExpandAll", "ExpandCount", "ExpandInto",
        "Filter", "Limit", "NodeByLabelScan", "NodeIndexSeek", "NodeTextScan", "Optional", "OptionalApply",
        "ProduceResults",
        "ProjectEndpoints", "Projection", "PruningVarLengthExpand", "Repeat(Acyclic)", "Repeat(Simple)",
        "Repeat(Trail)", "Repeat(Walk)",
        "ShortestPath", "Skip", "Sort", "StatefulShortestPath", "Top", "Union", "Unwind", "VarLengthExpand",
    ]

    @Test func theEngineAnswersWhatTryingEverythingAnswers() async throws {
        let parts = 4
        let tally = await withTaskGroup(of: Tally.self) { group in
            for part in 0..<parts {
                group.addTask {
                    var tally = Tally()
                    for number in stride(from: part, to: Self.count, by: parts) {
                        tally.add(Self.compare(Self.single ?? Self.seed &* 1_000_003 &+ UInt64(number)))
                    }
                    return tally
                }
            }
            var all = Tally()
            for await tally in group { all.add(tally) }
            return all
        }
        print("compared \(tally.compared), with rows \(tally.withRows), passed over \(tally.passedOver)")
        for (name, count) in tally.operators.sorted(by: { $0.value < $1.value }) { print("  \(count)  \(name)") }
        #expect(tally.compared > Self.count / 2)
        #expect(tally.withRows * 2 >= tally.compared)
        // Few queries may miss the rarest.
        let least = Self.count >= 100_000 ? 1_000 : 1
        for name in Self.operators where Self.count >= 2_000 {
            #expect(tally.operators[name, default: 0] >= least, "\(name) was hardly met")
        }
    }

    /// One query over one graph.
    static func compare(_ seed: UInt64) -> Tally {
        var tally = Tally()
        var random = SeededGenerator(seed: seed)
        for _ in 0..<8 { _ = random.next() }
        let graph = GeneratedGraph(&random)
        var generated = GeneratedQuery(seed: seed)
        let text = generated.query()
        do {
            let query = try Session.bind(text)
            let view = try Session.base([graph.creation()])
            let expected = try [false, true].map {
                Session.sorted(try ReferenceExecutor(view, prefersLast: $0, steps: 300_000).run(query))
            }
            guard expected[0] == expected[1] else {
                tally.passedOver["a selector may choose", default: 0] += 1
                return tally
            }
            let answer = try Session.answer(query, over: view)
            var answers = [("optimized", answer.rows)]
            answers.append(("for this graph alone", try Session.answer(query, over: view, isFinal: true).rows))
            answers.append(("in the order of the text", try Session.answer(query, over: view, optimizes: false).rows))
            let order = graph.nodes.indices.shuffled(using: &random)
            let shuffled = try Session.base([graph.creation(order: order)])
            answers.append(("with other numbers", try Session.answer(query, over: shuffled).rows))
            let detour = graph.detour
            let overlaid = try Session.view([detour.base] + detour.changes)
            answers.append(("over an overlay", try Session.answer(query, over: overlaid).rows))
            var turned = GeneratedQuery(seed: seed, reversed: true)
            let reversed = try Session.bind(turned.query())
            let back = try Session.base([graph.creation(reversed: true)])
            answers.append(("with every arrow turned", try Session.answer(reversed, over: back, turned: true).rows))
            for (form, rows) in answers where rows != expected[0] {
                Issue.record(
                    """
                    seed \(seed), \(form)
                    \(graph.creation())
                    \(text)
                    expected \(expected[0])
                    answered \(rows)
                    """)
            }
            tally.compared = 1
            tally.withRows = expected[0].isEmpty ? 0 : 1
            for name in answer.operators { tally.operators[name, default: 0] += 1 }
        } catch is ReferenceExecutor.TooMuch {
            tally.passedOver["too much to try", default: 0] += 1
        } catch {
            Issue.record("seed \(seed): \(error)\n\(graph.creation())\n\(text)")
        }
        return tally
    }
}
