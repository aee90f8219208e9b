// Numbers. In: the bytes from the first digit or minus. Out: an integer where neither point nor exponent is written, else a fraction.

extension JSONParser {
    /// Source: RFC 8259, `number`.
    mutating func number() throws(JSONError) -> JSONValue {
        let start = at
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { at += 1 }
        let digits = at
        var magnitude: UInt64 = 0
        var isTooLarge = false
        while let digit = takeDigit() {
            let (tens, overflow) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tens.addingReportingOverflow(UInt64(digit))
            isTooLarge = isTooLarge || overflow || carry
            magnitude = sum
        }
        guard at > digits else { throw form(start) }
        guard at == digits + 1 || bytes[digits] != UInt8(ascii: "0") else { throw fault(.numberForm, at: start) }
        guard next == UInt8(ascii: ".") || next == UInt8(ascii: "e") || next == UInt8(ascii: "E") else {
            let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
            guard !isTooLarge, magnitude <= limit else { throw fault(.numberRange, at: start) }
            return .integer(isNegative ? Int64(truncatingIfNeeded: 0 &- magnitude) : Int64(magnitude))
        }
        if next == UInt8(ascii: ".") {
            at += 1
            try someDigits(of: start)
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            at += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
            try someDigits(of: start)
        }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
        guard let fraction = Double(text), fraction.isFinite else { throw fault(.numberRange, at: start) }
        return .fraction(fraction)
    }

    private func form(_ start: Int) -> JSONError {
        at < bytes.count ? fault(.numberForm, at: start) : fault(.unexpectedEnd)
    }

    private mutating func takeDigit() -> UInt8? {
        guard at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) else { return nil }
        at += 1
        return bytes[at - 1] - UInt8(ascii: "0")
    }

    private mutating func someDigits(of start: Int) throws(JSONError) {
        guard takeDigit() != nil else { throw form(start) }
        while takeDigit() != nil {}
    }
}
