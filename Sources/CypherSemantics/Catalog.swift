/// What a query may refer to besides the graph: procedures by name. Labels and types are never errors.
package struct Catalog: Sendable {
    private var procedures: [String: ProcedureSignature] = [:]

    package init(_ signatures: [ProcedureSignature] = []) {
        for signature in signatures { procedures[signature.name] = signature }
    }

    package func procedure(_ name: String) -> ProcedureSignature? { procedures[name] }

    package var procedureNames: [String] { procedures.keys.sorted() }
}

/// What goes into a procedure and what comes out.
package struct ProcedureSignature: Sendable {
    package struct Field: Sendable {
        package var name: String
        package var type: CypherType

        package init(_ name: String, _ type: CypherType) {
            self.name = name
            self.type = type
        }
    }

    /// With its namespace: `nervegraph.approaches`.
    package var name: String
    package var inputs: [Field]
    /// Empty for a procedure that gives nothing and passes each row on.
    package var outputs: [Field]
    /// One sentence.
    package var summary: String

    package init(name: String, inputs: [Field], outputs: [Field], summary: String = "") {
        self.name = name
        self.inputs = inputs
        self.outputs = outputs
        self.summary = summary
    }

    /// Reads `name(in :: TYPE, …) :: (out :: TYPE, …)`; nil where it is not of that form.
    package init?(text: String) {
        guard let open = text.firstIndex(of: "("), let close = text.firstIndex(of: ")"), open < close else {
            return nil
        }
        let rest = text[text.index(after: close)...]
        guard let outputOpen = rest.firstIndex(of: "("), let outputClose = rest.lastIndex(of: ")") else { return nil }
        guard let inputs = Self.fields(text[text.index(after: open)..<close]),
            let outputs = Self.fields(rest[rest.index(after: outputOpen)..<outputClose])
        else { return nil }
        self.init(name: Self.trimmed(text[..<open]), inputs: inputs, outputs: outputs)
    }

    private static func fields(_ text: Substring) -> [Field]? {
        var fields: [Field] = []
        for part in text.split(separator: ",") {
            let sides = part.split(separator: ":", omittingEmptySubsequences: true)
            guard sides.count == 2, let type = CypherType(signature: trimmed(sides[1])) else { return nil }
            fields.append(Field(trimmed(sides[0]), type))
        }
        return fields
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
