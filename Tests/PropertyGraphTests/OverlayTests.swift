import PropertyGraph
import TestSupport
import Testing

// What overlays do to a graph, against a model that is a list of nodes and a list of relationships.

@Suite("Additions, removals and patches over a graph")
struct OverlayTests {
    /// Ten thousand random scripts: the base reads the same afterwards, the view reads as the model says, and so does the folded graph.
    @Test(arguments: 0..<10) func aScriptOverlaysAsTheModelSays(_ part: Int) {
        for seed in 0..<1000 {
            var random = SeededGenerator(seed: UInt64(part * 1000 + seed))
            var model = ModelGraph(random: &random)
            let base = model.built()
            let before = GraphView(base).dump()
            var overlay = GraphOverlay(over: base)
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let kept = overlay
                let keptDump = seed % 50 == 0 ? GraphView(base, overlay: kept).dump() : ""
                model.change(&overlay, over: base, using: &random)
                if seed % 50 == 0 { #expect(GraphView(base, overlay: kept).dump() == keptDump, "seed \(seed)") }
            }
            let view = GraphView(base, overlay: overlay)
            #expect(view.dump() == model.dump(), "part \(part), seed \(seed)")
            #expect(GraphView(view.folded()).dump() == model.closedUp().dump(), "part \(part), seed \(seed)")
            #expect(GraphView(base).dump() == before, "part \(part), seed \(seed)")
        }
    }

    @Test func anAddedFactHasItsSource() {
        var builder = GraphBuilder()
        let node = builder.addNode(labels: [builder.label("Nerve")])
        let file = builder.strings.intern("case.xml")
        let type = builder.type("TARGETS")
        let base = builder.build()
        var overlay = GraphOverlay(over: base)
        let loop = overlay.addRelationship(type, from: node, to: node)
        overlay.addProvenance(
            .relationship(loop),
            ProvenanceRecord(reference: node, place: nil, basis: .curator, confidence: .low, file: file, line: 7))
        let view = GraphView(base, overlay: overlay)
        #expect(view.provenance(of: .relationship(loop)).map(\.line) == [7])
        #expect(GraphView(view.folded()).provenance(of: .relationship(RelationshipID(0))).map(\.reference) == [node])
        overlay.remove(node, of: view)
        #expect(GraphView(GraphView(base, overlay: overlay).folded()).nodeCount == 0)
    }
}
