import CypherSyntax
import OntologyXML
import PropertyGraph

// Applies rules until nothing new follows. In: a graph and rules. Out: a graph with the derived relationships, and how each came about. Bodies run
// on the pipeline that answers queries; heads are made here.

/// Rules that are checked, bound and ordered, ready for any graph.
package struct Materializer: Sendable {
    let strata: [[PreparedRule]]
    /// In the order of their strata.
    package let rules: [RuleDefinition]

    /// - Parameter rules: as their authors wrote them, in any order.
    /// - Throws: ``RuleFaults`` with every fault.
    package init(_ rules: [RuleDefinition]) throws(RuleFaults) {
        let (compiled, faults) = RuleCompiler.compile(rules)
        guard faults.isEmpty else { throw RuleFaults(faults: faults) }
        do throws(RuleError) {
            var strata: [[PreparedRule]] = []
            var ordered: [RuleDefinition] = []
            for stratum in try Stratification(compiled).strata {
                let derived = Set(stratum.map(\.derives))
                var prepared: [PreparedRule] = []
                for rule in stratum {
                    prepared.append(try PreparedRule(rule, number: ordered.count, growing: derived))
                    ordered.append(rule.rule)
                }
                strata.append(prepared)
            }
            self.strata = strata
            self.rules = ordered
        } catch {
            throw RuleFaults(faults: [error])
        }
    }

    /// Derives everything that follows.
    ///
    /// Each stratum runs to a fixpoint before the next begins. In a round after the first a rule is applied only to matches that use a
    /// relationship of the round before.
    ///
    /// - Throws: ``QueryError`` where a rule's condition fails on some match, for example by comparing what can't be compared.
    package func materialize(_ graph: Graph) throws(QueryError) -> (graph: Graph, derivations: Derivations) {
        var interner = StringInterner(over: graph.strings)
        for rule in strata.joined() { rule.internNames(&interner) }
        var overlay = GraphOverlay(over: graph)
        overlay.strings = interner.freeze()
        for rule in strata.joined() { rule.addNames(to: &overlay) }
        var fixpoint = Fixpoint(
            over: graph, overlay: overlay,
            derivations: Derivations(rules: rules, first: UInt32(graph.relationshipCount)))
        for stratum in strata {
            let plans = stratum.map { RulePlan($0, fixpoint.view) }
            fixpoint.begin(plans)
            for rule in plans { try fixpoint.propose(rule, rule.whole) }
            try fixpoint.settle(plans)
            fixpoint.fold(always: false)
        }
        fixpoint.fold(always: true)
        var derivations = fixpoint.derivations
        derivations.compact()
        return (fixpoint.base, derivations)
    }
}

/// Every fault of a set of rules.
package struct RuleFaults: Error, Sendable {
    package let faults: [RuleError]
}
