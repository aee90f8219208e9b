/// The variables a clause can see.
struct Scope {
    struct Variable {
        var slot: Int
        var type: CypherType
    }

    private(set) var variables: [String: Variable] = [:]

    subscript(name: String) -> Variable? {
        get { variables[name] }
        set { variables[name] = newValue }
    }

    /// By name, as `*` lists them.
    var sorted: [(name: String, variable: Variable)] {
        variables.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    var slots: [Int] { variables.values.map(\.slot).sorted() }
}
