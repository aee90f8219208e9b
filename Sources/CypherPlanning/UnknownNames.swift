import CypherSemantics
import PropertyGraph
import Spelling

// The labels, types and keys that a query reads and nothing in the graph has: no error, as a graph has no schema, but a slip more often than not.
// In: a bound query and a graph. Out: a sentence for each, with the name that was meant where one is near.

extension BoundQuery {
    /// A sentence for each such name: labels first, then types, then keys of what is a node or a relationship for certain; each by name.
    ///
    /// - Complexity: O(length of the query) where every name is known, and O(names of the graph) for each that is not.
    func unknownNames(in view: GraphView) -> [String] {
        let clauses = branches.flatMap(\.clauses)
        let read = clauses.map(\.readAccess).joined
        let writes = clauses.compactMap(\.writeAccess)
        let written = writes.reduce(into: WriteAccess()) { $0.formUnion($1) }
        var sentences: [String] = []
        func tell(_ names: Set<String>, besides made: Set<String>, _ what: String, _ table: SymbolTable) {
            for name in names.subtracting(made).sorted() {
                guard view.strings.lookup(name).flatMap(table.number(of:)) == nil else { continue }
                let near = Spelling.nearest(to: name, among: table.names.lazy.map(view.string))
                sentences.append("no \(what) \(name)" + (near.map { "; did you mean \($0)?" } ?? ""))
            }
        }
        tell(read.labels.names, besides: written.labels.names, "node has the label", view.labels)
        tell(read.types.names, besides: written.types.names, "relationship has the type", view.types)
        // What is made may be given any key, also by a map.
        if writes.isEmpty { tell(read.entityKeys, besides: [], "node or relationship has the property", view.keys) }
        return sentences
    }
}
