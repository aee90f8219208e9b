import CypherSemantics
import CypherSyntax
import PropertyGraph
import TemporalValues

// Expressions, by their definition. In: a bound expression and a row. Out: a value.

extension ReferenceExecutor {
    func passes(_ condition: BoundExpression, _ row: Row) throws -> Bool { try truth(evaluate(condition, row)) == true }

    private func truth(_ value: Value) throws -> Bool? {
        switch value {
        case .null: return nil
        case .boolean(let value): return value
        default: throw Fault(what: "a truth was expected")
        }
    }

    private func make(_ truth: Bool?) -> Value { truth.map { .boolean($0) } ?? .null }

    func evaluate(_ expression: BoundExpression, _ row: Row) throws -> Value {
        try budget.spend()
        switch expression.kind {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .integer(let value): return .integer(value)
        case .float(let value): return .float(value)
        case .string(let value): return .string(value)
        case .parameter(let name): return parameters[name] ?? .null
        case .variable(let slot): return row[slot] ?? .null
        case .list(let parts): return .list(try parts.map { try evaluate($0, row) })
        case .map(let entries): return .map(try map(entries, row))
        case .property(let owner, let key): return try property(evaluate(owner, row), key)
        case .labels(let owner, let labels): return try hasLabels(evaluate(owner, row), labels)
        case .unary(let operation, let operand): return try unary(operation, evaluate(operand, row))
        case .binary(let operation, let left, let right):
            return try binary(operation, evaluate(left, row), evaluate(right, row))
        case .comparison(let operation, let left, let right):
            return make(compare(operation, try evaluate(left, row), try evaluate(right, row)))
        case .element(let list, let at): return try element(evaluate(list, row), evaluate(at, row))
        case .slice(let list, let from, let to): return try slice(list, from, to, row)
        case .caseOf(let subject, let branches, let otherwise):
            let value = try subject.map { try evaluate($0, row) }
            for branch in branches {
                let condition = try evaluate(branch.condition, row)
                let isMet = try value.map { equal($0, condition) == true } ?? (truth(condition) == true)
                if isMet { return try evaluate(branch.result, row) }
            }
            return try otherwise.map { try evaluate($0, row) } ?? .null
        case .function(let name, let arguments):
            return try function(name, arguments.map { try evaluate($0, row) })
        case .listComprehension(let variable, let list, let condition, let projection):
            guard let elements = try elements(of: list, row) else { return .null }
            var result: [Value] = []
            for element in elements {
                let inner = row.merging([variable: element]) { $1 }
                if let condition, try !passes(condition, inner) { continue }
                result.append(try projection.map { try evaluate($0, inner) } ?? element)
            }
            return .list(result)
        case .quantifier(let quantifier, let variable, let list, let condition):
            guard let elements = try elements(of: list, row) else { return .null }
            let truths = try elements.map { try truth(evaluate(condition, row.merging([variable: $0]) { $1 })) }
            return make(quantified(quantifier, truths))
        case .reduce(let accumulator, let initial, let variable, let list, let body):
            guard let elements = try elements(of: list, row) else { return .null }
            return try elements.reduce(evaluate(initial, row)) { value, element in
                try evaluate(body, row.merging([accumulator: value, variable: element]) { $1 })
            }
        case .existsMatch(let match, _): return .boolean(try !matches(of: match, from: row).isEmpty)
        case .existsQuery(let branches, _):
            return .boolean(try branches.contains { try !rows(of: $0, from: row).isEmpty })
        case .countRows(let query): return .integer(Int64(try results(of: query, from: row).count))
        case .collectRows(let query): return .list(try results(of: query, from: row).map { $0[0] })
        case .patternComprehension(let match, let projection, _):
            return .list(try matches(of: match, from: row).map { try evaluate(projection, $0) })
        case .isTyped(let operand, let type, let isNegated):
            return .boolean(try includes(evaluate(operand, row), type) != isNegated)
        case .mapProjection(let subject, let projections):
            let owner = try evaluate(subject, row)
            if owner.isNull { return .null }
            var entries: [String: Value] = [:]
            for projection in projections {
                switch projection {
                case .everything: entries.merge(try properties(owner)) { $1 }
                case .entry(let entry): entries[entry.key] = try evaluate(entry.value, row)
                }
            }
            return .map(entries)
        default: throw Unknown(what: "an expression")
        }
    }

    private func map(_ entries: [BoundEntry], _ row: Row) throws -> [String: Value] {
        var result: [String: Value] = [:]
        for entry in entries { result[entry.key] = try evaluate(entry.value, row) }
        return result
    }

    private func elements(of list: BoundExpression, _ row: Row) throws -> [Value]? {
        switch try evaluate(list, row) {
        case .null: return nil
        case .list(let elements): return elements
        default: throw Fault(what: "a list was expected")
        }
    }

    private func quantified(_ quantifier: Expression.Quantifier, _ truths: [Bool?]) -> Bool? {
        let (yes, no, unknown) = (truths.count { $0 == true }, truths.count { $0 == false }, truths.count { $0 == nil })
        switch quantifier {
        case .all: return no > 0 ? false : unknown > 0 ? nil : true
        case .any: return yes > 0 ? true : unknown > 0 ? nil : false
        case .none: return yes > 0 ? false : unknown > 0 ? nil : true
        case .single: return yes > 1 ? false : unknown > 0 ? nil : yes == 1
        }
    }

    // MARK: Entities

    func property(_ owner: Value, _ key: String) throws -> Value {
        if owner.isNull { return .null }
        if case .temporal(let value) = owner { return try Self.component(key, of: value) }
        return try properties(owner)[key] ?? .null
    }

    func properties(_ owner: Value) throws -> [String: Value] {
        switch owner {
        case .node(let node): return try now(node).properties
        case .relationship(let relationship):
            guard graph.hasChanged else { return relationship.properties }
            guard let now = graph.relationship(relationship.id) else { throw Fault(what: "it is deleted") }
            return now.properties
        case .map(let map): return map
        default: throw Fault(what: "something with properties was expected")
        }
    }

    private func now(_ node: Node) throws -> Node {
        guard graph.hasChanged else { return node }
        guard let now = graph.node(node.id) else { throw Fault(what: "it is deleted") }
        return now
    }

    private func hasLabels(_ owner: Value, _ labels: [String]) throws -> Value {
        switch owner {
        case .null: return .null
        case .node(let node): return .boolean(labels.allSatisfy(try now(node).labels.contains))
        case .relationship(let relationship): return .boolean(labels.allSatisfy { $0 == relationship.type })
        default: throw Fault(what: "something with labels was expected")
        }
    }

    private func element(_ list: Value, _ at: Value) throws -> Value {
        switch (list, at) {
        case (.null, _), (_, .null): return .null
        case (.list(let elements), .integer(let index)):
            let position = index < 0 ? Int(index) + elements.count : Int(index)
            return elements.indices.contains(position) ? elements[position] : .null
        case (_, .string(let key)): return try property(list, key)
        default: throw Fault(what: "an index was expected")
        }
    }

    private func slice(
        _ list: BoundExpression, _ from: BoundExpression?, _ to: BoundExpression?, _ row: Row
    ) throws -> Value {
        guard let elements = try elements(of: list, row) else { return .null }
        var bounds = [0, elements.count]
        for (index, bound) in [from, to].enumerated() {
            guard let bound else { continue }
            switch try evaluate(bound, row) {
            case .null: return .null
            case .integer(let value):
                let position = value < 0 ? Int(value) + elements.count : Int(value)
                bounds[index] = min(max(position, 0), elements.count)
            default: throw Fault(what: "an index was expected")
            }
        }
        return .list(bounds[0] < bounds[1] ? Array(elements[bounds[0]..<bounds[1]]) : [])
    }

    // MARK: Operators

    private func unary(_ operation: Expression.UnaryOperator, _ value: Value) throws -> Value {
        switch operation {
        case .not: return make(try truth(value).map { !$0 })
        case .isNull: return .boolean(value.isNull)
        case .isNotNull: return .boolean(!value.isNull)
        case .plus: return value
        case .minus:
            // Of zero the sign changes, too.
            if case .float(let number) = value { return .float(-number) }
            return try arithmetic(.subtract, .integer(0), value)
        }
    }

    private func binary(_ operation: Expression.BinaryOperator, _ left: Value, _ right: Value) throws -> Value {
        switch operation {
        case .and:
            let (a, b) = (try truth(left), try truth(right))
            return make(a == false || b == false ? false : a == nil || b == nil ? nil : true)
        case .or:
            let (a, b) = (try truth(left), try truth(right))
            return make(a == true || b == true ? true : a == nil || b == nil ? nil : false)
        case .xor:
            guard let a = try truth(left), let b = try truth(right) else { return .null }
            return .boolean(a != b)
        case .isIn:
            if right.isNull { return .null }
            guard case .list(let elements) = right else { throw Fault(what: "a list was expected") }
            let truths = elements.map { equal(left, $0) }
            return make(truths.contains(true) ? true : truths.contains(nil) ? nil : false)
        case .startsWith, .endsWith, .contains:
            guard case .string(let whole) = left, case .string(let part) = right else { return .null }
            let (text, sought) = (Array(whole.utf8), Array(part.utf8))
            guard sought.count <= text.count else { return .boolean(false) }
            let places = (0...(text.count - sought.count)).filter { Array(text[$0..<($0 + sought.count)]) == sought }
            switch operation {
            case .startsWith: return .boolean(places.contains(0))
            case .endsWith: return .boolean(places.contains(text.count - sought.count))
            default: return .boolean(!places.isEmpty)
            }
        case .matches: throw Unknown(what: "=~")
        default: return try arithmetic(operation, left, right)
        }
    }

    func arithmetic(_ operation: Expression.BinaryOperator, _ left: Value, _ right: Value) throws -> Value {
        if left.isNull || right.isNull { return .null }
        if let temporal = try Self.arithmetic(operation, left, right) { return temporal }
        switch (operation, left, right) {
        case (.add, .list(let a), .list(let b)): return .list(a + b)
        case (.add, .list(let a), let b): return .list(a + [b])
        case (.add, let a, .list(let b)): return .list([a] + b)
        case (.add, .string(let a), .string(let b)): return .string(a + b)
        case (_, .integer(let a), .integer(let b)):
            let result: (partialValue: Int64, overflow: Bool)
            switch operation {
            case .add: result = a.addingReportingOverflow(b)
            case .subtract: result = a.subtractingReportingOverflow(b)
            case .multiply: result = a.multipliedReportingOverflow(by: b)
            case .divide: result = a.dividedReportingOverflow(by: b)
            case .modulo: result = a.remainderReportingOverflow(dividingBy: b)
            default: throw Unknown(what: "an operator")
            }
            guard !result.overflow else { throw Fault(what: "overflow or division by zero") }
            return .integer(result.partialValue)
        default:
            guard let a = left.number, let b = right.number else { throw Fault(what: "numbers were expected") }
            switch operation {
            case .add: return .float(a + b)
            case .subtract: return .float(a - b)
            case .multiply: return .float(a * b)
            case .divide: return .float(a / b)
            default: throw Unknown(what: "an operator")
            }
        }
    }

    // MARK: Functions

    private func function(_ name: String, _ arguments: [Value]) throws -> Value {
        if name == "coalesce" { return arguments.first { !$0.isNull } ?? .null }
        guard let first = arguments.first else { throw Unknown(what: name) }
        if name == "exists" { return .boolean(!first.isNull) }
        if first.isNull { return .null }
        switch (name, first) {
        case ("size", .list(let elements)): return .integer(Int64(elements.count))
        case ("size", .string(let text)): return .integer(Int64(text.unicodeScalars.count))
        case ("head", .list(let elements)): return elements.first ?? .null
        case ("last", .list(let elements)): return elements.last ?? .null
        case ("tail", .list(let elements)): return .list(Array(elements.dropFirst()))
        case ("reverse", .list(let elements)): return .list(elements.reversed())
        case ("length", .path(let path)): return .integer(Int64(path.relationships.count))
        case ("nodes", .path(let path)): return .list(path.nodes.map { .node($0) })
        case ("relationships", .path(let path)): return .list(path.relationships.map { .relationship($0) })
        case ("labels", .node(let node)): return .list(try now(node).labels.map { .string($0) })
        case ("type", .relationship(let relationship)): return .string(relationship.type)
        case ("id", .node(let node)): return .integer(Int64(node.id.rawValue))
        case ("id", .relationship(let relationship)): return .integer(Int64(relationship.id.rawValue))
        case ("startnode", .relationship(let relationship)): return node(relationship.start)
        case ("endnode", .relationship(let relationship)): return node(relationship.end)
        case ("properties", _): return .map(try properties(first))
        case ("abs", .integer(let value)): return .integer(abs(value))
        case ("tofloat", _): return first.number.map { .float($0) } ?? .null
        case ("tointeger", .integer): return first
        case ("toupper", .string(let text)): return .string(text.uppercased())
        case ("date", .string(let text)), ("localtime", .string(let text)), ("time", .string(let text)),
            ("localdatetime", .string(let text)), ("datetime", .string(let text)), ("duration", .string(let text)):
            return Value(temporal: name, text: text) ?? .null
        default: throw Unknown(what: name)
        }
    }

    private func node(_ id: NodeID) -> Value { nodes.first { $0.id == id }.map { .node($0) } ?? .null }

    private func includes(_ value: Value, _ type: ValueType) throws -> Bool {
        if value.isNull { return type.includesNull }
        switch (type.kind, value) {
        case (.any, _): return true
        case (.union(let types), _): return try types.contains { try includes(value, $0) }
        case (.list(let inner), .list(let elements)): return try elements.allSatisfy { try includes($0, inner) }
        case (.simple(.boolean), .boolean), (.simple(.integer), .integer), (.simple(.float), .float),
            (.simple(.string), .string), (.simple(.map), .map), (.simple(.node), .node),
            (.simple(.relationship), .relationship), (.simple(.path), .path),
            (.simple(.date), .temporal(.date)), (.simple(.localTime), .temporal(.localTime)),
            (.simple(.zonedTime), .temporal(.time)), (.simple(.localDateTime), .temporal(.localDateTime)),
            (.simple(.zonedDateTime), .temporal(.dateTime)), (.simple(.duration), .temporal(.duration)):
            return true
        case (.propertyValue, .list(let elements)):
            return try elements.allSatisfy { element in
                if case .list = element { return false }
                return try !element.isNull && includes(element, type)
            }
        case (.propertyValue, .boolean), (.propertyValue, .integer), (.propertyValue, .float),
            (.propertyValue, .string), (.propertyValue, .temporal):
            return true
        default: return false
        }
    }
}
