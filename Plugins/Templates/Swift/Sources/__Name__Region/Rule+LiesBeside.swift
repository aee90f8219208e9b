import RegionPluginAPI

// What follows from the facts. In: where structures and nerves lie. Out: LIES_BESIDE, derived when the graph is loaded.

extension Rule {
    /// A structure in the nerve's own plane.
    static let liesBeside = Rule(
        id: "__name__:lies-beside", says: "A structure that lies in the same plane as a nerve lies beside it.",
        sources: ["curator"],
        cypher: """
            MATCH (structure:Structure)-[:LOCATED_IN]->(plane:Space {id: 'space:__name__/example-plane'})<-[:LOCATED_IN]-(nerve:Nerve)
            MERGE (structure)-[:LIES_BESIDE]->(nerve)
            """)
}
