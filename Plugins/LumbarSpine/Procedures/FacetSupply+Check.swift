import RegionPluginAPI

// What must hold of the facet joints for lumbar.facetTargets to be complete. In: none. Out: a check.

extension Check {
    /// A joint with another number of nerves to treat than two.
    static let twoNervesForEachFacetJoint = Check(
        id: "lumbar:two-nerves-for-each-facet-joint", severity: .warning,
        says: "A lumbar facet joint has another number of nerves to treat than two.",
        cypher: """
            MATCH (joint:Landmark)-[:INSTANCE_OF]->(kind:Landmark {id: 'landmark:lumbar-facet-joint'})
            OPTIONAL MATCH (nerve:Nerve)-[:INNERVATES]->(joint)
            WHERE NOT EXISTS { MATCH (nerve)-[:BRANCH_OF]->(trunk:Nerve)-[:INNERVATES]->(joint) }
            WITH joint, count(nerve) AS nerves
            WHERE nerves <> 2
            RETURN joint, nerves
            """,
        hint: "state with innervates which medial branches, or which dorsal ramus, supply the joint")
}
