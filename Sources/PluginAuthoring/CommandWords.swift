// A command line to its words. In: a line as a feature file writes it. Out: words, quotes undone; or why the line can't be read. No shell takes
// part: what a shell would expand is refused, so that a plugin's features can run nothing but this command.

/// The words of a line.
enum CommandWords {
    /// - Throws: ``AuthoringError`` for a line that is not one plain command.
    static func split(_ line: String) throws(AuthoringError) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in line.replacing("\\\n", with: " ") {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let whole = word { words.append(whole) }
                word = nil
            } else if "|&;<>$`(){}*?#~".contains(character) {
                throw AuthoringError(
                    .badData, "no shell reads this line, so \(character) has no meaning in it",
                    hint: "put it between quotes where it is part of a name")
            } else {
                word = (word ?? "") + String(character)
            }
        }
        guard quote == nil, !isEscaped else { throw AuthoringError(.badData, "a quote is open at the end of the line") }
        if let word { words.append(word) }
        return words
    }
}
