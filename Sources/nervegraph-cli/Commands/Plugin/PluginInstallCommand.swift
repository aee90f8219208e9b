import ArgumentParser
import NerveGraph
import PluginAuthoring

struct PluginInstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Copy a plugin to where every command finds it.",
        discussion: """
            What plugin.xml names is copied, and nothing else, to $XDG_DATA_HOME/nervegraph/plugins (~/.local/share/nervegraph/plugins). A plugin
            with an error is not installed.
            """)

    @OptionGroup var argument: PluginFolderArgument
    @Flag(help: "Replace the version that is installed.")
    var replace = false
    @OptionGroup var session: SessionOptions

    func run() throws {
        try CommandFailure.reporting {
            let plugin = try session.authored(argument)
            let answer = plugin.review()
            Stream.error(answer.findings.map { $0.rendered + "\n" }.joined())
            if answer.hasErrors {
                throw CommandFailure(
                    message: "\(plugin.id) was not installed: it has faults", exitCode: CommandFailure.badData)
            }
            let installed = try PluginInstaller(among: session.pluginDirectory).install(plugin, replaces: replace)
            let before = installed.replaced.map { ", in place of version \($0)" } ?? ""
            Stream.output("installed \(plugin.id) \(plugin.version) in \(installed.folder)\(before)\n")
        }
    }
}
