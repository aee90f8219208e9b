// A scalar function: what it is called, how many arguments it takes, and what it does with them. Comes in: up to three
// slots. Goes out: one. The families (strings, lists, …) are one file each; the table of all of them is here.

import CypherSyntax

/// The arguments of one call; absent ones are null.
package struct Arguments {
    let count: Int
    let first: Slot
    let second: Slot
    let third: Slot
}

package struct ScalarFunction: Sendable {
    typealias Body = @Sendable (ExecutionContext, Arguments) throws(QueryError) -> Slot

    /// The name as it is documented.
    let name: String
    let arity: ClosedRange<Int>
    let body: Body

    init(_ name: String, _ arity: ClosedRange<Int>, _ body: @escaping Body) {
        self.name = name
        self.arity = arity
        self.body = body
    }

    /// A function of one argument that is null for null.
    init(_ name: String, _ body: @escaping @Sendable (ExecutionContext, Slot) throws(QueryError) -> Slot) {
        self.init(name, 1...1) { (context, arguments) throws(QueryError) -> Slot in
            arguments.first.isNull ? .null : try body(context, arguments.first)
        }
    }

    /// All functions by their name in lower case.
    static let all: [String: ScalarFunction] = {
        let families = [
            entityFunctions, conversionFunctions, listFunctions, stringFunctions, mathematicalFunctions,
            temporalFunctions,
            durationFunctions,
        ]
        return Dictionary(families.joined().map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }()
}
