import TestSupport

// Random expressions whose values are floats, temporal values, or anything. In: what is in scope. Out: text. Nothing fails; much is null.

extension GeneratedQuery {
    /// An integer or a float.
    mutating func number(_ level: Int = 2) -> String {
        switch Int.random(in: 0..<9, using: &random) {
        case 0, 1: if let owner = some(.node, .relationship) { return "\(owner).f" }
        case 2: if let variable = some(.number) { return variable }
        case 3 where level > 0:
            return "(\(number(level - 1)) \(random.pick(["+", "-", "*"])) \(number(level - 1)))"
        case 4 where level > 0: return "-coalesce(\(number(level - 1)), 0.5)"
        case 5: return "toFloat(\(integer(0)))"
        case 6 where level > 0: return "(\(number(level - 1)) / \(constant([.float("2.0", 2), .float("-0.5", -0.5)])))"
        case 7: return integer(0)
        default: break
        }
        return constant(Constant.floats)
    }

    mutating func date(_ level: Int = 1) -> String {
        if random.chance(1, 2), let node = some(.node) { return "\(node).d" }
        if level > 0, random.chance(1, 3) {
            return "(\(date(level - 1)) \(random.pick(["+", "-"])) \(duration(level - 1)))"
        }
        return constant(Constant.dates)
    }

    mutating func duration(_ level: Int = 1) -> String {
        if random.chance(1, 2), let node = some(.node) { return "\(node).u" }
        if level > 0, random.chance(1, 3) {
            return random.chance(1, 2)
                ? "(\(duration(level - 1)) \(random.pick(["+", "-"])) \(duration(level - 1)))"
                : "(\(duration(level - 1)) * \(constant(1, 2)))"
        }
        return constant(Constant.durations)
    }

    /// Of any of the six types.
    mutating func temporal() -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return date()
        case 1: return duration()
        case 2: if let node = some(.node) { return "(\(node).t + \(duration(0)))" }
        case 3: return constant(Constant.moments)
        default: if let node = some(.node) { return "\(node).t" }
        }
        return constant(Constant.temporals)
    }

    /// Anything that a property can be, or null.
    mutating func mixed(_ level: Int = 1) -> String {
        switch Int.random(in: 0..<12, using: &random) {
        case 0...2: if let node = some(.node) { return "\(node).m" }
        case 3: if let variable = some(.mixed, .number) { return variable }
        case 4: return number(0)
        case 5: return string()
        case 6: return temporal()
        case 7: if let node = some(.node) { return "\(node).\(random.pick(["f", "t", "k", "name", "d"]))" }
        case 8 where level > 0: return "[\(mixed(level - 1)), \(mixed(level - 1))]"
        case 9 where level > 0: return "coalesce(\(mixed(level - 1)), \(mixed(level - 1)))"
        case 10 where level > 0:
            return "CASE \(mixed(level - 1)) WHEN \(mixed(level - 1)) THEN \(mixed(level - 1)) END"
        default: break
        }
        return constant(Constant.anything)
    }

    /// A map of a node's properties.
    mutating func map() -> String {
        guard let owner = some(.node, .relationship) else { return "{a: \(integer())}" }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "\(owner) {.*}"
        case 1: return "\(owner) {.k, .name, a: \(integer(1))}"
        case 2: return "properties(\(owner))"
        default: return "{a: \(mixed()), b: \(owner).f}"
        }
    }

    /// About values of all types.
    mutating func valuePredicate(_ level: Int) -> String {
        let comparison = random.pick(["=", "<>", "<", "<=", ">", ">="])
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return "\(number(1)) \(comparison) \(number(1))"
        case 1: return "\(date()) \(comparison) \(date())"
        case 2: return "\(temporal()) \(comparison) \(temporal())"
        case 3: return "\(mixed()) \(comparison) \(mixed())"
        case 4: return "\(mixed()) IN [\(mixed(0)), \(constant(Constant.anything)), \(random.pick(["null", "1"]))]"
        case 5:
            let type = random.pick([
                "FLOAT", "DATE", "DURATION", "LOCAL TIME", "ZONED DATETIME", "STRING", "BOOLEAN NOT NULL",
                "LIST<ANY>", "INTEGER | FLOAT", "LIST<INTEGER>", "PROPERTY VALUE",
            ])
            return "\(mixed()) IS \(random.pick(["", "NOT "])):: \(type)"
        case 6: return "\(date()).\(random.pick(["year > 2000", "month = 2", "dayOfWeek < 4"]))"
        default:
            let element = name("e")
            return
                "\(random.pick(["any", "all", "none", "single"]))(\(element) IN [\(mixed(0)), \(mixed(0)), \(number(0))] WHERE \(element) \(comparison) \(mixed(0)))"
        }
    }
}
