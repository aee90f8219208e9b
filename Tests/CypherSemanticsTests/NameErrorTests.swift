import CypherSemantics
import CypherSyntax
import TestSupport
import Testing

/// Compile-time errors of variables, columns, clauses and procedures: the TCK's detail, and the place.
///
/// Source: the TCK's features of MATCH, WITH, RETURN, UNION, CALL, CREATE and MERGE.
struct NameErrorTests {
    @Test(arguments: [
        ExpectedError("MATCH (s) WHERE s.name = ‸other‸ RETURN s", .undefinedVariable),
        ExpectedError("RETURN {k1: ‸k2‸} AS literal", .undefinedVariable),
        ExpectedError("MATCH (a) WITH a.x AS x RETURN ‸a‸", .undefinedVariable),
        ExpectedError("MATCH (a) WHERE (a)-[‸r‸]->() RETURN a", .undefinedVariable),
        ExpectedError("MATCH (a) WHERE (a)-->(‸b‸ {x: 1}) RETURN a", .undefinedVariable),
        ExpectedError("MATCH (a) RETURN DISTINCT a.x ORDER BY ‸a‸.y", .undefinedVariable),
        ExpectedError("MATCH (a) CREATE (a)-[:K]->(b {x: ‸missing‸}) RETURN b", .undefinedVariable),
        ExpectedError("MATCH (a) DELETE ‸x‸", .undefinedVariable),
        ExpectedError("MATCH (a) SET ‸b‸:L", .undefinedVariable),
        ExpectedError("MATCH (a) SET a.x = ‸b‸", .undefinedVariable),
        ExpectedError("RETURN [x IN [1] | x], ‸x‸", .undefinedVariable),
        ExpectedError("MATCH (n) WHERE EXISTS { (n)-->(m) } RETURN ‸m‸", .undefinedVariable),
        ExpectedError("CALL test.find('a', 1) YIELD ‸town‸ RETURN town", .undefinedVariable),
        ExpectedError("RETURN 1 AS a UNION RETURN ‸a‸", .undefinedVariable),
        ExpectedError("UNWIND [1] AS x UNWIND [2] AS ‸x‸ RETURN x", .variableAlreadyBound),
        ExpectedError("MATCH (a) MATCH ‸a‸ = ()-->() RETURN a", .variableAlreadyBound),
        ExpectedError("MATCH (a) CREATE (‸a‸)", .variableAlreadyBound),
        ExpectedError("MATCH (a) CREATE (‸a‸ {x: 1})-[:T]->()", .variableAlreadyBound),
        ExpectedError("CREATE (n:Foo)-[:T1]->(), (‸n‸:Bar)-[:T2]->()", .variableAlreadyBound),
        ExpectedError("MATCH ()-[r]->() CREATE ()-[‸r‸]->()", .variableAlreadyBound),
        ExpectedError("MATCH (a) MERGE (‸a‸)", .variableAlreadyBound),
        ExpectedError("CALL test.find('a', 1) YIELD city, code AS ‸city‸ RETURN city", .variableAlreadyBound),
        ExpectedError("MATCH ()-[r]-(‸r‸) RETURN r", .variableTypeConflict),
        ExpectedError("MATCH r = ()--(), (‸r‸) RETURN r", .variableTypeConflict),
        ExpectedError("MATCH (r) MATCH ()-[‸r‸]-() RETURN r", .variableTypeConflict),
        ExpectedError("WITH 1 AS n MATCH (‸n‸) RETURN n", .variableTypeConflict),
        ExpectedError("MATCH (a)-[r]->()-[‸r‸]->(a) RETURN r", .relationshipUniquenessViolation),
        ExpectedError("RETURN 1 AS a, ‸2‸ AS a", .columnNameConflict),
        ExpectedError("MATCH (n) WITH ‸n.x‸ RETURN 1", .noExpressionAlias),
        ExpectedError("MATCH () ‸RETURN *‸", .noVariablesInScope),
        ExpectedError("RETURN 1 AS a UNION ‸RETURN 2 AS b‸", .differentColumnsInUnion),
        ExpectedError("RETURN 1 AS a UNION RETURN 2 AS a ‸UNION ALL‸ RETURN 3 AS a", .invalidClauseComposition),
        ExpectedError("RETURN 1 AS a ‸MATCH (n)‸ RETURN n", .invalidClauseComposition),
        ExpectedError("‸MATCH (n)‸", .invalidClauseComposition),
        ExpectedError("MATCH (n) WHERE EXISTS { MATCH (n)-->(m) ‸SET m.x = 1‸ } RETURN n", .invalidClauseComposition),
    ])
    func namesAndClauses(expected: ExpectedError) { expected.check() }

    @Test(arguments: [
        ExpectedError("CALL ‸test.lost‸", .procedureNotFound, type: .procedure),
        ExpectedError("‸CALL test.find('a')‸", .invalidNumberOfArguments),
        ExpectedError("CALL test.find(‸true‸, 1)", .invalidArgumentType),
        ExpectedError("CALL test.find(‸1‸, 1) YIELD city RETURN city", .invalidArgumentType),
        ExpectedError("MATCH (n) CALL test.find('a', ‸count(n)‸) YIELD city RETURN city", .invalidAggregation),
        ExpectedError("MATCH (n) CALL ‸test.find‸ YIELD city RETURN city", .invalidArgumentPassingMode),
        ExpectedError("‸CALL test.find('a', 1) YIELD *‸ RETURN city", .unexpectedSyntax),
        ExpectedError("CREATE (a)‸-[:FOO]-‸(b)", .requiresDirectedRelationship),
        ExpectedError("CREATE (a)‸<-[:FOO]->‸(b)", .requiresDirectedRelationship),
        ExpectedError("CREATE ()‸-[:FOO*2]->‸()", .creatingVarLength),
        ExpectedError("CREATE ()‸-->‸()", .noSingleRelationshipType),
        ExpectedError("CREATE ()‸-[:A|B]->‸()", .noSingleRelationshipType),
        ExpectedError("MERGE ()‸-[:A*2]->‸()", .creatingVarLength),
        ExpectedError("MATCH (n ‸$param‸) RETURN n", .invalidParameterUse),
        ExpectedError("MATCH ()-[r:FOO ‸$param‸]->() RETURN r", .invalidParameterUse),
        ExpectedError("MERGE (n ‸$param‸)", .invalidParameterUse),
        ExpectedError("MATCH (n) DELETE ‸n:Person‸", .invalidDelete),
        ExpectedError("DELETE ‸1 + 1‸", .invalidArgumentType),
    ])
    func proceduresAndPatterns(expected: ExpectedError) { expected.check() }

    @Test func aMissingParameterIsNamed() {
        do throws(QueryError) {
            _ = try Binding.bind("RETURN $nam", parameters: ["name"])
            Issue.record("nothing is refused")
        } catch {
            #expect(error.type == .parameterMissing)
            #expect(error.detail == .missingParameter)
            #expect(error.hint == "did you mean $name?")
        }
    }

    @Test(arguments: [
        ("MATCH (nerve) RETURN nrve", "did you mean `nerve`?"),
        ("MATCH (a), (b) RETURN zzzz", "in scope: a, b"),
        ("RETURN toIntegr('1')", "did you mean `toInteger`?"),
        ("CALL test.fnd", "did you mean `test.find`?"),
    ])
    func aMisspeltNameIsSuggested(text: String, hint: String) {
        do throws(QueryError) {
            _ = try Binding.bind(text)
            Issue.record("nothing is refused in \(text)")
        } catch {
            #expect(error.hint == hint)
        }
    }
}

extension ExpectedError {
    /// Binds the query and holds the error against what is expected.
    func check() {
        do throws(QueryError) {
            _ = try Binding.bind(query.text)
            Issue.record("nothing is refused in \(query.text)")
        } catch {
            #expect(error.detail == detail, "\(query.text): \(error.message)")
            #expect(error.type == type)
            #expect(error.phase == .compileTime)
            #expect(query.isMarked(error.span), "\(query.text): points at \(String(describing: error.span))")
        }
    }
}
