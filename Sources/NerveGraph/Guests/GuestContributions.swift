import CypherSemantics
import CypherSyntax
import OntologyXML
import PropertyGraph
import Reasoning
import RegionPluginAPI

/// What a plugin from outside contributes, held against its namespace. In: guests and what was loaded with them. Out: findings.
struct GuestContributions {
    let guests: [Guest]
    /// The regions that the command is built with and that take part.
    let hosts: [any RegionPlugin]

    // MARK: Names, before anything is derived

    /// A contribution with a name.
    private struct Named {
        var kind: String
        var name: String
        /// nil for a host and for files that are no guest's.
        var owner: Guest?
        var file: String
        var line: Int
    }

    /// Rules, checks, risk assessors and procedures whose name is not the plugin's to give, and those that two give.
    ///
    /// - Parameters:
    ///   - rules: of the files.
    ///   - checks: of the files.
    ///   - files: as they were read, with their namespaces.
    func nameFindings(rules: [RuleDefinition], checks: [CheckDefinition], files: OntologyFiles) -> [Finding] {
        guard !guests.isEmpty else { return [] }
        var owners: [String: Guest] = [:]
        for file in files.rules + files.checks {
            if let id = file.namespace?.id { owners[file.name] = guests.first { $0.id == id } }
        }
        var named = rules.map { Named(kind: "rule", name: $0.id, owner: owners[$0.file], file: $0.file, line: $0.line) }
        named += checks.map { Named(kind: "check", name: $0.id, owner: owners[$0.file], file: $0.file, line: $0.line) }
        for host in hosts { named += contributions(host, nil) }
        for guest in guests { named += contributions(guest.plugin, guest) }
        var findings: [Finding] = []
        var known: [String: Named] = [:]
        for one in named {
            let separator = one.kind == "procedure" ? "." : ":"
            if let guest = one.owner, !guest.namespace.standsIn, !Self.begins(one.name, "\(guest.id)\(separator)") {
                findings.append(
                    Finding(
                        "namespace", "the \(one.kind) \(one.name) is not in the namespace of the plugin \(guest.id)",
                        hint: "\(guest.id)\(separator)\(one.name)", file: one.file, line: one.line, column: 1))
                continue
            }
            guard let other = known.updateValue(one, forKey: "\(one.kind) \(one.name)") else { continue }
            for (claimant, another) in [(one, other), (other, one)] {
                guard claimant.owner != nil else { continue }
                let whose = another.owner.map { "the plugin \($0.id)" } ?? "the engine"
                findings.append(
                    Finding(
                        "plugin-clash", "the \(one.kind) \(one.name) is also one of \(whose)",
                        hint: "choose another name", file: claimant.file, line: claimant.line, column: 1))
            }
        }
        return findings
    }

    private static func begins(_ name: String, _ prefix: String) -> Bool {
        name.utf8.count > prefix.utf8.count && name.utf8.starts(with: prefix.utf8)
    }

    private func contributions(_ plugin: any RegionPlugin, _ owner: Guest?) -> [Named] {
        let place = owner?.finding("", "")
        func named(_ kind: String, _ name: String) -> Named {
            Named(kind: kind, name: name, owner: owner, file: place?.file ?? "", line: place?.line ?? 0)
        }
        return plugin.rules.map { named("rule", $0.id) } + plugin.checks.map { named("check", $0.id) }
            + plugin.riskAssessors.map { named("risk assessor", $0.id) }
            + plugin.procedures.map { named("procedure", $0.name) }
    }

    // MARK: What was derived and what is to be asked

    /// Rules that derived something between two nodes of others, and checks that can't be asked.
    func findings(in graph: KnowledgeGraph) -> [Finding] { theftFindings(in: graph) + checkFindings(in: graph) }

    /// One finding for each rule, with the first relationship that it should not have derived.
    private func theftFindings(in graph: KnowledgeGraph) -> [Finding] {
        var findings: [Finding] = []
        for guest in guests where !guest.namespace.standsIn {
            let prefix = "\(guest.id):"
            var told: Set<String> = []
            for relationship in graph.derivations.relationships(where: { Self.begins($0.id, prefix) }) {
                let (from, to) = (graph.view.source(of: relationship), graph.view.target(of: relationship))
                let ids = [from, to].map { graph.facts.string($0, "id") ?? "" }
                if ids.contains(where: { guest.namespace.owns(node: $0) }) { continue }
                guard let rule = graph.derivations[relationship]?.rule, told.insert(rule.id).inserted else { continue }
                let type = graph.view.name(of: graph.view.type(of: relationship))
                findings.append(
                    Finding(
                        "namespace",
                        "the rule \(rule.id) derives \(type) from \(ids[0]) to \(ids[1]), which are another's",
                        hint: "one end of what it derives has to be in the plugin's own namespace", file: rule.file,
                        line: rule.line, column: 1))
            }
        }
        return findings
    }

    private func checkFindings(in graph: KnowledgeGraph) -> [Finding] {
        let files = Set(guests.flatMap { $0.folder.checks.map(\.name) })
        var checks = graph.checks.filter { files.contains($0.file) }
        for guest in guests {
            let place = guest.finding("", "")
            checks += guest.plugin.checks.map { CheckDefinition($0, file: place.file, line: place.line) }
        }
        guard !checks.isEmpty else { return [] }
        let catalog = graph.engine.procedures.catalog
        return checks.compactMap { check in
            do throws(QueryError) {
                let statement = try Parser.parse(check.cypher)
                _ = try Binder(catalog: catalog).bind(statement)
                guard statement.query.firstWriting != nil else { return nil }
                return Finding(
                    "check-failed", "the check \(check.id) changes the graph", hint: "a check only reads",
                    file: check.file, line: check.line, column: 1)
            } catch {
                return Finding(
                    "check-failed", "the check \(check.id) can't be run: \(error.message)", hint: error.hint,
                    file: check.file, line: check.line, column: 1)
            }
        }
    }
}
