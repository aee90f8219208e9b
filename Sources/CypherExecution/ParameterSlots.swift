// The parameters that a plan reads, numbered. Comes in: names while the plan is built, values before each run. Goes out: slots by number.

import CypherSyntax
import PropertyGraph

struct ParameterSlots {
    private(set) var names: [String] = []
    private(set) var values: ContiguousArray<Slot> = []

    /// The number of a parameter, new or known.
    mutating func number(of name: String) -> Int {
        if let known = names.firstIndex(of: name) { return known }
        names.append(name)
        values.append(.null)
        return names.count - 1
    }

    mutating func set(_ number: Int, _ value: Slot) { values[number] = value }
}

extension QueryError {
    static func missingParameter(_ name: String) -> QueryError {
        QueryError(.parameterMissing, .runtime, .missingParameter, "The parameter $\(name) was not given.")
    }
}
