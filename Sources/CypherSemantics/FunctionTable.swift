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

    package static func named(_ name: String) -> FunctionDefinition? { table[name.lowercased()] }

    /// As openCypher spells them, in order.
    package static var names: [String] { table.values.map(\.name).sorted() }

    private static let table: [String: FunctionDefinition] = {
        var table: [String: FunctionDefinition] = [:]
        func add(
            _ name: String, _ parameters: [[CypherType]], _ result: CypherType, required: Int? = nil,
            aggregate: Bool = false, variadic: Bool = false
        ) {
            table[name.lowercased()] = FunctionDefinition(
                name: name, parameters: parameters, required: required ?? parameters.count, result: result,
                isAggregate: aggregate, isVariadic: variadic)
        }
        let any: [CypherType] = [.any]
        let number: [CypherType] = [.number]
        let text: [CypherType] = [.string]
        let list: [CypherType] = [.list(.any)]
        // Aggregates
        add("count", [any], .integer, aggregate: true)
        add("sum", [[.number, .duration]], .number, aggregate: true)
        add("avg", [[.number, .duration]], .number, aggregate: true)
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
        // Temporal values
        for (name, type) in [
            ("date", .date), ("localtime", .localTime), ("time", .time), ("localdatetime", .localDateTime),
            ("datetime", .dateTime),
        ] as [(String, CypherType)] {
            add(name, [any], type, required: 0)
            for clock in ["transaction", "statement", "realtime"] { add("\(name).\(clock)", [text], type, required: 0) }
            add("\(name).truncate", [text, CypherType.temporals, [.map]], type, required: 1)
        }
        add("datetime.fromEpoch", [[.integer], [.integer]], .dateTime, required: 1)
        add("datetime.fromEpochMillis", [[.integer]], .dateTime)
        add("duration", [[.string, .map, .duration]], .duration)
        for name in ["between", "inMonths", "inDays", "inSeconds"] {
            add("duration.\(name)", [CypherType.temporals, CypherType.temporals], .duration)
        }
        add("timestamp", [], .integer)
        return table
    }()
}
