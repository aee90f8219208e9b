/// The functions of openCypher 9: what each takes and gives.
///
/// Source: openCypher 9 reference, functions.
package struct FunctionDefinition: Sendable {
    package var name: String
    /// For each parameter the types that may be passed; optional ones come last.
    package var parameters: [[CypherType]]
    package var required: Int
    package var result: CypherType
    package var isAggregate: Bool
    /// Any number of further arguments of the last parameter's types.
    package var isVariadic: Bool
    package var isImplemented: Bool

    package static func named(_ name: String) -> FunctionDefinition? { table[name.lowercased()] }

    /// As openCypher spells them, in order.
    package static var names: [String] { table.values.map(\.name).sorted() }

    private static let table: [String: FunctionDefinition] = {
        var table: [String: FunctionDefinition] = [:]
        func add(
            _ name: String, _ parameters: [[CypherType]], _ result: CypherType, required: Int? = nil,
            aggregate: Bool = false, variadic: Bool = false, implemented: Bool = true
        ) {
            table[name.lowercased()] = FunctionDefinition(
                name: name, parameters: parameters, required: required ?? parameters.count, result: result,
                isAggregate: aggregate, isVariadic: variadic, isImplemented: implemented)
        }
        let any: [CypherType] = [.any]
        let number: [CypherType] = [.number]
        let text: [CypherType] = [.string]
        let list: [CypherType] = [.list(.any)]
        // Aggregates
        add("count", [any], .integer, aggregate: true)
        add("sum", [number], .number, aggregate: true)
        add("avg", [number], .number, aggregate: true)
        add("min", [any], .any, aggregate: true)
        add("max", [any], .any, aggregate: true)
        add("collect", [any], .list(.any), aggregate: true)
        add("stDev", [number], .float, aggregate: true)
        add("stDevP", [number], .float, aggregate: true)
        add("percentileCont", [number, number], .float, aggregate: true)
        add("percentileDisc", [number, number], .number, aggregate: true)
        // Scalars and entities
        add("id", [[.node, .relationship]], .integer)
        add("labels", [[.node]], .list(.string))
        add("type", [[.relationship]], .string)
        add("keys", [[.node, .relationship, .map]], .list(.string))
        add("properties", [[.node, .relationship, .map]], .map)
        add("startNode", [[.relationship]], .node)
        add("endNode", [[.relationship]], .node)
        add("nodes", [[.path]], .list(.node))
        add("relationships", [[.path]], .list(.relationship))
        add("length", [[.path]], .integer)
        add("exists", [any], .boolean)
        add("coalesce", [any], .any, variadic: true)
        add("timestamp", [], .integer, implemented: false)
        // Lists
        add("size", [[.list(.any), .string]], .integer)
        add("head", [list], .any)
        add("last", [list], .any)
        add("tail", [list], .list(.any))
        add("range", [[.integer], [.integer], [.integer]], .list(.integer), required: 2)
        add("reverse", [[.list(.any), .string]], .any)
        add("isEmpty", [[.list(.any), .string, .map]], .boolean)
        // Strings
        for name in ["toLower", "toUpper", "lower", "upper", "trim", "lTrim", "rTrim"] { add(name, [text], .string) }
        add("left", [text, [.integer]], .string)
        add("right", [text, [.integer]], .string)
        add("replace", [text, text, text], .string)
        add("split", [text, text], .list(.string))
        add("substring", [text, [.integer], [.integer]], .string, required: 2)
        // Conversion
        add("toBoolean", [any], .boolean)
        add("toInteger", [any], .integer)
        add("toFloat", [any], .float)
        add("toString", [any], .string)
        // Mathematics
        add("abs", [number], .number)
        for name in [
            "ceil", "floor", "round", "sqrt", "exp", "log", "log10", "sin", "cos", "tan", "cot", "asin", "acos", "atan",
            "degrees", "radians", "haversin",
        ] { add(name, [number], .float) }
        add("sign", [number], .integer)
        add("atan2", [number, number], .float)
        add("e", [], .float)
        add("pi", [], .float)
        add("rand", [], .float)
        // Temporal values, which the engine knows of and does not have yet
        for name in ["date", "time", "localtime", "datetime", "localdatetime", "duration"] {
            add(name, [any], .any, required: 0, implemented: false)
            for part in [
                "transaction", "statement", "realtime", "truncate", "fromEpoch", "fromEpochMillis", "between",
                "inMonths", "inDays", "inSeconds",
            ] {
                add("\(name).\(part)", [any, any, any], .any, required: 0, implemented: false)
            }
        }
        return table
    }()
}
