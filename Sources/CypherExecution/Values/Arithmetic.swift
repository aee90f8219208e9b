// The arithmetic operators on slots. Comes in: two values. Goes out: one, null if either is null.
// Integers never wrap: an overflow is an error; floats follow IEEE 754.
// Source: openCypher 9, "Mathematical operators"; TCK Mathematical, Precedence.

import CypherSyntax
import Glibc
import PropertyGraph

extension QueryArena {
    /// `left + right`: numbers, strings, temporal values and durations, lists, and a list with an element at either end.
    package func add(_ left: Slot, _ right: Slot) throws(QueryError) -> Slot {
        switch (left.tag, right.tag) {
        case (.integer, .integer):
            let (sum, overflow) = left.asInteger.addingReportingOverflow(right.asInteger)
            if overflow { throw .integerOverflow("+") }
            return .integer(sum)
        case (.list, .list): return try concatenate(left, right)
        case (.null, _), (_, .null): return .null
        case (.list, _): return try concatenate(left, list(CollectionOfOne(right)))
        case (_, .list): return try concatenate(list(CollectionOfOne(left)), right)
        case (.float, .integer), (.integer, .float), (.float, .float):
            return .float((left.number ?? 0) + (right.number ?? 0))
        case (.string, .string), (.string, .integer), (.string, .float), (.integer, .string), (.float, .string):
            return try joined(left, right)
        case (.temporal, .string), (.string, .temporal): return try joined(left, right)
        case (.temporal, _), (_, .temporal): return try addTemporal(left, right, subtracting: false)
        default: throw .operands("+", left, right)
        }
    }

    private func joined(_ left: Slot, _ right: Slot) throws(QueryError) -> Slot {
        var buffer: [UInt8] = []
        let length = [left, right].reduce(0) { $0 + ($1.tag == .string ? bytes($1.asString).count : 32) }
        if length > 4096 { try checkMemory(with: length) }
        buffer.reserveCapacity(length)
        appendText(of: left, to: &buffer)
        appendText(of: right, to: &buffer)
        try tick(length >> 4)
        return buffer.withUnsafeBufferPointer { intern($0) }
    }

    package func subtract(_ left: Slot, _ right: Slot) throws(QueryError) -> Slot {
        if left.tag == .temporal, !right.isNull { return try addTemporal(left, right, subtracting: true) }
        return try arithmetic(left, right, "-", { $0.subtractingReportingOverflow($1) }, { $0 - $1 })
    }

    package func multiply(_ left: Slot, _ right: Slot) throws(QueryError) -> Slot {
        if left.tag == .temporal || right.tag == .temporal,
            let scaled = try scaleDuration(left, right, dividing: false)
        {
            return scaled
        }
        return try arithmetic(left, right, "*", { $0.multipliedReportingOverflow(by: $1) }, { $0 * $1 })
    }

    /// `left / right`: between integers it truncates towards zero, and a zero divisor is an error.
    package func divide(_ left: Slot, _ right: Slot) throws(QueryError) -> Slot {
        if left.tag == .integer, right.tag == .integer, right.asInteger == 0 { throw .divisionByZero("/") }
        if left.tag == .temporal, let scaled = try scaleDuration(left, right, dividing: true) { return scaled }
        return try arithmetic(left, right, "/", { $0.dividedReportingOverflow(by: $1) }, { $0 / $1 })
    }

    /// `left % right`, with the sign of `left`.
    package func modulo(_ left: Slot, _ right: Slot) throws(QueryError) -> Slot {
        if left.tag == .integer, right.tag == .integer {
            if right.asInteger == 0 { throw .divisionByZero("%") }
            if right.asInteger == -1 { return .integer(0 as Int64) }
        }
        return try arithmetic(left, right, "%", { ($0 % $1, false) }, { fmod($0, $1) })
    }

    /// `left ^ right`, always a float.
    package func power(_ left: Slot, _ right: Slot) throws(QueryError) -> Slot {
        if left.isNull || right.isNull { return .null }
        guard let base = left.number, let exponent = right.number else { throw .operands("^", left, right) }
        return .float(pow(base, exponent))
    }

    package func negate(_ value: Slot) throws(QueryError) -> Slot {
        switch value.tag {
        case .null: return .null
        case .integer:
            if value.asInteger == .min { throw .integerOverflow("-") }
            return .integer(-value.asInteger)
        case .float: return .float(-value.asFloat)
        default: throw .argument("-", "a number", value)
        }
    }

    @inline(__always)
    private func arithmetic(
        _ left: Slot, _ right: Slot, _ symbol: StaticString,
        _ integers: (Int64, Int64) -> (partialValue: Int64, overflow: Bool), _ floats: (Double, Double) -> Double
    ) throws(QueryError) -> Slot {
        if left.tag == .integer, right.tag == .integer {
            let (result, overflow) = integers(left.asInteger, right.asInteger)
            if overflow { throw .integerOverflow("\(symbol)") }
            return .integer(result)
        }
        if left.isNull || right.isNull { return .null }
        guard let a = left.number, let b = right.number else { throw .operands("\(symbol)", left, right) }
        return .float(floats(a, b))
    }

    /// Appends a value as toString() writes it; only strings, numbers, booleans and temporal values have a text.
    package func appendText(of slot: Slot, to buffer: inout [UInt8]) {
        switch slot.tag {
        case .string: buffer.append(contentsOf: bytes(slot.asString))
        case .integer: buffer.append(contentsOf: String(slot.asInteger).utf8)
        case .float: buffer.append(contentsOf: floatText(slot.asFloat).utf8)
        case .temporal: buffer.append(contentsOf: temporal(slot).description.utf8)
        case .boolean: buffer.append(contentsOf: (slot.asBoolean ? "true" : "false").utf8)
        default: break
        }
    }
}

/// A float as openCypher writes it: 2.0, 1.0E10, NaN, Infinity.
package func floatText(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    let magnitude = abs(value)
    if magnitude == 0 || (magnitude >= 1e-3 && magnitude < 1e7) {
        return plainText(value)
    }
    let text = "\(value)"
    guard let mark = text.firstIndex(of: "e") else { return scientific(text) }
    var mantissa = String(text[..<mark])
    if !mantissa.contains(".") { mantissa += ".0" }
    var exponent = text[text.index(after: mark)...]
    if exponent.hasPrefix("+") { exponent = exponent.dropFirst() }
    return mantissa + "E" + (Int(exponent).map(String.init) ?? String(exponent))
}

private func plainText(_ value: Double) -> String {
    let text = "\(value)"
    return text.contains("e") ? String(text) : text
}

/// Rewrites a plain decimal such as 12345678.9 as 1.23456789E7.
private func scientific(_ text: String) -> String {
    let negative = text.hasPrefix("-")
    let digits = negative ? text.dropFirst() : Substring(text)
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts[0]
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    if fraction == "0" { fraction = "" }
    if whole != "0" {
        var rest = String(whole.dropFirst()) + fraction
        while rest.count > 1, rest.hasSuffix("0") { rest.removeLast() }
        return (negative ? "-" : "") + "\(whole.prefix(1)).\(rest.isEmpty ? "0" : rest)E\(whole.count - 1)"
    }
    let zeros = fraction.prefix { $0 == "0" }.count
    let significant = fraction.dropFirst(zeros)
    let rest = significant.dropFirst()
    return (negative ? "-" : "") + "\(significant.prefix(1)).\(rest.isEmpty ? "0" : String(rest))E-\(zeros + 1)"
}
