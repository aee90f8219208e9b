import CypherSyntax

extension FuzzTarget {
    /// Lexer and parser: a statement, or an error whose place lies in the text.
    static let syntax = FuzzTarget("syntax") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        do throws(QueryError) {
            _ = try Parser.parse(text)
        } catch {
            precondition(!error.message.isEmpty, "an error says what is wrong")
            _ = error.rendered(in: text)
        }
    }
}
