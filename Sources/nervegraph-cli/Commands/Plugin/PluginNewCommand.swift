import ArgumentParser
import InstalledRegions
import NerveGraph
import PluginAuthoring
import PluginLoading

struct PluginNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a complete example of a region, to be made your own.",
        discussion: """
            The example has a nerve, an approach with its layers, a risk, a rule, a check and a feature file; with --kind swift and process
            a procedure, too. It makes no anatomical claim. Nothing that is there is written over.
            """)

    @Argument(
        help: ArgumentHelp(
            "What the region is called: a lower-case letter, then letters and digits.", valueName: "name"))
    var name: String
    @Option(help: "data: files alone; swift: a package that builds a library; process: a program in any language.")
    var kind: PluginTemplate.Kind = .data
    @Option(
        name: .customLong("at"), help: ArgumentHelp("Make it in this folder.", valueName: "dir"), completion: .directory
    )
    var place = "."
    @OptionGroup var session: SessionOptions

    func run() throws {
        try CommandFailure.reporting {
            let folder = try PluginTemplate.find(kind).write(name: name, in: place, taken: takenNames)
            Stream.output(
                """
                made \(folder), a complete example of a region

                Next:
                \(steps.map { "  nervegraph plugin \($0) \(folder)\n" }.joined())
                Then put your own facts in place of the example; \(folder)/README.md says where.

                """)
        }
    }

    private var steps: [String] { (kind == .swift ? ["build"] : []) + ["check", "test", "install"] }

    private var takenNames: [TakenName] {
        let builtIn = InstalledRegions.all.flatMap { plugin in
            [plugin.manifest.id, String(plugin.manifest.region.dropFirst("region:".count))].map {
                TakenName(id: $0, owner: "a region that the command is built with")
            }
        }
        let found = session.pluginDirectory.plugins().map { TakenName(id: $0.id, owner: "the plugin in \($0.folder)") }
        return builtIn + found
    }
}

extension PluginTemplate.Kind: ExpressibleByArgument {}
