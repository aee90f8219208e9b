// Reads files of numbers. In: a path. Out: one number after the other.

import Glibc

/// The numbers of a file, times ten thousand where they have decimals.
struct Numbers {
    private let bytes: [UInt8]
    private var place = 0

    init(path: String) {
        guard let file = fopen(path, "r") else {
            fail("\(path) can't be read", 66)
        }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        rewind(file)
        bytes = .init(unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
    }

    /// nil at the end.
    mutating func next() -> Int? {
        while place < bytes.count, bytes[place] <= 32 { place += 1 }
        guard place < bytes.count else { return nil }
        var value = 0
        var decimals: Int?
        while place < bytes.count, bytes[place] > 32 {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: ".") {
                decimals = 0
            } else if (48...57).contains(byte), decimals ?? 0 < 4 {
                value = value * 10 + Int(byte) - 48
                decimals = decimals.map { $0 + 1 }
            }
        }
        for _ in (decimals ?? 4)..<4 { value *= 10 }
        return value
    }
}

/// Ends the program with a line on stderr.
func fail(_ message: String, _ code: Int32) -> Never {
    let line = "routing: \(message)\n"
    _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    exit(code)
}
