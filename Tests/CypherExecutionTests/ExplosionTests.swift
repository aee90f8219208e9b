import CypherPlanning
import CypherSyntax
import Foundation
import NerveGraph
import PropertyGraph
import Testing

@testable import CypherExecution

/// Queries made to explode: each looks whether it may go on, each ends with the error that names its limit, none leaves anything behind.
struct ExplosionTests {
    private static let graph = Result {
        var engine = QueryEngine.empty
        _ = try engine.execute("UNWIND range(1, 60) AS i CREATE (:N {i: i, name: 'n' + toString(i)})")
        _ = try engine.execute(
            "MATCH (a:N), (b:N) WHERE a.i < b.i AND (a.i * 7 + b.i * 13) % 5 = 0 CREATE (a)-[:R]->(b)")
        return engine
    }

    private func error(_ query: String, _ limits: QueryLimits) throws -> QueryError? {
        var engine = try Self.graph.get()
        engine.limits = limits
        do throws(QueryError) {
            _ = try engine.execute(query)
            return nil
        } catch {
            return error
        }
    }

    static let endless = [
        "MATCH (a), (b), (c), (d), (e), (f) RETURN count(*)",
        "MATCH (a), (b), (c), (d), (e), (f) WHERE a.i + b.i + c.i + d.i + e.i + f.i < 0 RETURN a",
        "MATCH (a)-[*1..1000000]-(b) RETURN count(*)", "MATCH p = (a:N {i: 1})-[*]-(b:N {i: 60}) RETURN p",
        "MATCH p = (a)(()-[:R]-()){1,1000000}(b) RETURN count(p)",
        "MATCH (a) RETURN [(a)-[*]-(b) WHERE b.i < 0 | b]",
        "MATCH (a), (b) WHERE EXISTS { MATCH (a)-[*]-(b) WHERE a.i < 0 } RETURN a",
        "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b UNWIND range(1, 10000) AS c RETURN count(*)",
        "RETURN [x IN range(1, 1000000) WHERE any(y IN range(1, 1000000) WHERE y = -x)]",
        "RETURN reduce(n = 0, x IN range(1, 1000000) | n + reduce(m = 0, y IN range(1, 1000000) | m + y))",
        "MATCH (a) CALL { MATCH (b), (c), (d), (e), (f) RETURN count(*) AS n } RETURN sum(n)",
        "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b MERGE (:M {x: a % 10, y: b % 10})",
        "MATCH (a), (b), (c), (d), (e), (f) SET a.x = b.i", "MATCH (a), (b), (c), (d), (e), (f) DELETE a",
        "WITH reduce(s = 'a', i IN range(1, 22) | s + s) AS s RETURN s + 'b' =~ '(a*)*(a*)*(a*)*c'",
    ]

    /// Were one of them not to look, this would never end.
    @Test(arguments: endless)
    func aQueryLooksWhetherItMayGoOn(query: String) throws {
        let error = try error(query, QueryLimits(cancellation: Cancellation(afterLooks: 50)))
        #expect(error?.detail == .cancelled, "\(String(describing: error))")
    }

    @Test(arguments: [
        "RETURN range(1, 1000000000)", "MATCH (a), (b), (c), (d) RETURN collect([a, b])",
        "MATCH (a), (b), (c), (d) RETURN a, b, c",
        "MATCH (a), (b), (c), (d) RETURN DISTINCT a, b, c, d",
        "MATCH (a), (b), (c), (d) WITH a, b ORDER BY c.i, d.i RETURN count(*)",
        "RETURN reduce(l = [1], i IN range(1, 100) | [l, l])",
        "RETURN reduce(l = {a: 1}, i IN range(1, 100) | {a: l, b: l})",
        "UNWIND [1, 2] AS x WITH DISTINCT reduce(l = [1], i IN range(1, 100) | [l, l]) AS l RETURN size(l)",
        "WITH reduce(l = [1], i IN range(1, 100) | [l] + [l]) AS l RETURN l = l",
        "RETURN reduce(s = 'x', i IN range(1, 60) | s + s)",
        "WITH reduce(s = 'xy', i IN range(1, 20) | s + s) AS s RETURN size(split(s, ''))",
        "WITH reduce(s = 'x', i IN range(1, 18) | s + s) AS s RETURN size(replace(s, 'x', s))",
        "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b CREATE (:A {x: a, l: [a, b]})",
        "MATCH (a), (b), (c), (d) CREATE (a)-[:X]->(b)", "MATCH (a), (b), (c), (d) WITH a, b SET a.l = [b.i, b.i]",
        "MATCH p = (a)-[*1..8]-(b) RETURN p",
    ])
    func memoryIsBounded(query: String) throws {
        // The looks are a bound for a test that fails.
        let error = try error(query, QueryLimits(memory: 4_000_000, cancellation: Cancellation(afterLooks: 200_000)))
        #expect(error?.type == .limit && error?.detail == .memoryLimit, "\(String(describing: error))")
    }

    @Test(arguments: [
        (
            "RETURN " + String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000),
            QueryError.Detail.nestingTooDeep
        ),
        ("RETURN " + String(repeating: "NOT ", count: 100_000) + "true", .nestingTooDeep),
        ("RETURN 1" + String(repeating: " + 1", count: 100_000), .nestingTooDeep),
        ("MATCH " + (0..<10_000).map { "(a\($0))" }.joined(separator: ", ") + " RETURN 1", .nestingTooDeep),
        ("MATCH (n {" + (0..<10_000).map { "k\($0): 1" }.joined(separator: ", ") + "}) RETURN n", .nestingTooDeep),
        ("MERGE (n {" + (0..<10_000).map { "k\($0): 1" }.joined(separator: ", ") + "}) RETURN n", .nestingTooDeep),
        ("MERGE ()" + String(repeating: "-[:R]->()", count: 10_000), .nestingTooDeep),
        (
            String(repeating: "CALL { ", count: 1000) + "RETURN 1 AS x" + String(repeating: " } RETURN x", count: 1000),
            .nestingTooDeep
        ),
        ("RETURN 1 AS x" + String(repeating: " UNION RETURN 1 AS x", count: 1000), .nestingTooDeep),
    ])
    func shapesAreBounded(query: String, detail: QueryError.Detail) throws {
        let error = try error(query, QueryLimits())
        #expect(error?.detail == detail, "\(String(describing: error))")
    }

    @Test func aWideRowDoesNotMakeAWideBlock() {
        let block = Block(slots: SlotSet(0..<10_000), width: 10_000)
        for _ in 0..<20 {
            block.count = block.capacity
            block.clear()
        }
        #expect(block.capacity * 10_000 * MemoryLayout<Slot>.stride <= 4 << 20)
    }

    @Test func memoryReturns() throws {
        let queries = [
            "MATCH (a), (b), (c), (d) RETURN collect([a, b])", "MATCH (a), (b), (c) RETURN a, b",
            "MATCH (a), (b), (c) CREATE (a)-[:X]->(b)",
        ]
        let limits = QueryLimits(memory: 1_000_000)
        for query in queries { _ = try error(query, limits) }
        let before = resident()
        for _ in 0..<100 { for query in queries { #expect(try error(query, limits)?.detail == .memoryLimit) } }
        #expect(resident() - before < 30 << 20)
        var engine = try Self.graph.get()
        #expect(try engine.execute("MATCH (n) RETURN count(n)").rows.map { $0.map(Session.text) } == [["60"]])
    }

    private func resident() -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
    }
}
