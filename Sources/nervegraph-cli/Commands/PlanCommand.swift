import ArgumentParser
import NerveGraph

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract:
            "Ways to a nerve in a case: documented approaches first, then ways found by search, with what lies on them.",
        discussion: """
            What is not said of the case is not assumed. A crossing for fine needles is used only where one is at hand (--instrument).
            """)

    @Argument(help: "A nerve, structure, landmark or space, by name, synonym or id.")
    var name: String
    @Option(help: "Where on its course it is to be met: a landmark or space.")
    var at: String?
    @Option(help: ArgumentHelp("How many ways to show after the best.", valueName: "k"))
    var next: Int = 3
    @OptionGroup(title: "The case") var caseOptions: CaseOptions
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (0...100).contains(next) else { throw ValidationError("--next takes a number from 0 to 100.") }
    }

    func run() throws {
        try CommandFailure.reporting {
            let graph = try session.load()
            let target = try graph.resolve(name, as: PlanAnswer.subjectLabels)
            let place = try at.map { try graph.resolve($0, as: PlanAnswer.placeLabels) }
            let answer = graph.plan(to: target, in: try caseOptions.resolve(on: graph), at: place, next: next)
            Reply(
                command: "plan", subject: target.id, table: answer.table, cautions: answer.cautions,
                page: { answer.page }
            ).write(as: output.format)
        }
    }
}
