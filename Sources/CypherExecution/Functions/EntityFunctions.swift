// Functions of nodes, relationships and paths. Comes in: an entity. Goes out: what it consists of.
// Source: openCypher 9, "Functions"; TCK Graph3–9, Path1–3.

import CypherSyntax
import PropertyGraph

extension ScalarFunction {
    static let entityFunctions: [ScalarFunction] = [
        ScalarFunction("id") { (_, value) throws(QueryError) in
            guard value.tag == .node || value.tag == .relationship else {
                throw .argumentValue("id", "a Node or a Relationship", value)
            }
            return .integer(Int64(value.payload))
        },
        ScalarFunction("labels") { (context, value) throws(QueryError) in
            guard value.tag == .node else { throw .argumentValue("labels", "a Node", value) }
            return try context.graph.labels(of: value.asNode)
        },
        ScalarFunction("type") { (context, value) throws(QueryError) in
            guard value.tag == .relationship else { throw .argumentValue("type", "a Relationship", value) }
            return .string(context.graph.typeNameID(of: value.asRelationship))
        },
        ScalarFunction("properties") { (context, value) throws(QueryError) in
            try context.graph.properties(of: value)
        },
        ScalarFunction("keys") { (context, value) throws(QueryError) in
            let map = try context.graph.properties(of: value)
            let base = context.arena.scratch.count
            for index in stride(from: 0, to: map.count, by: 2) {
                context.arena.scratch.append(context.arena.element(map.offset + index))
            }
            return try context.arena.listFromScratch(base)
        },
        ScalarFunction("startNode") { (context, value) throws(QueryError) in
            guard value.tag == .relationship else { throw .argumentValue("startNode", "a Relationship", value) }
            return .node(context.graph.source(of: value.asRelationship))
        },
        ScalarFunction("endNode") { (context, value) throws(QueryError) in
            guard value.tag == .relationship else { throw .argumentValue("endNode", "a Relationship", value) }
            return .node(context.graph.target(of: value.asRelationship))
        },
        ScalarFunction("nodes") { (context, value) throws(QueryError) in
            guard value.tag == .path else { throw .argumentValue("nodes", "a Path", value) }
            return try everyOther(context.arena, value, from: 0)
        },
        ScalarFunction("relationships") { (context, value) throws(QueryError) in
            guard value.tag == .path else { throw .argumentValue("relationships", "a Path", value) }
            return try everyOther(context.arena, value, from: 1)
        },
        ScalarFunction("length") { (_, value) throws(QueryError) in
            guard value.tag == .path else { throw .argumentValue("length", "a Path", value) }
            return .integer(value.count / 2)
        },
    ]

    private static func everyOther(_ arena: QueryArena, _ path: Slot, from start: Int) throws(QueryError) -> Slot {
        let base = arena.scratch.count
        for index in stride(from: start, to: path.count, by: 2) {
            arena.scratch.append(arena.element(path.offset + index))
        }
        return try arena.listFromScratch(base)
    }
}
