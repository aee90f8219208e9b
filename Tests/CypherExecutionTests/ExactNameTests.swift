import NerveGraph
import PropertyGraph
import Testing

/// Names are what their bytes are: `é` written as one code point and as two are two names.
struct ExactNameTests {
    private static let composed = "\u{E9}"
    private static let decomposed = "e\u{301}"

    private func rows(_ text: String) throws -> [String] {
        var engine = QueryEngine.empty
        return try engine.execute(text).rows.map { $0.map(Session.text).joined(separator: " | ") }
    }

    @Test func variablesDiffer() throws {
        let (one, two) = (Self.composed, Self.decomposed)
        #expect(try rows("WITH 1 AS \(one), 2 AS \(two) RETURN \(one), \(two)") == ["1 | 2"])
        #expect(try rows("UNWIND [1] AS \(one) UNWIND [2] AS \(two) RETURN \(one) + \(two)") == ["3"])
        #expect(try rows("CREATE ()-[\(one):R]->()-[\(two):S]->() RETURN type(\(one)), type(\(two))") == ["R | S"])
        var engine = QueryEngine.empty
        #expect(throws: QueryError.self) { try engine.execute("WITH 1 AS \(one) RETURN \(two)") }
        #expect(throws: QueryError.self) { try engine.execute("RETURN 1 AS \(one) UNION RETURN 2 AS \(two)") }
    }

    @Test func labelsAndKeysDiffer() throws {
        var engine = QueryEngine.empty
        _ = try engine.execute(
            "CREATE (:\(Self.composed) {\(Self.composed): 1}), (:\(Self.decomposed) {\(Self.decomposed): 2})")
        for name in [Self.composed, Self.decomposed] {
            let found = try engine.execute("MATCH (n:\(name)) RETURN n.\(name) IS NOT NULL, size(keys(n))").rows
            #expect(found.map { $0.map(Session.text) } == [["true", "1"]])
        }
    }
}
