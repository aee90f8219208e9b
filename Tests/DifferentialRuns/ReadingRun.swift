import CypherExecution
import NerveGraph
import PropertyGraph
import TestSupport

// A query that reads, asked in every way. In: a seed. Out: whether all give what trying everything gives: the planner on and off, other numbers of nodes,
// an overlay, every arrow turned, parameters for literals, prepared, from the plan cache.

enum ReadingRun {
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
            func reference(_ prefersLast: Bool, choice: UInt64? = nil) throws -> Rows {
                var reference = ReferenceExecutor(view, prefersLast: prefersLast, steps: 300_000)
                reference.choice = choice
                return Rows(try reference.run(query), mixesNumbers: generated.mixesNumbers)
            }
            // Whatever is chosen has to answer the same; otherwise the query is no test.
            func isOpen(_ texts: [String]) throws -> Bool {
                guard GeneratedQuery.mayChoose(text) else { return false }
                if try reference(true).texts != texts { return true }
                return try (1...24).contains { try reference(false, choice: $0).texts != texts }
            }
            let expected = try reference(false)
            let texts = expected.texts
            guard try !isOpen(texts) else {
                tally.passedOver["a selector may choose", default: 0] += 1
                return tally
            }
            func hold(_ form: String, _ rows: [[Value]], turned: Bool = false) {
                var answer = Rows(rows, mixesNumbers: generated.mixesNumbers)
                if turned { answer = answer.turned }
                guard answer.texts != texts || generated.isOrdered && !answer.hasOrder(of: expected) else { return }
                tally.differences.append(
                    """
                    seed \(seed), \(form)
                    \(graph.creation())
                    \(text)
                    expected \(expected.texts)
                    answered \(answer.texts)
                    """)
            }
            let answer = try Session.answer(query, over: view)
            hold("optimized", answer.rows)
            hold("for this graph alone", try Session.answer(query, over: view, isFinal: true).rows)
            hold("in the order of the text", try Session.answer(query, over: view, optimizes: false).rows)
            let order = graph.nodes.indices.shuffled(using: &random)
            let shuffled = try Session.base([graph.creation(order: order)])
            hold("with other numbers", try Session.answer(query, over: shuffled).rows)
            let detour = graph.detour
            let overlaid = try Session.view([detour.base] + detour.changes)
            hold("over an overlay", try Session.answer(query, over: overlaid).rows)
            var turned = GeneratedQuery(seed: seed, reversed: true)
            let reversed = try Session.bind(turned.query())
            let back = try Session.base([graph.creation(reversed: true)])
            hold("with every arrow turned", try Session.answer(reversed, over: back).rows, turned: true)

            var withParameters = GeneratedQuery(seed: seed, form: .parameters)
            let lifted = withParameters.query()
            var engine = Session.engine(view)
            hold("with parameters", try engine.execute(lifted, parameters: withParameters.parameters).rows)
            let prepared = try engine.prepare(lifted)
            for (name, value) in withParameters.parameters { prepared.bind(name, value) }
            hold("prepared", try engine.run(prepared).rows)
            hold("prepared, again", try engine.run(prepared).rows)
            try holdCached(text, seed, &engine, hold)
            if let difference = try differenceOfOtherLiterals(seed, engine) { tally.differences.append(difference) }

            tally.compared = 1
            tally.withRows = expected.values.isEmpty ? 0 : 1
            for name in answer.operators { tally.operators[name, default: 0] += 1 }
        } catch is ReferenceExecutor.TooMuch {
            tally.passedOver["too much to try", default: 0] += 1
        } catch {
            tally.differences.append("seed \(seed): \(error)\n\(graph.creation())\n\(text)")
        }
        return tally
    }

    /// By the plan of the same text.
    private static func holdCached(
        _ text: String, _ seed: UInt64, _ engine: inout QueryEngine, _ hold: (String, [[Value]], Bool) -> Void
    ) throws {
        hold("as text", try engine.execute(text).rows, false)
        hold("as text, again", try engine.execute(text).rows, false)
    }

    /// A text with other literals, by the plan of the first one and without it.
    private static func differenceOfOtherLiterals(_ seed: UInt64, _ engine: QueryEngine) throws -> String? {
        var other = GeneratedQuery(seed: seed, form: .otherLiterals)
        let text = other.query()
        guard !GeneratedQuery.mayChoose(text) else { return nil }
        var (cached, bare) = (engine, engine)
        bare.cachesPlans = false
        let left = Rows(try cached.execute(text).rows, mixesNumbers: true)
        let right = Rows(try bare.execute(text).rows, mixesNumbers: true)
        if left.texts == right.texts { return nil }
        return "seed \(seed), by the plan of other literals\n\(text)\n\(left.texts)\nand not\n\(right.texts)"
    }
}

extension GeneratedQuery {
    /// Whether a selector may take one of several paths.
    static func mayChoose(_ text: String) -> Bool { text.contains("ANY ") || text.contains("SHORTEST 2") }
}
