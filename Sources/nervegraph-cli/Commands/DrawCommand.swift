import ArgumentParser
import Glibc
import NerveGraph
import RegionPluginAPI

struct DrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract:
            "Draw an approach or a planned way from skin to target with what is at risk, or the course of a nerve.",
        discussion: """
            Without --output the picture is drawn in letters. With it the ending decides: .svg for a slide, a page or a phone, \
            .dot for Graphviz, .txt for letters.
            """)

    enum Shape: String, CaseIterable, ExpressibleByArgument {
        case slide, phone
    }

    @Argument(help: "An approach or a nerve, by name, synonym or id; with --plan whatever plan can reach.")
    var name: String
    @Option(
        help: ArgumentHelp(
            "Where the nerve is ablated: draws what that takes and spares. With --plan, where it is to be met.",
            valueName: "place"))
    var at: String?
    @Flag(help: "Draw a planned way to NAME instead.")
    var plan = false
    @Option(help: ArgumentHelp("Which of the planned ways, counted as plan counts them.", valueName: "number"))
    var rank: Int = 1
    @Option(
        name: [.short, .long], help: ArgumentHelp("Write to this file: .svg, .dot or .txt.", valueName: "file"),
        completion: .file(extensions: PictureForm.allCases.map(\.rawValue)))
    var output: String?
    @Option(help: "What an SVG is laid out for: columns side by side, or one column.")
    var shape: Shape = .slide
    @OptionGroup(title: "The case") var options: CaseOptions
    @OptionGroup var session: SessionOptions

    func validate() throws {
        guard (1...100).contains(rank) else { throw ValidationError("--rank takes a number from 1 to 100.") }
    }

    func run() throws {
        try CommandFailure.reporting {
            let form = try output.map(form)
            let graph = try session.load()
            let clinicalCase = try options.resolve(on: graph)
            let picture = try plan ? planned(on: graph, clinicalCase) : known(on: graph, clinicalCase)
            guard let output, let form else {
                Stream.output(picture.written(as: .txt, columns: Terminal.standardOutput.width))
                return
            }
            let text = picture.written(as: form, on: shape == .phone ? .phone : .slide)
            guard Stream.write(text, toFile: output) else {
                throw CommandFailure(
                    message: "\(output) can't be written: \(String(cString: strerror(errno)))",
                    exitCode: CommandFailure.cannotWrite)
            }
        }
    }

    private func known(on graph: KnowledgeGraph, _ clinicalCase: ClinicalCase) throws -> Picture {
        let subject = try graph.resolve(name, as: Picture.subjectLabels)
        let place = try at.map { try graph.resolve($0, as: ["Landmark", "Space", "Structure"]) }
        if place != nil, graph.facts.hasLabel(subject, "Approach") {
            throw CommandFailure(
                message: "--at is for a nerve; \(subject.name) is an approach and has its own place",
                exitCode: CommandFailure.usage)
        }
        return graph.picture(of: subject, at: place, in: clinicalCase)
    }

    private func planned(on graph: KnowledgeGraph, _ clinicalCase: ClinicalCase) throws -> Picture {
        let target = try graph.resolve(name, as: PlanAnswer.subjectLabels)
        let place = try at.map { try graph.resolve($0, as: PlanAnswer.placeLabels) }
        let answer = graph.plan(to: target, in: clinicalCase, at: place, next: max(rank, 3))
        if answer.way(ranked: rank) == nil, let last = (answer.best + answer.next).last {
            throw CommandFailure(
                message: "there are only \(last.rank) planned ways to the \(target.name)",
                exitCode: CommandFailure.usage)
        }
        return graph.picture(answer, rank: rank)
    }

    private func form(of path: String) throws -> PictureForm {
        guard let form = PictureForm(ending: path) else {
            throw CommandFailure(
                message: "\(path) has to end in .svg, .dot or .txt, which says how to draw",
                exitCode: CommandFailure.usage)
        }
        return form
    }
}
