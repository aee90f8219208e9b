import PropertyGraph

extension Assembler {
    /// A stated text as the value that its property declares; nil with a finding where it is none.
    func stored(_ value: StringID, _ property: PropertyDefinition, at element: Int) -> PropertyValue? {
        let word = text(value)
        func wrong(_ checkID: String, _ message: String, _ hint: String?) -> PropertyValue? {
            add(checkID, message, at: element, hint: hint)
            return nil
        }
        switch property.type {
        case .boolean:
            guard word == "true" || word == "false" else {
                return wrong("wrong-type", "\(property.name) is “\(word)”, not a boolean", "true or false")
            }
            return .boolean(word == "true")
        case .integer:
            guard let number = Int64(word) else {
                return wrong("wrong-type", "\(property.name) is “\(word)”, not an integer", nil)
            }
            if let minimum = property.minimum, number < minimum {
                return wrong("out-of-range", "\(property.name) is \(number), less than \(minimum)", nil)
            }
            if let maximum = property.maximum, number > maximum {
                return wrong("out-of-range", "\(property.name) is \(number), more than \(maximum)", nil)
            }
            return .integer(number)
        case .float:
            guard let number = Double(word), number.isFinite else {
                return wrong("wrong-type", "\(property.name) is “\(word)”, not a number", nil)
            }
            return .float(number)
        case .id:
            guard resolve(value, at: element) != nil else { return nil }
        case .string: break
        }
        if !property.values.isEmpty, !property.values.contains(word) {
            let near = Nearest.name(to: word, among: Array(property.values))
            return wrong(
                "wrong-value", "\(property.name) can't be “\(word)”",
                near.map { "did you mean \($0)?" } ?? "one of \(property.values.sorted().joined(separator: ", "))")
        }
        if let pattern = property.pattern, !Pattern.matches(word, pattern) {
            return wrong("wrong-pattern", "\(property.name) is “\(word)”", "it has to be of the form \(pattern)")
        }
        return .string(value)
    }

    /// The node that a reference names; nil with a finding where there is none.
    func resolve(_ reference: StringID, at element: Int) -> NodeEntry? {
        if let entry = nodes[reference] { return entry }
        let near = Nearest.name(to: text(reference), among: nodes.keys.map { text($0) })
        add(
            "unknown-reference", "there is no \(text(reference))", at: element,
            hint: near.map { "did you mean \($0)?" } ?? "it may belong to a region that this one does not require")
        return nil
    }

    // MARK: Sources

    /// The sources that an element states itself.
    func sourceTokens(_ element: Int, level: String?) -> [SourceToken] {
        guard let source = table.value(element, words.source) else { return [] }
        let basis = vocabularyBasis(element)
        let confidence = table.value(element, words.confidence).flatMap { Confidence(rawValue: text($0)) }
        return text(source).split(separator: " ").map { token in
            let parts = token.split(separator: "#", maxSplits: 1)
            return SourceToken(
                key: builder.strings.intern(String(parts[0])),
                place: parts.count > 1 ? builder.strings.intern(String(parts[1])) : nil, basis: basis,
                confidence: confidence)
        }
    }

    /// `basis` overrides that of the references; on a Reference itself it is a property.
    private func vocabularyBasis(_ element: Int) -> Basis? {
        guard vocabulary.kinds[table.elements[element].name]?.labels.contains("Reference") != true else { return nil }
        return table.value(element, words.basis).flatMap { Basis(rawValue: text($0)) }
    }

    func addSource(_ fact: FactKey, _ token: SourceToken, at element: Int) {
        guard let reference = references[token.key] else {
            let near = Nearest.name(to: text(token.key), among: references.keys.map { text($0) })
            let message = "there is no reference \(text(token.key))"
            if findings.last?.message != message {
                add("unknown-source", message, at: element, hint: near.map { "did you mean \($0)?" })
            }
            return
        }
        let record = table.elements[element]
        builder.addProvenance(
            fact,
            ProvenanceRecord(
                reference: reference.node, place: token.place, basis: token.basis ?? reference.basis,
                confidence: token.confidence,
                file: builder.strings.intern(table.files[Int(record.file)].name), line: record.line))
    }
}

/// The little of regular expressions that the vocabulary's patterns use: alternatives of literals, `[0-9]`, `.`, `{n}`, `+`.
enum Pattern {
    /// - Complexity: O(text · parts) for the patterns of the vocabulary, which repeat at most twice.
    static func matches(_ text: String, _ pattern: String) -> Bool {
        pattern.split(separator: "|").contains { matches(Array(text.utf8)[...], parts(Array($0.utf8))[...]) }
    }

    private struct Part {
        /// nil for any byte.
        var bytes: ClosedRange<UInt8>?
        var minimum = 1
        var maximum = 1
    }

    private static func parts(_ pattern: [UInt8]) -> [Part] {
        var parts: [Part] = []
        var index = 0
        while index < pattern.count {
            if pattern[index...].starts(with: Array("[0-9]".utf8)) {
                parts.append(Part(bytes: 0x30...0x39))
                index += 5
            } else {
                parts.append(Part(bytes: pattern[index] == UInt8(ascii: ".") ? nil : pattern[index]...pattern[index]))
                index += 1
            }
            if index < pattern.count, pattern[index] == UInt8(ascii: "+") {
                parts[parts.count - 1].maximum = .max
                index += 1
            } else if index < pattern.count, pattern[index] == UInt8(ascii: "{"),
                let close = pattern[index...].firstIndex(of: UInt8(ascii: "}")),
                let count = Int(String(decoding: pattern[(index + 1)..<close], as: UTF8.self))
            {
                parts[parts.count - 1].minimum = count
                parts[parts.count - 1].maximum = count
                index = close + 1
            }
        }
        return parts
    }

    private static func matches(_ text: ArraySlice<UInt8>, _ parts: ArraySlice<Part>) -> Bool {
        guard let part = parts.first else { return text.isEmpty }
        var count = 0
        while count < part.maximum, count < text.count, part.bytes?.contains(text[text.startIndex + count]) ?? true {
            count += 1
        }
        while count >= part.minimum {
            if matches(text.dropFirst(count), parts.dropFirst()) { return true }
            count -= 1
        }
        return false
    }
}
