import Glibc

// Bytes as a file, for readers that want one. In: bytes. Out: a path that is gone with the file.

/// A file in no folder, gone when it is closed.
final class MemoryFile {
    private let file: UnsafeMutablePointer<FILE>
    var path: String { "/proc/self/fd/\(fileno(file))" }

    init(_ bytes: [UInt8]) {
        guard let file = tmpfile() else { preconditionFailure("a file can be made") }
        self.file = file
        precondition(write(fileno(file), bytes, bytes.count) == bytes.count, "and be written")
    }

    deinit { fclose(file) }
}
