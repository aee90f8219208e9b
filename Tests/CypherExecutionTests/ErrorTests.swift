import CypherSyntax
import PropertyGraph
import Testing

@testable import CypherExecution

@Suite("Runtime errors")
struct ErrorTests {
    static let cases: [(String, QueryError.ErrorType, QueryError.Detail)] = [
        ("WITH 9223372036854775807 AS x RETURN x + 1", .arithmetic, .intOverflow),
        ("WITH 9223372036854775807 AS x RETURN x * 2", .arithmetic, .intOverflow),
        ("UNWIND [9223372036854775807, 1] AS x RETURN sum(x)", .arithmetic, .intOverflow),
        ("WITH 0 AS x RETURN 1 / x", .arithmetic, .divisionByZero),
        ("WITH 0 AS x RETURN 1 % x", .arithmetic, .divisionByZero),
        ("WITH [1, 'a'] AS l RETURN l[0] - l[1]", .type, .invalidArgumentType),
        ("WITH [1, {a: 1}] AS l RETURN toInteger(l[1])", .type, .invalidArgumentValue),
        ("WITH [1, 2] AS l WITH l, $i AS i RETURN l[i]", .type, .listElementAccessByNonInteger),
        ("WITH {a: 1} AS m WITH m, $i AS i RETURN m[i]", .type, .mapElementAccessByNonString),
        ("WITH 0 AS s RETURN range(1, 2, s)", .argument, .numberOutOfRange),
        ("UNWIND [1] AS x RETURN x LIMIT $n", .syntax, .negativeIntegerArgument),
        ("UNWIND [1] AS x RETURN x ORDER BY x SKIP $i", .syntax, .invalidArgumentType),
        ("WITH [{a: 1}] AS l CREATE (n {p: l}) RETURN n", .type, .invalidPropertyType),
    ]

    @Test(arguments: cases)
    func hasTypeAndDetail(_ query: String, _ type: QueryError.ErrorType, _ detail: QueryError.Detail) throws {
        var session = try Session()
        let failure = session.failure(query, ["i": .float(1.5), "n": .integer(-1)])
        let error = try #require(failure)
        #expect(error.type == type && error.detail == detail && error.phase == .runtime, "\(error)")
    }

    @Test func aStatementThatFailsLeavesNoTrace() throws {
        var session = try Session("CREATE (:A)")
        let failure = session.failure("UNWIND [1, 0] AS x CREATE (:B {q: 1 / x})")
        _ = try #require(failure)
        #expect(try session.rows("MATCH (n) RETURN labels(n)") == ["[A]"])
    }
}
