import PropertyGraph
import RegionPluginAPI
import Spelling

// A case as it was typed to a case of ids. In: words of options, or a map of openCypher. Out: a ClinicalCase and how each name was read.

/// What was typed of a case; names as anybody writes them.
package struct CaseWords: Sendable, Equatable {
    package var side: ClinicalCase.Side?
    package var sex: ClinicalCase.Sex?
    package var positions: [String] = []
    package var guidance: [String] = []
    package var instruments: [String] = []
    package var conditions: [String] = []
    package var avoided: [String] = []
    package var closed: [String] = []

    package init() {}
}

/// Why a case can't be read.
package enum CaseError: Error, Sendable {
    case name(NameError)
    /// An entry that no case has.
    case unknownEntry(String, near: String?)
    /// An entry with a value that it can't have.
    case wrongValue(entry: String, expected: String)

    /// The error in one line.
    package var summary: String {
        switch self {
        case .name(let error): error.summary
        case .unknownEntry(let entry, let near):
            "a case has no “\(entry)”\(near.map { "; did you mean \($0)?" } ?? "")"
        case .wrongValue(let entry, let expected): "“\(entry)” of a case is \(expected)"
        }
    }
}

/// Finds what the names of a case mean.
package struct CaseResolver: Sendable {
    /// A case, and the names that were not met exactly.
    package struct Resolved: Sendable {
        package var clinicalCase: ClinicalCase
        package var readings: [(typed: String, entity: Facts.Entity)]
    }

    private let names: NameResolver

    package init(_ graph: KnowledgeGraph) { names = graph.names }

    /// The case that the words mean.
    ///
    /// - Throws: ``CaseError/name(_:)`` for the first name that means nothing, or too much.
    package func resolve(_ words: CaseWords) throws(CaseError) -> Resolved {
        var readings: [(typed: String, entity: Facts.Entity)] = []
        func ids(_ texts: [String], _ labels: [String]) throws(CaseError) -> Set<String> {
            var ids: Set<String> = []
            for text in texts {
                do throws(NameError) {
                    let match = try names.match(text, as: labels)
                    if match.kind == .misspelling || match.kind == .words { readings.append((text, match.entity)) }
                    ids.insert(match.entity.id)
                } catch {
                    throw .name(error)
                }
            }
            return ids
        }
        let clinicalCase = ClinicalCase(
            side: words.side, sex: words.sex, positions: try ids(words.positions, ["Position"]),
            guidance: try ids(words.guidance, ["Modality"]), instruments: try ids(words.instruments, ["Device"]),
            conditions: try ids(words.conditions, ["Condition"]),
            avoided: try ids(words.avoided, ["Structure", "Nerve", "Space"]),
            closed: try ids(words.closed, ["Space"]))
        return Resolved(clinicalCase: clinicalCase, readings: readings)
    }

    /// The case that a map of openCypher means, `{condition: ['mesh'], position: 'supine'}`; null is the case of which nothing is known.
    ///
    /// - Throws: ``CaseError``.
    package func resolve(_ value: Value) throws(CaseError) -> ClinicalCase {
        try resolve(CaseWords(value)).clinicalCase
    }
}

extension CaseWords {
    /// The entries of a case, as options and maps call them.
    package static let entries = ["side", "sex", "position", "guidance", "instrument", "condition", "avoid", "close"]

    /// Reads a map whose entries are texts or lists of texts.
    ///
    /// - Throws: ``CaseError``.
    init(_ value: Value) throws(CaseError) {
        self.init()
        if case .null = value { return }
        guard case .map(let map) = value else {
            throw .wrongValue(entry: "case", expected: "a map such as {position: 'supine'}")
        }
        for (entry, value) in map.sorted(by: { $0.key < $1.key }) {
            let texts = try Self.texts(entry, value)
            switch entry {
            case "side": side = try Self.word(entry, texts)
            case "sex": sex = try Self.word(entry, texts)
            case "position": positions = texts
            case "guidance": guidance = texts
            case "instrument": instruments = texts
            case "condition": conditions = texts
            case "avoid": avoided = texts
            case "close": closed = texts
            default:
                throw .unknownEntry(
                    entry, near: Self.entries.first { Spelling.distance($0, entry, limit: 2) != nil })
            }
        }
    }

    private static func texts(_ entry: String, _ value: Value) throws(CaseError) -> [String] {
        let values = if case .list(let values) = value { values } else { [value] }
        var texts: [String] = []
        for value in values {
            switch value {
            case .string(let text): texts.append(text)
            case .null: continue
            default: throw .wrongValue(entry: entry, expected: "a text or a list of texts")
            }
        }
        return texts
    }

    private static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ entry: String, _ texts: [String]
    ) throws(CaseError) -> Word? {
        guard let text = texts.first else { return nil }
        guard texts.count == 1, let word = Word(rawValue: text.lowercased()) else {
            throw .wrongValue(entry: entry, expected: Word.allCases.map(\.rawValue).joined(separator: " or "))
        }
        return word
    }
}
