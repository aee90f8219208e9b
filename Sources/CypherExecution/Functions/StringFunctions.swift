// Functions of strings. Comes in: strings, and positions counted in Unicode code points. Goes out: strings.
// Source: openCypher 9, "Functions"; TCK String1–11.

import CypherSyntax
import PropertyGraph

extension ScalarFunction {
    static let stringFunctions: [ScalarFunction] = [
        onPieces("toLower") { $0.lowercased() },
        onPieces("toUpper") { $0.uppercased() },
        onPieces("lower") { $0.lowercased() },
        onPieces("upper") { $0.uppercased() },
        onText("trim") { (arena, text) throws(QueryError) in
            try trimmed(arena, trimmed(arena, text, atStart: true), atStart: false)
        },
        onText("lTrim") { (arena, text) throws(QueryError) in try trimmed(arena, text, atStart: true) },
        onText("rTrim") { (arena, text) throws(QueryError) in try trimmed(arena, text, atStart: false) },
        ScalarFunction("left", 2...2) { (context, arguments) throws(QueryError) in
            guard let (text, length) = try textAndCount(context, arguments, "left") else { return .null }
            let arena = context.arena
            return arena.intern(part(of: text, 0, try arena.position(after: length, from: 0, in: text)))
        },
        ScalarFunction("right", 2...2) { (context, arguments) throws(QueryError) in
            guard let (text, length) = try textAndCount(context, arguments, "right") else { return .null }
            let arena = context.arena
            let left = max(0, try arena.length(of: text) - length)
            return arena.intern(part(of: text, try arena.position(after: left, from: 0, in: text), text.count))
        },
        ScalarFunction("substring", 2...3) { (context, arguments) throws(QueryError) in
            guard let (text, start) = try textAndCount(context, arguments, "substring") else { return .null }
            if arguments.count > 2, arguments.third.isNull { return .null }
            let arena = context.arena
            let first = try arena.position(after: start, from: 0, in: text)
            if arguments.count < 3 { return arena.intern(part(of: text, first, text.count)) }
            let length = try count(arguments.third, "substring")
            return arena.intern(part(of: text, first, try arena.position(after: length, from: first, in: text)))
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
                try arena.tick((between.count + piece.count) >> 4)
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

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// A function of a text that gives a part of it.
    private static func onText(
        _ name: String, _ part: @escaping @Sendable (QueryArena, Bytes) throws(QueryError) -> Bytes
    ) -> ScalarFunction {
        ScalarFunction(name) { (context, value) throws(QueryError) in
            guard value.tag == .string else { throw .argumentValue(name, "a String", value) }
            return context.arena.intern(try part(context.arena, context.arena.bytes(value.asString)))
        }
    }

    /// A function of a text that changes each code point whatever stands around it.
    private static func onPieces(_ name: String, _ change: @escaping @Sendable (String) -> String) -> ScalarFunction {
        ScalarFunction(name) { (context, value) throws(QueryError) in
            guard value.tag == .string else { throw .argumentValue(name, "a String", value) }
            let arena = context.arena
            let text = arena.bytes(value.asString)
            if text.count > 4096 { try arena.checkMemory(with: text.count) }
            var result: [UInt8] = []
            result.reserveCapacity(text.count)
            try arena.forEachPiece(of: text) { result.append(contentsOf: change(String(utf8: $0)).utf8) }
            return result.withUnsafeBufferPointer { arena.intern($0) }
        }
    }

    private static func part(of text: Bytes, _ start: Int, _ end: Int) -> Bytes { Bytes(rebasing: text[start..<end]) }

    private static func textAndCount(
        _ context: ExecutionContext, _ arguments: Arguments, _ name: String
    ) throws(QueryError) -> (Bytes, Int)? {
        if arguments.first.isNull || arguments.second.isNull { return nil }
        guard arguments.first.tag == .string else { throw .argumentValue(name, "a String", arguments.first) }
        return (context.arena.bytes(arguments.first.asString), try count(arguments.second, name))
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
        var start = 0
        while let position = try arena.position(of: mark, in: bytes, from: start) {
            try arena.tick()
            pieces.append(start..<position)
            if pieces.count & 0xFFFF == 0 { try arena.checkMemory(holding: pieces.count * 16) }
            start = position + mark.count
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
            if pieces.count & 0xFFFF == 0 { try arena.checkMemory(holding: pieces.count * 16) }
            start = position
        }
        if !bytes.isEmpty { pieces.append(start..<bytes.count) }
        return pieces
    }

    /// A text without the blanks at one end.
    private static func trimmed(_ arena: QueryArena, _ text: Bytes, atStart: Bool) throws(QueryError) -> Bytes {
        var (start, end) = (0, text.count)
        while start < end {
            try arena.tick()
            var position = start
            if !atStart {
                position = end - 1
                while position > start, text[position] & 0xC0 == 0x80 { position -= 1 }
            }
            let (scalar, length) = QueryArena.scalar(at: position, in: text)
            guard scalar.properties.isWhitespace else { break }
            if atStart { start += length } else { end = position }
        }
        return part(of: text, start, end)
    }
}
