import Testing

@testable import PropertyGraph

@Suite("A graph and what is added to it")
struct GraphTests {
    private func sample() -> Graph {
        var builder = GraphBuilder()
        let (nerve, branch, through) = (builder.label("Nerve"), builder.type("BRANCH_OF"), builder.type("RUNS_THROUGH"))
        let (id, name, synonyms, order) = (
            builder.key("id"), builder.key("name"), builder.key("synonyms"), builder.key("order")
        )
        let pudendal = builder.addNode(labels: [nerve])
        let rectal = builder.addNode(labels: [nerve])
        let canal = builder.addNode(labels: [builder.label("Landmark")])
        builder.set(pudendal, id, builder.string("nerve:pudendal-nerve"))
        builder.set(pudendal, name, builder.string("pudendal nerve"))
        let synonym = builder.string("nervus pudendus")
        builder.set(pudendal, synonyms, builder.list([synonym]))
        builder.set(pudendal, name, builder.string("Pudendal nerve"))
        builder.set(canal, id, builder.string("landmark:alcock-canal"))
        let first = builder.addRelationship(through, from: pudendal, to: canal)
        let second = builder.addRelationship(branch, from: rectal, to: pudendal)
        _ = builder.addRelationship(through, from: rectal, to: canal)
        builder.set(first, order, .integer(7))
        let file = builder.strings.intern("Pelvis.xml")
        let textbook = ProvenanceRecord(
            reference: nil, place: nil, basis: .textbook, confidence: nil, file: file, line: 4)
        let published = ProvenanceRecord(
            reference: canal, place: nil, basis: .published, confidence: .high, file: file, line: 5)
        builder.addProvenance(.node(pudendal), textbook)
        builder.addProvenance(.nodeProperty(pudendal, name), published)
        builder.addProvenance(.relationship(second), textbook)
        builder.addProvenance(.relationship(second), published)
        return builder.build()
    }

    @Test func nodesAreFoundByIDNameAndSynonym() {
        let view = GraphView(sample())
        #expect(view.findNode(id: "nerve:pudendal-nerve") == NodeID(0))
        #expect(view.findNode(id: "nerve:pudendal") == nil)
        #expect(view.nodes(named: "Pudendal nerve") == [NodeID(0)])
        #expect(view.nodes(named: "pudendal nerve") == [])
        #expect(view.nodes(withSynonym: "nervus pudendus") == [NodeID(0)])
    }

    @Test func relationshipsAreOrderedByTypeAndNeighbour() throws {
        let view = GraphView(sample())
        let through = try #require(view.typeID("RUNS_THROUGH"))
        #expect(view.outgoing(NodeID(1)).map(\.neighbour) == [NodeID(0), NodeID(2)])
        #expect(view.outgoing(NodeID(1), through).map(\.relationship) == [RelationshipID(2)])
        #expect(view.incoming(NodeID(2), through).map(\.neighbour) == [NodeID(0), NodeID(1)])
        #expect(view.incoming(NodeID(1)).map(\.neighbour) == [])
        #expect(view.source(of: RelationshipID(1)) == NodeID(1))
        #expect(view.target(of: RelationshipID(1)) == NodeID(0))
    }

    @Test func aPropertySetAgainHasItsLastValue() throws {
        let view = GraphView(sample())
        let node = view.node(NodeID(0))
        guard case .string("Pudendal nerve")? = node.properties["name"] else { Issue.record("\(node)"); return }
        guard case .list(let synonyms)? = node.properties["synonyms"], case .string("nervus pudendus")? = synonyms.first
        else { Issue.record("\(node)"); return }
        #expect(view.property(RelationshipID(0), try #require(view.keyID("order"))) == .integer(7))
        #expect(view.property(RelationshipID(1), try #require(view.keyID("order"))) == .absent)
    }

    @Test func aPropertyWithoutItsOwnSourceHasItsEntitys() throws {
        let view = GraphView(sample())
        let (name, id) = (try #require(view.keyID("name")), try #require(view.keyID("id")))
        #expect(view.provenance(of: .nodeProperty(NodeID(0), name)).map(\.basis) == [.published])
        #expect(view.provenance(of: .nodeProperty(NodeID(0), id)).map(\.basis) == [.textbook])
        #expect(view.provenance(of: .relationship(RelationshipID(1))).map(\.line) == [4, 5])
        #expect(view.provenance(of: .relationship(RelationshipID(0))).isEmpty)
    }

    @Test func countsAreByLabelAndType() throws {
        let view = GraphView(sample())
        let (nerve, through) = (try #require(view.labelID("Nerve")), try #require(view.typeID("RUNS_THROUGH")))
        #expect(view.statistics.nodes(with: nerve) == 2)
        #expect(view.statistics.relationships(of: TypeID(99)) == 0)
        #expect(view.statistics.relationships(of: through, leaving: nerve) == 2)
        #expect(view.statistics.relationships(of: through, entering: nerve) == 0)
    }

    /// What is read of a view is the same before and after folding.
    @Test(arguments: 0..<20) func foldingKeepsEverything(_ seed: Int) throws {
        let base = sample()
        var interner = StringInterner(over: base.strings)
        let (lost, how, always) = (interner.intern("LOST"), interner.intern("how"), interner.intern("always"))
        let region = interner.intern("Region")
        let pool = interner.freeze()
        var overlay = GraphOverlay(over: base)
        overlay.strings = pool
        let type = overlay.type(lost)
        let key = overlay.key(how)
        let added = overlay.addNode(labels: [overlay.label(region)], properties: [(key, .string(always))])
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        for _ in 0..<8 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let ends = (UInt32(state >> 33) % 4, UInt32(state >> 43) % 4)
            _ = overlay.addDerived(
                type, from: NodeID(ends.0), to: NodeID(ends.1),
                properties: [PropertyEntry(key: key, value: .integer(Int64(ends.0)))])
        }
        let view = GraphView(base, overlay: overlay)
        let folded = GraphView(view.folded())
        #expect(folded.nodeCount == 4)
        #expect(folded.relationshipCount == 11)
        for node in view.nodes {
            #expect(Set(view.outgoing(node).map(\.relationship)) == Set(folded.outgoing(node).map(\.relationship)))
            #expect(
                Set(view.incoming(node, type).map(\.relationship))
                    == Set(folded.incoming(node, type).map(\.relationship)))
            #expect(view.labels(of: node) == folded.labels(of: node))
            #expect(view.properties(of: node).map(\.value) == folded.properties(of: node).map(\.value))
        }
        for index in 0..<UInt32(11) {
            let id = RelationshipID(index)
            #expect(view.source(of: id) == folded.source(of: id))
            #expect(view.type(of: id) == folded.type(of: id))
            #expect(view.properties(of: id).map(\.value) == folded.properties(of: id).map(\.value))
            #expect(folded.status(of: id) == (index < 3 ? .asserted : .derived))
        }
        #expect(folded.string(folded.nameID(of: type)) == "LOST")
        #expect(view.nodes(label: overlay.label(region)) == [added])
        #expect(folded.nodes(label: overlay.label(region)) == [added])
        #expect(folded.provenance(of: .node(NodeID(0))).count == 1)
    }
}
