import JSONLines

// What a reply may say. In: an object of a reply. Out: its members, each of the type that has to be there, or the first that is wrong, with its place.

/// The first thing that is wrong with a reply.
package struct WrongReply: Error, Hashable, Sendable {
    /// Where in the reply: `judgements[3].sources`; empty for the reply itself.
    package var place: String
    package var expected: String
    package var found: String
    package var hint: String?

    init(_ expected: String, found: String, hint: String? = nil) {
        place = ""
        self.expected = expected
        self.found = found
        self.hint = hint
    }

    init(_ expected: String, _ found: JSONValue?, hint: String? = nil) {
        let shown: String? =
            switch found {
            case .string(let text)?: JSONValue.string(String(text.prefix(60))).line
            case .integer(let integer)?: "\(integer)"
            default: nil
            }
        self.init(expected, found: shown ?? found?.kind ?? "missing", hint: hint)
    }

    func inside(_ name: String) -> WrongReply {
        var wrong = self
        wrong.place = place.isEmpty ? name : place.hasPrefix("[") ? name + place : "\(name).\(place)"
        return wrong
    }
}

extension JSONValue {
    /// The value as an object.
    func fields(_ expected: String = "an object") throws(WrongReply) -> JSONObject {
        guard case .object(let object) = self else { throw WrongReply(expected, self) }
        return object
    }
}

/// Members that are there and not null are read by type; others are missing. Members that nobody asks for are passed over.
extension JSONObject {
    private func present(_ name: String) -> JSONValue? { self[name].flatMap { $0 == .null ? nil : $0 } }

    /// Reads a member.
    func read<Value>(
        _ name: String, _ read: (JSONValue) throws(WrongReply) -> Value
    ) throws(WrongReply) -> Value? {
        guard let value = present(name) else { return nil }
        do throws(WrongReply) {
            return try read(value)
        } catch {
            throw error.inside(name)
        }
    }

    func optionalText(_ name: String) throws(WrongReply) -> String? {
        try read(name) { value throws(WrongReply) in
            guard case .string(let text) = value else { throw WrongReply("a string", value) }
            return text
        }
    }

    /// A text that is not empty.
    func text(_ name: String) throws(WrongReply) -> String {
        guard let text = try optionalText(name), !text.isEmpty else {
            throw WrongReply("a text that is not empty", self[name]).inside(name)
        }
        return text
    }

    func optionalInteger(_ name: String, in range: ClosedRange<Int>) throws(WrongReply) -> Int? {
        try read(name) { value throws(WrongReply) in
            guard case .integer(let integer) = value, let number = Int(exactly: integer), range.contains(number) else {
                throw WrongReply("an integer from \(range.lowerBound) to \(range.upperBound)", value)
            }
            return number
        }
    }

    /// One of some words.
    func word<Word: RawRepresentable<String>>(_ name: String, of words: [Word]) throws(WrongReply) -> Word {
        guard case .string(let text)? = present(name), let word = words.first(where: { $0.rawValue == text }) else {
            let expected = "one of \(words.map(\.rawValue).joined(separator: ", "))"
            throw WrongReply(expected, self[name]).inside(name)
        }
        return word
    }

    /// The elements of an array that has to be there.
    ///
    /// - Parameter count: how many there have to be; nil for any number.
    func each<Element>(
        _ name: String, count: Int? = nil, _ read: (JSONValue) throws(WrongReply) -> Element
    ) throws(WrongReply) -> [Element] {
        guard case .array(let elements)? = present(name) else {
            throw WrongReply("an array", self[name]).inside(name)
        }
        if let count, count != elements.count {
            throw WrongReply(
                "an array of \(count)", found: "one of \(elements.count)",
                hint: "answer each of what was sent, in its order"
            ).inside(name)
        }
        var result: [Element] = []
        result.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            do throws(WrongReply) {
                result.append(try read(element))
            } catch {
                throw error.inside("[\(index)]").inside(name)
            }
        }
        return result
    }

    /// The elements of an array that may be missing.
    func optionalEach<Element>(
        _ name: String, _ read: (JSONValue) throws(WrongReply) -> Element
    ) throws(WrongReply) -> [Element] {
        present(name) == nil ? [] : try each(name, read)
    }
}
