import PropertyGraph
import TestSupport

// What must hold of the engine's answers among themselves, on graphs too large for trying everything. In: a seed. Out: whether a condition cuts the rows
// in three, and a graph of two parts has the matches of both.

enum MetamorphicRun {
    static func compare(_ seed: UInt64) -> Tally {
        var tally = Tally()
        var random = SeededGenerator(seed: seed)
        for _ in 0..<8 { _ = random.next() }
        do {
            let difference =
                random.chance(1, 2) ? try threeParts(seed, &random, &tally) : try twoGraphs(seed, &random, &tally)
            if let difference { tally.differences.append("seed \(seed), \(difference)") }
        } catch {
            tally.differences.append("seed \(seed): \(error)")
        }
        return tally
    }

    private static func rows(_ text: String, _ view: GraphView, _ tally: inout Tally) throws -> [String] {
        let answer = try Session.answer(Session.bind(text), over: view)
        tally.compared = 1
        if !answer.rows.isEmpty { tally.withRows = 1 }
        for name in answer.operators { tally.operators[name, default: 0] += 1 }
        return Rows(answer.rows).texts
    }

    private static func returning(_ generated: GeneratedQuery) -> String {
        let names = generated.scope.map(\.name)
        return "RETURN \(names.isEmpty ? "1 AS one" : names.joined(separator: ", "))"
    }

    /// A row meets a condition, or its negation, or neither is known.
    private static func threeParts(
        _ seed: UInt64, _ random: inout SeededGenerator, _ tally: inout Tally
    ) throws -> String? {
        let graph = GeneratedGraph(&random, nodes: 3...9)
        let view = try Session.base([graph.creation()])
        var generated = GeneratedQuery(seed: seed)
        let match = generated.match(isFirst: true)
        guard !match.contains(" WHERE "), !GeneratedQuery.mayChoose(match) else {
            tally.passedOver["it has a condition already", default: 0] += 1
            return nil
        }
        let returning = returning(generated)
        let condition = generated.predicate(2)
        let parts =
            try rows("\(match) WHERE \(condition)\n\(returning)", view, &tally)
            + rows("\(match) WHERE NOT (\(condition))\n\(returning)", view, &tally)
            + rows("\(match) WHERE (\(condition)) IS NULL\n\(returning)", view, &tally)
        guard try parts.sorted() != rows("\(match)\n\(returning)", view, &tally) else { return nil }
        return "the parts are not the whole: \(graph.creation())\n\(match) WHERE \(condition)"
    }

    /// The matches of a connected pattern lie in one part of the graph.
    private static func twoGraphs(
        _ seed: UInt64, _ random: inout SeededGenerator, _ tally: inout Tally
    ) throws -> String? {
        let (first, second) = (GeneratedGraph(&random, nodes: 2...5), GeneratedGraph(&random, nodes: 2...5))
        var generated = GeneratedQuery(seed: seed)
        let match = generated.match(isFirst: true)
        guard isOnePath(match) else {
            tally.passedOver["it need not stay in one part", default: 0] += 1
            return nil
        }
        let text = "\(match)\n\(returning(generated))"
        let (one, other) = (first.creation(), second.creation().replacing("(n", with: "(m"))
        let apart = try rows(text, Session.base([one]), &tally) + rows(text, Session.base([other]), &tally)
        guard try apart.sorted() != rows(text, Session.base([one, other]), &tally) else { return nil }
        return "two graphs are more than each: \(one)\n\(other)\n\(text)"
    }

    /// Two patterns, or a question of its own in a condition, need not stay in one part.
    private static func isOnePath(_ match: String) -> Bool {
        !match.dropFirst(6).contains("MATCH") && !match.contains("), ") && !match.contains("EXISTS")
            && !match.contains("COUNT {") && !match.contains("COLLECT {") && !GeneratedQuery.mayChoose(match)
    }
}
