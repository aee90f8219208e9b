import CypherSyntax

/// A query whose text marks with `‸` where an error has to point: one mark for the start, two for start and end.
package struct MarkedQuery: Sendable, CustomStringConvertible {
    package let text: String
    package let start: Int
    package let end: Int?

    package init(_ marked: String) {
        let parts = marked.split(separator: "‸", omittingEmptySubsequences: false).map(String.init)
        precondition(parts.count == 2 || parts.count == 3, "one or two marks: \(marked)")
        text = parts.joined()
        start = parts[0].utf8.count
        end = parts.count == 3 ? start + parts[1].utf8.count : nil
    }

    package var description: String { text }

    package func isMarked(_ span: SourceSpan?) -> Bool {
        guard let span else { return false }
        return span.start == start && (end == nil || span.end == end)
    }
}

/// A marked query, and the error that it has to raise there.
package struct ExpectedError: Sendable, CustomStringConvertible {
    package let query: MarkedQuery
    package let type: QueryError.ErrorType
    package let detail: QueryError.Detail

    package init(_ marked: String, _ detail: QueryError.Detail, type: QueryError.ErrorType = .syntax) {
        query = MarkedQuery(marked)
        self.type = type
        self.detail = detail
    }

    package var description: String { "\(detail.rawValue): \(query)" }
}
