// What a case makes of the space graph. In: said by who knows the case. Out: read by a search.

/// On what terms ways are looked for.
package struct AccessTerms {
    /// Whether the instrument is no more than a fine needle.
    package var isFineNeedle: Bool
    /// For each space, by index, the rank of the worst that can be harmed in it; 0 where nothing lies there.
    package var severities: [Int]
    /// What the case makes of a crossing; nil leaves it as the facts state it. What the facts
    /// close stays closed, and what needs an opening is shut unless this opens it.
    package var judge: (SpaceGraph.Crossing) -> SpaceGraph.Judgement?

    package init(
        isFineNeedle: Bool = false, severities: [Int],
        judge: @escaping (SpaceGraph.Crossing) -> SpaceGraph.Judgement? = { _ in nil }
    ) {
        self.isFineNeedle = isFineNeedle
        self.severities = severities
        self.judge = judge
    }
}
