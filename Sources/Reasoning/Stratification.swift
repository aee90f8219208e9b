import CypherSyntax

// Puts rules into an order in which negation is safe. In: compiled rules. Out: strata, or the rules that rest on the absence of what
// follows from them.

/// Rules in groups: what a group reads under NOT EXISTS or over paths is complete when it starts.
package struct Stratification: Sendable {
    /// The rules of each stratum, lowest first, in their given order within it.
    let strata: [[CompiledRule]]

    /// - Throws: ``RuleError`` of kind unstratifiable.
    /// - Complexity: O(types × dependencies).
    package init(_ rules: [CompiledRule]) throws(RuleError) {
        let derived = Set(rules.map(\.derives))
        var restsOn: [String: Set<String>] = [:]
        for rule in rules { restsOn[rule.derives, default: []].formUnion(rule.reads.filter(derived.contains)) }
        for rule in rules {
            for (type, span) in rule.complete where Self.follows(type, from: rule.derives, restsOn) {
                throw RuleError(
                    .unstratifiable, rule.rule,
                    "the rule needs every \(type) before it derives \(rule.derives), and \(type) follows from \(rule.derives)",
                    at: span, hint: "a rule may not rest on the absence, or on paths, of what follows from it")
            }
        }
        // No circle goes through a complete type, so the levels end.
        var level: [String: Int] = [:]
        var changed = true
        while changed {
            changed = false
            for rule in rules {
                let matched = rule.occurrences.flatMap(\.types).map { level[$0] ?? 0 }
                let finished = rule.complete.map(\.type).filter(derived.contains).map { (level[$0] ?? 0) + 1 }
                let needed = (matched + finished).max() ?? 0
                if needed > level[rule.derives] ?? 0 {
                    level[rule.derives] = needed
                    changed = true
                }
            }
        }
        let highest = level.values.max() ?? 0
        var strata = [[CompiledRule]](repeating: [], count: highest + 1)
        for rule in rules { strata[level[rule.derives] ?? 0].append(rule) }
        self.strata = strata.filter { !$0.isEmpty }
    }

    /// Whether a type is another, or is derived from it over any number of rules.
    private static func follows(_ type: String, from source: String, _ restsOn: [String: Set<String>]) -> Bool {
        var waiting = [type]
        var seen: Set<String> = [type]
        while let next = waiting.popLast() {
            if next == source { return true }
            for lower in restsOn[next] ?? [] where seen.insert(lower).inserted { waiting.append(lower) }
        }
        return false
    }
}
