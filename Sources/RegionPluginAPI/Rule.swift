// A rule of a plugin. In: openCypher text. Out: compiled with the core rules; a fault names the rule, file, line and position.

/// Something that follows from facts: an openCypher statement whose single MERGE names the relationship that it derives.
///
/// The body is MATCH and WHERE with `NOT EXISTS { … }`; the head is one relationship between two nodes that the body matches.
public struct Rule: Sendable, Hashable {
    /// Unique, and begins with the plugin's id: `pelvis:reaches-both-sides`.
    public let id: String
    /// One sentence in English, shown by `nervegraph why`.
    public let says: String
    /// On whose word the rule stands; never empty.
    public let sources: [Citation]
    /// `MATCH … WHERE … MERGE (a)-[:TYPE]->(b)`.
    public let cypher: String
    /// The file that the rule is written in.
    public let file: String
    /// The line on which `cypher` begins.
    public let line: Int

    /// Makes a rule. In Swift leave `file` and `line` to their defaults; the text then begins on the line of the call.
    public init(
        id: String, says: String, sources: [Citation], cypher: String, file: String = #fileID, line: Int = #line
    ) {
        self.id = id
        self.says = says
        self.sources = sources
        self.cypher = cypher
        self.file = file
        self.line = line
    }
}
