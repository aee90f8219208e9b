import ArgumentParser
import Glibc
import JSONLines
import NerveGraph
import PluginLoading
import SessionProtocol

struct SessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session", abstract: "Answer queries from another program, by JSON lines.",
        discussion: """
            Reads one request a line from standard input and writes one reply a line to standard output, until the input ends. What a query writes
            stays for the queries after it, with all that rules derive from it. Documentation/SessionProtocol.md describes requests and values.
            Unless told otherwise a query may take 60 seconds, a million rows and 1024 megabytes.
            """)

    @Flag(help: "Begin with an empty graph instead of the ontology.")
    var empty = false
    @OptionGroup var limits: LimitOptions
    @OptionGroup var session: SessionOptions

    func run() throws {
        try CommandFailure.reporting {
            var session = LineSession(
                GraphSession(empty ? nil : try session.load()), limits: limits.limits(seconds: 60, rows: 1_000_000))
            CommandFailure.tellPluginFaults()
            // What a line asked is gone with the process that read it.
            PluginGuard.settle()
            var lines = LineReader(STDIN_FILENO, limit: LineSession.lineLimit)
            while let reply = try reply(&lines, &session) { Stream.output(reply.line + "\n") }
        }
    }

    /// The reply to the next line; nil at the end.
    private func reply(_ lines: inout LineReader, _ session: inout LineSession) throws -> JSONValue? {
        do throws(LineError) {
            return try lines.next().map { session.reply(to: $0) }
        } catch {
            switch error {
            case .tooLong(let limit):
                return SessionFault(
                    .lineTooLong, "a line has more than \(limit) bytes", hint: "send what is large in several runs"
                ).reply
            case .unreadable(let number):
                throw CommandFailure(
                    message: "standard input can't be read: \(String(cString: strerror(number)))",
                    exitCode: CommandFailure.noSuchFile)
            }
        }
    }
}
