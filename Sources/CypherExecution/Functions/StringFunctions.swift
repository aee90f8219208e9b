// Functions of strings. Comes in: strings, and positions counted in Unicode code points. Goes out: strings.
// Source: openCypher 9, "Functions"; TCK String1–11.

import CypherSyntax
import PropertyGraph

extension ScalarFunction {
    static let stringFunctions: [ScalarFunction] = [
        onText("toLower") { $0.lowercased() },
        onText("toUpper") { $0.uppercased() },
        onText("lower") { $0.lowercased() },
        onText("upper") { $0.uppercased() },
        onText("trim") { trimmedEnd(trimmedStart($0)) },
        onText("lTrim") { trimmedStart($0) },
        onText("rTrim") { trimmedEnd($0) },
        ScalarFunction("left", 2...2) { (context, arguments) throws(QueryError) in
            guard let (text, length) = try textAndCount(context, arguments, "left") else { return .null }
            return context.arena.intern(String(text.unicodeScalars.prefix(length)))
        },
        ScalarFunction("right", 2...2) { (context, arguments) throws(QueryError) in
            guard let (text, length) = try textAndCount(context, arguments, "right") else { return .null }
            return context.arena.intern(String(text.unicodeScalars.suffix(length)))
        },
        ScalarFunction("substring", 2...3) { (context, arguments) throws(QueryError) in
            guard let (text, start) = try textAndCount(context, arguments, "substring") else { return .null }
            let rest = text.unicodeScalars.dropFirst(start)
            if arguments.count < 3 { return context.arena.intern(String(rest)) }
            if arguments.third.isNull { return .null }
            return context.arena.intern(String(rest.prefix(try count(arguments.third, "substring"))))
        },
        ScalarFunction("replace", 3...3) { (context, arguments) throws(QueryError) in
            for value in [arguments.first, arguments.second, arguments.third] {
                if value.isNull { return .null }
                guard value.tag == .string else { throw .argumentValue("replace", "Strings", value) }
            }
            let pieces = split(context.arena, arguments.first, by: arguments.second)
            let between = Array(context.arena.bytes(arguments.third.asString))
            return Array(pieces.joined(separator: between)).withUnsafeBufferPointer { context.arena.intern($0) }
        },
        ScalarFunction("split", 2...2) { (context, arguments) throws(QueryError) in
            for value in [arguments.first, arguments.second] {
                if value.isNull { return .null }
                guard value.tag == .string else { throw .argumentValue("split", "Strings", value) }
            }
            let pieces: [[UInt8]]
            if context.arena.bytes(arguments.second.asString).isEmpty {
                pieces = context.arena.string(arguments.first).unicodeScalars.map { Array(String($0).utf8) }
            } else {
                pieces = split(context.arena, arguments.first, by: arguments.second)
            }
            return try context.arena.list(
                pieces.map { piece in piece.withUnsafeBufferPointer { context.arena.intern($0) } })
        },
    ]

    private static func onText(_ name: String, _ change: @escaping @Sendable (String) -> String) -> ScalarFunction {
        ScalarFunction(name) { (context, value) throws(QueryError) in
            guard value.tag == .string else { throw .argumentValue(name, "a String", value) }
            return context.arena.intern(change(context.arena.string(value)))
        }
    }

    private static func textAndCount(
        _ context: ExecutionContext, _ arguments: Arguments, _ name: String
    ) throws(QueryError) -> (String, Int)? {
        if arguments.first.isNull || arguments.second.isNull { return nil }
        guard arguments.first.tag == .string else { throw .argumentValue(name, "a String", arguments.first) }
        return (context.arena.string(arguments.first), try count(arguments.second, name))
    }

    private static func count(_ value: Slot, _ name: String) throws(QueryError) -> Int {
        guard value.tag == .integer else { throw .argumentValue(name, "an Integer", value) }
        guard value.asInteger >= 0 else { throw .outOfRange("\(name)() needs a count that is not negative.") }
        return Int(value.asInteger)
    }

    /// The pieces between the occurrences of a separator; the whole if the separator is empty.
    private static func split(_ arena: QueryArena, _ text: Slot, by separator: Slot) -> [[UInt8]] {
        let (bytes, mark) = (arena.bytes(text.asString), arena.bytes(separator.asString))
        guard !mark.isEmpty else { return [Array(bytes)] }
        var pieces: [[UInt8]] = []
        var (start, position) = (0, 0)
        while position + mark.count <= bytes.count {
            if bytes[position..<position + mark.count].elementsEqual(mark) {
                pieces.append(Array(bytes[start..<position]))
                position += mark.count
                start = position
            } else {
                position += 1
            }
        }
        pieces.append(Array(bytes[start...]))
        return pieces
    }

    private static func trimmedStart(_ text: String) -> String {
        String(text.unicodeScalars.drop { $0.properties.isWhitespace })
    }

    private static func trimmedEnd(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}
