// What a clause does to the graph, by its kind. In: a clause. Out: whether it writes, whether it reads.

extension Clause {
    /// Source: openCypher 9, UpdatingClause.
    package var writes: Bool {
        switch self {
        case .create, .merge, .set, .remove, .delete: true
        case .match, .unwind, .call, .subquery, .with, .returning: false
        }
    }

    /// Source: openCypher 9, ReadingClause.
    package var reads: Bool {
        switch self {
        case .match, .unwind, .call, .subquery: true
        case .create, .merge, .set, .remove, .delete, .with, .returning: false
        }
    }
}
