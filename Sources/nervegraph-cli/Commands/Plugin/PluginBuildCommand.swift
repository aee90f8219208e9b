import ArgumentParser
import PluginAuthoring

struct PluginBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the library of a plugin in Swift, and put it beside plugin.xml.",
        discussion: """
            It is built in the configuration of this command, since the two have to fit; swift has to be in PATH, in the version that this
            command was built with. For the other kinds there is nothing to build.
            """)

    @OptionGroup var argument: PluginFolderArgument
    @Option(
        name: .customLong("scratch-path"),
        help: ArgumentHelp("Keep what is built in this folder, not in .build.", valueName: "dir"),
        completion: .directory)
    var scratch: String?

    func run() throws {
        try CommandFailure.reporting {
            let builder = try PluginBuilder(argument.folder, scratch: scratch)
            switch try builder.build() {
            case .nothing(let kind):
                Stream.output("there is nothing to build in a plugin of the kind \(kind.rawValue)\n")
            case .library(let path): Stream.output("built \(path)\n")
            }
        }
    }
}
