// A plan as EXPLAIN shows it: one operator a line, the last one first, each with the rows that are expected of it.

extension Plan {
    /// The operators as an indented tree, with a heading.
    package var explanation: String {
        var lines: [(text: String, rows: String)] = []
        root.explain(depth: 0, into: &lines)
        let width = max(lines.map(\.text.count).max() ?? 0, 8)
        let body = lines.map { $0.text + String(repeating: " ", count: width - $0.text.count + 2) + $0.rows + "\n" }
        return "operator" + String(repeating: " ", count: width - 6) + "expected rows\n" + body.joined()
    }
}

extension PlanStep {
    fileprivate func explain(depth: Int, into lines: inout [(text: String, rows: String)]) {
        let rows =
            estimatedRows < 10 ? "\((estimatedRows * 10).rounded() / 10)" : "\(Int(min(estimatedRows, 1e15).rounded()))"
        lines.append((String(repeating: "  ", count: depth) + "+ " + operation.title, rows))
        for (name, step) in operation.subPlans {
            lines.append((String(repeating: "  ", count: depth + 1) + "| \(name)", ""))
            step.explain(depth: depth + 2, into: &lines)
        }
        input?.explain(depth: depth, into: &lines)
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
        case .expandAll(let step): "ExpandAll\(step.title)"
        case .expandCount(let step, _): "ExpandCount\(step.title)"
        case .expandInto(let step): "ExpandInto\(step.title)"
        case .varLengthExpand(let step, let repetition):
            "VarLengthExpand\(step.title)*\(repetition.minimum)..\(repetition.maximum.map(String.init) ?? "")"
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
        case .eager: "Eager"
        case .produceResults: "ProduceResults"
        case .unsupported(let name, _): "Unsupported(\(name))"
        }
    }

    fileprivate var subPlans: [(String, PlanStep)] {
        switch self {
        case .optional(let plan, _): [("for each row", plan.root)]
        case .union(let branches, _): branches.map { ("and", $0.root) }
        default: []
        }
    }
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
