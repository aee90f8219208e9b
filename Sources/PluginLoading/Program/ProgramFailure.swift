import Glibc
import JSONLines

// How a plugin's program failed. In: made where a call of it fails. Out: a PluginFault, with what was expected and a bounded excerpt.

/// Why a program gives no answer, now and from now on.
package enum ProgramFailure: Error, Sendable, Equatable {
    /// It could not be started; the number is that of errno.
    case notStarted(Int32)
    /// It ended by itself; the status is that of waitpid, nil where it only closed its output.
    case ended(status: Int32?)
    case late(seconds: Double)
    case tooLong(limit: Int)
    /// A reply is no JSON.
    case notJSON(JSONError, excerpt: String)
    /// A reply is JSON, but says something that it may not say there.
    case wrong(WrongReply, excerpt: String)
    /// The program declines what it may not decline.
    case refused(message: String, hint: String?)
    /// What the program wants to read can't be asked.
    case unreadable(message: String)
}

extension ProgramFailure {
    /// A heading of `Documentation/Errors.md`.
    var id: String {
        switch self {
        case .notStarted: "plugin-program-start"
        case .ended: "plugin-program-ended"
        case .late: "plugin-program-late"
        case .tooLong: "plugin-program-size"
        case .notJSON, .wrong: "plugin-program-reply"
        case .refused: "plugin-program-refused"
        case .unreadable: "plugin-program-reads"
        }
    }

    /// What happened in a call, without what the program said of it.
    func message(in call: String) -> String {
        switch self {
        case .notStarted(let number): "its program can't be started: \(Self.startFailure(number))"
        case .ended(nil): "its program closed its output in the call \(call)"
        case .ended(let status?):
            "its program \(Self.end(status)) in the call \(call)"
        case .late(let seconds): "its program did not answer the call \(call) within \(Self.words(seconds))"
        case .tooLong(let limit): "its program answered the call \(call) with a line of more than \(limit >> 20) MiB"
        case .notJSON(let error, let excerpt):
            "its program answered the call \(call) with what is no JSON: \(error.message): \(excerpt)"
        case .wrong(let wrong, let excerpt):
            "its program answered the call \(call) wrongly: \(wrong.place.isEmpty ? "the reply" : wrong.place) has to be "
                + "\(wrong.expected), and is \(wrong.found): \(excerpt)"
        case .refused(let message, _): "its program refused the call \(call): \(message)"
        case .unreadable(let message): "what its call \(call) reads can't be asked: \(message)"
        }
    }

    var hint: String? {
        switch self {
        case .notStarted(let number):
            switch number {
            case EACCES: "make the program executable: chmod +x"
            case ENOENT: "see that the program is there, and the interpreter that its first line names"
            case ENOEXEC: "write the interpreter on its first line, #!/usr/bin/env python3"
            default: nil
            }
        case .ended(let status?) where status & 0x7F == SIGXCPU:
            "seconds in plugin.xml is the most that a call may take; see that no loop runs on"
        case .ended:
            "run the program by hand and write a request on its standard input: Documentation/PluginProtocol.md"
        case .late: "make it faster, or say in plugin.xml how many seconds a call may take: <program seconds=\"…\"/>"
        case .tooLong: "answer with less: fewer rows, shorter texts"
        case .notJSON(let error, _): "\(error.hint); write nothing but replies to standard output, and one on each line"
        case .wrong(let wrong, _): wrong.hint ?? "see Documentation/PluginProtocol.md"
        case .refused(_, let hint): hint
        case .unreadable: "mend the query in reads; it may only read"
        }
    }

    private static func startFailure(_ number: Int32) -> String {
        switch number {
        case ENOENT: "it, or the interpreter that its first line names, is not there"
        case EACCES: "it is not executable"
        case ENOEXEC: "it is neither a program nor a script that names its interpreter"
        default: String(cString: strerror(number))
        }
    }

    private static func end(_ status: Int32) -> String {
        let signal = status & 0x7F
        guard signal != 0 else { return "ended with status \((status >> 8) & 0xFF)" }
        return switch signal {
        case SIGKILL: "was killed"
        case SIGXCPU: "used up its processor time"
        default: "was ended by signal \(signal) (\(String(cString: strsignal(signal))))"
        }
    }

    private static func words(_ seconds: Double) -> String { seconds == 1 ? "1 second" : "\(seconds) seconds" }
}

/// Bytes of a program as text for a person: short, and without anything that a terminal would obey.
func excerpt(_ bytes: some Collection<UInt8>, limit: Int = 160) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in String(decoding: bytes.prefix(limit), as: UTF8.self).unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
            shown.append(scalar == "\n" || scalar == "\t" ? " " : "\u{FFFD}")
        default: shown.append(scalar)
        }
    }
    return bytes.count > limit ? "\(shown)…" : "\(shown)"
}
