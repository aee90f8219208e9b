import ArgumentParser
import InstalledRegions
import NerveGraph
import PluginAuthoring

struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin",
        abstract: "Write, build, check, test and install a region of your own.",
        discussion: """
            From nothing to a region that answers:
              nervegraph plugin new shoulder            data alone; --kind swift or process for reasoning of its own
              nervegraph plugin check shoulder
              nervegraph plugin test shoulder
              nervegraph plugin install shoulder
            Documentation/WritingARegion.md goes through it step by step.
            """,
        subcommands: [
            PluginNewCommand.self, PluginBuildCommand.self, PluginCheckCommand.self, PluginTestCommand.self,
            PluginInstallCommand.self, PluginRemoveCommand.self, PluginListCommand.self,
        ])
}

/// The folder of the plugin that is worked on.
struct PluginFolderArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The plugin's folder, the one with plugin.xml.", valueName: "dir"), completion: .directory)
    var folder = "."
}

extension SessionOptions {
    /// The plugin of a folder, among the regions and plugins that these options give.
    func authored(_ argument: PluginFolderArgument) throws -> AuthoredPlugin {
        try CommandFailure.translating {
            try AuthoredPlugin(
                argument.folder, among: pluginDirectory, location: OntologyLocation.find(option: ontology),
                regions: InstalledRegions.all,
                excluding: excluded)
        }
    }
}

extension CommandFailure {
    init(_ error: AuthoringError) {
        let code =
            switch error.kind {
            case .usage: Self.usage
            case .badData: Self.badData
            case .missing: Self.noSuchFile
            case .cannotWrite: Self.cannotWrite
            }
        self.init(message: error.message + (error.hint.map { "\n  hint: \($0)" } ?? ""), exitCode: code)
    }
}
