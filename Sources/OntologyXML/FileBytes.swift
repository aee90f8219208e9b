// Reads a file whole, as a hostile one. In: a path. Out: bytes of well-formed UTF-8 without NUL, or one finding.

import Glibc

enum FileBytes {
    /// - Throws: ``Finding`` with check id `file-missing`, `file-unreadable`, `file-directory`, `file-empty`, `file-too-large`,
    ///   `file-encoding`, `file-binary`.
    static func read(_ path: String, name: String) throws(FindingError) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw FindingError(Finding("file-missing", "there is no such file", hint: reason, file: name))
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw FindingError(Finding("file-directory", "this is a folder, not a file", file: name))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FindingError(Finding("file-unreadable", "this is no ordinary file", file: name))
        }
        guard status.st_size <= XMLLimits.fileBytes else {
            throw FindingError(
                Finding("file-too-large", "the file is larger than \(XMLLimits.fileBytes) bytes", file: name))
        }
        guard let file = fopen(path, "rb") else {
            throw FindingError(Finding("file-unreadable", "the file can't be opened", hint: reason, file: name))
        }
        defer { fclose(file) }
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = size > 0 ? fread(buffer.baseAddress, 1, size, file) : 0
        }
        guard bytes.count == size else {
            throw FindingError(
                Finding("file-unreadable", "the file can't be read to its end", hint: reason, file: name))
        }
        try check(bytes, name: name)
        return bytes
    }

    private static var reason: String { String(cString: strerror(errno)) }

    private static func check(_ bytes: [UInt8], name: String) throws(FindingError) {
        guard !bytes.isEmpty else { throw FindingError(Finding("file-empty", "the file is empty", file: name)) }
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            throw FindingError(
                Finding("file-encoding", "the file is UTF-16", hint: "save it as UTF-8", file: name, line: 1, column: 1)
            )
        }
        if let zero = bytes.withUnsafeBytes({ all in
            all.baseAddress.flatMap { start in memchr(start, 0, all.count).map { UnsafeRawPointer($0) - start } }
        }) {
            throw FindingError(at(zero, bytes, name, "file-binary", "a byte 0 stands here", "XML is text"))
        }
        if let bad = firstIllFormed(bytes) {
            throw FindingError(
                at(bad, bytes, name, "file-encoding", "this byte is not UTF-8", "save the file as UTF-8"))
        }
        try checkDeclaration(bytes, name: name)
    }

    /// `<?xml … encoding="…"?>` has to say UTF-8, which ASCII is part of.
    private static func checkDeclaration(_ bytes: [UInt8], name: String) throws(FindingError) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes[start...].starts(with: Array("<?xml".utf8)) else { return }
        let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        let declaration = String(decoding: bytes[start..<end], as: UTF8.self)
        guard let found = declaration.firstRange(of: "encoding") else { return }
        let rest = declaration[found.upperBound...].drop { $0 == " " || $0 == "=" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return }
        let encoding = rest.dropFirst().prefix { $0 != quote }.lowercased()
        guard ["utf-8", "utf8", "us-ascii", "ascii"].contains(encoding) else {
            throw FindingError(
                at(
                    start, bytes, name, "file-encoding", "the file says that it is \(encoding)",
                    "write it in UTF-8 and say so"))
        }
    }

    private static func firstIllFormed(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { bytes in
            var index = 0
            while index < bytes.count {
                // ASCII, eight bytes at a time.
                if index + 8 <= bytes.count,
                    bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    index += 8
                } else if bytes[index] < 0x80 {
                    index += 1
                } else {
                    var iterator = bytes[index..<min(index + 4, bytes.count)].makeIterator()
                    var decoder = UTF8()
                    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return index }
                    index += UTF8.width(scalar)
                }
            }
            return nil
        }
    }

    static func at(
        _ offset: Int, _ bytes: [UInt8], _ name: String, _ checkID: String, _ message: String, _ hint: String?
    ) -> Finding {
        let (column, line) = ElementTable.place(of: offset, in: bytes)
        let number = 1 + bytes[..<min(offset, bytes.count)].count { $0 == 0x0A }
        return Finding(
            checkID, message, hint: hint, file: name, line: number, column: column,
            sourceLine: checkID == "file-binary" ? "" : line)
    }
}

/// A finding on its way up.
struct FindingError: Error {
    let finding: Finding
    init(_ finding: Finding) { self.finding = finding }
}
