import ArgumentParser
import NerveGraph
import PluginAuthoring
import PluginLoading

/// A failure as a person is told it, with the exit code of sysexits.h that a script reads.
struct CommandFailure: Error {
    /// Whole lines for standard error.
    var message: String
    var exitCode: ExitCode

    static let usage = ExitCode(64)
    static let badData = ExitCode(65)
    static let noSuchFile = ExitCode(66)
    static let internalFault = ExitCode(70)
    static let cannotWrite = ExitCode(73)

    /// The faults of plugins, those of calls during the answer included.
    static let pluginFaults = PluginFaultLog()

    /// Runs the body of a command; what fails is written to standard error and ends it with its exit code. An answer without a plugin that was to
    /// be there ends with that of bad data, so that it does not pass for the whole one.
    static func reporting(_ body: () throws -> Void) throws {
        do {
            try translating(body)
        } catch let code as ExitCode {
            tellPluginFaults()
            throw code
        } catch let failure as CommandFailure {
            tellPluginFaults()
            Stream.error("nervegraph: \(failure.message)\n")
            throw failure.exitCode
        } catch {
            tellPluginFaults()
            Stream.error("nervegraph: a fault of ours: \(error)\n")
            throw internalFault
        }
        tellPluginFaults()
        if !pluginFaults.faults.isEmpty { throw badData }
    }

    /// Names each plugin that was left out, with the reason, once.
    static func tellPluginFaults() {
        for fault in pluginFaults.takeUntold() { Stream.error("nervegraph: \(fault.rendered)\n") }
    }

    /// Turns a query's error into a failure that shows the place in its text.
    static func translating<Result>(
        query text: String, _ body: () throws(QueryError) -> Result
    ) throws -> Result {
        do throws(QueryError) {
            return try body()
        } catch {
            throw CommandFailure(
                message: error.rendered(in: text), exitCode: error.type == .unsupported ? usage : badData)
        }
    }

    /// Turns the engine's errors into failures.
    static func translating<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as NameError {
            throw CommandFailure(message: error.message, exitCode: usage)
        } catch let error as CaseError {
            let message = if case .name(let name) = error { name.message } else { error.summary }
            throw CommandFailure(message: message, exitCode: usage)
        } catch let error as LocationError {
            throw CommandFailure(message: error.message, exitCode: noSuchFile)
        } catch let error as FragmentError {
            let hint = error.hint.map { "\n  hint: \($0)" } ?? ""
            throw CommandFailure(message: error.message + hint, exitCode: badData)
        } catch let error as AuthoringError {
            throw CommandFailure(error)
        } catch let error as LoadError {
            throw CommandFailure(message: error.message, exitCode: badData)
        }
    }
}

extension NameError {
    var message: String {
        switch self {
        case .unknown(let text, let kinds, let suggestions):
            let kinds = kinds.isEmpty ? "Nothing" : "No \(kinds.map { $0.lowercased() }.joined(separator: ", "))"
            guard !suggestions.isEmpty else {
                return "\(kinds) is called “\(Self.shown(text))”. Look for some of its words with: nervegraph find"
            }
            return "\(kinds) is called “\(Self.shown(text))”. Did you mean:\n" + Self.list(suggestions)
        case .ambiguous(let text, let choices):
            return "“\(Self.shown(text))” may mean several things; ask again with the id of one:\n" + Self.list(choices)
        }
    }

    /// At most 60 characters on one line, without characters that steer a terminal.
    private static func shown(_ text: String) -> String {
        let safe = text.unicodeScalars.prefix(60).map { $0.properties.generalCategory == .control ? " " : String($0) }
        return safe.joined() + (text.unicodeScalars.count > 60 ? "…" : "")
    }

    private static func list(_ matches: [NameMatch]) -> String {
        matches.map { "  \($0.entity.id)  \($0.entity.name)\($0.kind == .synonym ? " (“\($0.matched)”)" : "")" }
            .joined(separator: "\n")
    }
}
