// What a misspelt name was meant to be. In: the name, the names there are. Out: the nearest of them, where one is near enough. It knows no language
// and no list of words.

/// Nearness of names by the letters that tell them apart.
package enum Spelling {
    /// The candidate nearest to a name, letters of either case being the same: at most a quarter of its letters apart, one letter for a name of
    /// three to seven; the first of equally near ones, nil where none is near enough.
    ///
    /// - Complexity: O(*limit* · *length*) for each candidate.
    package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let sought = Array(name.lowercased().utf8)[...]
        var limit = sought.count < 3 ? 0 : max(1, sought.count / 4)
        var nearest: String?
        for candidate in candidates {
            let letters = Array(candidate.lowercased().utf8)[...]
            guard let distance = distance(sought, letters, limit: limit) else { continue }
            nearest = candidate
            if distance == 0 { break }
            limit = distance - 1
        }
        return nearest
    }

    /// The least number of insertions, deletions, substitutions and swaps of neighbours that turn one text into the other,
    /// or nil where it is more than `limit`.
    ///
    /// - Complexity: O(*length* of one · *length* of the other) at most; it ends at the first row that is over the limit.
    ///
    /// Source: optimal string alignment, Boytsov 2011, doi 10.1145/1963190.1963191.
    package static func distance(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, limit: Int) -> Int? {
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

    /// The same of whole texts.
    package static func distance(_ first: String, _ second: String, limit: Int) -> Int? {
        distance(Array(first.utf8)[...], Array(second.utf8)[...], limit: limit)
    }
}
