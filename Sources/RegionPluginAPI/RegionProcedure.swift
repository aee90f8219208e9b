// A question that a region answers by name. In: arguments, a case and the graph. Out: rows, each with its sources.

/// A procedure for `CALL name(arguments) YIELD columns`.
public struct RegionProcedure: Sendable {
    /// One argument or one column.
    public struct Field: Sendable, Hashable {
        /// The types that a field may have.
        public enum FieldType: String, Sendable, Hashable {
            /// Any value.
            case any = "ANY"
            /// `true` or `false`.
            case boolean = "BOOLEAN"
            /// A whole number.
            case integer = "INTEGER"
            /// Any number.
            case number = "NUMBER"
            /// Text.
            case string = "STRING"
            /// A node.
            case node = "NODE"
            /// A list of anything.
            case list = "LIST OF ANY"
        }

        /// The name, as YIELD spells it.
        public let name: String
        /// What it holds.
        public let type: FieldType

        /// Describes a field.
        public init(_ name: String, _ type: FieldType) {
            self.name = name
            self.type = type
        }
    }

    /// One answer and on whose word it stands.
    public struct Row: Sendable {
        /// One value for each column.
        public let values: [Value]
        /// Never empty; the engine adds them as the column `sources`.
        public let sources: [Citation]

        /// Makes a row.
        public init(_ values: [Value], sources: [Citation]) {
            self.values = values
            self.sources = sources
        }
    }

    /// Why an argument was refused, for the person who asked.
    public struct Refusal: Error, Sendable {
        /// What is wrong.
        public let message: String
        /// What to write instead.
        public let hint: String?

        /// Refuses a call.
        public init(_ message: String, hint: String? = nil) {
            self.message = message
            self.hint = hint
        }
    }

    /// Begins with the plugin's id and a dot: `lumbar-spine.facetTargets`.
    public let name: String
    /// What it answers, one sentence.
    public let says: String
    /// The arguments, in order.
    public let inputs: [Field]
    /// The columns, in order, without `sources`.
    public let outputs: [Field]
    private let body: @Sendable ([Value], ClinicalCase, RegionGraph) throws(Refusal) -> [Row]

    /// Makes a procedure; `body` gets as many arguments as there are inputs, of their types or null.
    public init(
        name: String, says: String, inputs: [Field], outputs: [Field],
        _ body: @escaping @Sendable ([Value], ClinicalCase, RegionGraph) throws(Refusal) -> [Row]
    ) {
        self.name = name
        self.says = says
        self.inputs = inputs
        self.outputs = outputs
        self.body = body
    }

    /// Answers; no row is "nothing known".
    ///
    /// - Throws: ``Refusal`` for an argument that makes no sense.
    public func rows(_ arguments: [Value], in clinicalCase: ClinicalCase, on graph: RegionGraph) throws(Refusal)
        -> [Row]
    {
        try body(arguments, clinicalCase, graph)
    }
}
