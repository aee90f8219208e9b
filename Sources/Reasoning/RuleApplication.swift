import CypherExecution
import CypherPlanning
import CypherSyntax
import PropertyGraph

// Applies one rule to a graph. In: the rule's rows. Out: heads with their derivations, proposed for the end of the round.

struct RuleApplication {
    /// Where a property of the head comes from.
    private enum HeadValue {
        case constant(PropertyValue)
        case node(column: Int, KeyID)
        case relationship(column: Int, KeyID)
        /// A property of a key that the graph does not have.
        case absent
    }

    /// Where a premise comes from.
    private enum PremiseColumn {
        case relationship(Int)
        case property(Int, KeyID)
    }

    /// A query that is planned for the graph.
    private struct PlannedQuery {
        let plan: Plan
        let columns: [String: Int]
    }

    let rule: PreparedRule
    /// The rule's number among all.
    private let number: Int
    private let whole: PlannedQuery
    private let growing: [PlannedQuery]
    private let type: TypeID
    private let values: [(key: KeyID, value: HeadValue)]

    init(_ rule: PreparedRule, number: Int, _ derived: inout DerivedRelationships) {
        self.rule = rule
        self.number = number
        let planner = Planner(GraphView(derived.base, overlay: derived.overlay))
        whole = PlannedQuery(plan: planner.plan(rule.whole.bound), columns: rule.whole.columns)
        growing = rule.growing.map { PlannedQuery(plan: planner.plan($0.bound), columns: $0.columns) }
        let strings = derived.overlay.strings
        func interned(_ name: String) -> StringID {
            guard let id = strings.lookup(name) else { preconditionFailure("the names of rules are interned first") }
            return id
        }
        type = derived.type(interned(rule.compiled.head.type))
        var values: [(key: KeyID, value: HeadValue)] = []
        let relationships = Set(rule.compiled.occurrences.map(\.variable))
        for (key, expression) in rule.compiled.head.properties {
            let key = derived.key(interned(key))
            let value: HeadValue =
                switch expression.kind {
                case .boolean(let value): .constant(.boolean(value))
                case .integer(let value): .constant(.integer(value))
                case .float(let value): .constant(.float(value))
                case .string(let value): .constant(.string(interned(value)))
                case .property(let owner, let name):
                    Self.read(owner, name.text, relationships, rule.whole.columns, strings, derived.overlay.keys)
                default: preconditionFailure("the compiler allows constants and properties only")
                }
            values.append((key, value))
        }
        self.values = values
    }

    private static func read(
        _ owner: Expression, _ key: String, _ relationships: Set<String>, _ columns: [String: Int],
        _ strings: StringPool,
        _ keys: SymbolTable
    ) -> HeadValue {
        guard case .variable(let name) = owner.kind, let column = columns[name] else {
            preconditionFailure("the compiler checks that the head's properties are bound")
        }
        guard let number = strings.lookup(key).flatMap(keys.number(of:)) else { return .absent }
        return relationships.contains(name)
            ? .relationship(column: column, KeyID(number)) : .node(column: column, KeyID(number))
    }

    /// Applies the rule to everything there is.
    func run(_ derived: inout DerivedRelationships) throws(QueryError) { try run(whole, [:], &derived) }

    /// Applies the rule to what uses a relationship of the round before.
    func run(since latest: Value, _ derived: inout DerivedRelationships) throws(QueryError) {
        for query in growing { try run(query, [RuleQuery.latest: latest], &derived) }
    }

    private func run(
        _ query: PlannedQuery, _ parameters: [String: Value], _ derived: inout DerivedRelationships
    ) throws(QueryError) {
        let view = GraphView(derived.base, overlay: derived.overlay)
        let columns = query.columns
        guard let start = columns[rule.compiled.head.start], let end = columns[rule.compiled.head.end] else {
            preconditionFailure("a rule's query returns the ends of its head")
        }
        let premises = premiseColumns(columns, view)
        var heads: [(DerivedRelationships.Head, [Derivation.Premise])] = []
        try Executor(view).forEachRow(query.plan, parameters: parameters) { row, elements in
            var properties: [DerivedRelationships.Property] = []
            for (key, value) in values {
                let value = self.value(value, row, view)
                if !value.isAbsent { properties.append(.init(key: key, value: value)) }
            }
            let head = DerivedRelationships.Head(
                type: type, from: row[start].asNode, to: row[end].asNode, properties: properties)
            guard !derived.isKnown(head) else { return }
            heads.append((head, self.premises(row, elements, premises, view)))
        }
        for (head, premises) in heads { derived.propose(head, rule: number, premises) }
    }

    private func value(_ value: HeadValue, _ row: UnsafeBufferPointer<Slot>, _ view: GraphView) -> PropertyValue {
        switch value {
        case .constant(let value): value
        case .node(let column, let key): view.property(row[column].asNode, key)
        case .relationship(let column, let key): view.property(row[column].asRelationship, key)
        case .absent: .absent
        }
    }

    private func premiseColumns(_ columns: [String: Int], _ view: GraphView) -> [PremiseColumn] {
        rule.compiled.premises.compactMap { premise in
            switch premise {
            case .relationship(let variable): columns[variable].map { .relationship($0) }
            case .property(let variable, let key):
                columns[variable].flatMap { column in view.keyID(key).map { .property(column, $0) } }
            }
        }
    }

    /// A property that is absent is no fact and so no premise.
    private func premises(
        _ row: UnsafeBufferPointer<Slot>, _ elements: (Slot) -> UnsafeBufferPointer<Slot>, _ columns: [PremiseColumn],
        _ view: GraphView
    ) -> [Derivation.Premise] {
        var premises: [Derivation.Premise] = []
        func add(_ premise: Derivation.Premise) { if !premises.contains(premise) { premises.append(premise) } }
        for column in columns {
            switch column {
            case .relationship(let column):
                let slot = row[column]
                if slot.tag == .list {
                    for element in elements(slot) { add(.relationship(element.asRelationship)) }
                } else {
                    add(.relationship(slot.asRelationship))
                }
            case .property(let column, let key):
                let node = row[column].asNode
                if !view.property(node, key).isAbsent { add(.property(node, key)) }
            }
        }
        return premises
    }
}
