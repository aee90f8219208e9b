import JSONLines
import OntologyXML
import Synchronization

// The conversation with a plugin's program. In: a call as an object. Out: the program's reply, or the fault that ends the conversation for good.

/// A program that was started and greeted. Calls wait for each other; the first that fails ends the program, and with it each later call.
package final class ProgramConnection: Sendable {
    let plugin: PluginFolder
    let file: String
    private let seconds: Double
    private let state: Mutex<State>

    private struct State: ~Copyable {
        var process: ProgramProcess
        var lastCall = 0
        var fault: PluginFault?
    }

    /// Starts the program of a plugin and greets it, without waiting for what it answers.
    ///
    /// - Precondition: the folder has a program.
    package static func launch(_ plugin: PluginFolder) throws(PluginFault) -> ProgramConnection {
        guard let program = plugin.program else { preconditionFailure("\(plugin.folder) has no program") }
        do throws(ProgramFailure) {
            let process = try ProgramProcess(
                path: program.file.path, folder: plugin.root, megabytes: program.megabytes)
            return ProgramConnection(plugin, program, process)
        } catch {
            throw PluginFault(
                plugin: plugin.id, id: error.id, message: error.message(in: "hello"), hint: error.hint,
                file: plugin.manifest, line: program.line)
        }
    }

    private init(_ plugin: PluginFolder, _ program: PluginFolder.Executable, _ process: consuming ProgramProcess) {
        self.plugin = plugin
        file = program.file.name
        seconds = program.seconds
        process.send(
            Self.line(
                1, "hello",
                [("protocol", 1), ("api", .integer(Int64(plugin.apiVersion))), ("plugin", .string(plugin.id))]),
            within: seconds)
        state = Mutex(State(process: process, lastCall: 1))
    }

    private static func line(_ number: Int, _ op: String, _ fields: [(String, JSONValue)]) -> [UInt8] {
        var writer = JSONWriter()
        writer.write(.object(JSONObject([("id", .integer(Int64(number))), ("op", .string(op))] + fields)))
        writer.endLine()
        return writer.bytes
    }

    /// What the program contributes: its answer to the greeting.
    func greeting<Answer: Sendable>(
        _ read: (JSONObject) throws(WrongReply) -> Answer
    ) throws(PluginFault) -> Answer {
        try state.withLock { (state) throws(PluginFault) -> Answer in
            try conclude(&state, "hello") { (process) throws(ProgramFailure) -> Answer in
                try Self.reply(to: 1, of: &process, within: seconds, read)
            }
        }
    }

    /// Calls the program and waits for its reply.
    ///
    /// - Parameter call: what is called, for messages: `call shoulder.supply`.
    /// - Throws: the fault of this call, or of the earlier one that ended the program.
    func answer<Answer: Sendable>(
        to op: String, _ call: String, _ fields: [(String, JSONValue)],
        _ read: (JSONObject) throws(WrongReply) -> Answer
    ) throws(PluginFault) -> Answer {
        try state.withLock { (state) throws(PluginFault) -> Answer in
            if let fault = state.fault { throw fault }
            state.lastCall += 1
            let number = state.lastCall
            return try conclude(&state, call) { (process) throws(ProgramFailure) -> Answer in
                process.send(Self.line(number, op, fields), within: seconds)
                return try Self.reply(to: number, of: &process, within: seconds, read)
            }
        }
    }

    /// Ends the conversation for a reason that lies outside of it.
    ///
    /// - Returns: the fault that ended it, this one or an earlier one.
    func end(_ call: String, _ failure: ProgramFailure) -> PluginFault {
        state.withLock { state in state.fault ?? end(&state, call, failure) }
    }

    // MARK: Inside the lock

    private func conclude<Answer>(
        _ state: inout State, _ call: String, _ body: (inout ProgramProcess) throws(ProgramFailure) -> Answer
    ) throws(PluginFault) -> Answer {
        do throws(ProgramFailure) {
            return try body(&state.process)
        } catch {
            throw end(&state, call, error)
        }
    }

    private func end(_ state: inout State, _ call: String, _ failure: ProgramFailure) -> PluginFault {
        var failure = failure
        let status = state.process.end()
        if failure == .ended(status: nil) { failure = .ended(status: status) }
        let complaint = state.process.lastComplaint.map { "; on its standard error: \($0)" } ?? ""
        let fault = PluginFault(
            plugin: plugin.id, id: failure.id, message: failure.message(in: call) + complaint, hint: failure.hint,
            file: file)
        state.fault = fault
        return fault
    }

    private static func reply<Answer>(
        to number: Int, of process: inout ProgramProcess, within seconds: Double,
        _ read: (JSONObject) throws(WrongReply) -> Answer
    ) throws(ProgramFailure) -> Answer {
        let line = try process.receive(within: seconds)
        let reply: JSONValue
        do throws(JSONError) {
            reply = try JSONValue.parse(line)
        } catch {
            // The excerpt begins a little before the place.
            throw .notJSON(error, excerpt: excerpt(line.dropFirst(max(0, error.offset - 60))))
        }
        if case .object(let refusal)? = reply.object?["refusal"], reply.object?["id"] == .integer(Int64(number)) {
            throw .refused(
                message: excerpt((refusal["message"]?.text ?? "").utf8),
                hint: refusal["hint"]?.text.map { excerpt($0.utf8) })
        }
        do throws(WrongReply) {
            let fields = try reply.fields()
            guard fields["id"] == .integer(Int64(number)) else {
                throw WrongReply("\(number)", fields["id"], hint: "answer each request once, with its id").inside("id")
            }
            return try read(fields)
        } catch {
            throw .wrong(error, excerpt: excerpt(line))
        }
    }
}
