import OntologyXML
import Reasoning

/// Why no knowledge could be loaded: every fault, with its place.
public struct LoadError: Error, Sendable {
    package let findings: [Finding]

    package init(findings: [Finding]) { self.findings = findings }

    init(_ faults: OntologyFaults) { findings = faults.findings }

    init(_ errors: [RuleError]) {
        findings = errors.map { error in
            Finding(
                error.kind.rawValue, "\(error.ruleID): \(error.message)", hint: error.hint, file: error.file,
                line: error.line,
                column: error.column)
        }
    }

    /// At most ten findings and how many more there are.
    public var message: String {
        let shown = findings.prefix(10).map(\.rendered).joined(separator: "\n")
        let more = findings.count > 10 ? "\n… and \(findings.count - 10) more; list them with: nervegraph check" : ""
        return "the ontology has faults and was not loaded:\n\(shown)\(more)"
    }
}
