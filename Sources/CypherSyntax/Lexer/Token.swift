/// A word of the text.
struct Token {
    enum Kind {
        /// A bare word: a keyword or a name, told apart by where it stands.
        case word
        /// A name in backticks; never a keyword.
        case quotedName
        /// Digits without sign; the magnitude in `integer`.
        case integer
        case float
        case string
        /// `$name`.
        case parameter
        case symbol
        case end
    }

    var kind: Kind
    var span: SourceSpan
    /// The symbol, the name without quotes, or the string with its escapes undone.
    var text: String
    /// A bare word in ASCII capitals; empty for other tokens and for words that are too long for a keyword.
    var keyword = ""
    var integer: UInt64 = 0
    var float: Double = 0
}
