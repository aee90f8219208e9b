import CypherSyntax
import OntologyXML
import PropertyGraph
import Reasoning
import RegionPluginAPI

/// Files to knowledge. In: where the ontology is and which regions are installed. Out: a graph that can be asked, or every fault.
package struct GraphLoader {
    let location: OntologyLocation
    let regions: [any RegionPlugin]
    let pluginFolders: [String]

    /// - Parameters:
    ///   - pluginFolders: folders of data-only regions.
    ///   - excluded: regions to leave out, by the id of the plugin or of the region.
    package init(
        location: OntologyLocation, regions: [any RegionPlugin], pluginFolders: [String] = [],
        excluding excluded: [String] = []
    ) {
        self.location = location
        self.regions = regions.filter { !excluded.contains($0.manifest.id) && !excluded.contains($0.manifest.region) }
        self.pluginFolders = pluginFolders
    }

    /// Files to facts to consequences, one stage a line.
    ///
    /// - Parameters:
    ///   - replacements: files to read in place of the installed ones of the same name, or besides them.
    ///   - additions: files to read after the others; they may take back what those state.
    /// - Throws: ``LoadError`` with every finding.
    package func load(replacing replacements: [String] = [], adding additions: [String] = []) throws(LoadError)
        -> KnowledgeGraph
    {
        let (installed, plugins) = try installedFiles()
        var files = installed.replacing(replacements)
        files.ontology += additions.map { OntologyFiles.File(path: $0, name: $0) }
        let content = try read(files)
        let rules = content.rules + plugins.flatMap(\.rules).map(RuleDefinition.init)
        let materializer = try prepare(rules)
        let (graph, derivations) = try derive(materializer, from: content.graph)
        return KnowledgeGraph(
            view: GraphView(graph), regions: plugins, declarations: content.regions, checks: content.checks,
            derivations: derivations, materializer: materializer, findings: content.findings, fileCount: files.count,
            loader: self)
    }

    /// The same regions for an ontology elsewhere.
    func at(_ location: OntologyLocation) -> GraphLoader {
        GraphLoader(location: location, regions: regions, pluginFolders: pluginFolders)
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

    /// The files of the core, the evidence and the installed regions; and the regions, those of folders included.
    func installedFiles() throws(LoadError) -> (OntologyFiles, [any RegionPlugin]) {
        var plugins = regions
        var files = coreFiles
        for plugin in regions {
            try checkAPI(plugin.manifest, file: plugin.manifest.id)
            files.ontology += plugin.manifest.ontologyFiles.map {
                OntologyFiles.File(path: "\(location.folder)/\($0)", name: "Ontology/\($0)")
            }
        }
        for folder in pluginFolders {
            let data = try read(folder)
            try checkAPI(data.manifest, file: "\(folder)/plugin.xml", line: data.line)
            if let other = plugins.first(where: {
                $0.manifest.id == data.manifest.id || $0.manifest.region == data.manifest.region
            }) {
                throw LoadError(findings: [
                    Finding(
                        "region-claimed", "\(data.manifest.id) claims what the plugin \(other.manifest.id) owns",
                        hint: "leave that one out with --without \(other.manifest.id), or choose another id and region",
                        file: "\(folder)/plugin.xml", line: data.line, column: 1)
                ])
            }
            plugins.append(data.plugin)
            files.ontology += data.ontology
            files.rules += data.rules
            files.checks += data.checks
        }
        return (files, plugins)
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

    private struct FolderRegion {
        var manifest: RegionManifest
        var plugin: DataPlugin
        var ontology: [OntologyFiles.File]
        var rules: [OntologyFiles.File]
        var checks: [OntologyFiles.File]
        var line: Int
    }

    private func read(_ folder: String) throws(LoadError) -> FolderRegion {
        do throws(OntologyFaults) {
            let read = try PluginFolder.read(folder)
            let manifest = RegionManifest(
                id: read.id, version: read.version, apiVersion: read.apiVersion, region: read.region,
                ontologyFiles: read.ontology.map(\.name))
            return FolderRegion(
                manifest: manifest, plugin: DataPlugin(manifest: manifest), ontology: read.ontology, rules: read.rules,
                checks: read.checks, line: read.line)
        } catch {
            throw LoadError(error)
        }
    }

    private func checkAPI(_ manifest: RegionManifest, file: String, line: Int = 0) throws(LoadError) {
        guard manifest.apiVersion == RegionManifest.currentAPIVersion else {
            throw LoadError(findings: [
                Finding(
                    "plugin-api",
                    "\(manifest.id) was written for version \(manifest.apiVersion) of the plugin API; this is \(RegionManifest.currentAPIVersion)",
                    file: file, line: line, column: min(line, 1))
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
                list[index] = file
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
