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
            let arena = context.arena
            let (text, between) = (arena.bytes(arguments.first.asString), arena.bytes(arguments.third.asString))
            let ends = try split(arena, arguments.first, by: arguments.second)
            let mark = arena.bytes(arguments.second.asString).count
            try arena.checkMemory(with: text.count + (ends.count - 1) * (between.count - mark))
            var result: [UInt8] = []
            result.reserveCapacity(text.count + (ends.count - 1) * (between.count - mark))
            for piece in ends {
                if piece.lowerBound > 0 { result.append(contentsOf: between) }
                result.append(contentsOf: UnsafeBufferPointer(rebasing: text[piece]))
            }
            return result.withUnsafeBufferPointer { arena.intern($0) }
        },
        ScalarFunction("split", 2...2) { (context, arguments) throws(QueryError) in
            for value in [arguments.first, arguments.second] {
                if value.isNull { return .null }
                guard value.tag == .string else { throw .argumentValue("split", "Strings", value) }
            }
            let arena = context.arena
            let text = arena.bytes(arguments.first.asString)
            let pieces =
                arena.bytes(arguments.second.asString).isEmpty
                ? try scalars(arena, text) : try split(arena, arguments.first, by: arguments.second)
            let base = arena.scratch.count
            for piece in pieces {
                try arena.tick()
                let slot = arena.intern(UnsafeBufferPointer(rebasing: text[piece]))
                arena.scratch.append(slot)
            }
            return try arena.listFromScratch(base)
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

    /// Where the pieces between the occurrences of a separator are; the whole if the separator is empty.
    private static func split(
        _ arena: QueryArena, _ text: Slot, by separator: Slot
    ) throws(QueryError) -> [Range<Int>] {
        let (bytes, mark) = (arena.bytes(text.asString), arena.bytes(separator.asString))
        guard !mark.isEmpty else { return [0..<bytes.count] }
        var pieces: [Range<Int>] = []
        var (start, position) = (0, 0)
        while position + mark.count <= bytes.count {
            try arena.tick()
            if bytes[position..<position + mark.count].elementsEqual(mark) {
                pieces.append(start..<position)
                if pieces.count & 0xFFFF == 0 { try arena.checkMemory(with: pieces.count * 16) }
                position += mark.count
                start = position
            } else {
                position += 1
            }
        }
        pieces.append(start..<bytes.count)
        return pieces
    }

    /// Where each code point is.
    private static func scalars(
        _ arena: QueryArena, _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(QueryError) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        for position in bytes.indices.dropFirst() where bytes[position] & 0xC0 != 0x80 {
            try arena.tick()
            pieces.append(start..<position)
            if pieces.count & 0xFFFF == 0 { try arena.checkMemory(with: pieces.count * 16) }
            start = position
        }
        if !bytes.isEmpty { pieces.append(start..<bytes.count) }
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
