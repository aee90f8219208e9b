import PropertyGraph

extension Assembler {
    /// What no single element shows: cycles where a relation has none, and orders that count from 1 without a gap.
    mutating func checkShapes() {
        var acyclic: [StringID] = []
        for relation in vocabulary.relations.values where relation.isAcyclic && !acyclic.contains(relation.type) {
            acyclic.append(relation.type)
        }
        for type in acyclic.sorted(by: { text($0) < text($1) }) { checkCycles(type) }
        checkOrder(of: ["RUNS_THROUGH", "GIVES_OFF"], "the course of")
        checkOrder(of: ["TRAVERSES"], "the layers of")
    }

    private mutating func checkCycles(_ type: StringID) {
        let links = relationships.filter { $0.type == type }
        // For each node its links as a chain, in the order in which they were stated.
        var heads = [Int32](repeating: -1, count: entries.count)
        var next = [Int32](repeating: -1, count: links.count)
        for index in links.indices.reversed() {
            let from = Int(links[index].from.rawValue)
            next[index] = heads[from]
            heads[from] = Int32(index)
        }
        // 1 is on the way, 2 is done. The way is a stack of its own, so that depth costs no call.
        var state = [UInt8](repeating: 0, count: entries.count)
        var stack: [(node: Int, link: Int32)] = []
        for link in links {
            let start = Int(link.from.rawValue)
            if state[start] != 0 { continue }
            state[start] = 1
            stack.append((start, heads[start]))
            while let (node, link) = stack.last {
                guard link >= 0 else {
                    state[node] = 2
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].link = next[Int(link)]
                let step = links[Int(link)]
                let to = Int(step.to.rawValue)
                if state[to] == 1 {
                    add(
                        "cycle", "\(text(type)) leads from \(id(step.from)) back to itself by \(id(step.to))",
                        at: step.element, hint: "one of the links of this circle is wrong")
                } else if state[to] == 0 {
                    state[to] = 1
                    stack.append((to, heads[to]))
                }
            }
        }
    }

    private mutating func checkOrder(of types: [String], _ what: String) {
        var sought: [StringID] = []
        for type in types { sought.append(builder.strings.intern(type)) }
        var steps: [(node: NodeID, order: Int64, element: Int)] = []
        for entry in relationships where sought.contains(entry.type) {
            guard case .integer(let order)? = property(entry, words.order) else { continue }
            steps.append((entry.from, order, entry.element))
        }
        steps.sort { ($0.node, $0.order, $0.element) < ($1.node, $1.order, $1.element) }
        var node: NodeID?
        var expected: Int64 = 1
        var hasGap = false
        for step in steps {
            if step.node != node { (node, expected, hasGap) = (step.node, 1, false) }
            if hasGap { continue }
            if step.order > expected {
                add(
                    "order-gap", "\(what) \(id(step.node)) has no step \(expected)", at: step.element,
                    hint: "steps are numbered from 1 without a gap")
                hasGap = true
            } else {
                expected = max(expected, step.order + 1)
            }
        }
    }

    private func id(_ node: NodeID) -> String { text(entry(of: node).id) }
}
