// Why a text is not JSON. In: made by the parser at a byte. Out: told to who wrote the text, with a hint.

/// The first thing that is wrong with a text, and where.
package struct JSONError: Error, Hashable, Sendable {
    package enum Problem: String, Hashable, Sendable, CaseIterable {
        case unexpectedEnd, unexpectedByte, trailingText, invalidUTF8, invalidEscape, loneSurrogate, controlCharacter
        case numberForm, numberRange, duplicateName, tooDeep, tooLong
    }

    package var problem: Problem
    /// In bytes from the begin of the text, from 0.
    package var offset: Int

    package init(problem: Problem, offset: Int) {
        self.problem = problem
        self.offset = offset
    }

    /// What is wrong, with the place.
    package var message: String { "\(problem.message) at byte \(offset)" }
    /// What to write instead.
    package var hint: String { problem.hint }
}

extension JSONError.Problem {
    fileprivate var message: String {
        switch self {
        case .unexpectedEnd: "the JSON text ends too early"
        case .unexpectedByte: "no JSON value can go on like this"
        case .trailingText: "more text follows the JSON value"
        case .invalidUTF8: "the text is not UTF-8"
        case .invalidEscape: "an unknown escape in a string"
        case .loneSurrogate: "half of a surrogate pair"
        case .controlCharacter: "a bare control character in a string"
        case .numberForm: "a number that JSON does not allow"
        case .numberRange: "a number that is too large"
        case .duplicateName: "a name that the object has already"
        case .tooDeep: "the values are nested too deeply"
        case .tooLong: "the JSON text is too long"
        }
    }

    fileprivate var hint: String {
        switch self {
        case .unexpectedEnd: "close every string, array and object, on the same line"
        case .unexpectedByte: "write null, true, false, a number, a string in double quotes, [ … ] or { … }"
        case .trailingText: "write one value a line"
        case .invalidUTF8: "write the text as UTF-8"
        case .invalidEscape: #"write \" \\ \/ \b \f \n \r \t or \u and four hexadecimal digits"#
        case .loneSurrogate: #"write both halves one after the other, or the character itself"#
        case .controlCharacter: #"write it as an escape, \n or \u001f"#
        case .numberForm: "write digits without a leading zero or plus, with digits around the point: -12, 0.5, 1e9"
        case .numberRange: "an integer has 64 bits; a larger number is a fraction, 1e19, of at most 1.7e308"
        case .duplicateName: "write each name of an object once"
        case .tooDeep: "nest at most \(JSONLimits().depth) arrays and objects"
        case .tooLong: "write less in one text"
        }
    }
}

/// How much a text may ask of its reader.
package struct JSONLimits: Hashable, Sendable {
    /// Bytes of the text; its values take about twenty times as much memory at worst.
    package var bytes = 16 << 20
    /// Arrays and objects inside one another.
    package var depth = 64

    package init() {}
}
