/// What a misspelt name was meant to be.
enum Suggestion {
    /// The candidate nearest to a word, at most a third of its letters apart; nil where none is.
    static func nearest(to word: String, among candidates: [String]) -> String? {
        let limit = max(1, word.utf8.count / 3)
        let ranked = candidates.map { (distance($0.lowercased(), word.lowercased()), $0) }
        return ranked.filter { $0.0 <= limit }.min { $0.0 < $1.0 }?.1
    }

    /// Insertions, deletions and substitutions.
    private static func distance(_ first: String, _ second: String) -> Int {
        let a = Array(first.utf8.prefix(64))
        let b = Array(second.utf8.prefix(64))
        var row = Array(0...b.count)
        for i in 0..<a.count {
            var diagonal = row[0]
            row[0] = i + 1
            for j in 0..<b.count {
                let cost = min(diagonal + (a[i] == b[j] ? 0 : 1), row[j] + 1, row[j + 1] + 1)
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[b.count]
    }
}
