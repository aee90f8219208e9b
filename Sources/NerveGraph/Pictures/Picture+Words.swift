// A picture without paper. In: a picture. Out: one text that says all that it shows, for screen readers.

extension Picture {
    /// All that the picture shows, in reading order.
    package var description: String {
        var sentences = facts.map { "\($0.label): \($0.text)" }
        sentences += cautions.map { "Caution: \($0)" }
        sentences.append(spineHeading)
        for stop in stops {
            if let link = stop.link, !link.words.isEmpty { sentences.append("Then: \(link.words)") }
            sentences.append(([stop.name] + stop.lines).joined(separator: "; "))
            for (heading, entries) in zip(besideHeadings, stop.beside) where !entries.isEmpty {
                sentences.append("\(heading): \(Self.words(entries))")
            }
        }
        sentences += groups.map { "\($0.heading): \(Self.words($0.entries))" }
        sentences += notes
        return sentences.map { $0.plainLine.trimmingSuffix(".") + "." }.joined(separator: " ")
    }

    private static func words(_ entries: [Entry]) -> String {
        entries.map { entry in
            let details = entry.lines.isEmpty ? "" : " (\(entry.lines.joined(separator: "; ")))"
            let mark = entry.mark.drop { !$0.isLetter }
            return entry.name + (mark.isEmpty ? "" : ", \(mark)") + details
        }.joined(separator: "; ")
    }
}

extension String {
    /// The text on one line, with single blanks, without characters that steer a terminal, turn the direction of writing, or may not stand in XML.
    package var plainLine: String {
        var result = String.UnicodeScalarView()
        var pending = false
        for scalar in unicodeScalars {
            if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
                pending = !result.isEmpty
                continue
            }
            let category = scalar.properties.generalCategory
            if category == .format || category == .surrogate || scalar.value & 0xFFFE == 0xFFFE { continue }
            if pending { result.append(" ") }
            pending = false
            result.append(scalar)
        }
        return String(result)
    }
}
