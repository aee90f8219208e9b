import CypherExecution
import PropertyGraph
import TestSupport
import Testing

@testable import NerveGraph

/// What the rules of the planner leave out makes no difference to an answer, and what holds of one graph is not believed of the next.
@Suite struct PreparedQueryTests {
    private static func text(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .integer(let value): "\(value)"
        case .string(let value): value
        case .boolean(let value): "\(value)"
        case .list(let values): "[\(values.map(text).joined(separator: ", "))]"
        default: "?"
        }
    }

    private static func rows(_ result: QueryResult) -> [String] {
        result.rows.map { $0.map(text).joined(separator: " | ") }
    }

    /// A small graph with loops, parallel relationships, cycles and names that overlap at their edges; every node is a C.
    private static func engine(seed: UInt64) throws -> QueryEngine {
        var random = SeededGenerator(seed: seed)
        var builder = GraphBuilder()
        let (label, other) = (builder.label("C"), builder.label("D"))
        let (id, name, extra) = (builder.key("id"), builder.key("name"), builder.key("n"))
        let types = ["R", "S", "T"].map { builder.type($0) }
        let names = ["ner", "ve", "nerve", "nervenerve", "vene", "", "nnerv", "e", "venerve"]
        let count = Int.random(in: 1...7, using: &random)
        var nodes: [NodeID] = []
        for number in 0..<count {
            let node = builder.addNode(labels: Bool.random(using: &random) ? [label] : [label, other])
            builder.set(node, id, builder.string("n\(number)"))
            switch Int.random(in: 0..<8, using: &random) {
            case 0: builder.set(node, name, .integer(7))
            case 1: break
            default: builder.set(node, name, builder.string(names.randomElement(using: &random) ?? ""))
            }
            builder.set(node, extra, .integer(Int64.random(in: 0..<3, using: &random)))
            nodes.append(node)
        }
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            guard let from = nodes.randomElement(using: &random), let to = nodes.randomElement(using: &random),
                let type = types.randomElement(using: &random)
            else { continue }
            _ = builder.addRelationship(type, from: from, to: to)
        }
        return QueryEngine(GraphView(builder.build()))
    }

    /// Each query, and one that must answer the same but that no rule applies to.
    private static let pairs: [(String, String)] = [
        (
            "MATCH (n:C)-[:R*]->(m:C) RETURN DISTINCT n.id, m.id",
            "MATCH (n:C)-[r:R*]->(m:C) WITH n.id AS a, m.id AS b, collect(r) AS c RETURN a, b"
        ),
        (
            "MATCH (n:C)-[:R|S*0..]->(m:D) RETURN DISTINCT n.id, m.id",
            "MATCH (n:C)-[r:R|S*0..]->(m:D) WITH n.id AS a, m.id AS b, collect(r) AS c RETURN a, b"
        ),
        (
            "MATCH (n:C)-[*..2]->(m) RETURN DISTINCT n.id, m.id",
            "MATCH (n:C)-[r*..2]->(m) WITH n.id AS a, m.id AS b, collect(r) AS c RETURN a, b"
        ),
        (
            "MATCH (n:C)-[:R*0..2]-(m) RETURN DISTINCT n.id, m.id",
            "MATCH (n:C)-[r:R*0..2]-(m) WITH n.id AS a, m.id AS b, collect(r) AS c RETURN a, b"
        ),
        (
            "MATCH (n:C)-[:R*]-(m) RETURN DISTINCT n.id, m.id",
            "MATCH (n:C)-[r:R*]-(m) WITH n.id AS a, m.id AS b, collect(r) AS c RETURN a, b"
        ),
        (
            "MATCH (n:C)-[:R*2..3]->(m) RETURN n.id, count(DISTINCT m)",
            "MATCH (n:C)-[r:R*2..3]->(m) WITH n, m, collect(r) AS c RETURN n.id, count(m)"
        ),
        (
            "MATCH (n:C)-[:S*]->(m) RETURN n.id, count(DISTINCT m), max(m.n)",
            "MATCH (n:C)-[r:S*]->(m) WITH n, m, collect(r) AS c RETURN n.id, count(m), max(m.n)"
        ),
        (
            "MATCH (n:C), (m:C) WHERE EXISTS { MATCH (n)-[:R*]->(m) } RETURN n.id, m.id",
            "MATCH (n:C)-[r:R*]->(m:C) WITH n, m, collect(r) AS c RETURN n.id, m.id"
        ),
        (
            "MATCH (n:C) WHERE n.name CONTAINS 'nerve' RETURN n.id, n.name",
            "MATCH (n:C) WITH n, n.name AS t WHERE t CONTAINS 'nerve' RETURN n.id, t"
        ),
        (
            "MATCH (n:D) WHERE n.name CONTAINS 'e' RETURN n.id, n.name",
            "MATCH (n:D) WITH n, n.name AS t WHERE t CONTAINS 'e' RETURN n.id, t"
        ),
        (
            "MATCH (n) WHERE n.name CONTAINS '' RETURN n.id",
            "MATCH (n) WITH n, n.name AS t WHERE t CONTAINS '' RETURN n.id"
        ),
        (
            "MATCH (a:C)-[r]->(b:C) RETURN b.id, count(*) AS c",
            "MATCH (a)-[r]->(b) WITH b.id AS i, collect(r) AS l RETURN i, size(l)"
        ),
        (
            "MATCH (a:C)-[r:R]-(b:C) RETURN b.id, count(r) AS c",
            "MATCH (a)-[r:R]-(b) WITH b.id AS i, collect(r) AS l RETURN i, size(l)"
        ),
        (
            "MATCH (a:C)-[r]->(b:C) RETURN b.n, count(*) AS c",
            "MATCH (a)-[r]->(b) WITH b.n AS i, collect(r) AS l RETURN i, size(l)"
        ),
        (
            "MATCH (a:C)-[:R]->(b:C)-[:R]->(c:C)-[:R]->(d:C) RETURN count(*)",
            "MATCH (a)-[x:R]->(b)-[y:R]->(c)-[z:R]->(d) WITH collect(z) AS l RETURN size(l)"
        ),
        (
            "MATCH (a:C)-[:R]-(b)-[:R|S]-(c) RETURN a.id, count(*)",
            "MATCH (a)-[x:R]-(b)-[y:R|S]-(c) WITH a.id AS i, collect(y) AS l RETURN i, size(l)"
        ),
    ]

    @Test(arguments: 0..<60)
    func rulesChangeNoAnswer(seed: Int) throws {
        var engine = try Self.engine(seed: UInt64(seed))
        for (query, other) in Self.pairs {
            let answer = Self.rows(try engine.run(try engine.prepare(query))).sorted()
            #expect(answer == Self.rows(try engine.execute(other)).sorted(), "\(query) over graph \(seed)")
        }
    }

    @Test(arguments: 0..<20)
    func theFirstRowsOfAnOrderAreTheSame(seed: Int) throws {
        var engine = try Self.engine(seed: UInt64(seed))
        for (query, other) in [
            (
                "MATCH (a:C)-[r]->(b:C) RETURN b.id, count(*) AS c ORDER BY c DESC, b.id LIMIT 3",
                "MATCH (a)-[r]->(b) WITH b.id AS i, collect(r) AS l WITH i, size(l) AS s ORDER BY s DESC, i RETURN i, s LIMIT 3"
            ),
            (
                "MATCH (n:C) RETURN n.id, n.name ORDER BY n.n DESC, n.id LIMIT 2",
                "MATCH (n:C) WITH n.id AS i, n.name AS m, n.n AS k ORDER BY k DESC, i RETURN i, m SKIP 0 LIMIT 2"
            ),
            (
                "MATCH (n:C) RETURN n.n AS k ORDER BY k LIMIT 4",
                "MATCH (n:C) WITH n.n AS k ORDER BY k RETURN k SKIP 0 LIMIT 4"
            ),
        ] {
            let answer = Self.rows(try engine.run(try engine.prepare(query)))
            #expect(answer == Self.rows(try engine.execute(other)), "\(query) over graph \(seed)")
        }
    }

    @Test func whatHeldOfEveryNodeIsForgottenWhenSomethingIsWritten() throws {
        var engine = try Self.engine(seed: 3)
        let label = try engine.prepare("MATCH (n:C) RETURN count(n)")
        let unique = try engine.prepare("MATCH (a:C)-[r]->(b) RETURN b.id, count(*) AS c")
        let nodes = Self.rows(try engine.run(label))
        _ = try engine.run(unique)
        _ = try engine.execute("CREATE ({id: 'x'}), (:C {id: 'twice'}), (a:C {id: 'twice'})-[:R]->(a)")
        #expect(Self.rows(try engine.run(label)) == ["\((Int(nodes[0]) ?? 0) + 2)"])
        _ = try engine.execute("MATCH (n {id: 'twice'}), (m:C {id: 'n0'}) CREATE (m)-[:R]->(n)")
        #expect(Self.rows(try engine.run(unique)).contains("twice | 3"))
    }

    @Test func aQueryThatCreatesDoesNotBelieveWhatHeldBefore() throws {
        var engine = try Self.engine(seed: 3)
        let before = Self.rows(try engine.execute("MATCH (n:C) RETURN count(n)"))
        let query = try engine.prepare("CREATE (x) WITH x MATCH (n:C) RETURN count(n)")
        #expect(Self.rows(try engine.run(query)) == before)
    }

    /// The memory of a run is given back before the next one, that of the empty string, too.
    @Test func anEmptyStringIsForgottenBetweenRuns() throws {
        var engine = QueryEngine.empty
        let query = try engine.prepare("UNWIND $parts AS part RETURN part + 'x' AS whole, substring('abc', 3) AS rest")
        query.bind("parts", .list([.string(""), .string("a")]))
        for _ in 0..<3 { #expect(Self.rows(try engine.run(query)) == ["x | ", "ax | "]) }
    }
}
