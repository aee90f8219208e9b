// A plan as EXPLAIN and PROFILE show it: one operator a line, the last one first, each with the rows that are expected of it, and those it gave.

extension Plan {
    /// The operators as an indented tree, with a heading.
    package var explanation: String { explanation(counting: nil) }

    /// The operators as an indented tree, with a heading.
    ///
    /// - Parameter rows: how many a step gave, nil for one that was not run; nil where the plan was not run.
    package func explanation(counting rows: ((PlanStep) -> Int?)?) -> String {
        var lines: [PlanLine] = [PlanLine(text: "operator", expected: "expected rows", given: "rows")]
        root.explain(depth: 0, rows, into: &lines)
        let width = (lines.map(\.text.count).max() ?? 0) + 2
        let expectedWidth = (lines.map(\.expected.count).max() ?? 0) + 2
        return lines.map { line in
            var text = line.text + String(repeating: " ", count: width - line.text.count) + line.expected
            if rows != nil, !line.given.isEmpty {
                text += String(repeating: " ", count: expectedWidth - line.expected.count) + line.given
            }
            return text + "\n"
        }.joined()
    }
}

private struct PlanLine {
    var text: String
    var expected = ""
    var given = ""
}

extension PlanStep {
    fileprivate func explain(depth: Int, _ rows: ((PlanStep) -> Int?)?, into lines: inout [PlanLine]) {
        let expected =
            estimatedRows < 10 ? "\((estimatedRows * 10).rounded() / 10)" : "\(Int(min(estimatedRows, 1e15).rounded()))"
        lines.append(
            PlanLine(
                text: String(repeating: "  ", count: depth) + "+ " + operation.title, expected: expected,
                given: rows.map { $0(self).map(String.init) ?? "-" } ?? ""))
        for (name, step) in operation.subPlans {
            lines.append(PlanLine(text: String(repeating: "  ", count: depth + 1) + "| \(name)"))
            step.explain(depth: depth + 2, rows, into: &lines)
        }
        input?.explain(depth: depth, rows, into: &lines)
    }
}

extension PlanOperation {
    /// The operator's name as people know it, and what it works on.
    fileprivate var title: String {
        switch self {
        case .argument: "Argument"
        case .allNodesScan: "AllNodesScan"
        case .nodeByLabelScan(_, let label): "NodeByLabelScan(:\(label))"
        case .nodeIndexSeek(_, let label, let key, _): "NodeIndexSeek(\(label.map { ":\($0) " } ?? "")\(key))"
        case .nodeValueSeek(_, let label, let entries):
            "NodeValueSeek(\(label.map { ":\($0) " } ?? "")\(entries.map(\.key).joined(separator: ", ")))"
        case .nodeTextScan(_, let key, _): "NodeTextScan(\(key) CONTAINS)"
        case .expandAll(let step): "ExpandAll\(step.title)"
        case .expandCount(let step, _): "ExpandCount\(step.title)"
        case .expandCountPair(let first, let second, _): "ExpandCountPair\(first.title)\(second.title)"
        case .expandInto(let step): "ExpandInto\(step.title)"
        case .pathSearch(let search): search.title
        case .apply(_, let columns, let isOptional):
            isOptional ? "OptionalApply" : columns.isEmpty ? "SubqueryForeach" : "Apply"
        case .outerValues: "Argument"
        case .varLengthExpand(let step, let repetition): "VarLengthExpand\(step.title)\(repetition.title)"
        case .pruningVarLengthExpand(let step, let repetition):
            "PruningVarLengthExpand\(step.title)\(repetition.title)"
        case .projectEndpoints, .projectListEndpoints: "ProjectEndpoints"
        case .filter: "Filter"
        case .projection: "Projection"
        case .eagerAggregation: "EagerAggregation"
        case .sort: "Sort"
        case .top: "Top"
        case .distinct: "Distinct"
        case .skip: "Skip"
        case .limit: "Limit"
        case .unwind: "Unwind"
        case .union: "Union"
        case .optional: "Optional"
        case .procedureCall(let call): "ProcedureCall(\(call.name))"
        case .create: "Create"
        case .merge: "Merge"
        case .change: "Set"
        case .delete(_, let isDetaching, _): isDetaching ? "DetachDelete" : "Delete"
        case .eager: "Eager"
        case .produceResults: "ProduceResults"
        }
    }

    fileprivate var subPlans: [(String, PlanStep)] {
        let inner = expressions.flatMap(\.subPlans)
        return switch self {
        case .optional(let plan, _), .apply(let plan, _, _): [("for each row", plan.root)]
        case .merge(let merge): [("for each row", merge.match.root)] + inner
        case .union(let branches, _): branches.map { ("and", $0.root) }
        default: inner
        }
    }

    /// What it computes.
    private var expressions: [PlannedExpression] {
        switch self {
        case .nodeIndexSeek(_, _, _, let value): [value]
        case .nodeValueSeek(_, _, let entries): entries.map(\.value)
        case .varLengthExpand(_, let repetition): repetition.properties.map(\.value)
        case .pathSearch(let search): search.expressions
        case .filter(let predicate): [predicate]
        case .projection(let assignments): assignments.map(\.expression)
        case .eagerAggregation(let keys, let aggregates): keys.map(\.expression) + aggregates.flatMap(\.arguments)
        case .sort(let keys): keys.map(\.expression)
        case .top(let keys, _): keys.map(\.expression)
        case .unwind(_, let list): [list]
        case .procedureCall(let call): call.arguments
        case .create(let creations): creations.compactMap(\.properties)
        case .merge(let merge):
            merge.creations.compactMap(\.properties) + (merge.onCreate + merge.onMatch).flatMap(\.expressions)
        case .change(let changes): changes.flatMap(\.expressions)
        case .delete(let targets, _, _): targets
        default: []
        }
    }
}

extension PlannedExpression {
    /// The sub-plans inside, each with the word it was written with.
    fileprivate var subPlans: [(String, PlanStep)] {
        switch self {
        case .null, .boolean, .integer, .float, .string, .parameter, .variable, .path: []
        case .exists(let plan): [("EXISTS, for each row", plan.root)]
        case .count(let plan): [("COUNT, for each row", plan.root)]
        case .collect(let plan, _): [("COLLECT, for each row", plan.root)]
        case .property(let part, _, _), .hasLabels(let part, _), .unary(_, let part), .isTyped(let part, _, _):
            part.subPlans
        case .binary(_, let left, let right, _), .element(let left, let right, _): left.subPlans + right.subPlans
        case .list(let parts), .function(_, let parts, _): parts.flatMap(\.subPlans)
        case .map(let entries): entries.map(\.value).flatMap(\.subPlans)
        case .slice(let list, let from, let to): [list, from, to].compactMap(\.self).flatMap(\.subPlans)
        case .conditional(let subject, let branches, let otherwise):
            ([subject, otherwise].compactMap(\.self) + branches.flatMap { [$0.condition, $0.result] })
                .flatMap(\.subPlans)
        case .comprehension(_, let list, let keep, let map):
            [list, keep, map].compactMap(\.self).flatMap(\.subPlans)
        case .quantifier(_, _, let list, let condition): list.subPlans + condition.subPlans
        case .reduce(_, let initial, _, let list, let body): [initial, list, body].flatMap(\.subPlans)
        case .mapProjection(let subject, let projections):
            subject.subPlans
                + projections.flatMap { projection -> [(String, PlanStep)] in
                    if case .entry(let entry) = projection { return entry.value.subPlans }
                    return []
                }
        }
    }
}

extension PathSearch {
    /// The operator's name, and what it walks.
    fileprivate var title: String {
        let walked = segments.map(\.title).joined(separator: "()")
        let into = isInto ? "Into" : "All"
        guard let selector else {
            return "Repeat(\(mode.rawValue.prefix(1))\(mode.rawValue.dropFirst().lowercased()))\(walked)"
        }
        let wanted =
            switch selector {
            case .any(let count): "ANY \(count)"
            case .shortest(let count): "SHORTEST \(count)"
            case .shortestGroups(let count): "SHORTEST \(count) GROUPS"
            }
        let name = isDirect ? "ShortestPath" : "StatefulShortestPath(\(into))"
        return "\(name)(\(wanted)\(mode == .trail ? "" : " " + mode.rawValue))\(walked)"
    }
}

extension PathSearch.Segment {
    fileprivate var title: String {
        let hops = hops.map {
            Expansion(
                from: 0, relationship: 0, to: 0, types: $0.types, direction: $0.direction, distinctFrom: []
            ).title
        }.joined()
        return lists.isEmpty && minimum == 1 && maximum == 1
            ? hops : "\(hops){\(minimum),\(maximum.map(String.init) ?? "")}"
    }
}

extension Repetition {
    fileprivate var title: String { "*\(minimum)..\(maximum.map(String.init) ?? "")" }
}

extension Expansion {
    fileprivate var title: String {
        let types = types.isEmpty ? "" : "[:\(types.joined(separator: "|"))]"
        return switch direction {
        case .outgoing: "(-\(types)->)"
        case .incoming: "(<-\(types)-)"
        case .both: "(-\(types)-)"
        }
    }
}
