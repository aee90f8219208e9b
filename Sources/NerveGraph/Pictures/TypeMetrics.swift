// How much room text takes. In: text and a role. Out: whole units, the same on every machine.

/// What a text is in a picture: the bigger it is, the earlier it is read.
package enum TextRole: Sendable, CaseIterable {
    case title, heading, strong, plain, small

    package var isBold: Bool { self == .title || self == .heading || self == .strong }
}

/// The room that letters and lines take, in the units of one kind of paper.
package struct TypeMetrics: Sendable, Equatable {
    package enum Kind: Sendable { case slide, phone, cells }

    package let kind: Kind

    package init(kind: Kind) { self.kind = kind }

    /// The height of letters in units; 1 for cells.
    package func size(_ role: TextRole) -> Int {
        switch (kind, role) {
        case (.cells, _): 1
        case (.slide, .title): 28
        case (.slide, .heading): 20
        case (.slide, .strong), (.slide, .plain): 17
        case (.slide, .small): 14
        case (.phone, .title): 20
        case (.phone, .heading): 17
        case (.phone, .strong), (.phone, .plain): 15
        case (.phone, .small): 13
        }
    }

    /// From one line to the next.
    package func lineHeight(_ role: TextRole) -> Int { kind == .cells ? 1 : (size(role) * 5 + 3) / 4 }

    /// No narrower than the text is in the usual fonts without serifs.
    ///
    /// - Complexity: O(length).
    package func width(_ text: String, _ role: TextRole) -> Int {
        kind == .cells ? text.count : (thousandths(text, role) * size(role) + 999) / 1000
    }

    /// Of a text in thousandths of the size; texts side by side add up.
    private func thousandths(_ text: some StringProtocol, _ role: TextRole) -> Int {
        if kind == .cells { return text.count * 1000 }
        let bold = role.isBold
        return text.unicodeScalars.reduce(0) { $0 + Self.advance($1, bold: bold) }
    }

    /// In thousandths of the size.
    private static func advance(_ scalar: Unicode.Scalar, bold: Bool) -> Int {
        if let index = Int(exactly: scalar.value), index >= 32, index < 127 {
            return (bold ? self.bold : regular)[index - 32]
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return bold ? 1200 : 1100
        }
    }

    /// The widest advance of each letter from blank to ~ in DejaVu Sans, Liberation Sans (as wide as Arial and Helvetica), Roboto, Open Sans and
    /// Noto Sans, so that a picture holds whichever of them a reader has.
    private static let regular = [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 552, 838, 318, 361, 318, 413, 636, 636, 636, 636, 636, 636,
        636, 636,
        636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667, 611, 778, 752, 339, 552, 667, 557, 907,
        760, 787,
        667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 411, 390, 838, 556, 577, 613, 635, 550, 635, 615,
        352, 635,
        634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 413, 521, 392, 634, 592, 818, 592, 592, 525, 636, 551, 636,
        838,
    ]
    private static let bold = [
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 545, 838, 380, 415, 380, 413, 696, 696, 696, 696, 696, 696,
        696, 696,
        696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 389, 559, 775, 637, 995,
        837, 850,
        733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 422, 457, 838, 556, 607, 675, 716, 593, 716, 678,
        435, 716,
        712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 551, 712,
        838,
    ]

    /// Breaks a text between words into lines of at most a width; a word that is wider is broken inside. At least one line.
    ///
    /// - Complexity: O(length).
    package func wrap(_ text: String, _ role: TextRole, width limit: Int) -> [String] {
        let room = limit * 1000 / size(role)
        let blank = thousandths(" ", role)
        var lines: [String] = []
        var line = ""
        var taken = 0
        for word in Self.words(of: text) {
            let size = thousandths(word, role)
            if !line.isEmpty, taken + blank + size <= room {
                line += " \(word)"
                taken += blank + size
                continue
            }
            if !line.isEmpty { lines.append(line) }
            (line, taken) = (word, size)
            if size > room { (line, taken) = breaking(word, role, room, into: &lines) }
        }
        return lines + [line]
    }

    /// Adds the full lines of a word that is wider than a line; what is left over begins the next.
    private func breaking(
        _ word: String, _ role: TextRole, _ room: Int, into lines: inout [String]
    ) -> (rest: String, taken: Int) {
        var line = ""
        var taken = 0
        for letter in word {
            let size = thousandths(String(letter), role)
            if !line.isEmpty, taken + size > room {
                lines.append(line)
                (line, taken) = ("", 0)
            }
            line.append(letter)
            taken += size
        }
        return (line, taken)
    }

    /// The words of a text; a mark stays with the word that it follows, a sign with the word that it precedes.
    private static func words(of text: String) -> [String] {
        text.plainLine.split(separator: " ").reduce(into: []) { words, word in
            let last = words.last?.last
            if word == PictureWords.mark || last.map(PictureWords.signs.contains) == true, let before = words.popLast()
            {
                words.append("\(before) \(word)")
            } else {
                words.append(String(word))
            }
        }
    }
}
