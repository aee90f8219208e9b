import ArgumentParser

@main
struct NerveGraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "nervegraph")
}
