// Queries made to explode. Comes in: nothing. Goes out: their texts and parameters; each is bounded by nothing but the limits.

import PropertyGraph

/// One query that never ends, or needs more memory than there is, or is larger than anybody can have written.
struct Explosion: Sendable {
    let name: String
    let text: @Sendable () -> String
    /// How long the list `$l` is; 0 where there is none.
    private let listed: Int

    init(_ name: String, _ text: @autoclosure @escaping @Sendable () -> String, listed: Int = 0) {
        self.name = name
        self.text = text
        self.listed = listed
    }

    var parameters: [String: Value] {
        listed == 0 ? [:] : ["l": .list((0..<listed).map { .integer(Int64($0)) })]
    }

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
    private static func joined(_ count: Int, _ separator: String, _ part: (Int) -> String) -> String {
        (0..<count).map(part).joined(separator: separator)
    }

    static let all = texts + patterns + values + gathering + writing

    /// What is large is the text: as large as may be, or larger.
    private static let texts = [
        Explosion("list literal, as long as may be", "RETURN size([\(repeated("1,", 260_000))1]) AS n"),
        Explosion(
            "list literal for each row", "UNWIND range(1, 1000000) AS x RETURN x IN [\(repeated("1,", 260_000))1] AS b"),
        Explosion("list of lists, as long as may be", "RETURN size([\(repeated("[1],", 125_000))1]) AS n"),
        Explosion(
            "map literal, as long as may be",
            "UNWIND range(1, 1000000) AS x RETURN {\(joined(125_000, ",") { "k\($0):x" })} AS m"),
        Explosion("as many items as may be", "RETURN \(joined(125_000, ",") { "1 AS c\($0)" })"),
        Explosion("as many items as may be, without names", "RETURN \(joined(250_000, ",") { "\($0)" })"),
        Explosion("as many items as may be, aggregated", "RETURN \(joined(70_000, ",") { "count(*) AS c\($0)" })"),
        Explosion(
            "as many sort keys as may be", "MATCH (n:N) RETURN n ORDER BY \(joined(125_000, ",") { "n.k\($0)" })"),
        Explosion(
            "items and sort keys",
            "RETURN \(joined(60_000, ",") { "1 AS c\($0)" }) ORDER BY \(joined(60_000, ",") { "c\($0)" })"),
        Explosion(
            "items and sort keys, aggregated",
            "RETURN count(*) AS n, \(joined(50_000, ",") { "1 AS c\($0)" }) ORDER BY \(joined(50_000, ",") { "c\($0)" })"
        ),
        Explosion(
            "as many branches as may be",
            "UNWIND range(1, 1000000) AS x RETURN CASE \(repeated("WHEN false THEN 1 ", 80_000)) END AS y"),
        Explosion(
            "as many arguments as may be",
            "UNWIND range(1, 1000000) AS x RETURN coalesce(\(repeated("null,", 250_000)) x) AS y"),
        Explosion("as many labels as may be", "MATCH (n\(joined(250_000, "") { ":L\($0)" })) RETURN n"),
        Explosion("as many labels as may be, set", "MATCH (n:N) SET n\(joined(250_000, "") { ":L\($0)" }) RETURN n"),
        Explosion("as many types as may be", "MATCH ()-[r:\(joined(250_000, "|") { "T\($0)" })]->() RETURN r"),
        Explosion("as many items set as may be", "MATCH (n:N) SET \(joined(85_000, ",") { "n.k\($0) = 1" })"),
        Explosion("as many items deleted as may be", "MATCH (n:N) DELETE \(repeated("n,", 250_000)) n"),
        Explosion(
            "as many items projected as may be", "MATCH (n:N) RETURN n {\(joined(170_000, ",") { ".k\($0)" })} AS m"),
        Explosion("list literal", "RETURN size([\(repeated("1,", 8_000_000))1]) AS n"),
        Explosion(
            "list of strings", "RETURN size([\(repeated("'a longer text than fifteen bytes',", 450_000))1]) AS n"),
        Explosion("list of lists", "RETURN size([\(repeated("[1],", 4_000_000))1]) AS n"),
        Explosion("list of maps", "RETURN size([\(repeated("{a:1},", 2_500_000))1]) AS n"),
        Explosion("map literal", "RETURN {\(joined(1_000_000, ",") { "k\($0):1" })} AS m"),
        Explosion("many items", "RETURN \(joined(500_000, ",") { "1 AS c\($0)" })"),
        Explosion("many items without names", "RETURN \(joined(500_000, ",") { "\($0)" })"),
        Explosion("many items, aggregated", "RETURN \(joined(300_000, ",") { "count(*) AS c\($0)" })"),
        Explosion("many sort keys", "MATCH (n:N) RETURN n ORDER BY \(joined(500_000, ",") { "n.k\($0)" })"),
        Explosion(
            "wide rows, many steps",
            "WITH \(joined(50_000, ",") { "1 AS c\($0)" }) MATCH \(joined(200, ",") { "(a\($0))-->(b\($0))" }) RETURN 1 AS one"
        ),
        Explosion(
            "many branches of CASE",
            "UNWIND range(1, 1000000) AS x RETURN CASE \(repeated("WHEN false THEN 1 ", 500_000)) END AS y"),
        Explosion(
            "many arguments", "UNWIND range(1, 1000000) AS x RETURN coalesce(\(repeated("null,", 2_000_000)) x) AS y"),
        Explosion("many labels", "MATCH (n\(joined(500_000, "") { ":L\($0)" })) RETURN n"),
        Explosion("many labels set", "MATCH (n:N) SET n\(joined(500_000, "") { ":L\($0)" }) RETURN n"),
        Explosion("many types", "MATCH ()-[r:\(joined(500_000, "|") { "T\($0)" })]->() RETURN r"),
        Explosion("many items set", "MATCH (n:N) SET \(joined(300_000, ",") { "n.k\($0) = 1" })"),
        Explosion("many items deleted", "MATCH (n:N) DELETE \(repeated("n,", 2_000_000)) n"),
        Explosion("many items projected of a map", "MATCH (n:N) RETURN n {\(joined(500_000, ",") { ".k\($0)" })} AS m"),
        Explosion("a long string", "RETURN size('\(repeated("x", 16_000_000))') AS n"),
        Explosion("a long name", "RETURN 1 AS `\(repeated("x", 16_000_000))`"),
        Explosion("a long comment", "/*\(repeated("x", 16_000_000))*/ RETURN 1 AS one"),
        Explosion("parentheses", "RETURN \(repeated("(", 100_000))1\(repeated(")", 100_000)) AS n"),
        Explosion("parentheses, eight million", "RETURN \(repeated("(", 8_000_000))"),
        Explosion("brackets", "RETURN \(repeated("[", 100_000))1\(repeated("]", 100_000)) AS n"),
        Explosion("a sum", "RETURN 1\(repeated("+1", 8_000_000)) AS n"),
        Explosion("a chain of OR", "RETURN true\(repeated(" OR true", 1_500_000)) AS n"),
        Explosion("a chain of AND", "MATCH (n:N) WHERE n.i = 1\(repeated(" AND n.i = 1", 450)) RETURN n.i AS i"),
        Explosion("a pattern of relationships", "MATCH ()\(repeated("-->()", 10_000)) RETURN 1 AS n"),
        Explosion("a pattern of 450 relationships", "MATCH (:N)\(repeated("--()", 450)) RETURN count(*) AS n"),
        Explosion("disconnected parts", "MATCH \(joined(30, ",") { "(a\($0):N)" }) RETURN count(*) AS n"),
        Explosion("disconnected parts, 450", "MATCH \(joined(450, ",") { "(a\($0):N)" }) RETURN count(*) AS n"),
        Explosion("UNION", "RETURN 1 AS n\(repeated(" UNION RETURN 1 AS n", 10_000))"),
        Explosion(
            "UNION ALL of products",
            "MATCH (a:P),(b:P) RETURN 1 AS n\(repeated(" UNION ALL MATCH (a:P),(b:P) RETURN 1 AS n", 200))"),
        Explosion("WITH, again and again", "WITH 1 AS n\(repeated(" WITH n + 1 AS n", 10_000)) RETURN n"),
        Explosion(
            "WITH *, wide and again",
            "WITH \(joined(2000, ",") { "1 AS c\($0)" })\(repeated(" WITH *", 240)) RETURN 1 AS n"),
        Explosion("subqueries", "\(repeated("CALL { ", 1000))RETURN 1 AS n\(repeated(" } RETURN n", 1000))"),
        Explosion(
            "EXISTS in EXISTS",
            "MATCH (n) WHERE \(repeated("EXISTS { MATCH (n) WHERE ", 190))true\(repeated(" }", 190)) RETURN count(*) AS n"
        ),
        Explosion("labels in parentheses", "MATCH (n:\(repeated("(", 100_000))A\(repeated(")", 100_000))) RETURN n"),
        Explosion(
            "types of lists", "RETURN 1 IS :: \(repeated("LIST<", 100_000))INTEGER\(repeated(">", 100_000)) AS n"),
        Explosion("quantified parts", "MATCH \(repeated("(", 5000))()-->()\(repeated("){1,2}", 5000)) RETURN 1 AS n"),
    ]

    /// What is large is what is looked for.
    private static let patterns = [
        Explosion("cartesian product, counted", "MATCH (a:P), (b:P), (c:P) RETURN count(*) AS n"),
        Explosion("cartesian product, filtered", "MATCH (a:P), (b:P), (c:P) WHERE a.i + b.i + c.i < 0 RETURN a"),
        Explosion("cartesian product, shown", "MATCH (a:P), (b:P), (c:P) RETURN a, b, c"),
        Explosion("walks up to a million long", "MATCH (a:N)-[*1..1000000]-(b) RETURN count(*) AS n"),
        Explosion("walks along a chain", "MATCH p = (a:L {i: 0})-[*]->(b) RETURN length(p) AS n"),
        Explosion(
            "walks along a chain, counted", "MATCH (a:L {i: 0})-[r*]->(b) WHERE r[0] = r[-1] RETURN count(*) AS n"),
        Explosion("walks between two nodes", "MATCH p = (a:N {i: 1})-[*]-(b:N {i: 60}) RETURN p"),
        Explosion("walks around a hub", "MATCH (a:H)-[*]-(b:S)-[*]-(c) RETURN count(*) AS n"),
        Explosion("quantified part", "MATCH p = (a:N)(()-[:R]-()){1,1000000}(b) RETURN count(p) AS n"),
        Explosion("quantified part, simple", "MATCH p = SIMPLE (a:N)(()-[:R]-()){1,1000000}(b) RETURN count(p) AS n"),
        Explosion(
            "quantified part along a chain", "MATCH p = ACYCLIC (a:L {i: 0})(()-[:NEXT]->())*(b) RETURN length(p) AS n"),
        Explosion("shortest 1000 paths", "MATCH p = SHORTEST 1000 (a:N)-[:R]-+(b:N) RETURN count(p) AS n"),
        Explosion("all shortest paths", "MATCH p = allShortestPaths((a:L)-[*]-(b:L)) RETURN count(p) AS n"),
        Explosion("shortest paths between all", "MATCH p = shortestPath((a:L)-[*]-(b:L)) RETURN count(p) AS n"),
        Explosion("pattern comprehension", "MATCH (a:N) RETURN [(a)-[*]-(b) WHERE b.i < 0 | b] AS l"),
        Explosion("EXISTS", "MATCH (a:N), (b:N) WHERE EXISTS { MATCH (a)-[*]-(b) WHERE a.i < 0 } RETURN a"),
        Explosion("COUNT", "MATCH (a:P) RETURN COUNT { MATCH (b:P), (c:P) WHERE b.i + c.i < 0 } AS n"),
        Explosion(
            "a hub's neighbours, both bound",
            "MATCH (h:H), (a:S), (b:S) MATCH (a)--(h)--(b) WHERE a.i < 0 RETURN count(*) AS n"),
        Explosion(
            "CALL for each row", "MATCH (a:P) CALL { MATCH (b:P), (c:P) RETURN count(*) AS n } RETURN sum(n) AS n"),
        Explosion(
            "OPTIONAL MATCH for each row",
            "MATCH (a:P) OPTIONAL MATCH (b:P), (c:P) WHERE b.i + c.i < 0 RETURN count(*) AS n"),
    ]

    /// What is large is made within one row.
    private static let values = [
        Explosion("range", "RETURN range(1, 1000000000) AS l"),
        Explosion("range, that fits", "RETURN size(range(1, 60000000)) AS l"),
        Explosion("a list shown", "RETURN range(1, 3000000) AS l"),
        Explosion(
            "a list of one long text",
            "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s RETURN [x IN range(1, 1000000) | s] AS l"),
        Explosion(
            "a list in a list", "RETURN [x IN range(1, 1000000) WHERE any(y IN range(1, 1000000) WHERE y = -x)] AS l"),
        Explosion(
            "reduce in reduce",
            "RETURN reduce(n = 0, x IN range(1, 1000000) | n + reduce(m = 0, y IN range(1, 1000000) | m + y)) AS n"),
        Explosion("a list that doubles", "RETURN reduce(l = [1], i IN range(1, 100) | l + l) AS l"),
        Explosion("lists that nest", "RETURN reduce(l = [1], i IN range(1, 100) | [l, l]) AS l"),
        Explosion(
            "lists that nest, compared",
            "WITH reduce(l = [1], i IN range(1, 21) | [l, l]) AS l, reduce(l = [1], i IN range(1, 21) | [l, l]) AS m UNWIND range(1, 1000000) AS x WITH x, l, m WHERE (l = m) = (x < 0) RETURN count(*) AS n"
        ),
        Explosion(
            "lists that nest, distinct",
            "WITH reduce(l = [1], i IN range(1, 21) | [l, l]) AS l UNWIND range(1, 100000) AS x RETURN DISTINCT [l, x] AS m"
        ),
        Explosion(
            "lists that nest, sorted",
            "WITH reduce(l = [1], i IN range(1, 21) | [l, l]) AS l UNWIND range(1, 2000) AS x WITH [l, x % 7] AS m ORDER BY m RETURN count(m) AS n"
        ),
        Explosion(
            "lists that nest, greatest",
            "WITH reduce(l = [1], i IN range(1, 21) | [l, l]) AS l UNWIND range(1, 100000) AS x RETURN max([l, x]) AS m"
        ),
        Explosion(
            "lists that nest, less",
            "WITH reduce(l = [1], i IN range(1, 21) | [l, l]) AS l UNWIND range(1, 100000) AS x WITH l, x WHERE [l, x] < [l, 0] RETURN count(*) AS n"
        ),
        Explosion(
            "IN a long list",
            "WITH range(1, 1000000) AS l UNWIND range(1, 1000000) AS x WITH x, l WHERE -x IN l RETURN count(*) AS n"),
        Explosion(
            "IN a parameter", "UNWIND range(1, 1000000) AS x WITH x WHERE -x IN $l RETURN count(*) AS n",
            listed: 1_000_000),
        Explosion("a parameter", "RETURN size($l) AS n", listed: 5_000_000),
        Explosion(
            "reverse, again and again",
            "WITH range(1, 1000000) AS l UNWIND range(1, 1000000) AS x RETURN sum(size(reverse(l)))"),
        Explosion(
            "slices copied", "WITH range(1, 100000) AS l UNWIND range(1, 1000000) AS x RETURN count(l[1..] + x) AS n"),
        Explosion("a text that doubles", "RETURN reduce(s = 'x', i IN range(1, 60) | s + s) AS s"),
        Explosion(
            "a text again and again",
            "WITH reduce(s = 'xy', i IN range(1, 24) | s + s) AS s UNWIND range(1, 1000000) AS x RETURN sum(size(s + s)) AS n"
        ),
        Explosion(
            "toUpper again and again",
            "WITH reduce(s = 'xy', i IN range(1, 24) | s + s) AS s UNWIND range(1, 1000000) AS x RETURN sum(size(toUpper(s))) AS n"
        ),
        Explosion(
            "reverse of a text",
            "WITH reduce(s = 'xyä', i IN range(1, 24) | s + s) AS s UNWIND range(1, 1000000) AS x RETURN sum(size(reverse(s))) AS n"
        ),
        Explosion(
            "substring of a text",
            "WITH reduce(s = 'xyä', i IN range(1, 24) | s + s) AS s UNWIND range(1, 1000000) AS x RETURN count(substring(s, 20000000, 5)) AS n"
        ),
        Explosion(
            "trim of blanks",
            "WITH reduce(s = ' ', i IN range(1, 25) | s + s) AS s UNWIND range(1, 1000000) AS x RETURN count(trim(s)) AS n"
        ),
        Explosion(
            "toInteger of a text",
            "WITH reduce(s = '1', i IN range(1, 25) | s + s) AS s UNWIND range(1, 1000000) AS x RETURN count(toInteger(s)) AS n"
        ),
        Explosion("split", "WITH reduce(s = 'xy', i IN range(1, 25) | s + s) AS s RETURN size(split(s, '')) AS n"),
        Explosion(
            "split by a long text",
            "WITH reduce(s = 'x', i IN range(1, 24) | s + s) AS s, reduce(s = 'x', i IN range(1, 20) | s + s) AS t RETURN size(split(s, t + 'y')) AS n"
        ),
        Explosion(
            "replace", "WITH reduce(s = 'x', i IN range(1, 18) | s + s) AS s RETURN size(replace(s, 'x', s)) AS n"),
        Explosion(
            "CONTAINS a long text",
            "WITH reduce(s = 'x', i IN range(1, 24) | s + s) AS s, reduce(s = 'x', i IN range(1, 20) | s + s) AS t RETURN s CONTAINS t + 'y' AS n"
        ),
        Explosion(
            "=~ that tries back",
            "WITH reduce(s = 'a', i IN range(1, 24) | s + s) AS s RETURN s + 'b' =~ '(a*)*(a*)*(a*)*c' AS n"),
        Explosion(
            "=~ with many states", "WITH reduce(s = 'a', i IN range(1, 24) | s + s) AS s RETURN s =~ '(a?){4900}b' AS n"
        ),
        Explosion(
            "=~ with many alternatives", "WITH reduce(s = 'a|', i IN range(1, 20) | s + s) AS p RETURN 'b' =~ p AS n"),
        Explosion(
            "=~ with many stars", "WITH reduce(s = '*', i IN range(1, 20) | s + s) AS p RETURN 'b' =~ ('a' + p) AS n"),
        Explosion(
            "=~ with wide brackets",
            "WITH reduce(s = 'bcdefghi', i IN range(1, 17) | s + s) AS p, reduce(s = 'a', i IN range(1, 20) | s + s) AS s RETURN s =~ ('[' + p + 'a]*') AS n"
        ),
        Explosion(
            "maps",
            "UNWIND range(1, 10000) AS w UNWIND range(1, 10000) AS v WITH w * 10000 + v AS x WITH {a: x, b: [x, x]} AS m RETURN count(m) AS n"
        ),
        Explosion("maps that nest", "RETURN reduce(l = {a: 1}, i IN range(1, 100) | {a: l, b: l}) AS m"),
        Explosion(
            "dates",
            "UNWIND range(1, 10000) AS w UNWIND range(1, 10000) AS v WITH w * 10000 + v AS x RETURN count(date({year: 2000, month: 1, day: 1}) + duration({days: x})) AS n"
        ),
    ]

    /// What is large is what is kept until the end.
    private static let gathering = [
        Explosion("collect", "MATCH (a:P), (b:P) RETURN collect([a, b]) AS l"),
        Explosion("collect in many groups", "MATCH (a:P), (b:P) RETURN a, b, collect(a) AS l"),
        Explosion("COLLECT", "RETURN COLLECT { MATCH (a:P), (b:P) RETURN a } AS l"),
        Explosion("DISTINCT", "MATCH (a:P), (b:P) RETURN DISTINCT a, b"),
        Explosion(
            "count(DISTINCT)",
            "UNWIND range(1, 10000) AS w UNWIND range(1, 10000) AS v RETURN count(DISTINCT w * 10000 + v) AS n"),
        Explosion(
            "UNWIND of UNWIND",
            "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b UNWIND range(1, 100000) AS c RETURN count(*) AS n"
        ),
        Explosion("rows", "UNWIND range(1, 20000000) AS a RETURN a"),
        Explosion(
            "rows of texts",
            "UNWIND range(1, 20000000) AS a RETURN 'a text that is longer than fifteen bytes ' + a AS t"),
        Explosion("rows of nodes", "MATCH (a:P), (b:P) RETURN a, b"),
        Explosion(
            "ORDER BY", "UNWIND range(1, 4000000) AS x WITH x ORDER BY x * 7919 % 1000003, x RETURN count(x) AS n"),
        Explosion(
            "ORDER BY of texts",
            "UNWIND range(1, 2000000) AS x WITH x ORDER BY toString(x * 7919 % 1000003) RETURN count(x) AS n"),
        Explosion("percentiles", "UNWIND range(1, 4000000) AS x RETURN percentileDisc(x * 7919 % 1000003, 0.5) AS n"),
        Explosion("UNION", "MATCH (a:P), (b:P) RETURN a, b UNION MATCH (a:P), (b:P) RETURN b AS a, a AS b"),
    ]

    /// What is large is what is written.
    private static let writing = [
        Explosion(
            "CREATE",
            "UNWIND range(1, 10000) AS w UNWIND range(1, 10000) AS v WITH w * 10000 + v AS x CREATE (:A {x: x})"),
        Explosion("CREATE of relationships", "MATCH (a:P), (b:P) CREATE (a)-[:X {w: 1}]->(b)"),
        Explosion(
            "CREATE of 200 at a time",
            "UNWIND range(1, 10000) AS w UNWIND range(1, 10000) AS v WITH w * 10000 + v AS x CREATE ()\(repeated("-[:X]->()", 200))"
        ),
        Explosion(
            "MERGE", "UNWIND range(1, 10000) AS w UNWIND range(1, 10000) AS v WITH w * 10000 + v AS x MERGE (:A {k: x})"
        ),
        Explosion("MERGE of relationships", "MATCH (a:P), (b:P) MERGE (a)-[:X]->(b)"),
        Explosion("SET", "MATCH (a:P), (b:P) SET a.x = b.i"),
        Explosion("SET of lists", "MATCH (a:P), (b:P) SET a.x = [b.i, b.i]"),
        Explosion("SET of labels", "MATCH (a:P), (b:P) SET a:Q REMOVE a:Q"),
        Explosion("DELETE", "MATCH (a:P), (b:P) DETACH DELETE a"),
        Explosion(
            "CREATE and DELETE",
            "UNWIND range(1, 10000) AS w UNWIND range(1, 10000) AS v WITH w * 10000 + v AS x CREATE (a:A {x: x}) DELETE a"
        ),
        Explosion(
            "FOR EACH by CALL",
            "UNWIND range(1, 10000) AS w UNWIND range(1, 10000) AS v WITH w * 10000 + v AS x CALL { WITH x CREATE (:A {x: x}) } RETURN count(*) AS n"
        ),
    ]
}
