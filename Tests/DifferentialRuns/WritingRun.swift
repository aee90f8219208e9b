import CypherExecution
import CypherPlanning
import CypherSemantics
import CypherSyntax
import NerveGraph
import PropertyGraph
import TestSupport

// Statements that write, one after the other, then a question. In: a seed. Out: whether rows, refusals and the graph are each time what clause after clause,
// row after row gives; and whether a statement that fails leaves no trace, and a graph that is built anew answers as the overlay does.

enum WritingRun {
    /// A graph and what it is changed with.
    private struct Way {
        var name: String
        var view: GraphView
        var form: ConstantForm
        var optimizes = true
    }

    static func compare(_ seed: UInt64) -> Tally {
        var tally = Tally()
        var random = SeededGenerator(seed: seed)
        for _ in 0..<8 { _ = random.next() }
        let graph = GeneratedGraph(&random)
        let count = random.pick([1, 1, 2, 3])
        let order = graph.nodes.indices.shuffled(using: &random)
        func statements(_ form: ConstantForm) -> [(text: String, parameters: [String: Value])] {
            var generated = GeneratedQuery(seed: seed, form: form)
            return (0..<count).map { _ in
                generated.parameters = [:]
                let text = generated.statement()
                return (text, generated.parameters)
            }
        }
        let texts = statements(.literals)
        let lifted = statements(.parameters)
        var now = 0
        do {
            guard !texts.contains(where: { GeneratedQuery.mayChoose($0.text) }) else {
                tally.passedOver["a selector may choose", default: 0] += 1
                return tally
            }
            let detour = graph.detour
            let base = try Session.base([graph.creation()])
            var ways = [
                Way(name: "over a base", view: base, form: .literals),
                Way(name: "in the order of the text", view: base, form: .literals, optimizes: false),
                Way(name: "over an overlay", view: try Session.view([detour.base] + detour.changes), form: .literals),
                Way(
                    name: "with other numbers", view: try Session.base([graph.creation(order: order)]), form: .literals),
                Way(name: "with parameters", view: base, form: .parameters),
            ]
            let state = ReferenceGraph(base)
            for index in texts.indices {
                now = index
                let expected = try reference(texts[index].text, state)
                for way in ways.indices {
                    let (text, parameters) = ways[way].form == .parameters ? lifted[index] : texts[index]
                    let before = ways[way].view.dump
                    let (rows, fault) = try write(text, parameters, &ways[way], &tally)
                    let dump = ways[way].view.dump
                    if fault != nil, dump != before { report("\(ways[way].name): a trace of what failed: \(dump)") }
                    if rows != expected {
                        report(
                            "\(ways[way].name)\nexpected \(expected ?? ["a fault"])\nanswered \(rows ?? [fault ?? ""])")
                    }
                    if dump != state.dump {
                        report("\(ways[way].name)\nthe graph should be \(state.dump)\nand is \(dump)")
                    }
                    let rebuilt = GraphView(ways[way].view.folded()).dump
                    if rebuilt != dump { report("\(ways[way].name)\nbuilt anew it is \(rebuilt)\nand not \(dump)") }
                    if !tally.differences.isEmpty { return tally }
                }
                tally.compared += 1
                if expected?.isEmpty == false { tally.withRows += 1 }
            }
            func report(_ what: String) {
                tally.differences.append(
                    "seed \(seed), \(what)\n\(graph.creation())\n"
                        + texts[...now].map(\.text).joined(separator: "\n;\n"))
            }
        } catch is ReferenceExecutor.TooMuch {
            tally.passedOver["too much to try", default: 0] += 1
        } catch {
            tally.differences.append("seed \(seed): \(error)\n\(graph.creation())\n\(texts.map(\.text))")
        }
        return tally
    }

    /// The rows; nil where the statement must fail.
    private static func reference(_ text: String, _ state: ReferenceGraph) throws -> [String]? {
        let saved = state.copy()
        do {
            return Rows(try ReferenceExecutor(state, steps: 300_000).run(Session.bind(text)), mixesNumbers: true).texts
        } catch is ReferenceExecutor.Fault {
            state.restore(saved)
            return nil
        }
    }

    private static func write(
        _ text: String, _ parameters: [String: Value], _ way: inout Way, _ tally: inout Tally
    ) throws -> (rows: [String]?, fault: String?) {
        do throws(QueryError) {
            if way.optimizes {
                var engine = Session.engine(way.view)
                defer { way.view = engine.view }
                return (Rows(try engine.execute(text, parameters: parameters).rows, mixesNumbers: true).texts, nil)
            }
            let query: BoundQuery
            do { query = try Session.bind(text) } catch { return (nil, "\(error)") }
            for name in Session.operators(of: Planner(way.view).plan(query)) { tally.operators[name, default: 0] += 1 }
            let plan = Planner(way.view, optimizes: false).plan(query)
            let result = try Executor(way.view, limits: Session.limits).run(plan)
            if let overlay = result.writes { way.view.overlay = overlay }
            return (Rows(result.rows, mixesNumbers: true).texts, nil)
        } catch {
            if error.type == .limit || error.phase == .compileTime { throw error }
            return (nil, error.message)
        }
    }
}
