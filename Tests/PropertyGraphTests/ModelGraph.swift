import PropertyGraph
import TestSupport

// A graph as plain lists, to compare views with. In: a random generator. Out: a built graph, random changes made to an overlay and to itself
// alike, and a text that says everything.

struct ModelGraph {
    struct ModelNode {
        var labels: [String]
        var properties: [String: Int64]
        /// In the order in which the properties were set.
        var keys: [String]
    }

    struct ModelRelationship {
        var type: String
        var from: Int
        var to: Int
        var properties: [String: Int64]
        var keys: [String]
        var isDerived = false
    }

    static let labels = ["A", "B", "C"]
    static let types = ["R", "S"]
    static let keys = ["p", "q", "r"]

    /// nil where it was removed.
    private var nodes: [ModelNode?] = []
    private var relationships: [ModelRelationship?] = []

    init(random: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 1...5, using: &random) {
            nodes.append(ModelNode(labels: Self.someLabels(&random), properties: [:], keys: []))
        }
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            relationships.append(
                ModelRelationship(
                    type: Self.types[Int.random(in: 0..<2, using: &random)],
                    from: Int.random(in: 0..<nodes.count, using: &random),
                    to: Int.random(in: 0..<nodes.count, using: &random), properties: [:], keys: []))
        }
        for node in nodes.indices where Bool.random(using: &random) {
            nodes[node]?.properties["p"] = 1
            nodes[node]?.keys = ["p"]
        }
    }

    private static func someLabels(_ random: inout SeededGenerator) -> [String] {
        labels.filter { _ in Bool.random(using: &random) }
    }

    func built() -> Graph {
        var builder = GraphBuilder()
        for label in Self.labels { _ = builder.label(label) }
        for type in Self.types { _ = builder.type(type) }
        for key in Self.keys { _ = builder.key(key) }
        for case let node? in nodes {
            let made = builder.addNode(labels: node.labels.map { builder.label($0) })
            for key in node.keys { builder.set(made, builder.key(key), .integer(node.properties[key] ?? 0)) }
        }
        for case let relationship? in relationships {
            _ = builder.addRelationship(
                builder.type(relationship.type), from: NodeID(UInt32(relationship.from)),
                to: NodeID(UInt32(relationship.to)))
        }
        return builder.build()
    }

    // MARK: Changes

    mutating func change(_ overlay: inout GraphOverlay, over base: Graph, using random: inout SeededGenerator) {
        let view = GraphView(base, overlay: overlay)
        let living = nodes.indices.filter { nodes[$0] != nil }
        let connected = relationships.indices.filter { relationships[$0] != nil }
        let key = Self.keys[Int.random(in: 0..<3, using: &random)]
        let value: Int64? = Int.random(in: 0..<3, using: &random) == 0 ? nil : Int64.random(in: 0..<9, using: &random)
        guard let keyID = view.keyID(key) else { return }
        let stored: PropertyValue = value.map { .integer($0) } ?? .absent
        switch Int.random(in: 0..<7, using: &random) {
        case 0:
            let labels = Self.someLabels(&random)
            _ = overlay.addNode(labels: labels.compactMap(view.labelID), properties: [(keyID, .integer(3))])
            nodes.append(ModelNode(labels: labels, properties: [key: 3], keys: [key]))
        case 1:
            guard let from = living.randomElement(using: &random), let to = living.randomElement(using: &random),
                let type = view.typeID("S")
            else { return }
            let isDerived = Bool.random(using: &random)
            let ends = (NodeID(UInt32(from)), NodeID(UInt32(to)))
            if isDerived {
                let four = PropertyEntry(key: keyID, value: .integer(4))
                _ = overlay.addDerived(type, from: ends.0, to: ends.1, properties: [four])
            } else {
                _ = overlay.addRelationship(type, from: ends.0, to: ends.1, properties: [(keyID, .integer(4))])
            }
            relationships.append(
                ModelRelationship(
                    type: "S", from: from, to: to, properties: [key: 4], keys: [key], isDerived: isDerived))
        case 2:
            guard let node = living.randomElement(using: &random) else { return }
            overlay.remove(NodeID(UInt32(node)), of: view)
            nodes[node] = nil
            for index in relationships.indices {
                if relationships[index]?.from == node || relationships[index]?.to == node { relationships[index] = nil }
            }
        case 3:
            guard let relationship = connected.randomElement(using: &random) else { return }
            overlay.remove(RelationshipID(UInt32(relationship)), of: view)
            relationships[relationship] = nil
        case 4:
            guard let node = living.randomElement(using: &random) else { return }
            overlay.set(NodeID(UInt32(node)), keyID, stored, of: view)
            if value == nil || nodes[node]?.properties[key] == nil { nodes[node]?.keys.removeAll { $0 == key } }
            if value != nil, nodes[node]?.properties[key] == nil { nodes[node]?.keys.append(key) }
            nodes[node]?.properties[key] = value
        case 5:
            guard let id = connected.randomElement(using: &random) else { return }
            overlay.set(RelationshipID(UInt32(id)), keyID, stored, of: view)
            if value == nil { relationships[id]?.keys.removeAll { $0 == key } }
            if value != nil, relationships[id]?.properties[key] == nil { relationships[id]?.keys.append(key) }
            relationships[id]?.properties[key] = value
        default:
            guard let node = living.randomElement(using: &random) else { return }
            let labels = Self.someLabels(&random)
            overlay.setLabels(NodeID(UInt32(node)), labels.compactMap(view.labelID))
            nodes[node]?.labels = labels
        }
    }

    /// With numbers that leave none out, stated relationships first.
    func closedUp() -> ModelGraph {
        var closed = self
        var number: [Int: Int] = [:]
        for node in nodes.indices where nodes[node] != nil { number[node] = number.count }
        closed.nodes = nodes.filter { $0 != nil }
        let there = relationships.compactMap { $0 }
        closed.relationships = (there.filter { !$0.isDerived } + there.filter(\.isDerived)).map { relationship in
            var relationship = relationship
            relationship.from = number[relationship.from] ?? 0
            relationship.to = number[relationship.to] ?? 0
            return relationship
        }
        return closed
    }

    // MARK: Everything as text

    func dump() -> String {
        var text = "\(nodes.count { $0 != nil }) \(relationships.count { $0 != nil })\n"
        for (number, node) in nodes.enumerated() {
            guard let node else { continue }
            text += "\(number) \(node.labels) \(node.keys.map { "\($0)\(node.properties[$0] ?? 0)" })"
            let out = relationships.enumerated().filter { $0.element?.from == number }.map(\.offset)
            let into = relationships.enumerated().filter { $0.element?.to == number }.map(\.offset)
            text += " \(out) \(into) \(out.filter { relationships[$0]?.type == "S" })\n"
        }
        for (number, relationship) in relationships.enumerated() {
            guard let relationship else { continue }
            text += "\(number) \(relationship.type) \(relationship.from) \(relationship.to)"
            text +=
                " \(relationship.keys.map { "\($0)\(relationship.properties[$0] ?? 0)" }) \(relationship.isDerived)\n"
        }
        for label in Self.labels {
            text += "\(label) \(nodes.indices.filter { nodes[$0]?.labels.contains(label) == true })\n"
        }
        return text
    }
}

extension GraphView {
    /// The same text of a view, read through every one of its ways.
    func dump() -> String {
        var text = "\(nodeCount) \(relationshipCount)\n"
        func written(_ entries: [PropertyEntry]) -> [String] {
            entries.map { entry in
                if case .integer(let value) = entry.value { "\(name(of: entry.key))\(value)" } else { "?" }
            }
        }
        let second = typeID("S")
        for node in nodes {
            text += "\(node.rawValue) \(labels(of: node).map(name(of:))) \(written(properties(of: node)))"
            let (out, into) = (outgoing(node), incoming(node))
            let typed = second.map { Array(outgoing(node, $0)) } ?? []
            text += " \(out.map(\.relationship.rawValue).sorted()) \(into.map(\.relationship.rawValue).sorted())"
            text += " \(typed.map(\.relationship.rawValue).sorted())\n"
            if out.count != Array(out).count || into.count != Array(into).count { text += "miscounted\n" }
        }
        for id in relationships {
            text += "\(id.rawValue) \(name(of: type(of: id))) \(source(of: id).rawValue) \(target(of: id).rawValue)"
            text += " \(written(properties(of: id))) \(status(of: id) == .derived)\n"
        }
        for label in ModelGraph.labels {
            text += "\(label) \(labelID(label).map { nodes(label: $0).map(\.rawValue) } ?? [])\n"
        }
        return text
    }
}
