/// A name as two people would agree it is the same: lower case, without accents, apostrophes, punctuation, and with each
/// word in the singular. In: any text. Out: words to compare. Nothing here knows the graph.
struct NameForm: Hashable {
    let words: [String]

    /// The words with single blanks between them.
    var text: String { words.joined(separator: " ") }

    /// - Complexity: O(length of the text).
    init(_ text: String) {
        words = Self.folded(text).split(separator: " ").map { Self.singular(String($0)) }
    }

    /// Lower-case ASCII letters and digits; an apostrophe vanishes, anything else becomes a blank.
    private static func folded(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
            case "A"..."Z": result.append(Character(scalar).lowercased())
            case "'", "\u{2019}": continue
            case "\u{C0}"..."\u{24F}":
                result.append(contentsOf: accents[Character(scalar).lowercased()] ?? " ")
            default: result.append(" ")
            }
        }
        return result
    }

    private static let accents: [String: String] = [
        "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "æ": "ae", "ç": "c", "è": "e", "é": "e", "ê": "e",
        "ë": "e", "ì": "i", "í": "i", "î": "i", "ï": "i", "ñ": "n", "ò": "o", "ó": "o", "ô": "o", "õ": "o", "ö": "o",
        "ø": "o", "œ": "oe", "ß": "ss", "ù": "u", "ú": "u", "û": "u", "ü": "u", "ý": "y",
    ]

    /// "nerves" and "alcocks" lose their s; "pelvis", "plexus" and "gluteus" keep theirs.
    private static func singular(_ word: String) -> String {
        guard word.count > 3, word.hasSuffix("s") else { return word }
        for ending in ["ss", "us", "is"] where word.hasSuffix(ending) { return word }
        return String(word.dropLast())
    }
}

/// The least number of insertions, deletions, substitutions and swaps of neighbours that turn one text into the other,
/// or nil where it is more than `limit`.
///
/// - Complexity: O(limit · length).
///
/// Source: optimal string alignment, Boytsov 2011, doi 10.1145/1963190.1963191.
func editDistance(_ first: String, _ second: String, limit: Int) -> Int? {
    let a = Array(first.utf8)
    let b = Array(second.utf8)
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = previous
    for i in 0..<a.count {
        current[0] = i + 1
        var least = current[0]
        for j in 0..<b.count {
            var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforePrevious[j - 1] + 1) }
            current[j + 1] = cost
            least = min(least, cost)
        }
        if least > limit { return nil }
        (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
}
