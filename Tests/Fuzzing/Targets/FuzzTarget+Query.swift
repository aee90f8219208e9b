import CypherExecution
import NerveGraph
import PropertyGraph

extension FuzzTarget {
    /// A whole query on a small graph, under limits: rows, or an error that can be shown; and no trace of one that failed.
    static let query = FuzzTarget("query") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        var engine = smallGraph
        let before = engine.view.nodes.count
        do throws(QueryError) {
            _ = try engine.execute(text, parameters: parameters)
        } catch {
            precondition(engine.view.nodes.count == before, "a query that fails leaves no trace")
            _ = error.rendered(in: text)
        }
    }

    private static let parameters: [String: Value] = [
        "p": .integer(1), "name": .string("a"), "list": .list([.integer(1), .null, .string("b")]),
        "map": .map(["k": .float(0.5)]),
    ]

    /// Six nodes, with a loop, parallel relationships and every type of property.
    private static let smallGraph: QueryEngine = {
        var engine = QueryEngine.empty
        engine.limits = QueryLimits(time: .milliseconds(300), rows: 10_000, memory: 64 << 20)
        do throws(QueryError) {
            _ = try engine.execute(
                """
                CREATE (a:A {id: 1, name: 'a', x: 1.5}), (b:B {id: 2, name: 'b', l: [1, 2]}), (c:A:B {id: 3, t: true}),
                  (d {id: 4}), (e:C {id: 5, name: 'é'}), (:C),
                  (a)-[:R {w: 1}]->(b), (a)-[:R {w: 2}]->(b), (b)-[:S]->(c), (c)-[:S]->(a), (c)-[:R]->(c),
                  (d)-[:T {name: 't'}]->(e)
                """)
        } catch {
            preconditionFailure("the small graph can be made: \(error)")
        }
        return engine
    }()
}
