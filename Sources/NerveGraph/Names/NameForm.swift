/// A name as two people would agree it is the same: lower case, without accents, apostrophes, punctuation, and with each
/// word in the singular. In: any text. Out: words to compare. Nothing here knows the graph.
struct NameForm: Hashable {
    /// Lower-case ASCII letters and digits, with single blanks between the words.
    let letters: [UInt8]

    var words: [ArraySlice<UInt8>] { letters.split(separator: Self.blank) }

    private static let blank = UInt8(ascii: " ")

    init(_ text: String) {
        var text = text
        self = text.withUTF8 { NameForm($0) }
    }

    /// An apostrophe vanishes, whatever is neither letter nor digit separates words.
    ///
    /// - Parameter text: UTF-8.
    /// - Complexity: O(length of the text).
    init(_ text: UnsafeBufferPointer<UInt8>) {
        var letters: [UInt8] = []
        letters.reserveCapacity(text.count + 1)
        var start = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            var width = 1
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): letters.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
            case UInt8(ascii: "'"): break
            case 0x80...:
                width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                Self.append(
                    String(decoding: text[index..<min(index + width, text.count)], as: UTF8.self), to: &letters, &start)
            default: Self.endWord(&letters, &start)
            }
            index += width
        }
        Self.endWord(&letters, &start)
        if !letters.isEmpty { letters.removeLast() }
        self.letters = letters
    }

    /// Adds a letter that is not ASCII: without its accent, or as the end of a word.
    private static func append(_ letter: String, to letters: inout [UInt8], _ start: inout Int) {
        if letter == "\u{2019}" { return }
        if let plain = accents[letter.lowercased()] {
            letters.append(contentsOf: plain.utf8)
        } else {
            endWord(&letters, &start)
        }
    }

    /// Puts the word that began at `start` in the singular, and a blank behind it: "nerves" and "alcocks" lose their s; "pelvis",
    /// "plexus" and "gluteus" keep theirs.
    private static func endWord(_ letters: inout [UInt8], _ start: inout Int) {
        let count = letters.count - start
        if count == 0 { return }
        if count > 3, letters[letters.count - 1] == UInt8(ascii: "s"), !"sui".utf8.contains(letters[letters.count - 2])
        {
            letters.removeLast()
        }
        letters.append(blank)
        start = letters.count
    }

    private static let accents: [String: String] = [
        "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "æ": "ae", "ç": "c", "è": "e", "é": "e", "ê": "e",
        "ë": "e", "ì": "i", "í": "i", "î": "i", "ï": "i", "ñ": "n", "ò": "o", "ó": "o", "ô": "o", "õ": "o", "ö": "o",
        "ø": "o", "œ": "oe", "ß": "ss", "ù": "u", "ú": "u", "û": "u", "ü": "u", "ý": "y",
    ]

    /// The words of this name besides those of another; nil where it lacks one of them.
    func wordsBesides(_ sought: [ArraySlice<UInt8>]) -> Int? {
        let words = words
        return sought.allSatisfy(words.contains) ? words.count - sought.count : nil
    }
}

/// The least number of insertions, deletions, substitutions and swaps of neighbours that turn one text into the other,
/// or nil where it is more than `limit`.
///
/// - Complexity: O(limit · length).
///
/// Source: optimal string alignment, Boytsov 2011, doi 10.1145/1963190.1963191.
func editDistance(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    let a = Array(first)
    let b = Array(second)
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

func editDistance(_ first: String, _ second: String, limit: Int) -> Int? {
    editDistance(Array(first.utf8)[...], Array(second.utf8)[...], limit: limit)
}
