import ArgumentParser
import NerveGraph

/// The options that every command has.
struct SessionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Read the ontology from this folder.", valueName: "dir"))
    var ontology: String?

    @Option(help: ArgumentHelp("Add the data-only regions in this folder; may be repeated.", valueName: "dir"))
    var plugins: [String] = []

    @Option(name: .customLong("without"), help: ArgumentHelp("Leave this region out; may be repeated.", valueName: "region"))
    var excluded: [String] = []

    /// The whole knowledge, ready to be asked.
    ///
    /// - Throws: ``CommandFailure`` with every fault of the ontology.
    func load() throws -> KnowledgeGraph {
        try CommandFailure.translating {
            try GraphLoader(
                location: OntologyLocation.find(option: ontology), regions: InstalledRegions.all, pluginFolders: plugins,
                excluding: excluded
            ).load()
        }
    }
}

/// How to write the answer.
struct OutputOptions: ParsableArguments {
    @Option(name: [.short, .long], help: "Write the answer as table, json, jsonl, csv or markdown.")
    var format: OutputFormat = .table
}
