import RegionPluginAPI

// What must hold of the crossings for a route not to pass the rectum or the bladder. In: none. Out: a check.

extension Check {
    /// A way into the rectum or the bladder that is not closed.
    static let openOrganWall = Check(
        id: "pelvis:open-organ-wall", severity: .error,
        says: "The wall of the rectum or the bladder can be crossed.",
        cypher: """
            MATCH (space:Space)-[way:CROSSING]->(organ:Space)
            WHERE organ.id IN ['space:rectum', 'space:bladder'] AND space.id <> organ.id AND way.kind <> 'closed'
            RETURN space, organ, way.kind
            """,
        hint: "no approach goes through a hollow organ here: write kind=\"closed\" with the reason")
}
