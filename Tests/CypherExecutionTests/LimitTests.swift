import CypherSyntax
import PropertyGraph
import Testing

@testable import CypherExecution

@Suite("Limits")
struct LimitTests {
    private func fails(_ query: String, _ limits: QueryLimits, _ detail: QueryError.Detail) throws {
        var session = try Session("UNWIND range(1, 30) AS i CREATE (:N {i: i})")
        session.limits = limits
        let failure = session.failure(query)
        let error = try #require(failure)
        #expect(error.type == .limit && error.detail == detail, "\(error)")
    }

    @Test func timeIsBounded() throws {
        try fails(
            "MATCH (a), (b), (c), (d), (e), (f) RETURN count(*)", QueryLimits(time: .milliseconds(30)), .timeLimit)
    }

    @Test func rowsAreBounded() throws {
        try fails("MATCH (a), (b) RETURN a, b", QueryLimits(rows: 100), .rowLimit)
    }

    @Test(arguments: [
        "RETURN range(1, 10000000)", "MATCH (a), (b), (c), (d) RETURN collect([a, b, c])",
        "MATCH (a), (b), (c), (d) WITH a, b, c, d ORDER BY a.i, b.i RETURN count(*)",
        "MATCH (a), (b), (c), (d) RETURN DISTINCT a, b, c, d",
        "MATCH (a), (b), (c), (d) RETURN a.i + b.i * 31 + c.i * 961 + d.i * 29791 AS k, count(*)",
        "RETURN reduce(s = 'x', i IN range(1, 40) | s + s)",
    ])
    func memoryIsBounded(_ query: String) throws {
        try fails(query, QueryLimits(memory: 2_000_000), .memoryLimit)
    }

    @Test func aCancelledQueryStops() throws {
        let cancellation = Cancellation()
        cancellation.cancel()
        try fails("MATCH (a), (b) RETURN count(*)", QueryLimits(cancellation: cancellation), .cancelled)
    }

    @Test func withinItsLimitsAQueryRuns() throws {
        var session = try Session("UNWIND range(1, 30) AS i CREATE (:N {i: i})")
        session.limits = QueryLimits(time: .seconds(60), rows: 900, memory: 2_000_000)
        #expect(try session.run("MATCH (a), (b) RETURN a, b").count == 900)
    }

    @Test func deepNestingIsAnErrorNotACrash() throws {
        var session = try Session()
        for depth in [200, 100_000] {
            let error = session.failure(
                "RETURN " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + " AS x")
            #expect(depth < 1000 || error?.detail == .nestingTooDeep)
        }
        // Values may nest deeper than any text: each step of the list is one level more.
        let deep = "WITH reduce(l = [], i IN range(1, 200000) | [l]) AS l RETURN l = l, count(DISTINCT l)"
        let failure = session.failure(deep)
        let error = try #require(failure)
        #expect(error.detail == .nestingTooDeep)
    }
}
