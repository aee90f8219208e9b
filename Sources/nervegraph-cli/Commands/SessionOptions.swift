import ArgumentParser
import InstalledRegions
import NerveGraph
import PluginLoading

/// The options that every command has.
struct SessionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Read the ontology from this folder.", valueName: "dir"))
    var ontology: String?

    @Option(
        help: ArgumentHelp(
            "Add this plugin, or the plugins in this folder; may be repeated. NERVEGRAPH_PLUGINS names more.",
            valueName: "dir"))
    var plugins: [String] = []

    @Flag(name: .customLong("no-plugins"), help: "Use no plugin but the regions that the command is built with.")
    var leavesPluginsOut = false

    @Flag(
        name: .customLong("trust-writable-plugins"),
        help: "Use also plugins that others can write to, or that belong to others.")
    var trustsWritablePlugins = false

    @Option(
        name: .customLong("without"), help: ArgumentHelp("Leave this region out; may be repeated.", valueName: "region")
    )
    var excluded: [String] = []

    @Option(
        name: .customLong("with"),
        help: ArgumentHelp(
            "Read this ontology file after the others, as a what-if; it may take facts back; may be repeated.",
            valueName: "file"))
    var additions: [String] = []

    /// The whole knowledge, ready to be asked.
    ///
    /// - Throws: ``CommandFailure`` with every fault of the ontology.
    func load() throws -> KnowledgeGraph {
        try CommandFailure.translating { try loader().load(adding: additions) }
    }

    /// - Parameter location: nil for where the options and the environment say that the ontology is.
    func loader(_ location: OntologyLocation? = nil) throws -> GraphLoader {
        try GraphLoader(
            location: location ?? OntologyLocation.find(option: ontology), regions: InstalledRegions.all,
            plugins: pluginDirectory, excluding: excluded, log: CommandFailure.pluginFaults)
    }

    /// Where plugins from outside are looked for.
    var pluginDirectory: PluginDirectory {
        leavesPluginsOut ? .none : .find(options: plugins, trustsWritable: trustsWritablePlugins)
    }
}

extension KnowledgeGraph {
    /// The one thing that a name on the command line means; a name that was not met exactly is said aloud.
    func resolve(_ text: String, as labels: [String]) throws -> Facts.Entity {
        let match = try names.match(text, as: labels)
        match.sayHowRead(text)
        return match.entity
    }
}

extension NameMatch {
    /// Says on standard error what a text was taken to mean, unless it was a name of it.
    func sayHowRead(_ text: String) {
        if kind == .misspelling || kind == .words {
            Stream.error("nervegraph: “\(text)” is read as \(entity.name)\n")
        }
    }
}

/// How to write the answer.
struct OutputOptions: ParsableArguments {
    @Option(name: [.short, .long], help: "Write the answer as table, json, jsonl, csv or markdown.")
    var format: OutputFormat = .table
}
