import PropertyGraph
import Testing

@testable import CypherExecution

@Suite("Matching on a small graph")
struct MatchTests {
    private func session() throws -> Session {
        try Session(
            """
            CREATE (a:Nerve {id: 'a', name: 'trunk'}), (b:Nerve {id: 'b', name: 'branch'}), (c:Nerve:Twig {id: 'c', name: 'twig'}),
              (x:Landmark {id: 'x', name: 'canal'}),
              (b)-[:BRANCH_OF {order: 1}]->(a), (c)-[:BRANCH_OF {order: 2}]->(b), (a)-[:RUNS_THROUGH {order: 1}]->(x),
              (b)-[:RUNS_THROUGH {order: 2}]->(x)
            """)
    }

    static let cases: [(String, [String])] = [
        ("MATCH (n) RETURN count(*)", ["4"]),
        ("MATCH (n:Nerve) RETURN n.id ORDER BY n.id", ["a", "b", "c"]),
        ("MATCH (n:Nerve:Twig) RETURN n.id", ["c"]),
        ("MATCH (n {id: 'b'}) RETURN n.name", ["branch"]),
        (
            "MATCH (n:Landmark {name: 'canal'})<-[r:RUNS_THROUGH]-(m) RETURN m.id, r.order ORDER BY m.id",
            ["a | 1", "b | 2"]
        ),
        ("MATCH (n)-[:BRANCH_OF]->(m)-[:BRANCH_OF]->(o) RETURN n.id, m.id, o.id", ["c | b | a"]),
        ("MATCH (n:Nerve)-[:BRANCH_OF*]->(m) RETURN n.id, m.id ORDER BY n.id, m.id", ["b | a", "c | a", "c | b"]),
        (
            "MATCH (n:Nerve)-[:BRANCH_OF*0..1]->(m) RETURN n.id, m.id ORDER BY n.id, m.id",
            ["a | a", "b | a", "b | b", "c | b", "c | c"]
        ),
        (
            "MATCH p = (n {id: 'c'})-[r:BRANCH_OF*2]->(m) RETURN length(p), size(r), [q IN r | q.order], m.id",
            ["2 | 2 | [2, 1] | a"]
        ),
        ("MATCH (m {id: 'a'})<-[r:BRANCH_OF*2]-(n) RETURN [q IN r | q.order], n.id", ["[1, 2] | c"]),
        ("MATCH (n)--(m {id: 'b'}) RETURN n.id ORDER BY n.id", ["a", "c", "x"]),
        ("MATCH (a)-[:RUNS_THROUGH]->(x)<-[:RUNS_THROUGH]-(b) RETURN a.id, b.id ORDER BY a.id", ["a | b", "b | a"]),
        (
            "MATCH (n:Nerve) OPTIONAL MATCH (n)-[:RUNS_THROUGH]->(x) RETURN n.id, x.id ORDER BY n.id",
            ["a | x", "b | x", "c | null"]
        ),
        ("MATCH (n:Nerve) WHERE NOT EXISTS { (n)-[:BRANCH_OF]->() } RETURN n.id", ["a"]),
        ("MATCH (n:Nerve) WHERE (n)-[:BRANCH_OF]->() RETURN n.id ORDER BY n.id", ["b", "c"]),
        (
            "MATCH (n:Nerve) WHERE NOT EXISTS { MATCH (n)-[r:BRANCH_OF]->(m) WHERE m.id = 'a' AND r.order = 1 } RETURN n.id ORDER BY n.id",
            ["a", "c"]
        ),
        (
            "MATCH (n:Nerve) RETURN n.id, [(n)-[:BRANCH_OF]->(m) | m.id] AS up ORDER BY n.id",
            ["a | []", "b | [a]", "c | [b]"]
        ),
        ("MATCH (n)-[r:BRANCH_OF]->(m) WITH r MATCH (x)-[r]->(y) RETURN x.id, y.id ORDER BY x.id", ["b | a", "c | b"]),
        (
            "MATCH (n:Nerve) WITH n.name STARTS WITH 't' AS t, count(*) AS c RETURN t, c ORDER BY t",
            ["false | 1", "true | 2"]
        ),
        ("MATCH (n:Nerve) RETURN DISTINCT labels(n) AS l ORDER BY size(l)", ["[Nerve]", "[Nerve, Twig]"]),
        ("UNWIND [3, 1, 2] AS i RETURN i ORDER BY i DESC SKIP 1 LIMIT 1", ["2"]),
        ("RETURN 1 AS a UNION RETURN 2 AS a UNION RETURN 1 AS a", ["1", "2"]),
        ("MATCH (n {id: 'a'}) RETURN n {.id, up: size([(n)<-[:BRANCH_OF]-(m) | m])}", ["{id: a, up: 1}"]),
        ("RETURN 'Alcock canal' CONTAINS 'ock c', 'a' CONTAINS 'b', 'aab' CONTAINS 'ab'", ["true | false | true"]),
        ("MATCH (n:Nerve), (x:Landmark) WHERE n.id = 'a' AND (n)-->(x) RETURN n.id, x.id", ["a | x"]),
        ("MATCH (a)-[r:RUNS_THROUGH]->(x), (a)-[s:RUNS_THROUGH]->(x) RETURN count(*)", ["0"]),
        ("MATCH (n:Missing) RETURN n", []),
        ("MATCH (n)-[:MISSING]->() RETURN n", []),
        (
            "MATCH (n) RETURN n.id AS id, CASE WHEN n:Nerve THEN 'nerve' ELSE 'other' END AS k ORDER BY id LIMIT 2",
            ["a | nerve", "b | nerve"]
        ),
        ("RETURN EXISTS { MATCH (n:Twig) RETURN n UNION MATCH (n:Missing) RETURN n } AS e", ["true"]),
    ]

    @Test(arguments: cases) func aQueryHasItsRows(_ query: String, _ rows: [String]) throws {
        var session = try session()
        #expect(try session.rows(query) == rows)
    }

    @Test func aParameterSeeksANode() throws {
        var session = try session()
        #expect(try session.rows("MATCH (n {id: $id}) RETURN n.name", ["id": .string("c")]) == ["twig"])
        #expect(
            try session.rows(
                "MATCH (n) WHERE n.id IN $ids RETURN n.id ORDER BY n.id", ["ids": .list([.string("c"), .string("a")])])
                == ["a", "c"])
    }

    @Test func whatAQueryCreatesIsThereForItAndAfterIt() throws {
        var session = try Session("CREATE (:A {tags: ['x', 'y'], n: 1})")
        #expect(
            try session.rows(
                "MATCH (a:A) CREATE (b:B {of: a.n, tags: ['new']})-[:FROM]->(a) RETURN b.tags, b.of, labels(b)") == [
                    "[new] | 1 | [B]"
                ])
        #expect(try session.rows("MATCH (b:B)-[:FROM]->(a) RETURN a.tags, b.tags") == ["[x, y] | [new]"])
    }
}
