// A rule as its author wrote it. In: the text of a `<rule>` or of a plugin. Out: a value for ``RuleCompiler``; nothing is checked here.

/// Something that follows from facts: an openCypher statement whose MERGE names the relationship that it derives.
package struct Rule: Sendable {
    /// For example `core:reaches-directly`.
    package let id: String
    /// One sentence in English.
    package let says: String
    /// Where the rule is from: `key#place`, as in the ontology; never empty in a checked ontology.
    package let sources: [String]
    package let cypher: String
    package let file: String
    /// The line of `file` on which `cypher` begins, from 1.
    package let line: Int
    /// The column in which it begins, from 1, in UTF-8 bytes.
    package let column: Int

    package init(
        id: String, says: String, sources: [String], cypher: String, file: String, line: Int, column: Int = 1
    ) {
        self.id = id
        self.says = says
        self.sources = sources
        self.cypher = cypher
        self.file = file
        self.line = line
        self.column = column
    }
}
