import PropertyGraph
import Testing

@testable import CypherExecution

@Suite("Aggregation")
struct AggregationTests {
    @Test(arguments: [
        ("count(x)", "3"), ("count(*)", "4"), ("sum(x)", "6"), ("avg(x)", "2.0"), ("min(x)", "1"), ("max(x)", "3"),
        ("collect(x)", "[3, 1, 2]"), ("stDev(x)", "1.0"), ("percentileDisc(x, 0.5)", "2"),
        ("percentileCont(x, 0.25)", "1.5"),
        ("percentileDisc(x, 0.0)", "1"), ("percentileCont(x, 1.0)", "3.0"), ("size(collect(x)) + count(*)", "7"),
    ])
    func overNumbersAndANull(_ aggregate: String, _ value: String) throws {
        var session = try Session()
        #expect(try session.rows("UNWIND [3, 1, null, 2] AS x RETURN \(aggregate) AS a") == [value])
    }

    @Test(arguments: [
        ("count(x)", "0"), ("count(*)", "0"), ("sum(x)", "0"), ("avg(x)", "null"), ("min(x)", "null"),
        ("collect(x)", "[]"),
        ("stDev(x)", "0.0"), ("stDevP(x)", "0.0"), ("percentileDisc(x, 0.5)", "null"),
    ])
    func overNothing(_ aggregate: String, _ value: String) throws {
        var session = try Session()
        #expect(try session.rows("UNWIND [] AS x RETURN \(aggregate) AS a") == [value])
        #expect(try session.rows("UNWIND [] AS x RETURN x AS k, \(aggregate) AS a") == [])
    }

    @Test func groupsByEquivalence() throws {
        var session = try Session()
        #expect(
            try session.rows(
                "UNWIND [1, 1.0, null, null, 'a', 0.0 / 0.0, 0.0 / 0.0, [1], [1.0], {k: null}, {k: null}] AS x RETURN x, count(*) AS c ORDER BY c, x"
            ) == ["a | 1", "{k: null} | 2", "[1] | 2", "1 | 2", "nan | 2", "null | 2"])
    }

    @Test func distinctCountsEachValueOnceInEachGroup() throws {
        var session = try Session()
        #expect(
            try session.rows(
                "UNWIND [[1, 'a'], [1, 'a'], [1, 'b'], [2, 'a'], [2, null]] AS r RETURN r[0] AS k, count(DISTINCT r[1]) AS c, collect(DISTINCT r[1]) AS l ORDER BY k"
            ) == ["1 | 2 | [a, b]", "2 | 1 | [a]"])
    }

    @Test func manyGroupsKeepApart() throws {
        var session = try Session()
        #expect(
            try session.rows(
                "UNWIND range(0, 9999) AS i WITH i % 1500 AS k, count(*) AS c, sum(i) AS s RETURN count(*), sum(c), sum(s), min(c), max(c)"
            ) == ["1500 | 10000 | 49995000 | 6 | 7"])
    }

    @Test(arguments: [-1.0, 1.1])
    func aPercentileOutsideItsRangeIsAnError(_ percentile: Double) throws {
        var session = try Session()
        let failure = session.failure("UNWIND [1] AS x RETURN percentileDisc(x, $p)", ["p": .float(percentile)])
        let error = try #require(failure)
        #expect(error.type == .argument && error.detail == .numberOutOfRange)
    }
}
