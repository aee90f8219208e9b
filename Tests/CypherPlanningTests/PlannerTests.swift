import CypherPlanning
import CypherSemantics
import CypherSyntax
import PropertyGraph
import Testing

@Suite("Plans")
struct PlannerTests {
    /// One `:Rare` among many `:Common`; each `:Common` node has one `:TO` to the rare one and one `:NEXT` to another.
    private static let graph: Graph = {
        var builder = GraphBuilder()
        let (rareLabel, common) = (builder.label("Rare"), builder.label("Common"))
        let (to, next, id) = (builder.type("TO"), builder.type("NEXT"), builder.key("id"))
        let rare = builder.addNode(labels: [rareLabel])
        var last: NodeID?
        for index in 0..<100 {
            let node = builder.addNode(labels: [common])
            let text = builder.string("n\(index)")
            builder.set(node, id, text)
            _ = builder.addRelationship(to, from: node, to: rare)
            if let last { _ = builder.addRelationship(next, from: last, to: node) }
            last = node
        }
        return builder.build()
    }()

    /// The operators, first to run first, without their expected rows.
    private func operators(_ query: String) throws -> [String] {
        let view = GraphView(Self.graph)
        let plan = Planner(view).plan(try Binder(catalog: Catalog(), parameters: ["p"]).bind(Parser.parse(query)))
        return plan.explanation.split(separator: "\n").dropFirst().reversed().map { line in
            String(line.drop { " +|".contains($0) }.prefix { $0 != " " })
        }
    }

    @Test(arguments: [
        ("MATCH (a:Common {id: 'n1'}) RETURN a", ["Argument", "NodeIndexSeek(:Common", "Filter"]),
        ("MATCH (a) WHERE a.name = $p RETURN a", ["Argument", "NodeIndexSeek(name)", "Filter"]),
        ("MATCH (a) RETURN a", ["Argument", "AllNodesScan"]),
        ("MATCH (a:Common:Rare) RETURN a", ["Argument", "NodeByLabelScan(:Rare)"]),
        (
            "MATCH (a:Common)-[:TO]->(b:Rare) RETURN a",
            ["Argument", "NodeByLabelScan(:Rare)", "ExpandAll(<-[:TO]-)"]
        ),
        (
            "MATCH (a:Common)-[:NEXT]->(b {id: 'n5'}) RETURN a",
            ["Argument", "NodeIndexSeek(id)", "Filter", "ExpandAll(<-[:NEXT]-)"]
        ),
        (
            "MATCH (a {id: 'n1'}) MATCH (a)-[:TO]->(b)<-[:TO]-(a) RETURN b",
            ["Argument", "NodeIndexSeek(id)", "Filter", "ExpandAll(-[:TO]->)", "ExpandInto(<-[:TO]-)"]
        ),
        (
            "MATCH (a:Rare)<-[:TO*1..2]-(b) RETURN b",
            ["Argument", "NodeByLabelScan(:Rare)", "VarLengthExpand(<-[:TO]-)*1..2"]
        ),
    ])
    func startWhereTheFewestRowsAre(_ query: String, _ operators: [String]) throws {
        #expect(Array(try self.operators(query).prefix(operators.count)) == operators)
    }

    @Test(arguments: [
        ("MATCH (a) RETURN a.id AS i ORDER BY i LIMIT 3", "Top", "Sort"),
        ("MATCH (a) RETURN a.id AS i ORDER BY i SKIP 1", "Sort", "Top"),
        ("MATCH (a) RETURN DISTINCT a.id", "Distinct", "Sort"),
        ("MATCH (a) RETURN count(*)", "EagerAggregation", "Distinct"),
        ("MATCH (a) OPTIONAL MATCH (a)-->(b) RETURN b", "Optional", "Union"),
        ("UNWIND [1] AS x RETURN x UNION RETURN 2 AS x", "Union", "Optional"),
        ("MATCH (a) CREATE (b)", "Create", "Sort"),
        ("MATCH (a) CREATE (b)", "Eager", "Sort"),
    ])
    func name(_ query: String, _ has: String, _ hasNot: String) throws {
        let operators = try operators(query)
        #expect(operators.contains(has) && !operators.contains(hasNot), "\(operators)")
    }

    @Test(arguments: [
        ("MATCH (a)-[:NEXT]->(b)-[:TO]->(c)<-[:TO]-(d) RETURN count(*)", ["AllNodesScan", "ExpandCount", "ExpandAll"]),
        ("MATCH (a)-[:NEXT]->(b)-[:NEXT]->(c) RETURN b.id, count(*)", ["AllNodesScan"]),
        ("MATCH (a)-[:NEXT]->(b)-[:NEXT]->(c) RETURN count(c)", ["AllNodesScan"]),
        ("MATCH (b) MATCH (a)-[:NEXT]->(b)-[:NEXT]->(c) RETURN b, count(a)", ["AllNodesScan"]),
    ])
    func whatIsOnlyCountedOnBothSidesIsNotWalked(_ query: String, _ before: [String]) throws {
        let names = try operators(query).map { $0.prefix { $0.isLetter } }
        #expect(
            names.prefix(before.count + 2).elementsEqual(["Argument"] + before.map { $0[...] } + ["ExpandCountPair"]))
    }

    @Test(arguments: [
        "MATCH (a)-[:NEXT]->(b)-[:NEXT]->(c) RETURN a.id, c.id, count(*)",
        "MATCH p = (a)-[:NEXT]->(b)-[:NEXT]->(c) WITH p RETURN count(*)",
        "MATCH (a)-[:NEXT]->(b)-[:NEXT]->(c) WHERE a.id < c.id RETURN count(*)",
        "MATCH (a)-[:NEXT]->(b)-[:NEXT]->(c) RETURN count(DISTINCT c)",
        "MATCH (a)-[:NEXT]->(b)-[:NEXT]->(c) RETURN count(*), max(c.id)",
        "MATCH (a)-[:NEXT]->(b)-[:NEXT]->(c:Common) RETURN a, count(*)",
    ])
    func whatIsReadIsWalked(_ query: String) throws {
        #expect(try !operators(query).contains { $0.hasPrefix("ExpandCountPair") })
    }

    /// Plans of a graph in which every node has an `id` that no other has.
    @Test(arguments: [
        ("MATCH (a) RETURN DISTINCT a", false), ("MATCH (a) RETURN DISTINCT a.id", false),
        ("MATCH (a {id: $p})-[:NEXT*]->(b) RETURN DISTINCT b.id", false),
        ("MATCH (a:Common) WHERE a.x > 1 RETURN DISTINCT a.x, a.id", false),
        ("MATCH (a) RETURN DISTINCT a.name", true), ("MATCH (a {name: $p})-[:NEXT*]->(b) RETURN DISTINCT b.id", true),
        ("MATCH (a {id: $p})-[:NEXT]->(b) RETURN DISTINCT b.id", true), ("MATCH (a), (b) RETURN DISTINCT a.id", true),
        ("MATCH (a {id: $p})-[:NEXT*]->(b) WITH a, b RETURN DISTINCT b", true),
        ("MATCH (a)-[:NEXT*]->(b) RETURN DISTINCT b.id", true),
    ])
    func distinctIsLeftOutWhereNoRowsAreEqual(_ query: String, _ has: Bool) throws {
        var builder = GraphBuilder()
        let (common, next, id) = (builder.label("Common"), builder.type("NEXT"), builder.key("id"))
        let nodes = (0..<3).map { _ in builder.addNode(labels: [common]) }
        for (index, node) in nodes.enumerated() { builder.set(node, id, builder.string("n\(index)")) }
        _ = builder.addRelationship(next, from: nodes[0], to: nodes[1])
        let bound = try Binder(catalog: Catalog(), parameters: ["p"]).bind(Parser.parse(query))
        let plan = Planner(GraphView(builder.build()), isFinal: true).plan(bound)
        #expect(plan.explanation.contains("+ Distinct") == has, "\(plan.explanation)")
    }

    @Test func aFilterComesAsSoonAsItsVariablesAreBound() throws {
        let operators = try operators("MATCH (a:Rare)<-[:TO]-(b)-[:NEXT]->(c) WHERE b.id <> 'n3' RETURN c")
        let first = try #require(operators.firstIndex { $0.hasPrefix("ExpandAll(<-[:TO]") })
        #expect(
            operators[first + 1] == "Filter" && operators[first + 2].hasPrefix("ExpandAll(-[:NEXT]"), "\(operators)")
    }

    @Test func expectedRowsComeFromTheCounts() throws {
        let view = GraphView(Self.graph)
        let query = "MATCH (a:Rare)<-[:TO]-(b) RETURN b"
        let plan = Planner(view).plan(try Binder(catalog: Catalog(), parameters: []).bind(Parser.parse(query)))
        let expand = plan.explanation.split(separator: "\n").first { $0.contains("ExpandAll") }
        #expect(expand?.split(separator: " ").last == "100", "\(plan.explanation)")
    }
}
