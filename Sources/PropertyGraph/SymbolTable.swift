// The labels, types or keys of a graph, numbered. Comes in: interned names. Goes out: their numbers and back.

/// Names with dense numbers in order of first sight.
package struct SymbolTable: Sendable {
    package private(set) var names: [StringID] = []
    private var numbers: [StringID: UInt32] = [:]

    package init() {}

    package var count: Int { names.count }

    package func number(of name: StringID) -> UInt32? { numbers[name] }

    package mutating func insert(_ name: StringID) -> UInt32 {
        if let known = numbers[name] { return known }
        let number = UInt32(names.count)
        names.append(name)
        numbers[name] = number
        return number
    }
}
