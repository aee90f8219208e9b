import PropertyGraph
import Reasoning
struct RuleFaults: Error { var errors: [RuleError] }
struct Materializer {
    init(_ rules: [Reasoning.Rule]) throws(RuleFaults) {}
    func materialize(_ view: GraphView) -> (Graph, Derivations) { (view.base, Derivations(first: UInt32(view.relationshipCount), all: [])) }
}
