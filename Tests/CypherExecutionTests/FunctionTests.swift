import PropertyGraph
import Testing

@testable import CypherExecution

@Suite("Scalar functions")
struct FunctionTests {
    private func check(_ expression: String, _ value: String) throws {
        var session = try Session()
        #expect(try session.rows("RETURN \(expression) AS x") == [value], "\(expression)")
    }

    @Test(arguments: [
        ("toUpper('Åse')", "ÅSE"), ("toLower('ÅSE')", "åse"), ("trim('  a b ')", "a b"), ("lTrim('  a ')", "a "),
        ("rTrim(' a  ')", " a"), ("left('nerve', 2)", "ne"), ("right('nerve', 3)", "rve"), ("left('ab', 9)", "ab"),
        ("substring('nerve', 1)", "erve"), ("substring('nerve', 1, 2)", "er"), ("substring('ab', 5)", ""),
        ("replace('a-b-c', '-', '+')", "a+b+c"), ("replace('aaa', 'aa', 'b')", "ba"), ("replace('ab', '', 'x')", "ab"),
        ("split('a,b,,c', ',')", "[a, b, , c]"), ("split('ab', '')", "[a, b]"), ("reverse('åbc')", "cbå"),
        ("size('nervüs')", "6"), ("toUpper(null)", "null"), ("substring(null, 1)", "null"), ("'a' + 1 + 'b'", "a1b"),
        ("'canal' CONTAINS 'ana'", "true"), ("'canal' STARTS WITH 'can'", "true"), ("'canal' ENDS WITH 'can'", "false"),
        ("'a' STARTS WITH ''", "true"), ("'a' CONTAINS null", "null"), ("1 STARTS WITH 'a'", "null"),
    ])
    func strings(_ expression: String, _ value: String) throws { try check(expression, value) }

    @Test(arguments: [
        ("head([1, 2])", "1"), ("head([])", "null"), ("last([1, 2])", "2"), ("tail([1, 2, 3])", "[2, 3]"),
        ("tail([])", "[]"),
        ("reverse([1, [2], 'x'])", "[x, [2], 1]"), ("range(1, 5, 2)", "[1, 3, 5]"), ("range(3, 1, -1)", "[3, 2, 1]"),
        ("range(2, 1)", "[]"), ("size([1, null])", "2"), ("[1, 2] + 3", "[1, 2, 3]"), ("0 + [1]", "[0, 1]"),
        ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][5]", "null"), ("[1, 2, 3, 4][1..-1]", "[2, 3]"), ("[1, 2][..9]", "[1, 2]"),
        ("[1, 2, 3][2..1]", "[]"), ("[x IN range(1, 4) WHERE x % 2 = 0 | x * x]", "[4, 16]"),
        ("[x IN [[1, 2], [3]] | [y IN x | y + 1]]", "[[2, 3], [4]]"),
        ("reduce(s = 0, x IN [1, 2, 3] | s + x)", "6"), ("keys({b: 1, a: 2})", "[a, b]"), ("isEmpty([])", "true"),
        ("coalesce(null, 2, 3)", "2"), ("coalesce(null)", "null"), ("{a: {b: 1}}.a.b", "1"), ("{a: 1}['a']", "1"),
        ("2 IN [1, null, 2]", "true"), ("3 IN [1, null]", "null"), ("null IN []", "false"),
    ])
    func listsAndMaps(_ expression: String, _ value: String) throws { try check(expression, value) }

    @Test(arguments: [
        ("all(x IN [1, 2] WHERE x > 0)", "true"), ("all(x IN [1, null] WHERE x > 0)", "null"),
        ("all(x IN [0, null] WHERE x > 0)", "false"), ("any(x IN [0, null] WHERE x > 0)", "null"),
        ("any(x IN [1, null] WHERE x > 0)", "true"), ("any(x IN [] WHERE x > 0)", "false"),
        ("none(x IN [0] WHERE x > 0)", "true"), ("none(x IN [0, null] WHERE x > 0)", "null"),
        ("single(x IN [1, 0] WHERE x > 0)", "true"), ("single(x IN [1, 2, null] WHERE x > 0)", "false"),
        ("single(x IN [1, null] WHERE x > 0)", "null"), ("single(x IN [] WHERE x > 0)", "false"),
    ])
    func quantifiers(_ expression: String, _ value: String) throws { try check(expression, value) }

    @Test(arguments: [
        ("toInteger('42')", "42"), ("toInteger(' 82.9 ')", "82"), ("toInteger('x')", "null"), ("toInteger(-2.9)", "-2"),
        ("toFloat('1e3')", "1000.0"), ("toFloat('nan')", "null"), ("toFloat(3)", "3.0"), ("toString(1.0)", "1.0"),
        ("toString(true)", "true"), ("toBoolean('TRUE')", "true"), ("toBoolean('yes')", "null"),
        ("toString(1e21)", "1.0E21"), ("toString(12345678.9)", "1.23456789E7"), ("toString(0.0001)", "1.0E-4"),
        ("toString(0.0 / 0.0)", "NaN"), ("toString(123456.5)", "123456.5"),
    ])
    func conversions(_ expression: String, _ value: String) throws { try check(expression, value) }

    @Test(arguments: [
        ("7 / 2", "3"), ("-7 / 2", "-3"), ("-7 % 3", "-1"), ("7 / 2.0", "3.5"), ("2 ^ 3", "8.0"), ("1.0 / 0.0", "inf"),
        ("abs(-3)", "3"), ("abs(-1.5)", "1.5"), ("sign(-2)", "-1"), ("ceil(1.2)", "2.0"), ("floor(-1.2)", "-2.0"),
        ("round(2.5)", "3.0"), ("round(-2.5)", "-2.0"), ("sqrt(16)", "4.0"), ("sign(0)", "0"),
        ("toInteger(exp(0))", "1"),
        ("degrees(pi())", "180.0"), ("atan2(0, 1)", "0.0"), ("0 <= rand() AND rand() < 1", "true"),
        ("abs(null)", "null"),
        ("-(-3)", "3"), ("9223372036854775807 - 1", "9223372036854775806"),
    ])
    func mathematics(_ expression: String, _ value: String) throws { try check(expression, value) }

    @Test func everyFunctionOfTheTableRuns() throws {
        let missing = Set(ScalarFunction.all.values.map { $0.name.lowercased() }).subtracting(FunctionNames.bound)
        #expect(missing.isEmpty, "the binder doesn't know \(missing)")
        let unrun = FunctionNames.scalars.subtracting(ScalarFunction.all.keys).subtracting([
            "coalesce", "exists",
        ])
        #expect(unrun.isEmpty, "the executor doesn't know \(unrun)")
    }
}
