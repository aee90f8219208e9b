import JSONLines
import NerveGraph
import SessionProtocol

extension FuzzTarget {
    /// The lines of a session over a small graph, under limits: a reply of one line to each, columns with rows or an error that says what to do.
    static let session = FuzzTarget("session") { bytes in
        var session = smallSession
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(4) {
            let reply = session.reply(to: Array(line))
            precondition(!reply.bytes.contains(0x0A), "a reply is one line")
            guard case .object(let members) = reply else { preconditionFailure("a reply is an object") }
            guard case .object(let error)? = members["error"] else { continue }
            for name in ["type", "phase", "detail", "message"] {
                guard case .string(let text)? = error[name] else { preconditionFailure("an error has a \(name)") }
                precondition(!text.isEmpty, "an error says something")
            }
        }
    }

    private static let smallSession: LineSession = {
        var graph = GraphSession()
        do throws(QueryError) {
            _ = try graph.query(
                """
                CREATE (a:A {id: 1, name: 'a', x: 1.5}), (b:B {id: 2, l: [1, 2]}), (c:A:B {id: 3, d: date('1984-10-11')}),
                  (a)-[:R {w: 1}]->(b), (b)-[:S]->(c), (c)-[:S]->(a), (c)-[:R]->(c)
                """)
        } catch {
            preconditionFailure("the small graph can be made: \(error)")
        }
        return LineSession(graph, limits: QueryLimits(time: .milliseconds(100), rows: 1000, memory: 64 << 20))
    }()
}
