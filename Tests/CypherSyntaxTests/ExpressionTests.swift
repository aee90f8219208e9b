import CypherSyntax
import Testing

/// The shape of parsed expressions: precedence, associativity, literals, and what is told apart by where it stands.
struct ExpressionTests {
    @Test(arguments: [
        ("1 + 2 * 3", "(+ 1 (* 2 3))"),
        ("1 - 2 - 3", "(- (- 1 2) 3)"),
        ("2 ^ 3 ^ 2", "(^ (^ 2 3) 2)"),
        ("-2 ^ 2", "(^ -2 2)"),
        ("-a.b", "(- (. a b))"),
        ("a OR b XOR c AND NOT d", "(OR a (XOR b (AND c (NOT d))))"),
        ("NOT a = b", "(NOT (= a b))"),
        ("1 < a <= 3", "(< <= 1 a 3)"),
        ("(1 < a) <= 3", "(<= (< 1 a) 3)"),
        ("a + 1 IN [1] = true", "(= (IN (+ a 1) [1]) true)"),
        ("a.b IS NOT NULL AND a STARTS WITH 'x'", "(AND (IS NOT NULL (. a b)) (STARTS WITH a 'x'))"),
        ("a:B:C", "(: a B C)"),
        ("a =~ 'x' + 'y'", "(=~ a (+ 'x' 'y'))"),
        ("a-1", "(- a 1)"),
        ("(a)-1", "(- a 1)"),
        ("(a)<-1", "(< a -1)"),
        ("($a / 2) - -(b)", "(- (/ $a 2) (- b))"),
        ("($a) - -(b[0])", "(- $a (- (at b 0)))"),
        ("(a) - -(b + 1)", "(- a (- (+ b 1)))"),
    ])
    func precedence(text: String, outline: String) throws {
        #expect(try Expression.parsed(text).outline == outline)
    }

    @Test(arguments: [
        ("a[1][2]", "(at (at a 1) 2)"),
        ("a[2..]", "(slice a 2 -)"),
        ("a[..3]", "(slice a - 3)"),
        ("a[1..3]", "(slice a 1 3)"),
        ("CASE WHEN a THEN 1 END", "(case - a→1 -)"),
        ("CASE a WHEN 1 THEN 2 WHEN 3 THEN 4 ELSE 5 END", "(case a 1→2 3→4 5)"),
        ("[x IN [1] WHERE x > 0 | x]", "[x in [1] (> x 0) x]"),
        ("[x IN [1]]", "[x in [1] - -]"),
        ("[(x) IN [1]]", "[(IN x [1])]"),
        ("[(a)-->(b) | b]", "[pattern 1 - b]"),
        ("[(a)-[:X {k: [1]}]->(b)<--() WHERE b.x | b]", "[pattern 2 (. b x) b]"),
        ("[p = (a)--(b) | p]", "[pattern 1 - p]"),
        ("all(x IN l WHERE x)", "(all x l x)"),
        ("reduce(s = 0, x IN l | s + x)", "(reduce s 0 x l (+ s x))"),
        ("EXISTS { (a)-->() WHERE a.x }", "(exists 1 (. a x))"),
        ("exists { MATCH (a)-->() }", "(exists 1 -)"),
        ("EXISTS { MATCH (a) RETURN a }", "(exists query)"),
        ("(a)-[:X*1..2]->()", "(pattern 1)"),
        ("count(*)", "count(*)"),
        ("n {.*, .a, b: 1, c}", "(projection n 4)"),
        ("{a: 1, `b c`: {}}", "{a:1 b c:{}}"),
        ("$0", "$0"),
        ("$`a b`", "$a b"),
    ])
    func forms(text: String, outline: String) throws {
        #expect(try Expression.parsed(text).outline == outline)
    }

    @Test(arguments: [
        ("0x1F", "31"), ("0o17", "15"), ("-9223372036854775808", "\(Int64.min)"),
        ("-0x8000000000000000", "\(Int64.min)"),
        ("9223372036854775807", "\(Int64.max)"), (".5", "0.5"), ("1e3", "1000.0"), ("1.5E-2", "0.015"),
        ("5.e", "(. 5 e)"),
        ("'a\\'b'", "'a'b'"), ("\"a'b\"", "'a'b'"), ("'\\u00e9\\n'", "'é\n'"), ("'\\uD83D\\uDE00'", "'😀'"),
        ("'\\U0001F600'", "'😀'"), ("`a``b`", "a`b"), ("é", "é"),
    ])
    func literals(text: String, outline: String) throws {
        #expect(try Expression.parsed(text).outline == outline)
    }

    @Test(arguments: [
        "match (n) where n.match = 1 return n", "MaTcH (n) ReTuRn n",
        "MATCH (n:Match {return: 1})-[:WHERE]->() RETURN n.order",
        "RETURN 1 AS end", "MATCH (count) RETURN count", "RETURN 1 /* a */ + // b\n 2", "RETURN\u{A0}1;",
        "EXPLAIN MATCH (n) RETURN n", "CALL a.b.c YIELD x AS y WHERE y > 1 RETURN y", "MATCH ((a)-->(b)) RETURN a",
        "MERGE (a) ON CREATE SET a.x = 1, a:B ON MATCH SET a += {y: 2} RETURN a", "MATCH (a) DETACH DELETE a",
        "MATCH (a) REMOVE a.x, a:B:C", "MATCH (a)-[r:A|B|:C*..3 {x: 1}]-(b) RETURN r",
    ])
    func areRead(text: String) throws {
        _ = try Parser.parse(text)
    }

    @Test func wordsThatOnlyFoldToKeywordsAreNames() throws {
        #expect(try Expression.parsed("ı").outline == "ı")
        #expect(throws: QueryError.self) { try Parser.parse("RETURN 1 A\u{17F} x") }
    }

    @Test func aColumnIsNamedAsItIsWritten() throws {
        let statement = try Parser.parse("RETURN  n.`a b` + 1 ,  count( * )")
        guard case .returning(let clause) = statement.query.first.clauses[0] else { return #expect(Bool(false)) }
        #expect(clause.items.map(\.text) == ["n.`a b` + 1", "count( * )"])
    }
}
