import TestSupport

// Random queries that read, with types kept so that none fails. In: random numbers. Out: text. The same numbers give the same query with every arrow
// turned round.

struct GeneratedQuery {
    enum Kind { case node, relationship, nodes, relationships, path, integer, string, boolean, integers }

    struct Variable {
        var name: String
        var kind: Kind
    }

    var random: SeededGenerator
    let reversed: Bool
    var scope: [Variable] = []
    private var names = 0
    /// Relationships that stand in the MATCH under way already.
    private var used: Set<String> = []
    /// How many sub-queries are around this place.
    private var depth = 0

    /// - Parameter reversed: whether the arrows go the other way.
    init(seed: UInt64, reversed: Bool = false) {
        random = SeededGenerator(seed: seed)
        self.reversed = reversed
        for _ in 0..<8 { _ = random.next() }
    }

    mutating func name(_ prefix: String) -> String {
        names += 1
        return "\(prefix)\(names)"
    }

    func variables(_ kinds: Kind...) -> [String] { scope.filter { kinds.contains($0.kind) }.map(\.name) }

    mutating func some(_ kinds: Kind...) -> String? {
        let found = scope.filter { kinds.contains($0.kind) }.map(\.name)
        return found.isEmpty ? nil : random.pick(found)
    }

    // MARK: Queries

    mutating func query() -> String {
        guard random.chance(1, 10) else { return single(columns: nil) }
        let columns = Int.random(in: 1...2, using: &random)
        let first = single(columns: columns)
        scope = []
        return first + random.pick(["\nUNION\n", "\nUNION ALL\n"]) + single(columns: columns)
    }

    /// - Parameter columns: how many integers it returns, under names of their own; nil for what comes.
    private mutating func single(columns: Int?) -> String {
        if columns == nil, random.chance(1, 20) { return counting() }
        if columns == nil, random.chance(1, 25) { return reaching() }
        var clauses = [match(isFirst: true)]
        for _ in 0..<random.pick([0, 0, 0, 1, 1, 2]) { clauses.append(clause()) }
        return (clauses + [returning(columns)]).joined(separator: "\n")
    }

    /// The relationships of nodes, only counted.
    private mutating func counting() -> String {
        let node = name("n")
        let key = random.chance(1, 2) ? "\(node).i AS i, " : ""
        return
            "MATCH (\(node)\(random.pick(["", ":A"])))\(arrow(random.pick(["", ":R", ":R|S"])))()\nRETURN \(key)count(*) AS c"
    }

    /// What can be reached, where no one asks how; nodes found by a part of their name.
    private mutating func reaching() -> String {
        let (start, end) = (name("n"), name("n"))
        let found = random.chance(1, 2) ? " WHERE \(start).name CONTAINS 'x'" : ""
        let length = random.pick(["*", "*1..3", "*0..", "*..2"])
        let match =
            "MATCH (\(start))\(found)\nMATCH (\(start))\(arrow("\(random.pick(["", ":R", ":R|S"]))\(length)"))(\(end))"
        return match + "\nRETURN DISTINCT \(start).i AS a, \(end).i AS b"
    }

    private mutating func clause() -> String {
        switch Int.random(in: 0..<10, using: &random) {
        case 0...2: return match(isFirst: false)
        case 3, 4: return "OPTIONAL " + match(isFirst: false)
        case 5:
            let list = random.chance(1, 2) ? integers() : "[\(integer()), \(integer()), 1]"
            let variable = name("u")
            scope.append(Variable(name: variable, kind: .integer))
            return "UNWIND \(list) AS \(variable)"
        case 6, 7: return with()
        default: return call()
        }
    }

    private mutating func with() -> String {
        var items: [String] = []
        var next: [Variable] = []
        let isAggregating = random.chance(2, 5)
        for variable in scope where random.chance(2, 3) {
            items.append(variable.name)
            next.append(variable)
        }
        if isAggregating || items.isEmpty {
            let variable = name("g")
            items.append("\(aggregate()) AS \(variable)")
            next.append(Variable(name: variable, kind: .integer))
        } else if random.chance(1, 2) {
            let variable = name("e")
            items.append("\(integer()) AS \(variable)")
            next.append(Variable(name: variable, kind: .integer))
        }
        var text = "WITH \(random.chance(1, 5) ? "DISTINCT " : "")\(items.joined(separator: ", "))"
        scope = next
        let scalars = next.allSatisfy { [.integer, .string, .boolean].contains($0.kind) }
        if scalars, random.chance(1, 3) { text += " ORDER BY \(next.map(\.name).joined(separator: ", "))\(cut())" }
        if random.chance(1, 5) { text += " WHERE \(predicate(2, isCondition: true))" }
        return text
    }

    private mutating func cut() -> String {
        random.pick(["", " LIMIT 3", " SKIP 1", " SKIP 1 LIMIT 2", " LIMIT 1"])
    }

    private mutating func returning(_ columns: Int?) -> String {
        if let columns {
            return "RETURN " + (0..<columns).map { "\(integer()) AS c\($0)" }.joined(separator: ", ")
        }
        var items: [String] = []
        var names: [String] = []
        var isScalar = true
        for index in 0..<Int.random(in: 1...3, using: &random) {
            let column = "c\(index)"
            names.append(column)
            if random.chance(1, 4), let variable = scope.isEmpty ? nil : random.pick(scope) {
                items.append("\(variable.name) AS \(column)")
                if ![.integer, .string, .boolean].contains(variable.kind) { isScalar = false }
            } else {
                items.append(
                    "\(random.chance(1, 5) ? predicate(1) : random.chance(1, 5) ? string() : integer()) AS \(column)")
            }
        }
        let isAggregating = random.chance(1, 3)
        if isAggregating {
            for index in 0..<Int.random(in: 1...2, using: &random) {
                items.append("\(aggregate()) AS a\(index)")
                names.append("a\(index)")
            }
        }
        var text = "RETURN \(random.chance(1, 6) ? "DISTINCT " : "")\(items.joined(separator: ", "))"
        if isScalar, random.chance(1, 3) {
            let keys = names.map { random.chance(1, 4) ? "\($0) DESC" : $0 }
            text += " ORDER BY \(keys.joined(separator: ", "))\(cut())"
        }
        return text
    }

    private mutating func aggregate() -> String {
        switch Int.random(in: 0..<7, using: &random) {
        case 0, 1: "count(*)"
        case 2: "count(\(random.chance(1, 2) ? "DISTINCT " : "")\(scope.isEmpty ? "1" : random.pick(scope).name))"
        case 3: "sum(\(integer()))"
        case 4: "min(\(integer()))"
        case 5: "max(\(integer()))"
        default: "size(collect(\(random.chance(1, 2) ? "DISTINCT " : "")\(integer())))"
        }
    }

    /// Runs a query inside this one for each row.
    private mutating func call() -> String {
        let outer = scope
        let imported = scope.filter { _ in random.chance(1, 2) }
        let names = imported.map(\.name)
        let column = name("s")
        let form = Int.random(in: 0..<3, using: &random)
        scope = form == 0 ? outer : imported
        let head =
            switch form {
            case 0: "CALL (*) {\n"
            case 1: "CALL (\(names.joined(separator: ", "))) {\n"
            default: names.isEmpty ? "CALL {\n" : "CALL {\nWITH \(names.joined(separator: ", "))\n"
            }
        depth += 1
        var body = match(isFirst: false)
        let isAggregating = random.chance(1, 2)
        if form == 1, isAggregating, random.chance(1, 3) {
            let middle = name("m")
            body += "\nWITH count(*) AS \(middle)"
            scope = imported + [Variable(name: middle, kind: .integer)]
        }
        body += "\nRETURN \(isAggregating ? aggregate() : integer()) AS \(column)"
        if form == 1, !isAggregating, random.chance(1, 4) {
            scope = imported
            body +=
                random.pick(["\nUNION\n", "\nUNION ALL\n"])
                + "\(match(isFirst: false))\nRETURN \(integer()) AS \(column)"
        }
        depth -= 1
        scope = outer + [Variable(name: column, kind: .integer)]
        return (random.chance(1, 5) ? "OPTIONAL " : "") + head + body + "\n}"
    }

    // MARK: Patterns

    mutating func match(isFirst: Bool) -> String {
        let outer = scope
        let isSearched = random.chance(1, 4)
        let usedAround = used
        used = []
        defer { used = usedAround }
        var parts: [String] = []
        for _ in 0..<(isSearched ? 1 : random.pick([1, 1, 1, 2])) { parts.append(path(outer, isSearched: isSearched)) }
        var text = "MATCH \(parts.joined(separator: ", "))"
        if random.chance(isFirst ? 1 : 2, 6) { text += " WHERE \(predicate(2, isCondition: true))" }
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
        if random.chance(1, 6) { text += labels() }
        if random.chance(1, 12) {
            text += random.pick([" {id: 'p'}", " {id: 'q'}", " {k: 1}", " {name: 'x'}"])
        } else if let variable, random.chance(1, 8) {
            text +=
                " WHERE \(variable).\(random.pick(["k", "i"])) \(random.pick(["<", ">=", "<>"])) \(random.pick(["1", "2"]))"
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
    private mutating func arrow(_ inside: String, _ quantifier: String = "") -> String {
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
            return arrow("\(variable ?? "")\(types)\(condition ?? (random.chance(1, 14) ? " {v: 1}" : ""))")
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
