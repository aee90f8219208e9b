import TestSupport

// Random expressions over the variables in scope. In: what is in scope. Out: text of a type. Nothing fails; much is null.

extension GeneratedQuery {
    mutating func integer(_ level: Int = 2) -> String {
        switch Int.random(in: 0..<14, using: &random) {
        case 0, 1: return constant(0, 1, 2, -1)
        case 2...5: if let node = some(.node) { return "\(node).\(random.pick(["i", "k", "i"]))" }
        case 6: if let relationship = some(.relationship) { return "\(relationship).\(random.pick(["w", "v"]))" }
        case 7: if let path = some(.path) { return "length(\(path))" }
        case 8: if let list = some(.nodes, .relationships) { return "size(\(list))" }
        case 9: if let variable = some(.integer) { return variable }
        case 10 where level > 0: return "coalesce(\(integer(level - 1)), 0) + \(integer(level - 1))"
        case 11 where level > 0:
            return "CASE WHEN \(predicate(level - 1)) THEN \(integer(level - 1)) ELSE \(integer(level - 1)) END"
        case 12 where level > 0: return counted()
        case 13 where level > 0:
            let (sum, element) = (name("t"), name("e"))
            return "reduce(\(sum) = 0, \(element) IN \(integers()) | \(sum) + coalesce(\(element), 0))"
        default: break
        }
        if let node = some(.node) { return "\(node).i" }
        return constant(1, 2)
    }

    /// A list of integers whose order no plan decides.
    mutating func integers() -> String {
        let element = name("e")
        if random.chance(1, 2), let list = some(.nodes) { return "[\(element) IN \(list) | \(element).i]" }
        if random.chance(1, 2), let list = some(.relationships) {
            return "[\(element) IN \(list) WHERE \(element).w > 0 | \(element).w]"
        }
        if let path = some(.path) { return "[\(element) IN nodes(\(path)) | \(element).k]" }
        return "[1, 0, null]"
    }

    mutating func string() -> String {
        if random.chance(1, 3), let relationship = some(.relationship) { return "type(\(relationship))" }
        if random.chance(1, 6), let text = some(.string) { return text }
        if random.chance(1, 6) { return "toUpper(\(string()))" }
        if random.chance(1, 6) { return "(\(string()) + \(constant("x", "y")))" }
        if let node = some(.node) { return "\(node).\(random.pick(["id", "name"]))" }
        return constant("p", "x")
    }

    /// A pattern that begins at a node in scope, and the names that it adds.
    private mutating func inner() -> String {
        let saved = scope
        let text = match(isFirst: true)
        scope = saved
        return text
    }

    private mutating func counted() -> String {
        let saved = scope
        defer { scope = saved }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "COUNT { \(inner()) }"
        case 1:
            let text = match(isFirst: true)
            return "size(COLLECT { \(text) RETURN \(integer(0)) AS v })"
        case 2:
            if let node = some(.node) {
                let end = name("n")
                return "size([(\(node))\(random.pick(["--", "-[:R]-"]))(\(end)) | \(end).i])"
            }
        default:
            if let node = some(.node) { return "COUNT { (\(node))--() }" }
        }
        return "COUNT { (:A)--() }"
    }

    /// - Parameter isCondition: whether it stands where a pattern may stand alone.
    mutating func predicate(_ level: Int, isCondition: Bool = false) -> String {
        switch Int.random(in: 0..<20, using: &random) {
        case 16...19: return valuePredicate(level)
        case 0...3: return "\(integer(0)) \(random.pick(["=", "<>", "<", "<=", ">", ">="])) \(integer(0))"
        case 4: if let node = some(.node) { return "\(node):\(random.pick(["A", "B", "A|B", "!C", "A&!B", "%"]))" }
        case 5:
            if let node = some(.node) {
                return "\(node).\(random.pick(["k", "name"])) IS \(random.pick(["", "NOT "]))NULL"
            }
        case 6: return "\(integer(0)) IN [\(integer(0)), \(constant(1, 2)), \(random.pick(["2", "null"]))]"
        case 7 where level > 0:
            return
                "(\(predicate(level - 1, isCondition: isCondition)) \(random.pick(["AND", "OR", "XOR"])) \(predicate(level - 1)))"
        case 8 where level > 0: return "NOT (\(predicate(level - 1, isCondition: isCondition)))"
        case 9 where level > 0: return "\(random.pick(["", "NOT "]))EXISTS { \(inner()) }"
        case 10 where isCondition:
            if let node = some(.node) {
                return "(\(node))\(random.pick(["--", "-[:R]-", "-[:R]-{2}", "-[:S*1..2]-"]))()"
            }
        case 11:
            let element = name("e")
            return "\(random.pick(["all", "any", "none", "single"]))(\(element) IN \(integers()) WHERE \(element) > 0)"
        case 12: return "\(integer(0)) IS \(random.pick(["", "NOT "])):: INTEGER\(random.pick(["", " NOT NULL"]))"
        case 13:
            return
                "\(string()) \(random.pick(["=", "<>", "STARTS WITH", "CONTAINS", "<"])) \(constant("p", "x", "R"))"
        case 14:
            let nodes = variables(.node)
            if nodes.count > 1 { return "\(random.pick(nodes)) \(random.pick(["=", "<>"])) \(random.pick(nodes))" }
        case 15:
            if let node = some(.node) {
                return random.chance(1, 2)
                    ? "\(node).id = \(constant("p", "q"))" : "\(node).name CONTAINS \(constant("x", "y"))"
            }
        default: break
        }
        return "\(constant(1, 2)) < 2"
    }
}
