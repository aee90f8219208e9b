import CypherSemantics
import CypherSyntax
import PropertyGraph

// A slow and obvious executor, to hold the real one against. In: a bound query and a small graph. Out: its rows. It tries everything: every node
// and relationship of the graph at every place of a pattern, in the order of the text. It knows no plan, no index and no block.

package struct ReferenceExecutor {
    typealias Row = [Int: Value]

    /// A construct that it does not know: the query is no test then.
    package struct Unknown: Error { package var what: String }
    /// What the real executor must refuse while it runs.
    package struct Fault: Error { package var what: String }
    /// More was tried than a test has time for.
    package struct TooMuch: Error {}

    let graph: ReferenceGraph
    var nodes: [Node] { graph.nodes }
    var relationships: [Relationship] { graph.relationships }
    let parameters: [String: Value]
    /// Which of the paths that a selector may choose it takes: those found first, or those found last.
    let prefersLast: Bool
    /// Where it is given, selectors take paths in an order that follows from it.
    package var choice: UInt64?
    let budget: Budget

    /// What is left to be tried.
    final class Budget {
        var steps: Int
        init(_ steps: Int) { self.steps = steps }
        func spend() throws {
            steps -= 1
            if steps < 0 { throw TooMuch() }
        }
    }

    package init(
        _ view: GraphView, parameters: [String: Value] = [:], prefersLast: Bool = false, steps: Int = 400_000
    ) {
        self.init(ReferenceGraph(view), parameters: parameters, prefersLast: prefersLast, steps: steps)
    }

    /// - Parameter graph: is changed by what writes; a fault leaves it as far as the query came.
    package init(
        _ graph: ReferenceGraph, parameters: [String: Value] = [:], prefersLast: Bool = false, steps: Int = 400_000
    ) {
        self.graph = graph
        self.parameters = parameters
        self.prefersLast = prefersLast
        budget = Budget(steps)
    }

    package func run(_ query: BoundQuery) throws -> [[Value]] {
        let rows = try query.branches.flatMap { branch in
            try self.rows(of: branch, from: [:]).map { row in branch.outputs.map { row[$0] ?? .null } }
        }
        guard graph.endStatement() else { throw Fault(what: "a deleted node has relationships") }
        if query.columns.isEmpty { return [] }
        let now = graph.hasChanged ? rows.map { $0.map(graph.current) } : rows
        return query.branches.count > 1 && !query.keepsDuplicates ? distinct(now) { $0 } : now
    }

    // MARK: Clauses

    func rows(of query: BoundSingleQuery, from start: Row) throws -> [Row] {
        var rows = [start]
        for clause in query.clauses { rows = try apply(clause, to: rows, outer: start) }
        return rows
    }

    private func apply(_ clause: BoundClause, to rows: [Row], outer: Row) throws -> [Row] {
        switch clause {
        case .match(let match):
            return try rows.flatMap { row -> [Row] in
                let found = try matches(of: match, from: row)
                guard found.isEmpty, match.isOptional else { return found }
                return [match.introduced.reduce(into: row) { $0[$1] = .null }]
            }
        case .unwind(let list, let variable):
            return try rows.flatMap { row -> [Row] in
                switch try evaluate(list, row) {
                case .null: []
                case .list(let values): values.map { row.merging([variable: $0]) { $1 } }
                case let value: [row.merging([variable: value]) { $1 }]
                }
            }
        case .projection(let projection): return try project(projection, rows, outer: outer)
        case .subquery(let call):
            return try rows.flatMap { row -> [Row] in
                var inner = try results(of: call.query, from: row)
                if call.columns.isEmpty { return [row] }
                if inner.isEmpty, call.isOptional { inner = [call.columns.map { _ in .null }] }
                return inner.map { values in row.merging(zip(call.columns, values)) { $1 } }
            }
        case .create(let paths): return try rows.map { try create(paths, $0) }
        case .merge(let merge): return try rows.flatMap { try self.merge(merge, $0) }
        case .change(let changes):
            for row in rows { for change in changes { try self.change(change, row) } }
            return rows
        case .delete(let targets, let isDetaching, _):
            for row in rows {
                for target in try targets.map({ try evaluate($0, row) }) { try delete(target, detaching: isDetaching) }
            }
            return rows
        case .call(let call):
            let names: [String]
            switch call.signature.name {
            case "db.labels": names = nodes.flatMap(\.labels)
            case "db.relationshipTypes": names = relationships.map(\.type)
            default: throw Unknown(what: call.signature.name)
            }
            return rows.flatMap { row in
                Set(names).sorted().map { name in row.merging(call.yields.map { ($0.slot, .string(name)) }) { $1 } }
            }
        }
    }

    /// The rows of a query inside a query, column by column.
    func results(of query: BoundSubquery, from row: Row) throws -> [[Value]] {
        let results = try query.branches.flatMap { branch in
            try rows(of: branch, from: row).map { found in branch.outputs.map { found[$0] ?? .null } }
        }
        return query.branches.count > 1 && !query.keepsDuplicates ? distinct(results) { $0 } : results
    }

    // MARK: Projections

    private func project(_ projection: BoundProjection, _ rows: [Row], outer: Row) throws -> [Row] {
        var rows = rows
        if projection.isAggregating { rows = try aggregated(projection, rows, outer: outer) }
        var projected: [Row] = []
        for row in rows {
            var result = row
            for output in projection.outputs { result[output.slot] = try evaluate(output.expression, row) }
            projected.append(result)
        }
        let slots = projection.outputs.map(\.slot)
        if projection.isDistinct { projected = distinct(projected) { row in slots.map { row[$0] ?? .null } } }
        if !projection.order.isEmpty {
            let keyed = try projected.map { row in
                (row: row, keys: try projection.order.map { try evaluate($0.expression, row) })
            }
            // A stable sort.
            projected = keyed.enumerated().sorted { left, right in
                for (index, key) in projection.order.enumerated() {
                    let order = order(left.element.keys[index], right.element.keys[index])
                    if order != 0 { return key.isDescending ? order > 0 : order < 0 }
                }
                return left.offset < right.offset
            }.map(\.element.row)
        }
        if let skip = projection.skip { projected = Array(projected.dropFirst(try count(skip))) }
        if let limit = projection.limit { projected = Array(projected.prefix(try count(limit))) }
        if let condition = projection.condition { projected = try projected.filter { try passes(condition, $0) } }
        return projected
    }

    private func count(_ expression: BoundExpression) throws -> Int {
        guard case .integer(let value) = try evaluate(expression, [:]), value >= 0 else { throw Fault(what: "a count") }
        return Int(value)
    }

    private func aggregated(_ projection: BoundProjection, _ rows: [Row], outer: Row) throws -> [Row] {
        var groups: [(keys: [Value], rows: [Row])] = projection.keys.isEmpty ? [([], [])] : []
        for row in rows {
            let keys = try projection.keys.map { try evaluate($0.expression, row) }
            if let index = groups.firstIndex(where: { same($0.keys, keys) }) {
                groups[index].rows.append(row)
            } else {
                groups.append((keys, [row]))
            }
        }
        return try groups.map { keys, members in
            var result = outer
            for (key, value) in zip(projection.keys, keys) { result[key.slot] = value }
            for aggregate in projection.aggregates { result[aggregate.slot] = try value(of: aggregate, members) }
            return result
        }
    }

    private func value(of aggregate: BoundProjection.Aggregate, _ rows: [Row]) throws -> Value {
        guard let argument = aggregate.arguments.first else { return .integer(Int64(rows.count)) }
        var values = try rows.map { try evaluate(argument, $0) }.filter { !$0.isNull }
        if aggregate.isDistinct { values = distinct(values) { [$0] } }
        switch aggregate.function {
        case "count": return .integer(Int64(values.count))
        case "collect": return .list(values)
        case "avg":
            if values.isEmpty { return .null }
            return .float(values.reduce(0) { $0 + ($1.number ?? .nan) } / Double(values.count))
        case "percentiledisc":
            let sorted = values.sorted { order($0, $1) < 0 }
            guard !sorted.isEmpty, let row = rows.first else { return .null }
            let fraction = try evaluate(aggregate.arguments[1], row).number ?? 0
            return sorted.first { value in
                Double(sorted.count { order($0, value) <= 0 }) >= fraction * Double(sorted.count)
            } ?? .null
        case "sum" where values.contains { if case .temporal = $0 { true } else { false } }:
            return try values.dropFirst().reduce(values[0]) { try arithmetic(.add, $0, $1) }
        case "sum": return try values.reduce(.integer(0)) { try arithmetic(.add, $0, $1) }
        case "min": return values.min { order($0, $1) < 0 } ?? .null
        case "max": return values.max { order($0, $1) < 0 } ?? .null
        default: throw Unknown(what: aggregate.function)
        }
    }

    private func distinct<Element>(_ elements: [Element], by key: (Element) -> [Value]) -> [Element] {
        var kept: [Element] = []
        for element in elements where !kept.contains(where: { same(key($0), key(element)) }) { kept.append(element) }
        return kept
    }
}
