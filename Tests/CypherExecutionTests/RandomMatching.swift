/// A small graph of random labels, types and keys, which can match patterns by trying.
struct RandomGraph {
    struct Node {
        var labels: [String]
        var id: String
        var k: Int?
    }
    struct Relationship {
        var from: Int
        var to: Int
        var type: String
    }
    var nodes: [Node] = []
    var relationships: [Relationship] = []

    init(_ random: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            nodes.append(
                Node(
                    labels: ["A", "B"].filter { _ in Bool.random(using: &random) },
                    id: ["p", "q", "r"].randomElement(using: &random) ?? "p",
                    k: Bool.random(using: &random) ? Int.random(in: 0...1, using: &random) : nil))
        }
        for _ in 0..<Int.random(in: 0...9, using: &random) {
            relationships.append(
                Relationship(
                    from: Int.random(in: 0..<nodes.count, using: &random),
                    to: Int.random(in: 0..<nodes.count, using: &random),
                    type: ["R", "S"].randomElement(using: &random) ?? "R"))
        }
    }

    /// One CREATE that makes it; node i has the property i.
    var creation: String {
        let parts = nodes.enumerated().map { index, node in
            "(n\(index)\(node.labels.map { ":" + $0 }.joined()) {i: \(index), id: '\(node.id)'\(node.k.map { ", k: \($0)" } ?? "")})"
        }
        let links = relationships.map { "(n\($0.from))-[:\($0.type)]->(n\($0.to))" }
        return "CREATE " + (parts + links).joined(separator: ", ")
    }

    /// The numbers of the pattern's nodes for each match, in the order of its nodes.
    func matches(_ pattern: RandomPattern) -> [String] {
        var rows: [String] = []
        var bound: [String: Int] = [:]
        extend(pattern, 0, &bound, [], &rows)
        return rows
    }

    private func fits(_ name: String, _ node: Int, _ pattern: RandomPattern) -> Bool {
        pattern.nodes.filter { $0.name == name }.allSatisfy { wanted in
            wanted.labels.allSatisfy(nodes[node].labels.contains) && (wanted.id == nil || wanted.id == nodes[node].id)
                && (wanted.k == nil || wanted.k == nodes[node].k)
        }
    }

    private func extend(
        _ pattern: RandomPattern, _ step: Int, _ bound: inout [String: Int], _ used: Set<Int>, _ rows: inout [String]
    ) {
        guard step < pattern.steps.count else {
            guard let free = pattern.names.first(where: { bound[$0] == nil }) else {
                rows.append(pattern.names.compactMap { bound[$0].map(String.init) }.joined(separator: " | "))
                return
            }
            for node in nodes.indices where fits(free, node, pattern) {
                bound[free] = node
                extend(pattern, step, &bound, used, &rows)
            }
            bound[free] = nil
            return
        }
        let edge = pattern.steps[step]
        if bound[edge.from] == nil {
            for node in nodes.indices where fits(edge.from, node, pattern) {
                bound[edge.from] = node
                extend(pattern, step, &bound, used, &rows)
            }
            bound[edge.from] = nil
            return
        }
        guard let start = bound[edge.from] else { return }
        walk(edge, from: start, length: 0, used) { end, used in
            let known = bound[edge.to]
            guard known == nil || known == end, fits(edge.to, end, pattern) else { return }
            bound[edge.to] = end
            extend(pattern, step + 1, &bound, used, &rows)
            bound[edge.to] = known
        }
    }

    /// All walks of an edge's length that use no relationship twice.
    private func walk(
        _ edge: RandomPattern.Step, from node: Int, length: Int, _ used: Set<Int>, _ arrive: (Int, Set<Int>) -> Void
    ) {
        if edge.lengths.contains(length) { arrive(node, used) }
        guard length < edge.lengths.upperBound else { return }
        for (index, relationship) in relationships.enumerated() where !used.contains(index) {
            guard edge.types.isEmpty || edge.types.contains(relationship.type) else { continue }
            var ends: [Int] = []
            if edge.direction != "<", relationship.from == node { ends.append(relationship.to) }
            if edge.direction != ">", relationship.to == node,
                edge.direction == "<" || relationship.from != relationship.to
            {
                ends.append(relationship.from)
            }
            for end in ends { walk(edge, from: end, length: length + 1, used.union([index]), arrive) }
        }
    }
}

/// A MATCH of one or two chains over a few node variables that may meet.
struct RandomPattern {
    struct Node {
        var name: String
        var labels: [String]
        var id: String?
        var k: Int?
    }
    struct Step {
        var from: String
        var to: String
        /// `>` along, `<` against, `-` both.
        var direction: String
        var types: [String]
        var lengths: ClosedRange<Int>
    }
    /// As written, so that a variable may stand more than once.
    var nodes: [Node] = []
    var steps: [Step] = []
    var text = ""

    /// Each variable once, in the order of the text.
    var names: [String] { nodes.reduce(into: [String]()) { if !$0.contains($1.name) { $0.append($1.name) } } }
    var lastNode: String { nodes.last?.name ?? "" }
    var query: String { "MATCH \(text) RETURN \(names.map { "\($0).i" }.joined(separator: ", "))" }

    init(_ random: inout SeededGenerator) {
        var conditions: [String] = []
        for chain in 0..<Int.random(in: 1...2, using: &random) {
            if chain > 0 { text += ", " }
            var left = node(&random, &conditions)
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                let direction = ["<", ">", "-"].randomElement(using: &random) ?? "-"
                let types = [[], ["R"], ["S"], ["R", "S"]].randomElement(using: &random) ?? []
                let lengths = [1...1, 1...1, 1...1, 0...2, 1...3].randomElement(using: &random) ?? 1...1
                let range = lengths == 1...1 ? "" : "*\(lengths.lowerBound)..\(lengths.upperBound)"
                let detail =
                    types.isEmpty && range.isEmpty
                    ? "" : "[\(types.isEmpty ? "" : ":" + types.joined(separator: "|"))\(range)]"
                text += (direction == "<" ? "<-" : "-") + detail + (direction == ">" ? "->" : "-")
                let right = node(&random, &conditions)
                steps.append(Step(from: left, to: right, direction: direction, types: types, lengths: lengths))
                left = right
            }
        }
        if !conditions.isEmpty { text += " WHERE " + conditions.joined(separator: " AND ") }
    }

    /// Writes a node; its conditions stand in the pattern or in WHERE.
    private mutating func node(_ random: inout SeededGenerator, _ conditions: inout [String]) -> String {
        let name = ["a", "b", "c", "d"].randomElement(using: &random) ?? "a"
        var node = Node(name: name, labels: ["A", "B"].filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
        if Int.random(in: 0..<6, using: &random) == 0 { node.id = ["p", "q", "z"].randomElement(using: &random) }
        if Int.random(in: 0..<6, using: &random) == 0 { node.k = Int.random(in: 0...1, using: &random) }
        nodes.append(node)
        text += "(\(name)"
        if Bool.random(using: &random) {
            text += node.labels.map { ":" + $0 }.joined()
            let entries = [node.id.map { "id: '\($0)'" }, node.k.map { "k: \($0)" }].compactMap { $0 }
            if !entries.isEmpty { text += " {\(entries.joined(separator: ", "))}" }
        } else {
            if !node.labels.isEmpty { conditions.append(name + node.labels.map { ":" + $0 }.joined()) }
            if let id = node.id { conditions.append("\(name).id = '\(id)'") }
            if let k = node.k { conditions.append("\(k) = \(name).k") }
        }
        text += ")"
        return name
    }
}
