import OntologyXML
import PropertyGraph
import RegionPluginAPI

// What every region has to hold to. In: the id of a plugin, and a way to load the knowledge with regions left out. Out: findings; none is
// conformance. `nervegraph plugin test` and the tests of the regions ask the same.

/// Holds one region against what is promised of all of them.
package struct RegionConformance {
    let id: String
    let load: (_ excluded: [String]) throws(LoadError) -> KnowledgeGraph

    /// - Parameters:
    ///   - id: the plugin's.
    ///   - load: gives the knowledge without the plugins of these ids.
    package init(_ id: String, load: @escaping (_ excluded: [String]) throws(LoadError) -> KnowledgeGraph) {
        self.id = id
        self.load = load
    }

    /// The findings, in the order in which a person would mend them.
    ///
    /// - Throws: ``LoadError`` where even with all regions nothing can be loaded.
    package func findings() throws(LoadError) -> [Finding] {
        let whole = try load([])
        guard let plugin = whole.regions.first(where: { $0.manifest.id == id }) else {
            return [finding("region-absent", "there is no plugin \(id) among those loaded")]
        }
        var findings = names(of: plugin, among: whole.regions)
        findings += alone(plugin, among: whole)
        findings += without(plugin, among: whole)
        findings += JudgementReview(plugin, in: whole).findings()
        findings += ApproachReview(plugin.manifest.region, in: whole).findings()
        return findings
    }

    private func finding(_ check: String, _ message: String, hint: String? = nil) -> Finding {
        Finding(check, message, hint: hint, file: id)
    }

    // MARK: Its names are its own

    private func names(of plugin: any RegionPlugin, among all: [any RegionPlugin]) -> [Finding] {
        let manifest = plugin.manifest
        var findings: [Finding] = []
        if all.count(where: { $0.manifest.id == manifest.id || $0.manifest.region == manifest.region }) > 1 {
            findings.append(finding("name-foreign", "another region has the id \(id) or the region \(manifest.region)"))
        }
        let named =
            plugin.rules.map { ("rule", $0.id, ":") } + plugin.checks.map { ("check", $0.id, ":") }
            + plugin.riskAssessors.map { ("risk assessor", $0.id, ":") }
            + plugin.procedures.map { ("procedure", $0.name, ".") }
        for (kind, name, separator) in named where !name.hasPrefix(id + separator) {
            findings.append(
                finding(
                    "name-foreign", "the \(kind) \(name) is not of this region", hint: "begin it with \(id)\(separator)"
                )
            )
        }
        for procedure in plugin.procedures where procedure.says.isEmpty {
            findings.append(finding("judgement-unsourced", "\(procedure.name) does not say what it answers"))
        }
        return findings
    }

    // MARK: It comes and goes as a whole

    /// It loads with what it requires and nothing else.
    private func alone(_ plugin: any RegionPlugin, among whole: KnowledgeGraph) -> [Finding] {
        let needed = whole.closure(of: plugin.manifest.region)
        let others = whole.regions.map(\.manifest).filter { !needed.contains($0.region) }
        do throws(LoadError) {
            let loaded = try load(others.map(\.id))
            if let fault = loaded.leftOut.first(where: { $0.id == id })?.fault {
                return [notAlone(": \(fault.message) (\(fault.file):\(fault.line))")]
            }
            let summary = loaded.regionsAnswer.regions.first { $0.id == plugin.manifest.region }
            guard let summary, summary.nodes > 0 else {
                return [
                    finding(
                        "region-alone", "alone with what it requires it defines nothing",
                        hint: "write its facts into a file with region=\"\(plugin.manifest.region)\"")
                ]
            }
            return []
        } catch {
            let first = error.findings.first.map { ": \($0.message) (\($0.file):\($0.line))" } ?? ""
            return [notAlone(first)]
        }
    }

    private func notAlone(_ reason: String) -> Finding {
        finding(
            "region-alone", "it can't be loaded with only what it requires\(reason)",
            hint: "name each region that it refers to in requires=\"…\"")
    }

    /// Without it nothing of it is left.
    private func without(_ plugin: any RegionPlugin, among whole: KnowledgeGraph) -> [Finding] {
        let region = plugin.manifest.region
        let dependents = whole.regions.map(\.manifest).filter {
            whole.closure(of: $0.region).contains(region)
        }
        do throws(LoadError) {
            let rest = try load(dependents.map(\.id))
            var left: [String] = rest.view.nodes.compactMap { node in
                rest.facts.string(node, "region") == region ? rest.facts.entity(node).id : nil
            }
            if rest.facts.entity(id: region) != nil { left.append(region) }
            left += plugin.procedures.map(\.name).filter { rest.engine.procedures[$0] != nil }
            return left.isEmpty
                ? [] : [finding("region-lingers", "without it there is still \(left.joined(separator: ", "))")]
        } catch {
            let first = error.findings.first.map { ": \($0.message) (\($0.file):\($0.line))" } ?? ""
            return [finding("region-lingers", "without it the other regions can't be loaded\(first)")]
        }
    }
}
