// Spinal levels, which a series is expanded over. In: "T1..T11". Out: the levels, and text with {level}, {level+1}, {level-1} filled in.

enum Levels {
    /// Cranial to caudal, as nerves are numbered.
    static let all: [String] =
        (1...8).map { "C\($0)" } + (1...12).map { "T\($0)" } + (1...5).map { "L\($0)" } + (1...5).map { "S\($0)" } + [
            "Co1"
        ]

    /// The levels of `FIRST..LAST`, or of a list with blanks; nil where one is unknown or they are out of order.
    static func range(_ text: String) -> [String]? {
        if let dots = text.firstRange(of: "..") {
            guard let first = all.firstIndex(of: String(text[..<dots.lowerBound])),
                let last = all.firstIndex(of: String(text[dots.upperBound...])), first <= last
            else { return nil }
            return Array(all[first...last])
        }
        let levels = text.split(separator: " ").map(String.init)
        return levels.isEmpty || !levels.allSatisfy(all.contains) ? nil : levels
    }

    /// - Parameter isIdentifier: ids and references hold levels in lower case.
    static func fill(_ text: String, level: String, isIdentifier: Bool) -> String {
        guard text.contains("{level"), let index = all.firstIndex(of: level) else { return text }
        func word(_ offset: Int) -> String {
            let level = all.indices.contains(index + offset) ? all[index + offset] : "beyond"
            return isIdentifier ? level.lowercased() : level
        }
        return text.replacing("{level}", with: word(0)).replacing("{level+1}", with: word(1))
            .replacing("{level-1}", with: word(-1))
    }
}
