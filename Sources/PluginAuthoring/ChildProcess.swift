import Glibc

// Another command. In: its words, a folder and changes of the environment. Out: its exit code, and what it printed where that is wanted. No
// shell takes part.

/// A command that is run to its end.
struct ChildProcess {
    /// The program, a path or a name to be looked for in `PATH`, and its arguments.
    var words: [String]
    /// The folder to run in; nil for the one that we are in.
    var folder: String?
    /// Variables to set; nil takes one away.
    var changes: [String: String?] = [:]

    struct Outcome {
        /// What it printed, both streams as they came; empty where it was not kept.
        var output: String
        /// 128 and the number of the signal that ended it.
        var exitCode: Int32
    }

    /// The most that is kept of what a command prints.
    private static let mostBytes = 64 << 20

    /// - Parameter keepsOutput: whether what it prints is kept; it goes to standard error otherwise.
    /// - Throws: ``AuthoringError`` where it can't be started.
    func run(keepsOutput: Bool) throws(AuthoringError) -> Outcome {
        var pipes: [Int32] = [-1, -1]
        if keepsOutput {
            guard pipe(&pipes) == 0 else { throw FileTree.cannot("make a pipe for", words[0]) }
            for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, keepsOutput ? pipes[1] : STDERR_FILENO, STDOUT_FILENO)
        if keepsOutput { posix_spawn_file_actions_adddup2(&actions, pipes[1], STDERR_FILENO) }
        let here = folder == nil ? -1 : open(".", O_RDONLY | O_CLOEXEC)
        defer { if here >= 0 { close(here) } }
        if let folder, here < 0 || chdir(folder) != 0 {
            let failure = FileTree.cannot("enter", folder, .missing)
            if keepsOutput { for end in pipes { close(end) } }
            throw failure
        }

        var child = pid_t()
        let code = Self.withCStrings(words) { arguments in
            Self.withCStrings(environment) { posix_spawnp(&child, words[0], &actions, nil, arguments, $0) }
        }
        let isBack = folder == nil || fchdir(here) == 0
        if keepsOutput { close(pipes[1]) }
        guard code == 0 else {
            if keepsOutput { close(pipes[0]) }
            throw AuthoringError(.missing, "can't run \(words[0]): \(String(cString: strerror(code)))")
        }
        let output = keepsOutput ? Self.readAll(pipes[0]) : ""
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard isBack else { throw FileTree.cannot("come back from", folder ?? "", .missing) }
        let signal = status & 0x7F
        return Outcome(output: output, exitCode: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
    }

    private static func readAll(_ file: Int32) -> String {
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            if bytes.count < mostBytes { bytes += buffer[..<count] }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private var environment: [String] {
        var variables: [String] = []
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            let name = String(text.prefix { $0 != "=" })
            if !changes.keys.contains(name) { variables.append(text) }
            next += 1
        }
        return variables + changes.compactMap { name, value in value.map { "\(name)=\($0)" } }.sorted()
    }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
        pointers.append(nil)
        defer { for pointer in pointers { free(pointer) } }
        return pointers.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("an array with an element has an address") }
            return body(start)
        }
    }
}
