// A parameter for those who know entities by number. Comes in: numbers. Goes out: a list of slots; no value is made on the way.

import CypherSyntax
import PropertyGraph

/// Entities that a query starts from.
package enum EntityList {
    case relationships([RelationshipID])
    /// A list of lists of two nodes.
    case pairs([(NodeID, NodeID)])

    func slot(in arena: QueryArena) throws(QueryError) -> Slot {
        switch self {
        case .relationships(let relationships): return try arena.list(relationships.lazy.map { Slot.relationship($0) })
        case .pairs(let pairs):
            var lists: [Slot] = []
            lists.reserveCapacity(pairs.count)
            for (first, second) in pairs { lists.append(try arena.list([.node(first), .node(second)])) }
            return try arena.list(lists)
        }
    }
}
