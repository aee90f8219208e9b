import CypherExecution
import CypherPlanning
import CypherSyntax
import PropertyGraph

// A rule planned for one graph. In: a prepared rule, the graph's names. Out: plans, and how a row becomes a head with its premises.

struct RulePlan: Sendable {
    /// A query that is planned for the graph.
    struct Query: Sendable {
        let plan: Plan
        /// What the seeds may be.
        let types: [TypeID]
    }

    /// Where a property of the head comes from.
    private enum HeadValue {
        case constant(PropertyValue)
        case node(column: Int, KeyID)
        case relationship(column: Int, KeyID)
    }

    /// Where a premise comes from.
    private enum PremiseColumn {
        case relationship(Int)
        case property(Int, KeyID)
    }

    let number: Int
    let type: TypeID
    let whole: Query
    /// For each relationship of the body that the rule's own stratum may derive.
    let growing: [Query]
    private let start: Int
    private let end: Int
    /// In the order of the keys, so that equal heads have equal properties.
    private let values: [(key: KeyID, value: HeadValue)]
    private let premises: [PremiseColumn]

    /// - Parameter view: has the names of every rule.
    init(_ rule: PreparedRule, _ view: GraphView) {
        let planner = Planner(view)
        number = rule.number
        whole = Self.planned(rule.whole, planner, view)
        growing = rule.growing.map { Self.planned($0, planner, view) }
        let (head, columns) = (rule.compiled.head, rule.whole.columns)
        guard let type = view.typeID(head.type), let start = columns[head.start], let end = columns[head.end] else {
            preconditionFailure("the names of rules are added first, and their queries return the ends of their heads")
        }
        (self.type, self.start, self.end) = (type, start, end)
        let relationships = Set(rule.compiled.occurrences.map(\.variable))
        var values: [(key: KeyID, value: HeadValue)] = []
        for (name, expression) in head.properties {
            guard let key = view.keyID(name) else { preconditionFailure("the keys of rules are added first") }
            switch expression.kind {
            case .boolean(let value): values.append((key, .constant(.boolean(value))))
            case .integer(let value): values.append((key, .constant(.integer(value))))
            case .float(let value): values.append((key, .constant(.float(value))))
            case .string(let value):
                guard let id = view.strings.lookup(value) else { preconditionFailure("constants are interned first") }
                values.append((key, .constant(.string(id))))
            case .property(let owner, let source):
                guard case .variable(let variable) = owner.kind, let column = columns[variable] else {
                    preconditionFailure("the compiler checks that the head's properties are bound")
                }
                guard let source = view.keyID(source.text) else { continue }
                values.append(
                    (
                        key,
                        relationships.contains(variable)
                            ? .relationship(column: column, source) : .node(column: column, source)
                    ))
            default: preconditionFailure("the compiler allows constants and properties only")
            }
        }
        self.values = values.sorted { $0.key.rawValue < $1.key.rawValue }
        premises = rule.compiled.premises.compactMap { premise in
            switch premise {
            case .relationship(let variable): columns[variable].map { .relationship($0) }
            case .property(let variable, let key):
                columns[variable].flatMap { column in view.keyID(key).map { .property(column, $0) } }
            }
        }
    }

    static func planned(_ query: PreparedRule.Query, _ planner: Planner, _ view: GraphView) -> Query {
        Query(plan: planner.plan(query.bound), types: query.types.compactMap(view.typeID))
    }

    /// Reads one row into a candidate.
    func read(
        _ row: UnsafeBufferPointer<Slot>, _ elements: (Slot) -> UnsafeBufferPointer<Slot>, _ view: GraphView,
        into candidate: inout Candidate
    ) {
        candidate.reset(rule: number, type: type, from: row[start].asNode, to: row[end].asNode)
        for (key, value) in values {
            let stored: PropertyValue =
                switch value {
                case .constant(let value): value
                case .node(let column, let key): view.property(row[column].asNode, key)
                case .relationship(let column, let key): view.property(row[column].asRelationship, key)
                }
            if !stored.isAbsent { candidate.properties.append(PropertyEntry(key: key, value: stored)) }
        }
        for premise in premises {
            switch premise {
            case .relationship(let column):
                let slot = row[column]
                if slot.tag == .list {
                    for element in elements(slot) { candidate.addPremise(element.asRelationship) }
                } else {
                    candidate.addPremise(slot.asRelationship)
                }
            case .property(let column, let key):
                let node = row[column].asNode
                if !view.property(node, key).isAbsent { candidate.addPremise(node, key) }
            }
        }
    }
}
