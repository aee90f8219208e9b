import PropertyGraph
import TestSupport
import Testing

// What nodes are found by the values of their properties, against looking at each node.

@Suite("Nodes by what a property equals")
struct ValueIndexTests {
    private func check(_ view: GraphView, _ seed: Int) throws {
        for key in ModelGraph.keys {
            guard let number = view.keyID(key) else { continue }
            for value in Int64(-1)...4 {
                let sought = PropertyValue.integer(value)
                let found = try #require(view.candidates(number, sought))
                let having = Array(view.nodes).filter { view.property($0, number) == sought }
                #expect(found.filter { view.property($0, number) == sought } == having, "seed \(seed)")
                #expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
                #expect(try #require(view.candidateCount(number, sought)) >= found.count, "seed \(seed)")
            }
        }
    }

    /// Statements that stay and statements that are taken back, with the indexes made before, within or after them.
    @Test(arguments: 0..<2000) func aScriptLeavesNodesFound(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var model = ModelGraph(random: &random)
        let base = model.built()
        var overlay = GraphOverlay(over: base)
        for _ in 0..<6 {
            if Bool.random(using: &random) { try check(GraphView(base, overlay: overlay), seed) }
            overlay.makeOwn()
            overlay.beginStatement(inPlace: true)
            var trial = model
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                trial.change(&overlay, over: base, using: &random)
                if Int.random(in: 0..<4, using: &random) == 0 { try check(GraphView(base, overlay: overlay), seed) }
            }
            if Bool.random(using: &random) {
                overlay.endStatement()
                model = trial
            } else {
                overlay.takeBackStatement()
            }
        }
        let view = GraphView(base, overlay: overlay)
        try check(view, seed)
        try check(GraphView(view.folded()), seed)
        try check(view.rebased(), seed)
    }

    @Test func anIntegerIsFoundByTheFloatThatEqualsIt() throws {
        var builder = GraphBuilder()
        let key = builder.key("p")
        let (one, half) = (builder.addNode(labels: []), builder.addNode(labels: []))
        builder.set(one, key, .integer(1))
        builder.set(half, key, .float(0.5))
        let view = GraphView(builder.build())
        #expect(view.candidates(key, .float(1)) == [one])
        #expect(view.candidates(key, .float(0.5)) == [half])
        #expect(view.candidates(key, .list(ListID(0))) == nil)
    }
}
