import CypherPlanning
import PropertyGraph

// A rule's queries for changes, planned for one graph. In: a prepared rule. Out: plans, by what they start from, and what makes the rule run whole.

struct ChangePlan: Sendable {
    let rule: RulePlan
    /// For each relationship of the body: the matches that use a seed there.
    let growing: [RulePlan.Query]
    /// The matches whose head joins a pair of seeds.
    let joining: RulePlan.Query
    /// For each relationship under NOT EXISTS: the heads that may come or go with a seed there.
    let absences: [RulePlan.Query]
    /// Types in paths of varying length: what a change of them does can't be told from one relationship.
    let pathTypes: [TypeID]
    /// Whether a changed node can matter without a relationship.
    let hasLoneNode: Bool

    init(_ rule: PreparedRule, _ view: GraphView) throws(RuleError) {
        self.rule = RulePlan(rule, view)
        let planner = Planner(view)
        let queries = try rule.changeQueries()
        growing = queries.growing.map { RulePlan.planned($0, planner, view) }
        joining = RulePlan.planned(queries.joining, planner, view)
        absences = queries.absences.map { RulePlan.planned($0, planner, view) }
        pathTypes = rule.compiled.conjunction.pathTypes.compactMap(view.typeID)
        hasLoneNode = rule.compiled.conjunction.hasLoneNode
    }
}
