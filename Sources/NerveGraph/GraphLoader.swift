import CypherSyntax
import OntologyXML
import PluginLoading
import PropertyGraph
import Reasoning
import RegionPluginAPI

/// Files to knowledge. In: where the ontology is, which regions are installed and where plugins are. Out: a graph that can be asked, or every
/// fault. A plugin from outside with a fault is left out; a fault of anything else leaves no graph.
package struct GraphLoader {
    let location: OntologyLocation
    let regions: [any RegionPlugin]
    /// All regions that the command is built with, those left out included.
    private let builtIn: [any RegionPlugin]
    private let plugins: PluginDirectory
    private let excluded: [String]
    private let log: PluginFaultLog

    /// - Parameters:
    ///   - plugins: where plugins from outside are.
    ///   - excluded: regions to leave out, by the id of the plugin or of the region.
    ///   - log: takes the faults of plugins, those of later calls included.
    package init(
        location: OntologyLocation, regions: [any RegionPlugin], plugins: PluginDirectory = .none,
        excluding excluded: [String] = [], log: PluginFaultLog = PluginFaultLog()
    ) {
        self.location = location
        builtIn = regions
        self.regions = regions.filter { !excluded.contains($0.manifest.id) && !excluded.contains($0.manifest.region) }
        self.plugins = plugins
        self.excluded = excluded
        self.log = log
    }

    /// Loads everything; with faulty plugins again without them, until what is left has no fault.
    ///
    /// - Parameters:
    ///   - replacements: files to read in place of the installed ones of the same name, or besides them.
    ///   - additions: files to read after the others; they may take back what those state.
    /// - Throws: ``LoadError`` with every finding that is no plugin's.
    package func load(replacing replacements: [String] = [], adding additions: [String] = []) throws(LoadError)
        -> KnowledgeGraph
    {
        try checkAPI()
        var list = GuestList(plugins.plugins(), builtIn: builtIn, excluding: excluded, log: log)
        while true {
            let files = files(of: list.guests).replacing(replacements)
            do throws(LoadError) {
                var graph = try graph(files, with: list.guests, adding: additions)
                if list.leaveOutFailed() { continue }
                graph.leftOut = list.leftOut
                return graph
            } catch {
                var blamed = list.owners(of: error.findings, among: files)
                if blamed.isEmpty { blamed = try culprits(list.guests, error, replacements, additions) }
                list.leaveOut(blamed)
            }
        }
    }

    /// Files to facts to consequences, one stage a line.
    private func graph(
        _ installed: OntologyFiles, with guests: [Guest], adding additions: [String]
    ) throws(LoadError) -> KnowledgeGraph {
        var files = installed
        files.ontology += additions.map { OntologyFiles.File(path: $0, name: $0) }
        let content = try read(files)
        let plugins = participants(with: guests).map(\.plugin)
        let rules = content.rules + plugins.flatMap(\.rules).map(RuleDefinition.init)
        let contributions = GuestContributions(guests: guests, hosts: regions)
        try refuse(contributions.nameFindings(rules: content.rules, checks: content.checks, files: files))
        let materializer = try prepare(rules)
        let (graph, derivations) = try derive(materializer, from: content.graph)
        let knowledge = KnowledgeGraph(
            view: GraphView(graph), regions: plugins, declarations: content.regions, checks: content.checks,
            derivations: derivations, materializer: materializer, findings: content.findings, files: files,
            guests: guests, log: log, loader: self)
        try refuse(contributions.findings(in: knowledge))
        return knowledge
    }

    /// The graph with some guests alone.
    func graph(with guests: [Guest], replacing replacements: [String]) throws(LoadError) -> KnowledgeGraph {
        try graph(files(of: guests).replacing(replacements), with: guests, adding: [])
    }

    /// The same regions for an ontology elsewhere.
    func at(_ location: OntologyLocation) -> GraphLoader {
        GraphLoader(location: location, regions: builtIn, plugins: plugins, excluding: excluded, log: log)
    }

    /// Which guests cause faults that stand in nobody's file: each without which nothing of the kind is left; all of them where that is no one.
    ///
    /// - Throws: the same ``LoadError`` where the faults are there without any guest, or are those of files that were added.
    private func culprits(
        _ guests: [Guest], _ error: LoadError, _ replacements: [String], _ additions: [String]
    ) throws(LoadError) -> [String: [Finding]] {
        let isOfAdditions = error.findings.allSatisfy { additions.contains($0.file) }
        guard !guests.isEmpty, !isOfAdditions, isSound(with: [], replacements) else { throw error }
        var culprits = guests.filter { guest in isSound(with: guests.filter { $0.id != guest.id }, replacements) }
        if culprits.isEmpty { culprits = guests }
        return Dictionary(uniqueKeysWithValues: culprits.map { ($0.id, error.findings) })
    }

    /// Whether a graph with some guests has no fault but those that guests' own files show.
    private func isSound(with guests: [Guest], _ replacements: [String]) -> Bool {
        let files = files(of: guests).replacing(replacements)
        do throws(LoadError) {
            _ = try graph(files, with: guests, adding: [])
            return true
        } catch {
            return error.findings.allSatisfy { finding in
                files.ontology.contains { $0.name == finding.file && $0.namespace != nil }
            }
        }
    }

    private func refuse(_ findings: [Finding]) throws(LoadError) {
        if !findings.isEmpty { throw LoadError(findings: findings) }
    }

    // MARK: Stages

    /// - Throws: ``LoadError`` with the faults of the files.
    func read(_ files: OntologyFiles) throws(LoadError) -> OntologyContent {
        do throws(OntologyFaults) {
            return try OntologyReader(files).read()
        } catch {
            throw LoadError(error)
        }
    }

    private func prepare(_ rules: [RuleDefinition]) throws(LoadError) -> Materializer {
        do throws(RuleFaults) {
            return try Materializer(rules)
        } catch {
            throw LoadError(error.faults)
        }
    }

    private func derive(_ materializer: Materializer, from graph: Graph) throws(LoadError) -> (Graph, Derivations) {
        do throws(QueryError) {
            return try materializer.materialize(graph)
        } catch {
            throw LoadError(findings: [
                Finding("rule-failed", "a rule failed: \(error.message)", hint: error.hint, file: "rules")
            ])
        }
    }

    /// The files of the core, the evidence, the installed regions and plugins from outside.
    func files(of guests: [Guest] = []) -> OntologyFiles {
        var files = coreFiles
        for (plugin, guest) in participants(with: guests) {
            guard let guest else {
                files.ontology += plugin.manifest.ontologyFiles.map(file)
                continue
            }
            files.ontology += guest.files(\.ontology)
            files.rules += guest.files(\.rules)
            files.checks += guest.files(\.checks)
        }
        return files
    }

    /// The regions that take part, then the guests. One that stands in for a region takes its place: what is found among equals first depends on
    /// the order of reading.
    private func participants(with guests: [Guest]) -> [(plugin: any RegionPlugin, guest: Guest?)] {
        let taking = Set(regions.map(\.manifest.id))
        var rest = guests
        var participants: [(plugin: any RegionPlugin, guest: Guest?)] = []
        for region in builtIn {
            if taking.contains(region.manifest.id) {
                participants.append((region, nil))
            } else if let place = rest.firstIndex(where: { $0.id == region.manifest.id }) {
                let guest = rest.remove(at: place)
                participants.append((guest.plugin, guest))
            }
        }
        return participants + rest.map { ($0.plugin, $0) }
    }

    /// The files that declare the words.
    var vocabulary: [OntologyFiles.File] { ["Core/Kinds.xml", "Core/Relations.xml"].map(file) }

    private var coreFiles: OntologyFiles {
        let vocabulary = self.vocabulary
        let known = Set(vocabulary.map(\.path))
        let ontology = (location.files(below: "Core") + location.files(below: "Evidence")).map(named)
        return OntologyFiles(
            vocabulary: vocabulary, ontology: ontology.filter { !known.contains($0.path) },
            rules: location.files(below: "Rules").map(named), checks: location.files(below: "Checks").map(named))
    }

    private func file(_ relative: String) -> OntologyFiles.File {
        OntologyFiles.File(path: "\(location.folder)/\(relative)", name: "Ontology/\(relative)")
    }

    private func named(_ path: String) -> OntologyFiles.File {
        OntologyFiles.File(path: path, name: "Ontology\(path.dropFirst(location.folder.count))")
    }

    /// - Throws: ``LoadError`` where a region that the command is built with was written for another version of the plugin API.
    private func checkAPI() throws(LoadError) {
        for manifest in regions.map(\.manifest) where manifest.apiVersion != RegionManifest.currentAPIVersion {
            throw LoadError(findings: [
                Finding(
                    "plugin-api",
                    "\(manifest.id) was written for version \(manifest.apiVersion) of the plugin API; this is \(RegionManifest.currentAPIVersion)",
                    file: manifest.id)
            ])
        }
    }
}

extension OntologyFiles {
    var count: Int { vocabulary.count + ontology.count + rules.count + checks.count }

    /// The files with others in place of those of the same name; a file of another name is added to the ontology.
    func replacing(_ paths: [String]) -> OntologyFiles {
        var files = self
        for path in paths {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let file = File(path: path, name: path)
            func replace(_ list: inout [File]) -> Bool {
                guard let index = list.firstIndex(where: { $0.name.hasSuffix("/\(name)") }) else { return false }
                list[index] = File(path: path, name: path, namespace: list[index].namespace)
                return true
            }
            if replace(&files.vocabulary) || replace(&files.rules) || replace(&files.checks) || replace(&files.ontology)
            {
                continue
            }
            files.ontology.append(file)
        }
        return files
    }
}

extension RuleDefinition {
    init(_ rule: RegionPluginAPI.Rule) {
        self.init(
            id: rule.id, says: rule.says,
            sources: rule.sources.map { citation in
                citation.place.map { "\(citation.reference)#\($0)" } ?? citation.reference
            },
            cypher: rule.cypher, file: rule.file, line: rule.line, column: 1)
    }
}
