import CypherExecution
import CypherPlanning
import CypherSemantics
import CypherSyntax
import OntologyXML
import PropertyGraph
import Reasoning

/// A graph made by CREATE, and what rules derive over it.
struct SmallWorld {
    let asserted: Graph
    let graph: Graph
    let derivations: Derivations

    init(_ setup: String, _ rules: [RuleDefinition]) throws {
        let bound = try Binder(catalog: Catalog()).bind(Parser.parse(setup))
        let view = GraphView(Graph.empty)
        let writes = try Executor(view).run(Planner(view).plan(bound)).writes
        try self.init(GraphView(.empty, overlay: writes).folded(), rules)
    }

    init(_ graph: Graph, _ rules: [RuleDefinition]) throws {
        asserted = graph
        (self.graph, derivations) = try Materializer(rules).materialize(graph)
    }

    /// The rows of a query over the derived graph, each as its values joined by a blank, sorted.
    func rows(_ query: String) throws -> [String] {
        let bound = try Binder(catalog: Catalog()).bind(Parser.parse(query))
        let view = GraphView(graph)
        return try Executor(view).run(Planner(view).plan(bound)).rows.map { $0.map(Self.text).joined(separator: " ") }
            .sorted()
    }

    static func text(_ value: Value) -> String {
        switch value {
        case .null: "–"
        case .string(let value): value
        case .integer(let value): "\(value)"
        case .boolean(let value): "\(value)"
        default: "?"
        }
    }

    /// Rules without file, numbered.
    static func rules(_ texts: String...) -> [RuleDefinition] { rules(all: texts) }

    static func rules(all texts: [String]) -> [RuleDefinition] {
        texts.enumerated().map {
            RuleDefinition(
                id: "test:\($0)", says: "Rule \($0).", sources: ["curator"], cypher: $1, file: "Test.xml", line: 1)
        }
    }
}
