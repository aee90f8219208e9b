// Queries that were prepared before. Comes in: text. Goes out: a prepared query whose literals can be bound, for a text that differs from a former
// one in the literals of its patterns and conditions alone. Other literals are part of what must be equal, for columns are named after them.

import CypherSemantics
import CypherSyntax
import PropertyGraph
import Synchronization

/// Prepared queries by the shape of their text; a few of them, those used last. It may be used by several threads.
final class PlanCache: Sendable {
    private static let capacity = 64
    /// The bytes of memory that a query may still have from its last run when it is kept.
    private static let mostHeld = 4 << 20

    private struct Entry {
        let shape: QueryShape
        /// For each literal the bytes that it must have, or nil where it is bound.
        let fixed: [[UInt8]?]
        let query: BoundQuery
        let spans: [SourceSpan]
        var idle: PreparedQuery?
        var lastUse: Int
    }

    private struct Contents: ~Copyable {
        var entries: [Entry] = []
        var uses = 0
    }

    private let contents = Mutex(Contents())

    /// A query that was made ready for a text of this shape; it must be given back, or another one is made next time.
    func take(
        _ shape: QueryShape, _ text: [UInt8], for view: GraphView
    ) -> PreparedQuery? {
        contents.withLock { contents -> Taken? in
            guard let index = contents.entries.firstIndex(where: { Self.fits($0, shape, text) }) else { return nil }
            contents.uses += 1
            contents.entries[index].lastUse = contents.uses
            let entry = contents.entries[index]
            contents.entries[index].idle = nil
            return Taken(query: entry.idle ?? PreparedQuery(entry.query, over: view, literals: entry.spans))
        }?.query
    }

    /// Keeps a query for the next text of its shape; what took much memory is made ready anew then.
    func give(_ query: PreparedQuery, _ shape: QueryShape, _ text: [UInt8]) {
        if query.bytesHeld > Self.mostHeld { query.release() }
        let given = Taken(query: query)
        contents.withLock { contents in
            if let index = contents.entries.firstIndex(where: { Self.fits($0, shape, text) }) {
                contents.entries[index].idle = given.query
                return
            }
            let bound = Set(given.query.boundLiterals)
            let fixed = shape.literals.enumerated().map { number, literal in
                bound.contains(number) ? nil : Array(text[literal.start..<literal.end])
            }
            contents.uses += 1
            if contents.entries.count == Self.capacity,
                let oldest = contents.entries.indices.min(by: {
                    contents.entries[$0].lastUse < contents.entries[$1].lastUse
                })
            {
                contents.entries.remove(at: oldest)
            }
            contents.entries.append(
                Entry(
                    shape: shape, fixed: fixed, query: given.query.query, spans: given.query.literals,
                    idle: given.query, lastUse: contents.uses))
        }
    }

    private static func fits(_ entry: Entry, _ shape: QueryShape, _ text: [UInt8]) -> Bool {
        guard entry.shape.hash == shape.hash, entry.shape.bytes == shape.bytes else { return false }
        for (fixed, literal) in zip(entry.fixed, shape.literals) {
            if let fixed, !fixed.elementsEqual(text[literal.start..<literal.end]) { return false }
        }
        return true
    }

    /// A query on its way in or out; while it is out nobody else has it.
    private struct Taken: @unchecked Sendable {
        let query: PreparedQuery
    }
}
