// The labels, types or keys of a graph, numbered. Comes in: interned names. Goes out: their numbers and back.

/// Names with dense numbers in order of first sight.
package struct SymbolTable: Sendable {
    package private(set) var names: [StringID] = []
    private var table = PositionTable()

    package init() {}

    package var count: Int { names.count }

    package func number(of name: StringID) -> UInt32? {
        table.find(hashWords(UInt64(name.rawValue))) { names[$0] == name }.map(UInt32.init)
    }

    package mutating func insert(_ name: StringID) -> UInt32 {
        if let known = number(of: name) { return known }
        table.insert(names.count, hash: hashWords(UInt64(name.rawValue)))
        names.append(name)
        return UInt32(names.count - 1)
    }
}
