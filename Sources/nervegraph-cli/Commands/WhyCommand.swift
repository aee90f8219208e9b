import ArgumentParser
import NerveGraph

struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Why a row of an answer is there, or how two things are related, down to the lines that state it.",
        discussion: """
            SUBJECT WORD OBJECT: the word is a row of an answer or a relation; any relation where it is left out. SUBJECT WORD: all such rows.

            Rows: risk, loss, reach, rank, study, outcome, complication, contraindication, guidance, position, protection, place, window,
            step (of a route, or of the ways planned to a nerve), way (planned, by its rank), conflict, warning; and those without an object:
            technique, instrument, route, remark, objection (of a case).
            Relations: reaches, treats, denervates, at-risk, branch-of and so on, as the ontology writes them.

            Examples:
              nervegraph why approach:pudendal-transgluteal-alcock risk "sciatic nerve"
              nervegraph why approach:pudendal-transgluteal-alcock rank "pudendal nerve"
              nervegraph why approach:pudendal-transgluteal-alcock step "fat of the ischioanal fossa"
              nervegraph why "pudendal nerve" loss "perineal nerve" --at "Alcock canal"
              nervegraph why "obturator nerve" way 1 --position supine
              nervegraph why approach:pudendal-transgluteal-alcock denervates "perineal nerve"
              nervegraph why approach:pudendal-transgluteal-alcock "pudendal neuralgia"
            """)

    @Argument(help: "What the answer is about: an approach, a nerve, anything, by name, synonym or id.")
    var subject: String
    @Argument(
        help: ArgumentHelp(
            "A row such as risk or rank, or a relation such as reaches (any relation where it is left out), then what it is about.",
            valueName: "[word] object"))
    var rest: [String]
    @Option(
        help: ArgumentHelp("Where the nerve is ablated or met, for the rows of a loss or a plan.", valueName: "place"))
    var at: String?
    @OptionGroup(title: "The case, for risks, ranks and plans") var clinicalCase: CaseOptions
    @OptionGroup var session: SessionOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...2).contains(rest.count) else { throw ValidationError("say: why SUBJECT [WORD] OBJECT") }
    }

    func run() throws {
        try CommandFailure.reporting {
            let graph = try session.load()
            do {
                let answer = try graph.why(
                    subject, rest.count == 2 ? rest[0] : nil, rest[rest.count - 1], at: at,
                    in: try clinicalCase.resolve(on: graph))
                for (text, match) in answer.readings { match.sayHowRead(text) }
                Reply(command: "why", subject: answer.start.id, table: answer.table, page: { answer.page }).write(
                    as: output.format)
            } catch let error as WhyError {
                throw CommandFailure(
                    message: "\(error.summary) (\(error.relations.map(\.asTyped).joined(separator: ", "))).",
                    exitCode: CommandFailure.usage)
            }
        }
    }
}

extension String {
    /// A relation as it is typed: AT_RISK is at-risk.
    fileprivate var asTyped: String { lowercased().replacing("_", with: "-") }
}
