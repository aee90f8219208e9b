import TestSupport

// A small random graph as CREATE statements. In: random numbers. Out: text that makes the graph, in any order of its parts and in either direction.

struct GeneratedGraph {
    struct Part {
        var labels: [String]
        var properties: [(key: String, value: String)]
    }

    struct Link {
        var from: Int
        var to: Int
        var type: String
        var properties: [(key: String, value: String)]
    }

    var nodes: [Part] = []
    var links: [Link] = []

    init(_ random: inout SeededGenerator, nodes nodeCount: ClosedRange<Int> = 2...5) {
        for index in 0..<Int.random(in: nodeCount, using: &random) {
            var properties = [(key: "i", value: "\(index)")]
            if random.chance(2, 3) { properties.append(("k", "\(Int.random(in: 0...2, using: &random))")) }
            properties.append(("id", random.pick(["'p'", "'q'", "'r'"])))
            if random.chance(1, 2) { properties.append(("name", random.pick(["'x'", "'y'", "'xy'"]))) }
            for (key, pool) in [
                ("f", Constant.floats), ("d", Constant.dates), ("u", Constant.durations), ("t", Constant.temporals),
                ("m", Constant.anything),
            ] where random.chance(1, 3) { properties.append((key, random.pick(pool).text)) }
            nodes.append(Part(labels: ["A", "B", "C"].filter { _ in random.chance(1, 2) }, properties: properties))
        }
        for index
            in 0..<Int.random(in: random.chance(1, 8) ? 0...1 : (nodes.count - 1)...(nodes.count + 4), using: &random)
        {
            var properties = [(key: "w", value: "\(index)")]
            if random.chance(1, 2) { properties.append(("v", "\(Int.random(in: 0...2, using: &random))")) }
            if random.chance(1, 4) { properties.append(("f", random.pick(Constant.floats).text)) }
            links.append(
                Link(
                    from: Int.random(in: nodes.indices, using: &random),
                    to: Int.random(in: nodes.indices, using: &random), type: random.pick(["R", "R", "S", "T"]),
                    properties: properties))
        }
    }

    private static func map(_ properties: [(key: String, value: String)]) -> String {
        "{\(properties.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
    }

    private func text(of node: Int) -> String {
        "(n\(node)\(nodes[node].labels.map { ":\($0)" }.joined()) \(Self.map(nodes[node].properties)))"
    }

    private func text(of link: Link, reversed: Bool) -> String {
        let (from, to) = reversed ? (link.to, link.from) : (link.from, link.to)
        return "(n\(from))-[:\(link.type) \(Self.map(link.properties))]->(n\(to))"
    }

    /// One CREATE for the whole graph.
    ///
    /// - Parameters:
    ///   - order: the order in which the nodes are made; relationships follow it, too.
    ///   - reversed: whether each relationship goes the other way.
    func creation(order: [Int]? = nil, reversed: Bool = false) -> String {
        let nodes = (order ?? Array(self.nodes.indices)).map { text(of: $0) }
        let links = (order == nil ? self.links : self.links.reversed()).map { text(of: $0, reversed: reversed) }
        return "CREATE " + (nodes + links).joined(separator: ",\n  ")
    }

    /// Some of the graph with things that don't belong to it, then statements that bring it to what it is: so an overlay has additions, removals and
    /// changed properties.
    var detour: (base: String, changes: [String]) {
        let kept = nodes.indices.filter { $0 % 3 != 2 }
        var base = kept.map { index in
            var node = self
            node.nodes[index].properties.append(("wrong", "1"))
            return index % 2 == 0 ? node.text(of: index) : text(of: index)
        }
        base += ["(x:A:C {i: 90, k: 1, id: 'p', name: 'x'})", "(y:B {i: 91, id: 'q'})", "(x)-[:R {w: 90}]->(y)"]
        if let first = kept.first { base += ["(x)-[:S {w: 91, v: 1}]->(n\(first))", "(n\(first))-[:R {w: 92}]->(y)"] }
        let early = links.filter { kept.contains($0.from) && kept.contains($0.to) }.prefix(links.count / 2 + 1)
        base += early.map { text(of: $0, reversed: false) }
        var changes = ["MATCH (n) WHERE n.i >= 90 DETACH DELETE n", "MATCH (n) WHERE n.wrong = 1 REMOVE n.wrong"]
        let late = nodes.indices.filter { !kept.contains($0) }
        if !late.isEmpty { changes.append("CREATE " + late.map { text(of: $0) }.joined(separator: ", ")) }
        let known = Set(early.map { $0.properties[0].value })
        for link in links where !known.contains(link.properties[0].value) {
            changes.append(
                "MATCH (a {i: \(link.from)}) MATCH (b {i: \(link.to)}) CREATE (a)-[:\(link.type) \(Self.map(link.properties))]->(b)"
            )
        }
        return ("CREATE " + base.joined(separator: ",\n  "), changes)
    }
}

extension SeededGenerator {
    mutating func chance(_ of: Int, _ all: Int) -> Bool { Int.random(in: 0..<all, using: &self) < of }
    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }
}
