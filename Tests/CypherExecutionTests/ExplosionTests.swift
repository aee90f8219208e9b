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
        // What takes long within one row, or for each row of a block.
        "WITH range(1, 100000) AS l UNWIND range(1, 1000) AS x WITH x, l WHERE -x IN l RETURN count(*)",
        "UNWIND range(1, 1000) AS x RETURN x IN [\(list)]", "UNWIND range(1, 1000) AS x RETURN {\(map)}",
        "UNWIND range(1, 1000) AS x RETURN coalesce(\(nulls) x)",
        "UNWIND range(1, 1000) AS x RETURN CASE \(branches) END",
        "\(nested) UNWIND range(1, 1000) AS x WITH x, l WHERE (l = m) = (x < 0) RETURN count(*)",
        "\(nested) UNWIND range(1, 1000) AS x RETURN DISTINCT [l, x]",
        "\(nested) UNWIND range(1, 1000) AS x WITH [l, x] AS k ORDER BY k RETURN count(k)",
        "\(nested) UNWIND range(1, 1000) AS x RETURN max([l, x])",
        "\(nested) UNWIND range(1, 1000) AS x WITH l, x WHERE [l, x] < [l, 0] RETURN count(*)",
        "UNWIND range(1, 60000) AS x WITH x ORDER BY x % 1009, x RETURN count(*)",
        "UNWIND range(1, 60000) AS x RETURN percentileDisc(x % 1009, 0.5)",
        "\(text) UNWIND range(1, 1000) AS x RETURN sum(size(s + s))",
        "\(text) UNWIND range(1, 1000) AS x RETURN sum(size(s))",
        "\(text) UNWIND range(1, 1000) AS x RETURN sum(size(toUpper(s)))",
        "\(text) UNWIND range(1, 1000) AS x RETURN sum(size(reverse(s)))",
        "\(text) UNWIND range(1, 1000) AS x RETURN count(substring(s, 100000, 5))",
        "\(text) UNWIND range(1, 1000) AS x RETURN count(right(s, 5))",
        "WITH reduce(s = ' ', i IN range(1, 17) | s + s) AS s UNWIND range(1, 1000) AS x RETURN count(trim(s))",
        "\(text) UNWIND range(1, 1000) AS x RETURN count(toInteger(s))",
        "\(text), reduce(s = 'x', i IN range(1, 14) | s + s) AS t RETURN s CONTAINS t + 'y'",
        "\(text), reduce(s = 'x', i IN range(1, 14) | s + s) AS t RETURN size(split(s, t + 'y'))",
        "\(text) RETURN s =~ '(x?){4900}b'", "\(text) RETURN s =~ '[\(brackets)x]*'",
        "UNWIND range(1, 1000) AS x RETURN range(1, 3000) + x", "RETURN [x IN range(1, 100000) | 'xyz']",
    ]

    /// What takes long before there is a row.
    private static let large = [
        "RETURN [\(list)]", "RETURN {\(map)}", "RETURN \(items)", "MATCH (n) RETURN n ORDER BY \(keys)",
        "RETURN \(items), count(*) ORDER BY \(numbers)", "MATCH (n) SET \(keys.replacing(",", with: " = 1,")) = 1",
        "MATCH (n\(labels)) RETURN n",
    ]

    private static let list = String(repeating: "1,", count: 20_000) + "1"
    private static let map = (0..<20_000).map { "k\($0): 1" }.joined(separator: ",")
    private static let nulls = String(repeating: "null,", count: 20_000)
    private static let branches = String(repeating: "WHEN false THEN 1 ", count: 5_000)
    private static let items = (0..<10_000).map { "1 AS c\($0)" }.joined(separator: ",")
    private static let numbers = (0..<5_000).map { "c\($0)" }.joined(separator: ",")
    private static let keys = (0..<10_000).map { "n.k\($0)" }.joined(separator: ",")
    private static let labels = (0..<20_000).map { ":L\($0)" }.joined()
    private static let brackets = String(repeating: "bcdefghi", count: 2_000)
    private static let text = "WITH reduce(s = 'x', i IN range(1, 18) | s + s) AS s"
    private static let nested =
        "WITH reduce(l = [1], i IN range(1, 16) | [l, l]) AS l, reduce(l = [1], i IN range(1, 16) | [l, l]) AS m"

    /// Were one of them not to look, this would never end.
    @Test(arguments: endless.indices)
    func aQueryLooksWhetherItMayGoOn(number: Int) throws {
        let query = Self.endless[number]
        let reading = Cancellation(afterLooks: 1_000_000)
        #expect(try error("EXPLAIN " + query, QueryLimits(cancellation: reading)) == nil)
        let looks = 1_000_000 - reading.looksLeft + 150
        let error = try error(query, QueryLimits(cancellation: Cancellation(afterLooks: looks)))
        #expect(error?.detail == .cancelled, "\(query.prefix(100)): \(String(describing: error))")
    }

    @Test(arguments: large.indices)
    func whoReadsAQueryLooksWhetherItMayGoOn(number: Int) throws {
        for looks in [1, 20, 60] {
            let error = try error(Self.large[number], QueryLimits(cancellation: Cancellation(afterLooks: looks)))
            #expect(error?.detail == .cancelled, "\(number): \(String(describing: error))")
        }
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
        "MATCH p = (a)-[*1..8]-(b) RETURN p", "RETURN COLLECT { MATCH (a), (b), (c), (d) RETURN a }",
        "WITH reduce(s = 'x', i IN range(1, 16) | s + s) AS s RETURN [x IN range(1, 10000) | s]",
        "RETURN [x IN range(1, 1000) | range(1, 100)]", "UNWIND range(1, 1000000) AS x RETURN x",
        "RETURN [\(list)]",
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
        ("RETURN [" + String(repeating: "1,", count: 300_000) + "1]", .queryTooLong),
        ("RETURN '" + String(repeating: "x", count: 17 << 20) + "'", .queryTooLong),
        ("RETURN 1 AS " + String(repeating: "x", count: 70_000), .queryTooLong),
        ("RETURN 1 AS `" + String(repeating: "x", count: 70_000) + "`", .queryTooLong),
        ("RETURN $" + String(repeating: "x", count: 70_000), .queryTooLong),
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

    /// Were what a query held to stay, there would be a gigabyte; other tests may hold some of the bound.
    @Test func memoryReturns() throws {
        let queries = [
            "MATCH (a), (b), (c), (d) RETURN collect([a, b])", "MATCH (a), (b), (c) RETURN a, b",
            "MATCH (a), (b), (c), (d) CREATE (a)-[:X]->(b)",
        ]
        let limits = QueryLimits(memory: 4_000_000)
        for query in queries { _ = try error(query, limits) }
        let before = resident()
        for _ in 0..<100 { for query in queries { #expect(try error(query, limits)?.detail == .memoryLimit) } }
        #expect(resident() - before < 400 << 20)
        var engine = try Self.graph.get()
        #expect(try engine.execute("MATCH (n) RETURN count(n)").rows.map { $0.map(Session.text) } == [["60"]])
    }

    private func resident() -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
    }
}
