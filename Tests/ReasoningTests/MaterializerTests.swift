import OntologyXML
import PropertyGraph
import TestSupport
import Testing

@testable import Reasoning

@Suite("Deriving to a fixpoint")
struct MaterializerTests {
    @Test func aHeadTakesConstantsAndWhatIsBound() throws {
        let world = try SmallWorld(
            "CREATE (a:N {id: 'a', kind: 'trunk'})-[:X {order: 3}]->(b:N {id: 'b'})",
            SmallWorld.rules(
                "MATCH (a)-[r:X]->(b) MERGE (b)-[:Y {how: 'so', order: r.order, kind: a.kind, missing: b.kind}]->(a)"))
        #expect(
            try world.rows("MATCH (b)-[y:Y]->(a) RETURN b.id, a.id, y.how, y.order, y.kind, y.missing") == [
                "b a so 3 trunk –"
            ])
        #expect(GraphView(world.graph).status(of: RelationshipID(1)) == .derived)
        #expect(GraphView(world.graph).status(of: RelationshipID(0)) == .asserted)
    }

    @Test func aHeadIsNotComparedWithAnAssertedRelationship() throws {
        let world = try SmallWorld(
            "CREATE (a:N {id: 'a'})-[:X]->(b:N {id: 'b'}), (a)-[:Y]->(b)",
            SmallWorld.rules("MATCH (a)-[:X]->(b) MERGE (a)-[:Y]->(b)", "MATCH (a)-[:Y]->(b) MERGE (a)-[:Y]->(b)"))
        #expect(try world.rows("MATCH (a)-[y:Y]->(b) RETURN id(y)").count == 2)
        #expect(world.derivations.count == 1)
    }

    @Test func headsThatDifferInAPropertyAreTwo() throws {
        let world = try SmallWorld(
            "CREATE (a:N {id: 'a'})-[:X {c: 'always'}]->(b:N {id: 'b'}), (a)-[:X {c: 'variant'}]->(b), (a)-[:X {c: 'variant'}]->(b)",
            SmallWorld.rules("MATCH (a)-[x:X]->(b) MERGE (a)-[:Y {c: x.c}]->(b)"))
        #expect(try world.rows("MATCH ()-[y:Y]->() RETURN y.c") == ["always", "variant"])
    }

    @Test func absenceIsJudgedWhenAllIsDerived() throws {
        let world = try SmallWorld(
            "CREATE (a:N {id: 'a'})-[:X]->(b:N {id: 'b'})-[:X]->(c:N {id: 'c'}), (a)-[:Q]->(c), (c)-[:Q]->(a)",
            SmallWorld.rules(
                "MATCH (a)-[:Q]->(b) WHERE NOT EXISTS { (a)-[:Y]->(b) } MERGE (a)-[:APART]->(b)",
                "MATCH (a)-[:X]->(b) MERGE (a)-[:Y]->(b)", "MATCH (a)-[:Y]->(b)-[:X]->(c) MERGE (a)-[:Y]->(c)"))
        #expect(try world.rows("MATCH (a)-[:APART]->(b) RETURN a.id, b.id") == ["c a"])
    }

    // MARK: Against an independent computation

    static func randomEdges(_ seed: Int) -> (nodes: Int, edges: [(Int, Int)]) {
        var random = SeededGenerator(seed: UInt64(seed))
        let nodes = Int.random(in: 2...12, using: &random)
        let edges = (0..<Int.random(in: 1...24, using: &random)).map { _ in
            (Int.random(in: 0..<nodes, using: &random), Int.random(in: 0..<nodes, using: &random))
        }
        return (nodes, edges)
    }

    static func graph(_ nodes: Int, _ edges: [(Int, Int)]) -> Graph {
        var builder = GraphBuilder()
        let (id, label, type) = (builder.key("id"), builder.label("N"), builder.type("E"))
        for node in 0..<nodes {
            let made = builder.addNode(labels: [label])
            builder.set(made, id, .integer(Int64(node)))
        }
        for (from, to) in edges {
            _ = builder.addRelationship(type, from: NodeID(UInt32(from)), to: NodeID(UInt32(to)))
        }
        return builder.build()
    }

    /// Left-linear, right-linear and doubly recursive rules give the same closure as Warshall's algorithm.
    @Test(arguments: 0..<60) func theClosureIsTheClosure(_ seed: Int) throws {
        let (nodes, edges) = Self.randomEdges(seed)
        var reaches = [[Bool]](repeating: [Bool](repeating: false, count: nodes), count: nodes)
        for (from, to) in edges { reaches[from][to] = true }
        for middle in 0..<nodes {
            for from in 0..<nodes where reaches[from][middle] {
                for to in 0..<nodes where reaches[middle][to] { reaches[from][to] = true }
            }
        }
        let expected = (0..<nodes).flatMap { from in (0..<nodes).filter { reaches[from][$0] }.map { "\(from) \($0)" } }
            .sorted()
        for step in [
            "MATCH (a)-[:P]->(b)-[:E]->(c) MERGE (a)-[:P]->(c)", "MATCH (a)-[:E]->(b)-[:P]->(c) MERGE (a)-[:P]->(c)",
            "MATCH (a)-[:P]->(b), (b)-[:P]->(c) MERGE (a)-[:P]->(c)",
        ] {
            let world = try SmallWorld(
                Self.graph(nodes, edges), SmallWorld.rules("MATCH (a)-[:E]->(b) MERGE (a)-[:P]->(b)", step))
            #expect(try world.rows("MATCH (a)-[:P]->(b) RETURN a.id, b.id") == expected.sorted(), "\(step)")
        }
    }

    /// Each derivation follows again from its premises alone, and its premises were there before it.
    @Test(arguments: 0..<40) func derivationsReplay(_ seed: Int) throws {
        let (nodes, edges) = Self.randomEdges(seed)
        let rules = SmallWorld.rules(
            "MATCH (a)-[:E]->(b) MERGE (a)-[:P {far: false}]->(b)",
            "MATCH (a)-[:P]->(b)-[:P]->(c) WHERE NOT a = c MERGE (a)-[:P {far: true}]->(c)",
            "MATCH (a)-[:P {far: true}]->(b) WHERE NOT EXISTS { (b)-[:P]->(a) } AND b.id > 1 MERGE (b)-[:Q]->(a)")
        let world = try SmallWorld(Self.graph(nodes, edges), rules)
        let view = GraphView(world.graph)
        #expect(view.relationshipCount == edges.count + world.derivations.count)
        for index in UInt32(edges.count)..<UInt32(view.relationshipCount) {
            let id = RelationshipID(index)
            let derivation = try #require(world.derivations[id])
            var builder = GraphBuilder()
            let key = builder.key("id")
            for node in view.nodes {
                let copy = builder.addNode(labels: [builder.label("N")])
                builder.set(copy, key, .integer(Int64(node.rawValue)))
            }
            for case .relationship(let premise) in derivation.premises {
                #expect(premise < id)
                let type = builder.type(view.name(of: view.type(of: premise)))
                let copy = builder.addRelationship(type, from: view.source(of: premise), to: view.target(of: premise))
                for entry in view.properties(of: premise) {
                    builder.set(copy, builder.key(view.name(of: entry.key)), entry.value)
                }
            }
            let replayed = try SmallWorld(builder.build(), rules.filter { $0.id == derivation.rule.id })
            let again = GraphView(replayed.graph)
            let found = (0..<UInt32(again.relationshipCount)).map { RelationshipID($0) }.contains {
                again.status(of: $0) == .derived && again.source(of: $0) == view.source(of: id)
                    && again.target(of: $0) == view.target(of: id)
                    && again.name(of: again.type(of: $0)) == view.name(of: view.type(of: id))
            }
            #expect(found)
        }
    }

    @Test func whyLeadsToFactsWithTheirSources() throws {
        var builder = GraphBuilder()
        let (id, kind, type) = (builder.key("id"), builder.key("kind"), builder.type("E"))
        let file = builder.strings.intern("Pelvis.xml")
        var nodes: [NodeID] = []
        for name in ["a", "b", "c"] {
            let node = builder.addNode(labels: [builder.label("N")])
            builder.set(node, id, builder.string(name))
            builder.set(node, kind, builder.string("trunk"))
            builder.addProvenance(
                .node(node),
                ProvenanceRecord(reference: nil, place: nil, basis: .textbook, confidence: nil, file: file, line: 1))
            nodes.append(node)
        }
        for (line, ends) in [(nodes[0], nodes[1]), (nodes[1], nodes[2])].enumerated() {
            let edge = builder.addRelationship(type, from: ends.0, to: ends.1)
            builder.addProvenance(
                .relationship(edge),
                ProvenanceRecord(
                    reference: nil, place: nil, basis: .published, confidence: .high, file: file,
                    line: UInt32(10 + line)))
        }
        let world = try SmallWorld(
            builder.build(),
            SmallWorld.rules(
                "MATCH (a)-[:E]->(b) MERGE (a)-[:P]->(b)", "MATCH (a)-[:P]->(b)-[:P]->(c) MERGE (a)-[:P]->(c)",
                "MATCH (a {kind: 'trunk'})-[:P]->(c) WHERE c.id = 'c' MERGE (a)-[:TO_C]->(c)"))
        let view = GraphView(world.graph)
        let toC = try #require(view.typeID("TO_C"))
        let target = try #require(view.outgoing(nodes[0], toC).first { _ in true })
        let why = Explanation.why(target.relationship, in: view, world.derivations)
        #expect(why.rule?.id == "test:2")
        #expect(why.premises.compactMap(\.rule?.id) == ["test:1"])
        #expect(why.leaves.allSatisfy { !$0.sources.isEmpty })
        #expect(why.leaves.flatMap(\.sources).map(\.line).sorted() == [1, 1, 10, 11])
        let names = why.leaves.map(\.statement)
        #expect(names.contains(.property(nodes[0], kind)) && names.contains(.property(nodes[2], id)))
    }

    @Test func everyFaultOfASetOfRulesIsReported() {
        let error = #expect(throws: RuleFaults.self) {
            try Materializer(
                SmallWorld.rules(
                    "MATCH (a)-[:E]->(b) MERGE (a)-[:P]->(c)", "MATCH (a)",
                    "MATCH (a)-[:E]->(a2) WHERE b.x = 1 MERGE (a)-[:P]->(a2)"))
        }
        #expect(error?.faults.map(\.ruleID) == ["test:0", "test:1"])
    }

    @Test func aBodyThatCannotBeBoundIsRefusedAtItsPlace() {
        let rule = MarkedRule("MATCH (a)-[:E]->(c)\nWHERE ‸b.x = 1 MERGE (a)-[:P]->(c)")
        let error = #expect(throws: RuleFaults.self) { try Materializer([rule.rule]) }
        #expect(error?.faults.first?.line == rule.line)
        #expect(error?.faults.first?.column == rule.column)
    }
}
