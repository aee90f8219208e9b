/// A name that is another one wherever its bytes are: `é` as one code point is not `é` as two.
///
/// Source: openCypher 9, SymbolicName; names are compared as they are written.
struct ExactName: Hashable, Comparable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ExactName, right: ExactName) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    static func < (left: ExactName, right: ExactName) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

/// The variables a clause can see.
struct Scope {
    struct Variable {
        var slot: Int
        var type: CypherType
    }

    private var variables: [ExactName: Variable] = [:]

    subscript(name: String) -> Variable? {
        get { variables[ExactName(name)] }
        set { variables[ExactName(name)] = newValue }
    }

    var isEmpty: Bool { variables.isEmpty }

    /// What is in either; of one name what is in `other`.
    func hidden(by other: Scope) -> Scope {
        if isEmpty { return other }
        var scope = self
        scope.variables.merge(other.variables) { $1 }
        return scope
    }

    /// By name, as `*` lists them.
    var sorted: [(name: String, variable: Variable)] {
        variables.sorted { $0.key < $1.key }.map { ($0.key.text, $0.value) }
    }

    /// In the order of their bytes.
    var names: [String] { variables.keys.sorted().map(\.text) }

    var slots: [Int] { variables.values.map(\.slot).sorted() }
}
