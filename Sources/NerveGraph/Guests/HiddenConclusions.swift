import OntologyXML
import PropertyGraph

/// What no longer follows because a plugin from outside is there. In: a graph with guests. Out: findings.
///
/// A plugin may not state facts about others' nodes, but a rule that asks for the absence of something can conclude less for what a plugin relates
/// to one of its own. The graph is derived again without the plugin, which is too much for every start and no more than `check` is for.
struct HiddenConclusions {
    let loader: GraphLoader
    /// Told of each plugin.
    static let limit = 5

    /// - Throws: ``LoadError`` never where `graph` was loaded by the same loader, but for files that changed since.
    func findings(of graph: KnowledgeGraph, replacing replacements: [String]) throws(LoadError) -> [Finding] {
        var findings: [Finding] = []
        let present = graph.guests.isEmpty ? [] : Set(Self.conclusions(graph))
        // What stands in for a region of the command has its facts, which others build on.
        for guest in graph.guests where !guest.namespace.standsIn {
            let others = graph.guests.filter {
                !graph.closure(of: $0.namespace.region).contains(guest.namespace.region)
            }
            let without = try loader.graph(with: others, replacing: replacements)
            let hidden = Self.conclusions(without).filter { !present.contains($0) }
            for conclusion in hidden.prefix(Self.limit) {
                findings.append(
                    guest.finding(
                        "hides-conclusion", "with the plugin \(guest.id) it no longer follows that \(conclusion)",
                        hint: "see which of its relationships a rule asks for the absence of: nervegraph why-not"))
            }
            if hidden.count > Self.limit {
                findings.append(
                    guest.finding("hides-conclusion", "nor do \(hidden.count - Self.limit) other conclusions follow"))
            }
        }
        return findings
    }

    /// Each derived relationship with its properties, as text, in the order of its number.
    private static func conclusions(_ graph: KnowledgeGraph) -> [String] {
        let view = graph.view
        return graph.derivations.relationships(where: { _ in true }).map { relationship in
            let ends = [view.source(of: relationship), view.target(of: relationship)]
            let ids = ends.map { graph.facts.string($0, "id") ?? "" }
            let properties = view.properties(of: relationship).map { entry in
                "\(view.name(of: entry.key)): \(view.value(of: entry.value))"
            }
            let grades = properties.isEmpty ? "" : " {\(properties.sorted().joined(separator: ", "))}"
            return "\(ids[0]) \(view.name(of: view.type(of: relationship)))\(grades) \(ids[1])"
        }
    }
}
