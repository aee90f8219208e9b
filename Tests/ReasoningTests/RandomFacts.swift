import PropertyGraph
import TestSupport

@testable import Reasoning

// Small random graphs and random changes to them. Each node has an `id` and each stated relationship an `n` of its own, so that two graphs can be
// compared whatever their numbers are.

struct RandomFacts {
    private static let labels = ["A", "B"]
    private static let types = ["E", "F"]
    private var next: Int64 = 1000

    static func graph(_ random: inout SeededGenerator) -> Graph {
        var builder = GraphBuilder()
        for label in labels { _ = builder.label(label) }
        for type in types { _ = builder.type(type) }
        let (id, n, k) = (builder.key("id"), builder.key("n"), builder.key("k"))
        let nodes = Int.random(in: 2...6, using: &random)
        for node in 0..<nodes {
            let some = labels.filter { _ in Bool.random(using: &random) }
            let made = builder.addNode(labels: some.map { builder.label($0) })
            builder.set(made, id, .integer(Int64(node)))
            if Bool.random(using: &random) { builder.set(made, k, .integer(Int64.random(in: 0..<3, using: &random))) }
        }
        for number in 0..<Int.random(in: 0...9, using: &random) {
            let made = builder.addRelationship(
                builder.type(types[Int.random(in: 0..<2, using: &random)]),
                from: NodeID(UInt32.random(in: 0..<UInt32(nodes), using: &random)),
                to: NodeID(UInt32.random(in: 0..<UInt32(nodes), using: &random)))
            builder.set(made, n, .integer(Int64(number)))
            builder.set(made, k, .integer(Int64.random(in: 0..<4, using: &random)))
        }
        return builder.build()
    }

    /// One to three changes of stated facts.
    mutating func change(_ overlay: inout GraphOverlay, of before: GraphView, using random: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let view = GraphView(before.base, overlay: overlay)
            let nodes = Array(view.nodes)
            let stated = view.relationships.filter { view.status(of: $0) == .asserted }
            guard let id = view.keyID("id"), let n = view.keyID("n"), let k = view.keyID("k") else { return }
            next += 1
            let value: PropertyValue =
                Bool.random(using: &random) ? .integer(Int64.random(in: 0..<4, using: &random)) : .absent
            let some = Self.labels.filter { _ in Bool.random(using: &random) }.compactMap(view.labelID)
            switch Int.random(in: 0..<12, using: &random) {
            case 0: _ = overlay.addNode(labels: some, properties: [(id, .integer(next)), (k, .integer(1))])
            case 1:
                if nodes.count > 2, let node = nodes.randomElement(using: &random) { overlay.remove(node, of: view) }
            case 2...5:
                guard let from = nodes.randomElement(using: &random), let to = nodes.randomElement(using: &random),
                    let type = view.typeID(Self.types[Int.random(in: 0..<2, using: &random)])
                else { return }
                _ = overlay.addRelationship(
                    type, from: from, to: to, properties: [(n, .integer(next)), (k, .integer(next % 4))])
            case 6...8:
                if let relationship = stated.randomElement(using: &random) { overlay.remove(relationship, of: view) }
            case 9: if let node = nodes.randomElement(using: &random) { overlay.set(node, k, value, of: view) }
            case 10:
                if let relationship = stated.randomElement(using: &random) {
                    overlay.set(relationship, k, .integer(next % 4), of: view)
                }
            default: if let node = nodes.randomElement(using: &random) { overlay.setLabels(node, some) }
            }
        }
    }

    /// The facts of a view without what rules made.
    static func stated(_ view: GraphView) -> Graph {
        var overlay = view.overlay ?? GraphOverlay(over: view.base)
        for relationship in view.relationships where view.status(of: relationship) == .derived {
            overlay.remove(relationship, of: view)
        }
        return GraphView(view.base, overlay: overlay).folded()
    }

    /// What rules made, each with its derivation, sorted.
    static func derived(_ view: GraphView, _ derivations: Derivations) -> [String] {
        var lines: [String] = []
        for relationship in view.relationships where view.status(of: relationship) == .derived {
            guard let record = derivations.record(of: relationship), let derivation = derivations[relationship] else {
                lines.append("\(text(relationship, view)) without derivation")
                continue
            }
            let premises = derivation.premises.map { premise in
                switch premise {
                case .relationship(let id): view.contains(id) ? text(id, view) : "a removed one"
                case .property(let node, let key):
                    "\(name(node, view)).\(view.name(of: key)) = \(view.property(node, key))"
                }
            }
            lines.append(
                "\(text(relationship, view)) by \(derivation.rule.id) in round \(record.round) from \(premises)")
        }
        return lines.sorted()
    }

    private static func name(_ node: NodeID, _ view: GraphView) -> String {
        if let id = view.keyID("id"), case .integer(let value) = view.property(node, id) { "\(value)" } else { "?" }
    }

    private static func text(_ relationship: RelationshipID, _ view: GraphView) -> String {
        let properties = view.properties(of: relationship).map { entry in
            if case .string(let id) = entry.value {
                "\(view.name(of: entry.key)): \(view.string(id))"
            } else {
                "\(view.name(of: entry.key)): \(entry.value)"
            }
        }
        let ends = (name(view.source(of: relationship), view), name(view.target(of: relationship), view))
        return "(\(ends.0))-[\(view.name(of: view.type(of: relationship))) \(properties)]->(\(ends.1))"
    }
}
