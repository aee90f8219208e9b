import ArgumentParser
import Glibc
import NerveGraph

struct DrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Draw an approach from skin to target with what is at risk, or the course of a nerve.",
        discussion: """
            Without --output the picture is drawn in letters. With it the ending decides: .svg for a slide, a page or a phone, \
            .dot for Graphviz, .txt for letters.
            """)

    enum Shape: String, CaseIterable, ExpressibleByArgument {
        case slide, phone
    }

    @Argument(help: "An approach or a nerve, by name, synonym or id.")
    var name: String
    @Option(help: ArgumentHelp("Where the nerve is ablated: draws what that takes and spares.", valueName: "place"))
    var at: String?
    @Option(
        name: [.short, .long], help: ArgumentHelp("Write to this file: .svg, .dot or .txt.", valueName: "file"),
        completion: .file(extensions: PictureForm.allCases.map(\.rawValue)))
    var output: String?
    @Option(help: "What an SVG is laid out for: columns side by side, or one column.")
    var shape: Shape = .slide
    @OptionGroup(title: "The case") var options: CaseOptions
    @OptionGroup var session: SessionOptions

    func run() throws {
        try CommandFailure.reporting {
            let form = try output.map(form)
            let graph = try session.load()
            let subject = try graph.resolve(name, as: Picture.subjectLabels)
            let place = try at.map { try graph.resolve($0, as: ["Landmark", "Space", "Structure"]) }
            if place != nil, graph.facts.hasLabel(subject, "Approach") {
                throw CommandFailure(
                    message: "--at is for a nerve; \(subject.name) is an approach and has its own place",
                    exitCode: CommandFailure.usage)
            }
            let picture = graph.picture(of: subject, at: place, in: try options.resolve(on: graph))
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

    private func form(of path: String) throws -> PictureForm {
        guard let form = PictureForm(ending: path) else {
            throw CommandFailure(
                message: "\(path) has to end in .svg, .dot or .txt, which says how to draw",
                exitCode: CommandFailure.usage)
        }
        return form
    }
}
