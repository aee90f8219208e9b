import TestSupport

// Random statements that write, whose effect does not depend on the order of rows: what is set is a constant or follows from the entity itself, and
// MERGE makes the same for equal rows. In: random numbers. Out: text; some fail while they run.

extension GeneratedQuery {
    /// Clauses that write, then perhaps a question.
    mutating func statement() -> String {
        (scope, isDeleting, touched) = ([], false, [])
        var clauses: [String] = []
        var isOpen = false
        func add(_ clause: String) {
            // Behind what writes only WITH leads on to what reads.
            if clause.hasPrefix("CALL"), clauses.last.map(Self.writes) ?? false { clauses.append("WITH *") }
            clauses.append(clause)
            isOpen = clause.hasPrefix("MATCH") || clause.contains("RETURN")
        }
        if random.chance(3, 4) {
            clauses.append(match(isFirst: true))
            if random.chance(1, 5) { clauses.append("OPTIONAL " + match(isFirst: false)) }
        }
        if random.chance(1, 5) {
            let variable = name("u")
            clauses.append("UNWIND [\(constant(0, 1, 2)), \(constant(0, 1, 2)), 1] AS \(variable)")
            scope.append(Variable(name: variable, kind: .integer))
        }
        for _ in 0..<random.pick([1, 1, 1, 2]) where !isDeleting { add(writing()) }
        if random.chance(1, 4), !isDeleting {
            let kept = scope.filter { _ in random.chance(2, 3) }
            scope = kept.isEmpty ? scope : kept
            if !scope.isEmpty {
                add("WITH \(scope.map(\.name).joined(separator: ", "))")
                add(random.chance(1, 2) ? match(isFirst: false) : writing())
            }
        }
        switch Int.random(in: 0..<8, using: &random) {
        case 0 where !isOpen, 1 where !isOpen: break
        case 2: clauses.append("RETURN count(*) AS c")
        case 3 where isDeleting:
            scope = []
            clauses.append("WITH count(*) AS c")
            clauses.append(match(isFirst: true))
            clauses.append("RETURN count(*) AS d")
        default:
            if isDeleting {
                if isOpen { clauses.append("RETURN count(*) AS c") }
            } else {
                clauses.append("RETURN \(integer(1)) AS c, \(random.chance(1, 2) ? map() : mixed()) AS m")
            }
        }
        return clauses.joined(separator: "\n")
    }

    private static func writes(_ clause: String) -> Bool {
        ["CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH"].contains { clause.hasPrefix($0) }
    }

    private mutating func writing() -> String {
        switch Int.random(in: 0..<14, using: &random) {
        case 0, 1: return create()
        case 2...5: if let text = change() { return text }
        case 6, 7: return merge()
        case 8: if let text = remove() { return text }
        case 9, 10: if let text = delete() { return text }
        case 11, 12: return subquery()
        default: break
        }
        return create()
    }

    /// Properties of something new; they ask nothing of the graph, for earlier rows have changed it.
    private mutating func made() -> String {
        let id = random.chance(1, 3) ? ", id: \(constant("p", "q", "new"))" : ""
        return
            "{i: \(constant(50, 51, 52)), k: \(random.chance(1, 2) ? integer(0) : constant(0, 1, 2))\(id), m: \(mixed(0))}"
    }

    private mutating func create() -> String {
        let variable = name("n")
        let node = "(\(variable)\(random.pick([":A", ":B:C", "", ":D"])) \(made()))"
        let type = random.pick(["R", "S", "N"])
        var text = "CREATE "
        switch Int.random(in: 0..<4, using: &random) {
        case 0: text += node
        case 1: text += "\(node)-[:\(type) {w: \(constant(70, 71))}]->(:C {i: \(constant(60, 61))})"
        case 2:
            if let from = some(.node) {
                text +=
                    random.chance(1, 2)
                    ? "(\(from))-[:\(type) {v: \(integer(0))}]->\(node)" : "\(node)<-[:\(type)]-(\(from))"
            } else {
                text += node
            }
        default:
            let nodes = variables(.node)
            if nodes.count > 1 {
                return text + "(\(random.pick(nodes)))-[:\(type) {w: \(constant(70, 71))}]->(\(random.pick(nodes)))"
            }
            text += node
        }
        scope.append(Variable(name: variable, kind: .node))
        return text
    }

    /// A key that this statement has not written, for of two writes the last one would win.
    private mutating func untouched(_ keys: [String]) -> String? {
        let free = keys.filter { !touched.contains($0) && !touched.contains("*") }
        guard !free.isEmpty else { return nil }
        let key = random.pick(free)
        touched.insert(key)
        return key
    }

    private mutating func change() -> String? {
        guard let owner = some(.node, .relationship) else { return nil }
        let isNode = variables(.node).contains(owner)
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1:
            guard let key = untouched(["k", "v", "z"]) else { return nil }
            return "SET \(owner).\(key) = \(constant(0, 1, 2))"
        case 2:
            guard let key = untouched(["k", "v", "z"]) else { return nil }
            return "SET \(owner).\(key) = coalesce(\(owner).\(key), 0) + 1"
        case 3:
            guard let key = untouched(["m"]) else { return nil }
            return "SET \(owner).\(key) = \(random.chance(1, 5) ? "null" : constant(Constant.anything))"
        case 4 where touched.isEmpty:
            touched = ["*"]
            return "SET \(owner) = {i: \(owner).i, id: \(owner).id, k: \(constant(1, 2))}"
        case 5 where touched.isEmpty:
            touched = ["*"]
            return "SET \(owner) += {k: \(constant(1, 2)), z: \(constant(Constant.temporals)), name: null}"
        case 6 where random.chance(1, 4): return "SET \(owner).bad = {a: 1}"
        default:
            guard isNode, untouched(["a label"]) != nil else { return nil }
            return "SET \(owner):\(random.pick(["A", "B", "C:D"]))"
        }
    }

    private mutating func remove() -> String? {
        guard let owner = some(.node, .relationship) else { return nil }
        if random.chance(1, 2), variables(.node).contains(owner), untouched(["a label"]) != nil {
            return "REMOVE \(owner):\(random.pick(["A", "B:C"]))"
        }
        guard let key = untouched(["k", "v", "m", "name"]) else { return nil }
        return "REMOVE \(owner).\(key)"
    }

    private mutating func delete() -> String? {
        guard let owner = some(.node, .relationship, .path) else { return nil }
        isDeleting = true
        let isRelationship = variables(.relationship).contains(owner)
        return "\(isRelationship || random.chance(1, 4) ? "" : "DETACH ")DELETE \(owner)"
    }

    private mutating func merge() -> String {
        let variable = name("n")
        var text: String
        var new = [Variable(name: variable, kind: .node)]
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
            let nodes = variables(.node)
            guard nodes.count > 1 else { fallthrough }
            text = "MERGE (\(random.pick(nodes)))-[\(variable):\(random.pick(["R", "N"]))]->(\(random.pick(nodes)))"
            new = [Variable(name: variable, kind: .relationship)]
        case 1: text = "MERGE (\(variable):C {k: \(constant(1, 2, 7))})"
        case 2: text = "MERGE (\(variable):B {k: \(integer(0))})"
        case 3:
            guard let from = some(.node) else { fallthrough }
            text =
                "MERGE (\(from))-[:\(random.pick(["R", "N"])) {v: \(constant(1, 2))}]->(\(variable):C {k: \(constant(1, 2))})"
        default:
            guard let from = some(.node) else {
                text = "MERGE (\(variable):A)-[:N]->(:D)"
                break
            }
            text = "MERGE (\(from))<-[:\(random.pick(["S", "N"]))]-(\(variable):B)"
        }
        scope += new
        if random.chance(1, 2), let key = untouched(["z"]) {
            text += " ON CREATE SET \(variable).\(key) = \(constant(100, 101))"
            text += " ON MATCH SET \(variable).\(key) = coalesce(\(variable).\(key), 0) + 1"
        }
        return text
    }

    /// CALL { } that writes, with and without rows.
    private mutating func subquery() -> String {
        let outer = scope
        defer { scope = outer }
        guard let node = some(.node) else { return create() }
        scope = [Variable(name: node, kind: .node)]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "CALL (\(node)) { \(create()) }"
        case 1:
            guard let key = untouched(["k", "z"]) else { return "CALL (\(node)) { \(create()) }" }
            return "CALL (\(node)) { SET \(node).\(key) = \(constant(5, 6)) }"
        case 2:
            // What it makes is none of what it looks for, for which of the rows comes first is open.
            let types = random.pick(["R", "R|S", "T|S"])
            return
                "CALL (\(node)) { MATCH (\(node))-[:\(types)]-(:!D) CREATE (\(node))-[:N]->(:D {i: \(constant(80, 81))}) }"
        default: return "CALL (\(node)) { \(create()) RETURN count(*) AS \(name("s")) }"
        }
    }
}
