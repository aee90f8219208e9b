import PropertyGraph
import RegionPluginAPI

// Whether what a plugin's code returned can be used. In: judgements, risks, rows, and the graph that they speak of. Out: nil, or what is
// wrong, in words that follow "answered with".

/// A look at one result; it counts how large that is.
struct ResultInspection {
    static let mostRows = 1_000_000
    /// All text of a result, in bytes.
    static let mostText = 64 << 20
    /// Lists and maps within each other.
    static let mostDepth = 32

    private let graph: RegionGraph
    private var text = 0

    init(_ graph: RegionGraph) { self.graph = graph }

    mutating func fault(of judgement: AccessModel.Judgement) -> String? {
        switch judgement {
        case .open(let hazard, let reason, let sources):
            if let hazard, !(0...3).contains(hazard) { return "the hazard \(hazard), which is not 0 to 3" }
            return fault(of: reason, "a judgement") ?? fault(of: sources, "a judgement")
        case .closed(let reason, let sources):
            return fault(of: reason, "a judgement") ?? fault(of: sources, "a judgement")
        }
    }

    mutating func fault(of judgements: [AccessModel.Judgement?], count: Int) -> String? {
        guard judgements.count == count else { return "\(judgements.count) judgements of \(count) crossings" }
        for case let judgement? in judgements { if let fault = fault(of: judgement) { return fault } }
        return nil
    }

    mutating func fault(of risks: [[Risk]], count: Int) -> String? {
        guard risks.count == count else { return "the risks of \(risks.count) approaches; \(count) were asked for" }
        for risks in risks { if let fault = fault(of: risks) { return fault } }
        return nil
    }

    mutating func fault(of risks: [Risk]) -> String? {
        guard risks.count <= Self.mostRows else { return "\(risks.count) risks, over \(Self.mostRows)" }
        for risk in risks {
            guard graph.view.contains(risk.structure) else { return "a risk to a node that is not in the graph" }
            let fault =
                fault(of: risk.reason, "a risk") ?? size(risk.consequence) ?? size(risk.protection ?? "")
                ?? fault(of: risk.sources, "a risk")
            if let fault { return fault }
        }
        return nil
    }

    mutating func fault(of rows: [RegionProcedure.Row], as fields: [RegionProcedure.Field]) -> String? {
        guard rows.count <= Self.mostRows else { return "\(rows.count) rows, over \(Self.mostRows)" }
        for row in rows {
            guard row.values.count == fields.count else {
                return "a row of \(row.values.count) values for \(fields.count) columns"
            }
            for (value, field) in zip(row.values, fields) {
                guard Self.has(value, field.type) else {
                    return "a value for \(field.name) that is no \(field.type.rawValue)"
                }
                if let fault = fault(of: value, depth: 0) { return fault }
            }
            if let fault = fault(of: row.sources, "a row") { return fault }
        }
        return nil
    }

    // MARK: Parts

    private mutating func size(_ text: String) -> String? {
        self.text += text.utf8.count
        return self.text > Self.mostText ? "more than \(Self.mostText >> 20) MiB of text" : nil
    }

    private mutating func fault(of reason: String, _ whole: String) -> String? {
        reason.isEmpty ? "\(whole) without a reason" : size(reason)
    }

    private mutating func fault(of sources: [Citation], _ whole: String) -> String? {
        guard !sources.isEmpty else { return "\(whole) without a source" }
        for source in sources {
            // One that came from the graph is known there.
            guard source.statedAt != nil || graph.node("reference:\(source.reference)") != nil else {
                return "\(whole) on the word of “\(source.reference.prefix(80))”, which is no reference of the ontology"
            }
            if let fault = size(source.place ?? "") { return fault }
        }
        return nil
    }

    private static func has(_ value: Value, _ type: RegionProcedure.Field.FieldType) -> Bool {
        switch (value, type) {
        case (.null, _), (_, .any), (.boolean, .boolean), (.integer, .integer), (.integer, .number), (.float, .number),
            (.string, .string), (.node, .node), (.list, .list):
            true
        default: false
        }
    }

    private mutating func fault(of value: Value, depth: Int) -> String? {
        guard depth <= Self.mostDepth else { return "lists or maps within each other over \(Self.mostDepth) deep" }
        switch value {
        case .null, .boolean, .integer, .float, .temporal: return nil
        case .string(let string): return size(string)
        case .list(let values): return firstFault(values, depth: depth)
        case .map(let entries): return size(entries.keys) ?? firstFault(entries.values, depth: depth)
        case .node(let node): return fault(of: node, depth: depth)
        case .relationship(let relationship): return fault(of: relationship, depth: depth)
        case .path(let path):
            for node in path.nodes { if let fault = fault(of: node, depth: depth) { return fault } }
            for step in path.relationships { if let fault = fault(of: step, depth: depth) { return fault } }
            return nil
        }
    }

    private mutating func fault(of node: Node, depth: Int) -> String? {
        guard graph.view.contains(node.id) else { return "a node that is not in the graph" }
        return size(node.labels) ?? size(node.properties.keys) ?? firstFault(node.properties.values, depth: depth)
    }

    private mutating func fault(of relationship: Relationship, depth: Int) -> String? {
        guard graph.view.contains(relationship.id) else { return "a relationship that is not in the graph" }
        return size(relationship.type) ?? size(relationship.properties.keys)
            ?? firstFault(relationship.properties.values, depth: depth)
    }

    private mutating func size(_ texts: some Sequence<String>) -> String? {
        for text in texts { if let fault = size(text) { return fault } }
        return nil
    }

    private mutating func firstFault(_ values: some Sequence<Value>, depth: Int) -> String? {
        for value in values { if let fault = fault(of: value, depth: depth + 1) { return fault } }
        return nil
    }
}
