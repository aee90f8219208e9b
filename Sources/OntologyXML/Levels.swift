// Spinal levels, which a series is expanded over. In: "T1..T11". Out: the levels, and text with {level}, {level+1}, {level-1} filled in.

enum Levels {
    /// Cranial to caudal, as nerves are numbered.
    static let all: [String] =
        (1...8).map { "C\($0)" } + (1...12).map { "T\($0)" } + (1...5).map { "L\($0)" } + (1...5).map { "S\($0)" } + [
            "Co1"
        ]

    /// The numbers of the levels of `FIRST..LAST`, or of a list with blanks; nil where one is unknown or they are out of order.
    static func range(_ text: String) -> [Int]? {
        if let dots = text.firstRange(of: "..") {
            guard let first = all.firstIndex(of: String(text[..<dots.lowerBound])),
                let last = all.firstIndex(of: String(text[dots.upperBound...])), first <= last
            else { return nil }
            return Array(first...last)
        }
        let levels = text.split(separator: " ").map { all.firstIndex(of: String($0)) }
        return levels.isEmpty || levels.contains(nil) ? nil : levels.compactMap { $0 }
    }

    /// The text with the level's name, and that of its neighbours, where they are asked for; nil where none is.
    ///
    /// - Parameter isIdentifier: ids and references hold levels in lower case.
    static func fill(_ text: UnsafeBufferPointer<UInt8>, level: Int, isIdentifier: Bool) -> [UInt8]? {
        guard text.contains(UInt8(ascii: "{")) else { return nil }
        var result: [UInt8] = []
        var index = 0
        var isFilled = false
        while index < text.count {
            if text[index] == UInt8(ascii: "{"),
                let (mark, offset) = marks.first(where: { text[index...].starts(with: $0.mark) })
            {
                let word = all.indices.contains(level + offset) ? all[level + offset] : "beyond"
                result.append(contentsOf: (isIdentifier ? word.lowercased() : word).utf8)
                index += mark.count
                isFilled = true
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return isFilled ? result : nil
    }

    private static let marks: [(mark: [UInt8], offset: Int)] = [
        (Array("{level}".utf8), 0), (Array("{level+1}".utf8), 1), (Array("{level-1}".utf8), -1),
    ]
}
