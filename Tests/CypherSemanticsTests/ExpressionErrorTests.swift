import CypherSemantics
import CypherSyntax
import TestSupport
import Testing

/// Compile-time errors of expressions: types, functions, aggregation, SKIP and LIMIT.
///
/// Source: the TCK's features of expressions, RETURN … ORDER BY and SKIP … LIMIT.
struct ExpressionErrorTests {
    @Test(arguments: [
        ExpectedError("MATCH (n) RETURN length(‸n‸)", .invalidArgumentType),
        ExpectedError("MATCH p = (a)-[*]->(b) RETURN size(‸p‸)", .invalidArgumentType),
        ExpectedError("MATCH p = (a) RETURN labels(‸p‸)", .invalidArgumentType),
        ExpectedError("MATCH (n) RETURN type(‸n‸)", .invalidArgumentType),
        ExpectedError("RETURN properties(‸1‸)", .invalidArgumentType),
        ExpectedError("RETURN NOT ‸1‸", .invalidArgumentType),
        ExpectedError("RETURN true AND ‸'a'‸", .invalidArgumentType),
        ExpectedError("RETURN 1 IN ‸'abc'‸", .invalidArgumentType),
        ExpectedError("RETURN none(x IN ['Clara'] WHERE ‸x‸ % 2 = 0)", .invalidArgumentType),
        ExpectedError("MATCH (n) WHERE ‸(n)‸ RETURN n", .invalidArgumentType),
        ExpectedError("WITH 123 AS x RETURN ‸x‸.num", .invalidArgumentType, type: .type),
        ExpectedError("WITH true AS l RETURN ‸l‸[0]", .invalidArgumentType, type: .type),
        ExpectedError("WITH [1] AS l RETURN l[‸'a'‸]", .invalidArgumentType, type: .type),
        ExpectedError("RETURN ‸foo‸(1)", .unknownFunction),
        ExpectedError("RETURN ‸size()‸", .invalidNumberOfArguments),
        ExpectedError("RETURN ‸substring('a')‸", .invalidNumberOfArguments),
        ExpectedError("MATCH (n) RETURN ‸(n)-[]->()‸", .unexpectedSyntax),
        ExpectedError("MATCH (a), (b) RETURN size(‸(a)-->(b)‸)", .unexpectedSyntax),
        ExpectedError("MATCH (n) SET n.x = head(nodes(head(‸(n)-[:REL]->()‸))).foo", .unexpectedSyntax),
        ExpectedError("RETURN ‸any(x IN [true])‸", .unexpectedSyntax),
    ])
    func typesAndFunctions(expected: ExpectedError) { expected.check() }

    @Test(arguments: [
        ExpectedError("MATCH (n) WHERE ‸count(n)‸ > 1 RETURN n", .invalidAggregation),
        ExpectedError("MATCH (n) RETURN [x IN [1] | ‸count(*)‸]", .invalidAggregation),
        ExpectedError("RETURN reduce(s = 0, x IN [1] | s + ‸count(*)‸)", .invalidAggregation),
        ExpectedError("MATCH (n) RETURN n.x ORDER BY ‸max(n.y)‸", .invalidAggregation),
        ExpectedError("UNWIND ‸collect(1)‸ AS x RETURN x", .invalidAggregation),
        ExpectedError("MATCH (n) SET n.x = ‸count(n)‸", .invalidAggregation),
        ExpectedError("RETURN count(‸count(*)‸)", .nestedAggregation),
        ExpectedError("MATCH (n) RETURN n LIMIT ‸n.x‸", .nonConstantExpression),
        ExpectedError("MATCH (n) RETURN n SKIP ‸-1‸", .negativeIntegerArgument),
        ExpectedError("MATCH (n) RETURN n LIMIT ‸1.7‸", .invalidArgumentType),
        ExpectedError("MATCH (n) RETURN n LIMIT ‸'a'‸", .invalidArgumentType),
    ])
    func aggregationAndLimits(expected: ExpectedError) { expected.check() }

    @Test(arguments: ["MATCH (a) RETURN a.x + count(*)", "MATCH (a) RETURN a.x + 1, a.x + 1 + count(*)"])
    func whatIsNotGroupedByCannotStandBesideAnAggregate(text: String) {
        do throws(QueryError) {
            _ = try Binding.bind(text)
            Issue.record("nothing is refused in \(text)")
        } catch {
            #expect(error.detail == .ambiguousAggregationExpression)
        }
    }

    @Test func chainedComparisonsDoNotNestWithoutEnd() {
        let depth = 40
        let text = String(repeating: "1 < (", count: depth) + "true" + String(repeating: ") < 1", count: depth)
        do throws(QueryError) {
            _ = try Binding.bind("RETURN " + text)
            Issue.record("nothing is refused")
        } catch {
            #expect(error.detail == .nestingTooDeep)
        }
    }

    @Test(arguments: [
        "RETURN 1 + 'a', 'a' + 1, [1] + 2, null + 1", "RETURN $p.x, $p[0], -$p, NOT $p, $p LIMIT $p",
        "RETURN null.x, null[0], size(null), abs(null)", "MATCH (n) RETURN n.x, count(*) ORDER BY n.x, count(*)",
        "MATCH (n) WITH n ORDER BY n.x WHERE n.x > 1 RETURN n", "RETURN 1 LIMIT toInteger(ceil(1.7))",
        "MATCH (a)-[r*]->(b) WITH r AS rs MATCH (c)-[rs*]->(d) RETURN d", "CALL test.wide(1)", "CALL test.doNothing",
        "MATCH (n) CALL test.doNothing() RETURN n", "MATCH (n) RETURN exists((n)-->()), exists(n.x)",
    ])
    func whatMayBeIsAccepted(text: String) throws { _ = try Binding.bind(text) }
}
