import CypherPlanning
import CypherSemantics
import CypherSyntax
import PropertyGraph
import Testing

@testable import CypherExecution

/// A plan that runs more than once gives each time what a new one would.
@Suite struct PreparedPlanTests {
    private func prepared(
        _ text: String,
        over setup: String =
            "CREATE (:C {name: 'a', n: 1})-[:R]->(:C {name: 'b', n: 2})-[:R]->(:C {name: 'c', n: 3})"
    ) throws -> PreparedPlan {
        let view = GraphView(try Session(setup).graph)
        let query = try Binder(catalog: Catalog()).bind(Parser.parse(text))
        return try PreparedPlan(Planner(view).plan(query), over: view)
    }

    private func rows(_ plan: PreparedPlan) throws -> [String] {
        try plan.run().rows.map { $0.map(Session.text).joined(separator: " ") }
    }

    @Test func parametersChangeBetweenRuns() throws {
        let plan = try prepared("MATCH (n:C) WHERE n.name = $name RETURN n.n, $name + '!' AS loud")
        for (name, expected) in [("a", ["1 a!"]), ("b", ["2 b!"]), ("none", []), ("a", ["1 a!"])] {
            plan.bind("name", .string(name))
            #expect(try rows(plan) == expected)
        }
    }

    @Test func aStringOfAFormerRunIsNotTakenForANewOne() throws {
        // The pattern is a string that the graph doesn't have, so its number is given anew in each run.
        let plan = try prepared("MATCH (n:C) WHERE n.name =~ $p RETURN n.name ORDER BY n.name")
        for (pattern, expected) in [("[ab]", ["a", "b"]), ("[bc]", ["b", "c"]), ("[ac]", ["a", "c"])] {
            plan.bind("p", .string(pattern))
            #expect(try rows(plan) == expected)
        }
    }

    @Test(arguments: [
        "MATCH (n:C) RETURN count(*), sum(n.n), collect(n.name), min(n.n), avg(n.n)",
        "MATCH (n:C) RETURN DISTINCT n.n > 1 AS large ORDER BY large",
        "MATCH (n:C) RETURN n.name AS name ORDER BY n.n DESC SKIP 1 LIMIT 1",
        "MATCH (a:C) OPTIONAL MATCH (a)-[:R]->(b) RETURN a.name, b.name ORDER BY a.name",
        "MATCH (a:C) WHERE EXISTS { MATCH (a)-[:R]->() } RETURN a.name, [(a)-[:R]->(b) | b.name] ORDER BY a.name",
        "MATCH p = (a:C)-[:R*]->(b) RETURN length(p), count(DISTINCT b) ORDER BY length(p)",
        "UNWIND [3, 1, 2] AS x WITH x ORDER BY x RETURN collect(x)", "RETURN 1 AS x UNION RETURN 2 AS x",
        "UNWIND range(1, 5000) AS x RETURN max(toString(x)), count(DISTINCT x % 7)",
    ])
    func runsAreAlike(query: String) throws {
        let plan = try prepared(query)
        let first = try rows(plan)
        #expect(!first.isEmpty)
        for _ in 0..<3 { #expect(try rows(plan) == first) }
    }

    @Test func anErrorLeavesNothingBehind() throws {
        let plan = try prepared("UNWIND $list AS x WITH x ORDER BY x RETURN collect(10 / x), count(*)")
        for (list, expected) in [([1, 2], "[10, 5] 2"), ([5, 0], nil), ([2, 5], "[5, 2] 2")] as [([Int64], String?)] {
            plan.bind("list", .list(list.map { .integer($0) }))
            if let expected {
                #expect(try rows(plan) == [expected])
            } else {
                #expect(throws: QueryError.self) { try rows(plan) }
            }
        }
    }

    @Test func aParameterThatIsMissingIsNamed() throws {
        let plan = try prepared("RETURN $x, $y")
        plan.bind("x", .integer(1))
        do {
            _ = try plan.run()
            Issue.record("no error")
        } catch {
            #expect(error.detail == .missingParameter && error.message.contains("$y"))
        }
    }

    @Test func aVisitorThatHasEnoughEndsTheRun() throws {
        let plan = try prepared("UNWIND range(1, 100000) AS x RETURN x")
        var seen = 0
        for _ in 0..<2 {
            try plan.forEachRow { _ throws(QueryError) in
                seen += 1
                return seen % 3 != 0
            }
        }
        #expect(seen == 6)
    }
}
