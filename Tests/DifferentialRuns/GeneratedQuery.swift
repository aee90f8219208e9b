import PropertyGraph
import TestSupport

// Random queries that read, with types kept so that none fails. In: random numbers. Out: text. The same numbers give the same query with every arrow
// turned round.

struct GeneratedQuery {
    enum Kind {
        case node, relationship, nodes, relationships, path, integer, string
        /// An integer or a float.
        case number
        /// Anything that a property can be.
        case mixed

        /// Whether its values can be sorted without regard to how nodes and relationships are numbered.
        var isScalar: Bool { [.integer, .string, .number, .mixed].contains(self) }
        /// Whether 1 and 1.0 can be met, which are one to DISTINCT, so that which of them stays is open.
        var mixesNumbers: Bool { self == .number || self == .mixed }
    }

    struct Variable {
        var name: String
        var kind: Kind
    }

    var random: SeededGenerator
    let reversed: Bool
    var scope: [Variable] = []
    var names = 0
    /// Relationships that stand in the MATCH under way already.
    var used: Set<String> = []
    /// How many sub-queries are around this place.
    var depth = 0

    let form: ConstantForm
    /// The values of the parameters.
    var parameters: [String: Value] = [:]
    /// Random numbers that are no part of the query.
    var others: SeededGenerator
    /// Whether the order of the rows is told by the query.
    var isOrdered = false
    /// Whether an integer may stand for a float that equals it, or the other way round.
    var mixesNumbers = false

    /// The keys that the statement under way writes.
    var touched: Set<String> = []
    /// Whether it deletes, so that nothing may be read of what it has bound.
    var isDeleting = false

    /// - Parameter reversed: whether the arrows go the other way.
    init(seed: UInt64, reversed: Bool = false, form: ConstantForm = .literals) {
        random = SeededGenerator(seed: seed)
        others = SeededGenerator(seed: seed &+ 1)
        self.reversed = reversed
        self.form = form
        _ = others.next()
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
        if columns == nil, random.chance(1, 8) { return counting() }
        if columns == nil, random.chance(1, 20) { return reaching() }
        var clauses = [match(isFirst: true)]
        for _ in 0..<random.pick([0, 0, 0, 1, 1, 2]) { clauses.append(clause()) }
        return (clauses + [returning(columns)]).joined(separator: "\n")
    }

    /// Chains of relationships, only counted.
    private mutating func counting() -> String {
        var nodes = [name("n")]
        var chain = "(\(nodes[0])\(random.pick(["", "", "", ":A"])))"
        for _ in 0..<random.pick([1, 2, 2, 2, 3, 3]) {
            let next = random.chance(1, 6) ? random.pick(nodes) : name("n")
            chain +=
                arrow(random.pick(["", ":R", ":R|S"])) + "(\(next)\(random.pick(["", "", "", "", "", "", "", ":A"])))"
            nodes.append(next)
        }
        let known = random.chance(1, 5) ? "MATCH (\(random.pick(nodes)))\n" : ""
        let key = random.pick(["", "", "\(random.pick(nodes)).i AS i, ", "\(random.pick(nodes)) AS n, "])
        let counted = random.pick(["*", "*", nodes[0], nodes[nodes.count - 1]])
        return "\(known)MATCH \(chain)\nRETURN \(key)count(\(counted)) AS c"
    }

    /// What can be reached, where no one asks how; nodes found by a part of their name; what nodes have, each once.
    private mutating func reaching() -> String {
        let (start, end) = (name("n"), name("n"))
        if random.chance(1, 4) {
            return
                "MATCH (\(start)\(random.pick(["", ":A"])))\nRETURN DISTINCT \(random.pick(["", "\(start).i % 2 AS b, "]))\(start).k AS a"
        }
        let found = random.pick([
            "(\(start))", "(\(start)) WHERE \(start).name CONTAINS \(constant("x", "y"))",
            "(\(start)) WHERE \(start).name CONTAINS 'x'", "(\(start)) WHERE \(start).name CONTAINS 'y'",
            "(\(start) {id: 'p'})",
        ])
        let length = random.pick(["*", "*1..3", "*0..", "*..2"])
        let match =
            "MATCH \(found)\nMATCH (\(start))\(arrow("\(random.pick(["", ":R", ":R|S"]))\(length)"))(\(end))"
        if random.chance(1, 3) { return match + "\nRETURN DISTINCT \(end).id AS a, \(end).i + 0 AS b" }
        return match + "\nRETURN DISTINCT \(start).i AS a, \(end).i AS b"
    }

    private mutating func clause() -> String {
        switch Int.random(in: 0..<10, using: &random) {
        case 0...2: return match(isFirst: false)
        case 3, 4: return "OPTIONAL " + match(isFirst: false)
        case 5:
            let variable = name("u")
            if random.chance(1, 4) {
                let list = "[\(mixed()), \(mixed()), null]"
                scope.append(Variable(name: variable, kind: .mixed))
                return "UNWIND \(list) AS \(variable)"
            }
            let list = random.chance(1, 2) ? integers() : "[\(integer()), \(integer()), 1]"
            scope.append(Variable(name: variable, kind: .integer))
            return "UNWIND \(list) AS \(variable)"
        case 6, 7: return with()
        case 8 where random.chance(1, 3): return listing()
        default: return call()
        }
    }

    /// What the graph has, by a procedure.
    private mutating func listing() -> String {
        let variable = name("l")
        scope.append(Variable(name: variable, kind: .string))
        let output = random.pick(["db.labels() YIELD label", "db.relationshipTypes() YIELD relationshipType"])
        return "CALL \(output) AS \(variable)"
    }

    private mutating func with() -> String {
        var items: [String] = []
        var next: [Variable] = []
        let isAggregating = random.chance(2, 5)
        let isDistinct = random.chance(1, 5)
        for variable in scope where random.chance(2, 3) {
            if isAggregating || isDistinct, variable.kind.mixesNumbers { continue }
            items.append(variable.name)
            next.append(variable)
        }
        if isAggregating || items.isEmpty {
            let variable = name("g")
            items.append("\(aggregate()) AS \(variable)")
            next.append(Variable(name: variable, kind: .integer))
        } else if !isDistinct, random.chance(1, 4) {
            let variable = name("e")
            let isNumber = random.chance(1, 2)
            items.append("\(isNumber ? number() : mixed()) AS \(variable)")
            next.append(Variable(name: variable, kind: isNumber ? .number : .mixed))
        } else if random.chance(1, 2) {
            let variable = name("e")
            items.append("\(integer()) AS \(variable)")
            next.append(Variable(name: variable, kind: .integer))
        }
        var text = "WITH \(isDistinct ? "DISTINCT " : "")\(items.joined(separator: ", "))"
        scope = next
        let scalars = next.allSatisfy { $0.kind.isScalar && !$0.kind.mixesNumbers }
        if scalars, random.chance(1, 3) { text += " ORDER BY \(next.map(\.name).joined(separator: ", "))\(cut())" }
        if random.chance(1, 5) { text += " WHERE \(predicate(2, isCondition: true))" }
        return text
    }

    private mutating func cut() -> String {
        let (few, one) = (constant(3, 2), constant(1, 0))
        return random.pick(["", " LIMIT \(few)", " SKIP \(one)", " SKIP \(one) LIMIT \(few)", " LIMIT \(one)"])
    }

    private mutating func returning(_ columns: Int?) -> String {
        if let columns {
            return "RETURN " + (0..<columns).map { "\(integer()) AS c\($0)" }.joined(separator: ", ")
        }
        var items: [String] = []
        var names: [String] = []
        var (isScalar, mixes) = (true, false)
        for index in 0..<Int.random(in: 1...3, using: &random) {
            let column = "c\(index)"
            names.append(column)
            if random.chance(1, 4), let variable = scope.isEmpty ? nil : random.pick(scope) {
                items.append("\(variable.name) AS \(column)")
                if !variable.kind.isScalar { isScalar = false }
                if variable.kind.mixesNumbers { mixes = true }
                continue
            }
            switch Int.random(in: 0..<20, using: &random) {
            case 0...3: items.append("\(predicate(1)) AS \(column)")
            case 4, 5: items.append("\(string()) AS \(column)")
            case 6...8:
                items.append("\(number()) AS \(column)")
                mixes = true
            case 9...11:
                items.append("\(mixed()) AS \(column)")
                mixes = true
            case 12: items.append("\(temporal()) AS \(column)")
            case 13:
                items.append("\(map()) AS \(column)")
                (isScalar, mixes) = (false, true)
            default: items.append("\(integer()) AS \(column)")
            }
        }
        let isAggregating = random.chance(1, 3)
        if isAggregating {
            for index in 0..<Int.random(in: 1...2, using: &random) {
                let isMixed = random.chance(1, 3)
                items.append("\(isMixed ? mixedAggregate() : aggregate()) AS a\(index)")
                names.append("a\(index)")
                if isMixed { mixes = true }
            }
        }
        let isDistinct = random.chance(1, 6)
        var text = "RETURN \(isDistinct ? "DISTINCT " : "")\(items.joined(separator: ", "))"
        var cut = ""
        if isScalar, random.chance(1, 3) {
            let keys = names.map { random.chance(1, 4) ? "\($0) DESC" : $0 }
            cut = self.cut()
            text += " ORDER BY \(keys.joined(separator: ", "))\(cut)"
            isOrdered = true
        }
        mixesNumbers = mixes && (isAggregating || isDistinct || !cut.isEmpty)
        return text
    }

    private mutating func aggregate() -> String {
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1: "count(*)"
        case 2: "count(\(random.chance(1, 2) ? "DISTINCT " : "")\(scope.isEmpty ? "1" : random.pick(scope).name))"
        case 3: "sum(\(random.chance(1, 4) ? "DISTINCT " : "")\(integer()))"
        case 4: "min(\(integer()))"
        case 5: "max(\(integer()))"
        case 6: "toInteger(percentileDisc(\(integer()), \(random.pick(["0.5", "0.0", "1.0", "0.25"]))))"
        default: "size(collect(\(random.chance(1, 2) ? "DISTINCT " : "")\(integer())))"
        }
    }

    /// Of values of which some may equal others of another type.
    private mutating func mixedAggregate() -> String {
        switch Int.random(in: 0..<7, using: &random) {
        case 0: "sum(\(number()))"
        case 1: "avg(\(random.chance(1, 2) ? integer() : number()))"
        case 2: "min(\(mixed()))"
        case 3: "max(\(mixed()))"
        case 4: "count(DISTINCT \(mixed()))"
        case 5: "size(collect(DISTINCT \(mixed())))"
        default: "sum(\(duration()))"
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
}
