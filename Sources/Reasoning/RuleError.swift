import OntologyXML
import CypherSyntax

// Why a rule is refused. In: what the compiler found. Out: a value with the rule and its place in the file.

/// A fault of a rule, for its author.
package struct RuleError: Error, Sendable {
    package enum Kind: String, Sendable {
        /// The statement is not openCypher.
        case syntax = "rule-syntax"
        /// The statement is openCypher and not a rule.
        case dialect = "rule-dialect"
        /// The head says something that the body does not bind.
        case unsafe = "rule-unsafe"
        /// The rule rests on the absence, or on paths, of what follows from it.
        case unstratifiable = "rule-unstratifiable"
    }

    package let kind: Kind
    package let ruleID: String
    package let message: String
    package let hint: String?
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, in UTF-8 bytes; 0 where only the line is known.
    package let column: Int

    init(_ kind: Kind, _ rule: RuleDefinition, _ message: String, at span: SourceSpan?, hint: String? = nil) {
        self.kind = kind
        ruleID = rule.id
        self.message = message
        self.hint = hint
        file = rule.file
        let before = rule.cypher.utf8.prefix(span?.start ?? 0)
        let newlines = before.reduce(into: 0) { $0 += $1 == UInt8(ascii: "\n") ? 1 : 0 }
        line = rule.line + newlines
        let sinceNewline = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
        column = span == nil ? 0 : sinceNewline + (newlines == 0 ? rule.column : 1)
    }
}
