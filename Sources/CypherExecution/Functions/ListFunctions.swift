// Functions of lists. Comes in: a list. Goes out: an element or another list.
// Source: openCypher 9, "Functions"; TCK List6, List9, List11.

import CypherSyntax
import PropertyGraph

extension ScalarFunction {
    static let listFunctions: [ScalarFunction] = [
        ScalarFunction("size") { (context, value) throws(QueryError) in
            switch value.tag {
            case .list: return .integer(value.count)
            case .map: return .integer(value.count / 2)
            case .string: return .integer(try context.arena.length(of: context.arena.bytes(value.asString)))
            default: throw .argumentValue("size", "a List or a String", value)
            }
        },
        ScalarFunction("head") { (context, value) throws(QueryError) in
            guard value.tag == .list else { throw .argumentValue("head", "a List", value) }
            return value.count == 0 ? .null : context.arena.element(value.offset)
        },
        ScalarFunction("last") { (context, value) throws(QueryError) in
            guard value.tag == .list else { throw .argumentValue("last", "a List", value) }
            return value.count == 0 ? .null : context.arena.element(value.offset + value.count - 1)
        },
        ScalarFunction("tail") { (context, value) throws(QueryError) in
            guard value.tag == .list else { throw .argumentValue("tail", "a List", value) }
            return value.count == 0 ? value : context.arena.slice(value, 1, value.count)
        },
        ScalarFunction("isEmpty") { (_, value) throws(QueryError) in
            switch value.tag {
            case .list, .map: return .boolean(value.count == 0)
            default: throw .argumentValue("isEmpty", "a List or a Map", value)
            }
        },
        ScalarFunction("reverse") { (context, value) throws(QueryError) in
            switch value.tag {
            case .list:
                let elements = Array(context.arena.slots(value))
                return try context.arena.list(elements.reversed())
            case .string:
                return try reversed(context.arena, context.arena.bytes(value.asString))
            default: throw .argumentValue("reverse", "a List or a String", value)
            }
        },
        ScalarFunction("range", 2...3) { (context, arguments) throws(QueryError) in
            let step = arguments.count > 2 ? arguments.third : .integer(1 as Int64)
            for bound in [arguments.first, arguments.second, step] {
                if bound.isNull { return .null }
                guard bound.tag == .integer else { throw .range(bound) }
            }
            return try range(context, arguments.first.asInteger, arguments.second.asInteger, step.asInteger)
        },
    ]

    /// A text with its code points in the opposite order.
    private static func reversed(_ arena: QueryArena, _ text: UnsafeBufferPointer<UInt8>) throws(QueryError) -> Slot {
        if text.count > 4096 { try arena.checkMemory(with: text.count) }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var end = text.count
        while end > 0 {
            var start = end - 1
            while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
            result.append(contentsOf: text[start..<end])
            end = start
            try arena.tick()
        }
        return result.withUnsafeBufferPointer { arena.intern($0) }
    }

    private static func range(
        _ context: ExecutionContext, _ start: Int64, _ end: Int64, _ step: Int64
    ) throws(QueryError) -> Slot {
        if step == 0 { throw .outOfRange("The step of range() is zero.") }
        if step > 0 ? start > end : start < end { return try context.arena.list(EmptyCollection()) }
        let distance = step > 0 ? UInt64(bitPattern: end &- start) : UInt64(bitPattern: start &- end)
        let count = distance / step.magnitude
        guard count < UInt64(UInt32.max) else { throw .outOfRange("range() would have \(count) elements.") }
        return try context.arena.list((0...Int64(count)).lazy.map { Slot.integer(start &+ $0 &* step) })
    }
}

extension QueryError {
    fileprivate static func range(_ value: Slot) -> QueryError {
        QueryError(
            .argument, .runtime, .invalidArgumentType, "range() needs Integers, but was given a \(value.typeName).")
    }
}
