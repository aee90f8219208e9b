import CypherSyntax
import OntologyXML
import PropertyGraph
import RegionPluginAPI

/// Every fault of an ontology: those of the files, of the rules, and of what the integrity checks ask.
package struct OntologyCheck {
    private let loader: GraphLoader

    package init(_ loader: GraphLoader) { self.loader = loader }

    /// - Parameter files: files to be checked with everything they require, in place of the installed file of the same name;
    ///   none for the whole ontology.
    /// - Parameter plans: whether documented approaches are held against the planner, too.
    package func run(files: [String], plans: Bool = false) -> CheckAnswer {
        do throws(LoadError) {
            let graph = try loader.load(replacing: files)
            let review = plans ? graph.planReview().findings(graph.facts) : []
            let hidden = try HiddenConclusions(loader: loader).findings(of: graph, replacing: files)
            return CheckAnswer(
                findings: graph.leftOut.flatMap(\.findings) + graph.findings + (try schemaFindings(of: graph))
                    + findings(of: graph) + hidden + review,
                files: graph.files.count, checks: graph.allChecks.count)
        } catch {
            return CheckAnswer(findings: error.findings, files: loader.files().count, checks: 0)
        }
    }

    /// What an XML editor would mark: each file held against the schema of its sort.
    private func schemaFindings(of graph: KnowledgeGraph) throws(LoadError) -> [Finding] {
        let files = graph.files
        var sorts = [
            ("vocabulary", files.vocabulary), ("ontology", files.ontology), ("rules", files.rules),
            ("checks", files.checks),
        ]
        let manifests = graph.guests.map { OntologyFiles.File(path: $0.folder.manifest, name: $0.folder.manifest) }
        if !manifests.isEmpty { sorts.append(("plugin", manifests)) }
        var findings: [Finding] = []
        for (schema, files) in sorts {
            do throws(OntologyFaults) {
                let validator = try OntologyValidator(schema: "\(loader.location.folder)/Schema/\(schema).rng")
                findings += files.flatMap { validator.validate($0.path, name: $0.name) }
            } catch {
                throw LoadError(error)
            }
        }
        return findings
    }

    private func findings(of graph: KnowledgeGraph) -> [Finding] {
        var engine = graph.engine
        return graph.allChecks.flatMap { check in
            do throws(QueryError) {
                return try engine.execute(check.cypher).rows.map { Self.finding(check, $0, graph) }
            } catch {
                return [
                    Finding(
                        "check-failed", "the check \(check.id) can't be run: \(error.message)", hint: error.hint,
                        file: check.file,
                        line: check.line, column: 1)
                ]
            }
        }
    }

    /// A row of a check: its first column names the node to blame, its last one says what is wrong.
    private static func finding(_ check: CheckDefinition, _ row: [Value], _ graph: KnowledgeGraph) -> Finding {
        var place: Citation?
        var name = ""
        if case .string(let id)? = row.first, let entity = graph.facts.entity(id: id) {
            place = graph.facts.citations(entity).first
            name = "\(id): "
        }
        let message = if case .string(let text)? = row.last, row.count > 1 { text } else { check.says }
        return Finding(
            check.id, name + message, hint: check.hint, severity: check.severity, file: place?.file ?? check.file,
            line: place?.line ?? check.line, column: 1)
    }
}

/// What a check found.
package struct CheckAnswer: Sendable {
    package var findings: [Finding]
    package var files: Int
    package var checks: Int

    package var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// "24 files, 14 checks: no finding".
    package var summary: String {
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count - errors
        let result = findings.isEmpty ? "no finding" : "\(errors) errors, \(warnings) warnings"
        return "\(files) files, \(checks) checks: \(result)"
    }

    package static let columns = ["severity", "check", "message", "hint", "file", "line", "column", "sourceLine"]

    package var table: AnswerTable {
        AnswerTable(
            Self.columns,
            findings.map { finding in
                [
                    .string(finding.severity.rawValue), .string(finding.checkID), .string(finding.message),
                    .text(finding.hint), .string(finding.file), .count(finding.line), .count(finding.column),
                    .string(finding.sourceLine),
                ]
            })
    }
}
