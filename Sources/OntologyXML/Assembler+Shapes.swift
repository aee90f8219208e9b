import PropertyGraph

extension Assembler {
    /// What no single element shows: cycles where a relation has none, and orders that count from 1 without a gap.
    func checkShapes() {
        let acyclic = Set(vocabulary.relations.values.filter(\.isAcyclic).map(\.type))
        for type in acyclic.sorted() { checkCycles(relationships.filter { $0.type == type }, type) }
        checkOrder(of: ["RUNS_THROUGH", "GIVES_OFF"], "the course of")
        checkOrder(of: ["TRAVERSES"], "the layers of")
    }

    private func checkCycles(_ entries: [RelationEntry], _ type: String) {
        var next: [NodeID: [RelationEntry]] = [:]
        for entry in entries { next[entry.from, default: []].append(entry) }
        // 1 is on the way, 2 is done. The way is a stack of its own, so that depth costs no call.
        var state: [NodeID: Int] = [:]
        for start in entries.map(\.from) where state[start] == nil {
            var stack: [(node: NodeID, index: Int)] = [(start, 0)]
            state[start] = 1
            while let (node, index) = stack.last {
                guard let steps = next[node], index < steps.count else {
                    state[node] = 2
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].index += 1
                let step = steps[index]
                if state[step.to] == 1 {
                    add(
                        "cycle", "\(type) leads from \(id(step.from)) back to itself by \(id(step.to))",
                        at: step.element,
                        hint: "one of the links of this circle is wrong")
                } else if state[step.to] == nil {
                    state[step.to] = 1
                    stack.append((step.to, 0))
                }
            }
        }
    }

    private func checkOrder(of types: Set<String>, _ what: String) {
        let orderName = builder.strings.intern("order")
        var orders: [NodeID: [(order: Int64, element: Int)]] = [:]
        for entry in relationships where types.contains(entry.type) {
            guard case .integer(let order)? = entry.properties[orderName] else { continue }
            orders[entry.from, default: []].append((order, entry.element))
        }
        for (node, steps) in orders.sorted(by: { $0.key < $1.key }) {
            var expected: Int64 = 1
            for step in steps.sorted(by: { ($0.order, $0.element) < ($1.order, $1.element) }) {
                if step.order > expected {
                    add(
                        "order-gap", "\(what) \(id(node)) has no step \(expected)", at: step.element,
                        hint: "steps are numbered from 1 without a gap")
                    break
                }
                expected = max(expected, step.order + 1)
            }
        }
    }

    private func id(_ node: NodeID) -> String { text(entries[Int(node.rawValue)].id) }
}
