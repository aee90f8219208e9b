import PropertyGraph
import Testing

@testable import CypherExecution

@Suite("Operators over rows")
struct OperatorTests {
    /// More rows than a block holds, in an order that is no order.
    static let shuffled = "UNWIND [i IN range(0, 2999) | i * 7919 % 3001] AS x "

    @Test(arguments: [0, 1, 3, 1024, 1025, 2999, 3000, 5000])
    func topIsTheStartOfTheSort(_ limit: Int) throws {
        var session = try Session()
        let sorted = try session.rows(Self.shuffled + "RETURN x % 50 AS k, x ORDER BY k DESC SKIP 0")
        let top = try session.rows(Self.shuffled + "RETURN x % 50 AS k, x ORDER BY k DESC LIMIT \(limit)")
        #expect(top == Array(sorted.prefix(limit)))
        #expect(
            try session.rows(Self.shuffled + "RETURN x % 50 AS k, x ORDER BY k DESC SKIP \(limit)")
                == Array(sorted.dropFirst(limit)))
    }

    @Test func aSortKeepsEqualRowsInTheirOrder() throws {
        var session = try Session()
        let keys = try session.rows(Self.shuffled + "RETURN x ORDER BY x % 2")
        let plain = try session.rows(Self.shuffled + "RETURN x")
        #expect(keys == plain.filter { (Int($0) ?? 0) % 2 == 0 } + plain.filter { (Int($0) ?? 0) % 2 == 1 })
    }

    @Test func typesAreOrderedAsOpenCypherOrdersThem() throws {
        var session = try Session("CREATE (:N)-[:R]->()")
        let order = try session.rows(
            "MATCH p = (n:N)-[r]->() UNWIND [n, r, p, 1.5, 1, ['l'], 't', null, false, true, 0.0 / 0.0, {a: 1}] AS x RETURN x ORDER BY x"
        )
        #expect(
            order == [
                "{a: 1}", "(:N {})", "[:R {}]", "[l]", "<2 nodes>", "t", "false", "true", "1", "1.5", "nan", "null",
            ])
    }

    @Test func integersAndFloatsCompareExactly() throws {
        var session = try Session()
        #expect(
            try session.rows(
                "WITH 9007199254740993 AS i, 9007199254740992.0 AS f RETURN i = f, i > f, i < f, 9223372036854775807 < 9223372036854775808.0"
            ) == ["false | true | false | true"])
    }

    @Test func distinctAndUnionDropEquivalentRows() throws {
        var session = try Session()
        #expect(try session.rows("UNWIND [1, 1.0, null, null, 2] AS x RETURN DISTINCT x") == ["1", "null", "2"])
        #expect(try session.rows("UNWIND [1, 2] AS x RETURN x UNION UNWIND [2, 3] AS x RETURN x") == ["1", "2", "3"])
        #expect(try session.rows("UNWIND [1, 2] AS x RETURN x UNION ALL UNWIND [2] AS x RETURN x") == ["1", "2", "2"])
        #expect(try session.run(Self.shuffled + "RETURN DISTINCT x % 7").count == 7)
    }

    @Test func unwindTakesListsNullsAndSingleValues() throws {
        var session = try Session()
        #expect(try session.rows("UNWIND [[1, 2], null, [], [3]] AS l UNWIND l AS x RETURN x") == ["1", "2", "3"])
        #expect(try session.run("UNWIND range(1, 5000) AS x RETURN x").count == 5000)
    }

    @Test func limitStopsWithoutReadingOn() throws {
        var session = try Session()
        // The last element would fail, and is never reached.
        #expect(
            try session.rows("UNWIND [i IN range(1, 3000) | 3000 - i] AS x WITH 1 / x AS y RETURN y LIMIT 1") == ["0"])
        #expect(try session.rows("UNWIND [1, 2] AS x RETURN x LIMIT 0") == [])
    }

    @Test func createIsDoneForAllRowsBeforeAnyIsReadOn() throws {
        var session = try Session("UNWIND range(1, 3000) AS i CREATE (:A {i: i})")
        #expect(try session.rows("MATCH (a:A) CREATE (:A) RETURN count(*)") == ["3000"])
        #expect(try session.rows("MATCH (a:A) RETURN count(a)") == ["6000"])
        #expect(
            try session.rows("UNWIND range(1, 2000) AS i CREATE (:B) WITH i MATCH (b:B) RETURN count(*)") == ["4000000"]
        )
        #expect(try session.rows("UNWIND range(1, 2000) AS i CREATE (:C) RETURN i LIMIT 1") == ["1"])
        #expect(try session.rows("MATCH (c:C) RETURN count(c)") == ["2000"])
    }

    @Test func nodesMayShareAnId() throws {
        var session = try Session("CREATE ({id: 'x', n: 1}), ({id: 'x', n: 2}), ({id: 3, n: 3}), ({id: 3.0, n: 4})")
        #expect(try session.rows("MATCH (a {id: 'x'}) RETURN a.n ORDER BY a.n") == ["1", "2"])
        #expect(try session.rows("MATCH (a {id: 3}) RETURN a.n ORDER BY a.n") == ["3", "4"])
        #expect(
            try session.rows("CREATE (n {id: 'x', n: 5}) WITH n MATCH (a {id: 'x'}) RETURN a.n ORDER BY a.n") == [
                "1", "2", "5",
            ])
    }
}
