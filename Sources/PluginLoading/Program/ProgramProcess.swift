import CProgramSpawn
import Glibc
import JSONLines

// A program that runs, as lines in and lines out. In: a path, limits, a request. Out: its reply, or why there is none. It knows no protocol: one
// line is answered by one line.

/// A running program with its pipes; it ends, with its group, when this is gone.
struct ProgramProcess: ~Copyable {
    /// Bytes of one reply.
    static let longestReply = JSONLimits().bytes

    private let program: nervegraph_program
    private var isRunning = true
    private var output = LineBuffer(limit: longestReply)
    /// What of a request the program has not taken yet.
    private var pending: ArraySlice<UInt8> = []
    private var deadline = ContinuousClock.now
    /// The last that it wrote to its standard error.
    private var complaints: [UInt8] = []
    private var isSilent = false

    /// Starts the program in a folder; it gets nothing of our environment but PATH.
    init(path: String, folder: String, megabytes: Int) throws(ProgramFailure) {
        var program = nervegraph_program()
        let search = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        var environment: [UnsafeMutablePointer<CChar>?] = [strdup("PATH=\(search)"), strdup("LANG=C.UTF-8"), nil]
        defer { environment.forEach { free($0) } }
        let failure = nervegraph_program_start(path, folder, &environment, UInt64(megabytes) << 20, &program)
        guard failure == 0 else { throw .notStarted(failure) }
        self.program = program
    }

    deinit { if isRunning { _ = nervegraph_program_end(program, 0) } }

    /// Ends the program.
    ///
    /// - Returns: the status of waitpid where it ended by itself, at once or within 50 ms; nil where it had to be killed.
    mutating func end() -> Int32? {
        guard isRunning else { return nil }
        isRunning = false
        hearLastWords()
        let status = nervegraph_program_end(program, 50)
        return status < 0 ? nil : status
    }

    /// What it last wrote to its standard error: its last lines, on one line; nil where it wrote nothing.
    var lastComplaint: String? {
        let lines = complaints.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).suffix(3)
        return lines.isEmpty ? nil : lines.map { excerpt($0) }.joined(separator: " / ")
    }

    // MARK: One line for one line

    /// Sends a line, as far as the program takes it at once; ``receive(within:)`` sends the rest. The time of the call begins.
    ///
    /// - Parameter request: with its line break.
    mutating func send(_ request: [UInt8], within seconds: Double) {
        nervegraph_program_allow(program.pid, UInt64(seconds.rounded(.up)))
        deadline = .now.advanced(by: .seconds(seconds))
        pending = request[...]
        write()
    }

    /// Waits for the line that answers the one that was sent.
    mutating func receive(within seconds: Double) throws(ProgramFailure) -> [UInt8] {
        while true {
            do throws(LineError) {
                if let line = try output.next() { return line }
            } catch {
                throw .tooLong(limit: Self.longestReply)
            }
            let left = ContinuousClock.now.duration(to: deadline) / Duration.milliseconds(1)
            var ready = [
                pollfd(fd: program.output, events: Int16(POLLIN), revents: 0),
                pollfd(fd: isSilent ? -1 : program.error, events: Int16(POLLIN), revents: 0),
                pollfd(fd: pending.isEmpty ? -1 : program.input, events: Int16(POLLOUT), revents: 0),
            ]
            let count = poll(&ready, 3, left > 0 ? Int32(left.rounded(.up)) : 0)
            guard count > 0 || left > 0 else { throw .late(seconds: seconds) }
            guard count > 0 else { continue }
            if ready[1].revents != 0 { listen() }
            if ready[2].revents != 0 { write() }
            if ready[0].revents != 0 { try read() }
            // Whoever talks without end on the one is late on the other.
            guard left > 0 || ready[0].revents != 0 else { throw .late(seconds: seconds) }
        }
    }

    private mutating func write() {
        while !pending.isEmpty {
            let written = pending.withUnsafeBytes { nervegraph_program_write(program.input, $0.baseAddress, $0.count) }
            if written > 0 {
                pending = pending.dropFirst(written)
            } else if errno == EAGAIN {
                return
            } else if errno != EINTR {
                // Nobody reads: what the program wrote before, or the end of its output, tells why.
                pending = []
            }
        }
    }

    private mutating func read() throws(ProgramFailure) {
        let count = withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { piece in
            let count = Glibc.read(program.output, piece.baseAddress, piece.count)
            if count > 0 { output.append(UnsafeRawBufferPointer(rebasing: piece[..<count])) }
            return count
        }
        if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) { throw .ended(status: nil) }
    }

    private mutating func listen() {
        withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { piece in
            let count = Glibc.read(program.error, piece.baseAddress, piece.count)
            if count > 0 {
                complaints = Array((complaints + piece[..<count]).suffix(4096))
            } else if count == 0 {
                isSilent = true
            }
        }
    }

    /// Reads what is there of the standard error, and what comes soon.
    private mutating func hearLastWords() {
        for _ in 0..<64 where !isSilent {
            var ready = pollfd(fd: program.error, events: Int16(POLLIN), revents: 0)
            guard poll(&ready, 1, 10) > 0 else { return }
            listen()
        }
    }
}
