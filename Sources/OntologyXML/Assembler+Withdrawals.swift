import PropertyGraph

/// What `<without>` elements take back.
struct Withdrawals {
    struct Relationship {
        var type: StringID
        var from: NodeID
        var to: NodeID
        /// Among the assembler's `relationProperties`.
        var properties: Range<Int>
        var element: Int
        var isMet = false
    }

    struct Property {
        var node: NodeID
        var name: StringID
        var element: Int
        var isMet = false
    }

    var relationships: [Relationship] = []
    var properties: [Property] = []
    var nodes: [NodeID] = []
}

extension Assembler {
    /// Reads `<without ref="nerve:…">`: a node with everything about it, or the properties and relationships that its children name. It takes back
    /// what files read before it state; what it names must be there.
    mutating func readWithdrawals(childrenOf root: Int) {
        for element in table.children(of: root) where table.elements[element].name == words.without {
            guard let reference = table.value(element, words.ref) else {
                add("missing-id", "<without> says not of what", at: element, hint: "ref=\"nerve:…\"")
                continue
            }
            if let guest = guest(of: element) {
                add(
                    "namespace", "the plugin \(guest.namespace.id) takes something back", at: element,
                    hint: "a plugin only adds; a file given by --with may take facts back")
                continue
            }
            for attribute in table.attributes(of: element) where attribute.name != words.ref {
                add("unknown-attribute", "<without> has no \(text(attribute.name))", at: element)
            }
            guard let entry = resolve(reference, at: element) else { continue }
            let children = Array(table.children(of: element))
            if children.isEmpty { withdrawals.nodes.append(entry.node) }
            for child in children { readWithdrawal(child, of: entry) }
        }
    }

    private mutating func readWithdrawal(_ element: Int, of entry: NodeEntry) {
        let name = table.elements[element].name
        if let relation = vocabulary.relations[name] {
            guard let reference = table.value(element, words.ref), let other = resolve(reference, at: element),
                let properties = properties(of: element, relation, Context(owner: entry, level: nil))
            else { return }
            let (from, to) = relation.isInverse ? (other.node, entry.node) : (entry.node, other.node)
            withdrawals.relationships.append(
                Withdrawals.Relationship(
                    type: relation.type, from: from, to: to, properties: properties, element: element))
        } else if let property = vocabulary.propertyElements[name] {
            withdrawals.properties.append(
                Withdrawals.Property(node: entry.node, name: property.name, element: element))
        } else {
            unknownElement(element)
        }
    }

    /// Whether a later file takes a statement back.
    mutating func isWithdrawn(
        _ type: StringID, _ from: NodeID, _ to: NodeID, propertiesFrom start: Int, at element: Int
    ) -> Bool {
        let stated = start..<relationProperties.count
        for index in withdrawals.relationships.indices {
            let withdrawal = withdrawals.relationships[index]
            guard withdrawal.type == type, withdrawal.from == from, withdrawal.to == to,
                isBefore(element, withdrawal.element), differing(withdrawal.properties, stated).isEmpty
            else { continue }
            withdrawals.relationships[index].isMet = true
            return true
        }
        return false
    }

    /// Whether a later file takes a property of a node back.
    mutating func isWithdrawn(_ node: NodeID, _ name: StringID, at element: Int) -> Bool {
        for index in withdrawals.properties.indices
        where withdrawals.properties[index].node == node && withdrawals.properties[index].name == name
            && isBefore(element, withdrawals.properties[index].element)
        {
            withdrawals.properties[index].isMet = true
            return true
        }
        return false
    }

    private func isBefore(_ element: Int, _ withdrawal: Int) -> Bool {
        table.elements[element].file < table.elements[withdrawal].file
    }

    /// Finds fault with what takes back nothing.
    mutating func checkWithdrawals() {
        let relationships = withdrawals.relationships.filter { !$0.isMet }.map(\.element)
        let properties = withdrawals.properties.filter { !$0.isMet }.map(\.element)
        for element in relationships + properties {
            add(
                "nothing-withdrawn", "no file before this one states this \(name(element))", at: element,
                hint: "a relationship is named with every property that it has")
        }
    }
}

extension Graph {
    /// The graph without some nodes and everything about them.
    func without(_ nodes: [NodeID]) -> Graph {
        var overlay = GraphOverlay(over: self)
        for node in nodes { overlay.remove(node, of: GraphView(self, overlay: overlay)) }
        return GraphView(self, overlay: overlay).folded()
    }
}
