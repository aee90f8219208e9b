// What reading an ontology gives. In: from OntologyReader. Out: to the loader.

import PropertyGraph

/// A rule as its file states it.
package struct RuleDefinition: Sendable {
    package var id: String
    package var says: String
    package var sources: [String]
    package var cypher: String
    package var file: String
    /// Where the text of `cypher` begins.
    package var line: Int
    package var column: Int

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

/// An integrity check: a query that must return no row.
package struct CheckDefinition: Sendable {
    package var id: String
    package var severity: Finding.Severity
    package var says: String
    package var cypher: String
    package var hint: String?
    package var file: String
    package var line: Int

    package init(
        id: String, severity: Finding.Severity, says: String, cypher: String, hint: String?, file: String, line: Int
    ) {
        self.id = id
        self.severity = severity
        self.says = says
        self.cypher = cypher
        self.hint = hint
        self.file = file
        self.line = line
    }
}

/// A region as the root of its file declares it.
package struct RegionDeclaration: Sendable {
    package var id: String
    package var requires: [String]
    package var file: String
}

/// The graph of an ontology with its rules and checks.
package struct OntologyContent: Sendable {
    package var graph: Graph
    package var rules: [RuleDefinition]
    package var checks: [CheckDefinition]
    package var regions: [RegionDeclaration]
    /// Warnings only; with an error there is no content.
    package var findings: [Finding]
}

/// The files of an ontology, each with the name that findings and provenance give it.
package struct OntologyFiles: Sendable {
    package struct File: Sendable, Hashable {
        package var path: String
        package var name: String
        /// Of the plugin from outside that it belongs to.
        package var namespace: PluginNamespace?

        package init(path: String, name: String, namespace: PluginNamespace? = nil) {
            self.path = path
            self.name = name
            self.namespace = namespace
        }
    }

    package var vocabulary: [File]
    package var ontology: [File]
    package var rules: [File]
    package var checks: [File]

    package init(vocabulary: [File], ontology: [File], rules: [File] = [], checks: [File] = []) {
        self.vocabulary = vocabulary
        self.ontology = ontology
        self.rules = rules
        self.checks = checks
    }
}

/// An ontology with faults.
package struct OntologyFaults: Error, Sendable {
    /// At least one error; in the order of files and lines.
    package var findings: [Finding]

    package init(findings: [Finding]) { self.findings = findings }
}
