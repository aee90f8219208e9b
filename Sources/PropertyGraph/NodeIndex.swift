// Finds nodes by what people call them. Comes in: the nodes' properties. Goes out: nodes by id, name or synonym, by exact bytes.

/// Hash indexes on `id`, `name` and `synonyms`.
struct NodeIndex: Sendable {
    let byID: [StringID: [NodeID]]
    let byName: [StringID: [NodeID]]
    let bySynonym: [StringID: [NodeID]]

    init(properties: EntityTable<PropertyEntry>, count: Int, keys: SymbolTable, strings: StringPool, lists: ListPool) {
        func key(_ name: String) -> KeyID? { strings.lookup(name).flatMap(keys.number(of:)).map(KeyID.init) }
        let (id, name, synonyms) = (key("id"), key("name"), key("synonyms"))
        var byID: [StringID: [NodeID]] = [:]
        var byName: [StringID: [NodeID]] = [:]
        var bySynonym: [StringID: [NodeID]] = [:]
        byID.reserveCapacity(count)
        byName.reserveCapacity(count)
        for node in 0..<UInt32(count) {
            for entry in properties.of(node) {
                switch entry.value {
                case .string(let string) where entry.key == id: byID[string, default: []].append(NodeID(node))
                case .string(let string) where entry.key == name: byName[string, default: []].append(NodeID(node))
                case .list(let list) where entry.key == synonyms:
                    for case .string(let string) in lists.elements(of: list) {
                        bySynonym[string, default: []].append(NodeID(node))
                    }
                default: break
                }
            }
        }
        self.byID = byID
        self.byName = byName
        self.bySynonym = bySynonym
    }
}
