import CypherSemantics
import CypherSyntax

/// What the tests bind against: three procedures.
enum Binding {
    static let catalog = Catalog([
        ProcedureSignature(
            name: "test.find", inputs: [.init("name", .string), .init("count", .integer)],
            outputs: [.init("city", .string), .init("code", .integer)]),
        ProcedureSignature(name: "test.wide", inputs: [.init("x", .float)], outputs: [.init("y", .float)]),
        ProcedureSignature(name: "test.doNothing", inputs: [], outputs: []),
    ])

    static func bind(_ text: String, parameters: Set<String>? = nil) throws(QueryError) -> BoundQuery {
        try Binder(catalog: catalog, parameters: parameters).bind(try Parser.parse(text))
    }

    /// The last projection of a query of one branch.
    static func projection(_ text: String) throws(QueryError) -> BoundProjection {
        let query = try bind(text)
        guard case .projection(let projection)? = query.branches[0].clauses.last else {
            throw QueryError(.syntax, .compileTime, .unexpectedSyntax, "no projection")
        }
        return projection
    }
}
