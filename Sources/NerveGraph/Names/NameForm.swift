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
