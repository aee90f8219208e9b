import PropertyGraph
import Spelling

/// One of the sources that a `source` attribute names: `KEY#PLACE`.
struct SourceToken {
    var key: StringID
    var place: StringID?
}

/// What an element states on where its fact comes from.
struct Sources {
    /// Among the tokens of the assembler.
    var tokens: Range<Int32> = 0..<0
    /// In place of that of the references.
    var basis: Basis?
    var confidence: Confidence?

    var isEmpty: Bool { tokens.isEmpty }
}

extension Assembler {
    /// The sources that an element states itself.
    mutating func sources(of element: Int) -> Sources {
        guard let source = table.value(element, words.source) else { return Sources() }
        // On a Reference itself `basis` is a property.
        let isReference = vocabulary.kinds[table.elements[element].name]?.has([words.reference]) ?? false
        return Sources(
            tokens: tokens(of: source), basis: isReference ? nil : basis(element), confidence: confidence(element))
    }

    /// A fact without its own source has its node's; with its own basis or confidence those of its node's sources are overridden.
    func inheritedSources(_ element: Int, _ context: Context) -> Sources {
        var sources = context.owner.sources
        if let confidence = confidence(element) { sources.confidence = confidence }
        if let basis = basis(element) { sources.basis = basis }
        return sources
    }

    private func basis(_ element: Int) -> Basis? { table.value(element, words.basis).flatMap { words.basis($0) } }

    private func confidence(_ element: Int) -> Confidence? {
        table.value(element, words.confidence).flatMap { words.confidence($0) }
    }

    /// What a `source` attribute names: tokens with blanks between them, each a key, perhaps with a place behind `#`.
    mutating func tokens(of source: StringID) -> Range<Int32> {
        if let known = tokenRanges[source] { return known }
        let first = Int32(tokens.count)
        for token in builder.strings.bytes(of: source).split(separator: UInt8(ascii: " ")) {
            let parts = token.split(separator: UInt8(ascii: "#"), maxSplits: 1)
            tokens.append(
                SourceToken(
                    key: builder.strings.intern(UnsafeBufferPointer(rebasing: parts.first ?? token)),
                    place: parts.count > 1 ? builder.strings.intern(UnsafeBufferPointer(rebasing: parts[1])) : nil))
        }
        let range = first..<Int32(tokens.count)
        tokenRanges.set(source, range)
        return range
    }

    mutating func addSources(of fact: FactKey, _ sources: Sources, at element: Int) {
        let record = table.elements[element]
        for index in sources.tokens {
            let token = tokens[Int(index)]
            guard let reference = references[token.key] else {
                unknownSource(token.key, at: element)
                continue
            }
            if !guests.isEmpty { checkRequirement(of: entry(of: reference.node), at: element) }
            builder.addProvenance(
                fact,
                ProvenanceRecord(
                    reference: reference.node, place: token.place, basis: sources.basis ?? reference.basis,
                    confidence: sources.confidence, file: fileNames[Int(record.file)], line: record.line))
        }
    }

    private mutating func unknownSource(_ key: StringID, at element: Int) {
        let message = "there is no reference \(text(key))"
        if findings.last?.message == message { return }
        let near = Spelling.nearest(to: text(key), among: texts(references.keys))
        add("unknown-source", message, at: element, hint: near.map { "did you mean \($0)?" })
    }
}
