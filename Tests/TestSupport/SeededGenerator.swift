/// Random numbers that are the same in each run.
package struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    package mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    /// A text of the corpus with a few places overwritten, deleted, doubled or crossed with another text.
    package mutating func mutated(_ corpus: [String]) -> String {
        var bytes = Array(corpus[Int.random(in: corpus.indices, using: &self)].utf8)
        let snippets = [
            "(", ")", "[", "]", "{", "}", "'", "`", "\\", "$", "..", "<", "-", "\u{0}", "—", "é", " IS NULL", " AS ",
            "*", "0x", "\n",
        ]
        for _ in 0..<Int.random(in: 1...6, using: &self) where !bytes.isEmpty {
            let at = Int.random(in: bytes.indices, using: &self)
            let end = min(bytes.count, at + Int.random(in: 1...12, using: &self))
            switch Int.random(in: 0..<6, using: &self) {
            case 0: bytes.removeSubrange(at..<end)
            case 1: bytes.insert(contentsOf: bytes[at..<end], at: at)
            case 2: bytes[at] = UInt8.random(in: .min ... .max, using: &self)
            case 3: bytes.insert(contentsOf: snippets[Int.random(in: snippets.indices, using: &self)].utf8, at: at)
            case 4: bytes.removeSubrange(at...)
            default:
                let other = Array(corpus[Int.random(in: corpus.indices, using: &self)].utf8)
                bytes.replaceSubrange(at..<end, with: other[Int.random(in: other.indices, using: &self)...].prefix(30))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
