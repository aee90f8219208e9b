import ArgumentParser
import PluginAuthoring

struct PluginRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a plugin that was installed with: nervegraph plugin install.")

    @Argument(
        help: ArgumentHelp("The plugin's id.", valueName: "id"),
        completion: .shellCommand(
            "ls \"${XDG_DATA_HOME:-$HOME/.local/share}/nervegraph/plugins\" 2>/dev/null"))
    var id: String
    @OptionGroup var session: SessionOptions

    func run() throws {
        try CommandFailure.reporting {
            let folder = try PluginInstaller(among: session.pluginDirectory).remove(id)
            Stream.output("removed \(id) from \(folder)\n")
        }
    }
}
