import TestSupport

// Random patterns. In: what is in scope. Out: text; new variables are in scope then.

extension GeneratedQuery {
    mutating func match(isFirst: Bool) -> String {
        let outer = scope
        let isSearched = random.chance(1, 4)
        let usedAround = used
        used = []
        defer { used = usedAround }
        var parts: [String] = []
        for _ in 0..<(isSearched ? 1 : random.pick([1, 1, 1, 2])) { parts.append(path(outer, isSearched: isSearched)) }
        var text = "MATCH \(parts.joined(separator: ", "))"
        if random.chance(isFirst ? 1 : 2, 8) { text += " WHERE \(predicate(2, isCondition: true))" }
        return text
    }

    private mutating func path(_ outer: [Variable], isSearched: Bool) -> String {
        let variable = random.chance(1, 3) ? name("p") : nil
        var prefix = ""
        var isShort = false
        if isSearched {
            let walk = random.chance(1, 6)
            isShort = walk
            let mode = walk ? "WALK " : random.pick(["", "", "TRAIL ", "ACYCLIC ", "SIMPLE "])
            switch Int.random(in: 0..<12, using: &random) {
            case 0: prefix = "ANY \(mode)"
            case 1, 2: prefix = "ANY SHORTEST \(mode)"
            case 3, 4: prefix = "ALL SHORTEST \(mode)"
            case 5: prefix = "SHORTEST 2 \(mode)"
            case 6: prefix = "SHORTEST 2 \(mode)GROUPS "
            default: prefix = mode
            }
        }
        let known = isSearched ? outer : scope
        var text = node(known, isEnd: true)
        let length = isSearched ? random.pick([1, 1, 1, 2]) : random.pick([0, 1, 1, 1, 2])
        for index in 0..<length {
            let isLast = index == length - 1
            let kind = Int.random(in: 0..<8, using: &random)
            if kind == 0 || kind == 1 {
                text += " " + group(outer, isShort: isShort)
                text += " " + node(known, isEnd: isLast)
            } else {
                text += link(isSearched ? [] : outer, isRepeated: kind < (isSearched ? 8 : 5), isShort: isShort)
                text += node(isLast ? known : isSearched ? [] : scope, isEnd: isLast)
            }
        }
        if let variable { scope.append(Variable(name: variable, kind: .path)) }
        return (variable.map { "\($0) = " } ?? "") + prefix + text
    }

    private mutating func node(_ known: [Variable], isEnd: Bool) -> String {
        let nodes = known.filter { $0.kind == .node }.map(\.name)
        if isEnd, !nodes.isEmpty, random.chance(1, 2) { return "(\(random.pick(nodes)))" }
        var text = "("
        let variable = random.chance(2, 3) ? name("n") : nil
        text += variable ?? ""
        if random.chance(1, 7) { text += labels() }
        if random.chance(1, 12) {
            switch Int.random(in: 0..<4, using: &random) {
            case 0, 1: text += " {id: \(constant("p", "q"))}"
            case 2: text += " {k: \(constant(1, 2))}"
            default:
                text +=
                    " {\(random.chance(1, 2) ? "name: \(constant("x", "y"))" : "m: \(constant(Constant.anything))")}"
            }
        } else if let variable, random.chance(1, 8) {
            text +=
                " WHERE \(variable).\(random.pick(["k", "i", "f"])) \(random.pick(["<", ">=", "<>"])) \(constant(1, 2))"
        }
        if let variable { scope.append(Variable(name: variable, kind: .node)) }
        return text + ")"
    }

    private mutating func labels() -> String {
        random.pick([":A", ":B", ":A|B", ":!C", ":!C", ":A&!B", ":%", ":!A|B", ":(A|B)&!C"])
    }

    private mutating func types() -> String {
        random.pick(["", "", "", ":R", ":R", ":S", ":R|S", ":!S", ":!R", ":R|T"])
    }

    /// An arrow around what stands in brackets.
    mutating func arrow(_ inside: String, _ quantifier: String = "") -> String {
        let body = inside.isEmpty ? "" : "[\(inside)]"
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return "-\(body)-" + quantifier
        case 1, 2: return (reversed ? "<-\(body)-" : "-\(body)->") + quantifier
        default: return (reversed ? "-\(body)->" : "<-\(body)-") + quantifier
        }
    }

    private mutating func quantifier(isShort: Bool) -> String {
        if isShort { return random.pick(["{1,2}", "{2}", "{0,2}", "{,2}"]) }
        return random.pick(["{1,2}", "{2}", "{0,2}", "+", "*", "{1,3}", "{2,}"])
    }

    private mutating func link(_ outer: [Variable], isRepeated: Bool, isShort: Bool) -> String {
        let variable = random.chance(1, 2) ? name("r") : nil
        let types = types()
        if random.chance(1, 6), let known = again(outer, .relationship) { return arrow(known + types) }
        if random.chance(1, 6), let known = again(outer, .relationships), !types.contains("!") {
            return arrow("\(known)\(types)*0..3")
        }
        guard isRepeated else {
            if let variable { scope.append(Variable(name: variable, kind: .relationship)) }
            let condition = variable.flatMap { name in random.chance(1, 8) ? " WHERE \(name).w > 0" : nil }
            return arrow(
                "\(variable ?? "")\(types)\(condition ?? (random.chance(1, 14) ? " {v: \(constant(1, 2))}" : ""))")
        }
        if let variable { scope.append(Variable(name: variable, kind: .relationships)) }
        if random.chance(1, 3), !isShort, !types.contains("!") {
            return arrow("\(variable ?? "")\(types)*\(random.pick(["", "1..2", "0..2", "2", "..3"]))")
        }
        let condition = variable.flatMap { name in random.chance(1, 4) ? " WHERE \(name).w <> 1" : nil }
        return arrow("\(variable ?? "")\(types)\(condition ?? "")", quantifier(isShort: isShort))
    }

    /// A relationship, or a list of them, that was bound before this MATCH and stands in it for the first time.
    private mutating func again(_ outer: [Variable], _ kind: Kind) -> String? {
        let found = outer.filter { $0.kind == kind && !used.contains($0.name) }
        guard !found.isEmpty else { return nil }
        let name = random.pick(found).name
        used.insert(name)
        return name
    }

    private mutating func group(_ outer: [Variable], isShort: Bool) -> String {
        let (first, relationship, second) = (name("x"), name("r"), name("y"))
        let types = types()
        var text = "((\(first)\(random.chance(1, 5) ? labels() : ""))\(arrow("\(relationship)\(types)"))(\(second))"
        var made = [(first, Kind.nodes), (relationship, .relationships), (second, .nodes)]
        if random.chance(1, 4) {
            let (again, third) = (name("r"), name("z"))
            text += "\(arrow(again))(\(random.chance(1, 4) ? first : third))"
            made.append((again, .relationships))
            if text.hasSuffix("(\(third))") { made.append((third, .nodes)) }
        }
        if random.chance(1, 2) {
            var conditions = ["\(first).i < \(second).i", "\(relationship).w > 0", "\(first).k = 1 OR \(second).k > 0"]
            if let known = outer.first(where: { $0.kind == .node }) {
                conditions.append("\(second).i <> \(known.name).i")
            }
            if depth < 2 { conditions.append("EXISTS { (\(second))--() }") }
            text += " WHERE \(random.pick(conditions))"
        }
        for (name, kind) in made { scope.append(Variable(name: name, kind: kind)) }
        return text + ")" + quantifier(isShort: isShort)
    }
}
