import Glibc
import PluginLoading

/// What standard output is connected to.
struct Terminal {
    /// Columns to fill: the terminal's own, else `COLUMNS`, else 100.
    let width: Int
    let colored: Bool

    /// Colour only on a terminal, and never with `NO_COLOR` set.
    ///
    /// Source: no-color.org.
    static var standardOutput: Terminal {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        var size = winsize()
        var width = 100
        if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            width = Int(size.ws_col)
        } else if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 {
            width = columns
        }
        let plain = environment("NO_COLOR").map { !$0.isEmpty } ?? false
        return Terminal(width: max(width, 40), colored: isTerminal && !plain && environment("TERM") != "dumb")
    }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// Writes to a stream at once; a reader that went away ends the program quietly.
enum Stream {
    static func write(_ text: String, to file: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let written = Glibc.write(file, rest.baseAddress, rest.count)
                if written < 0 {
                    if errno == EINTR { continue }
                    return
                }
                rest = UnsafeRawBufferPointer(rebasing: rest[written...])
            }
        }
    }

    /// Makes or replaces a file.
    ///
    /// - Returns: false where that failed; `errno` says why.
    static func write(_ text: String, toFile path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        var text = text
        let isWritten = text.withUTF8 { bytes in fwrite(bytes.baseAddress, 1, bytes.count, file) == bytes.count }
        let reason = errno
        let isClosed = fclose(file) == 0
        if !isWritten { errno = reason }
        return isWritten && isClosed
    }

    static func output(_ text: String) {
        PluginGuard.settle()
        write(text, to: STDOUT_FILENO)
    }
    static func error(_ text: String) { write(text, to: STDERR_FILENO) }
}
