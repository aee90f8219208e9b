// Rows of a CSV file. Comes in: the bytes of a file. Goes out: fields as ranges of bytes, or an error with its place. Quoted fields may hold
// commas, line breaks and doubled quotes, as RFC 4180 says.

import Glibc

/// Why an input can't be used, with the place.
struct InputError: Error {
    let message: String

    init(_ path: String, line: Int, _ message: String) { self.message = "\(path):\(line): error: \(message)" }
    init(_ path: String, _ message: String) { self.message = "\(path): error: \(message)" }
}

/// The bytes of a file, mapped.
final class MappedFile {
    let path: String
    let bytes: UnsafeRawBufferPointer

    init(_ path: String) throws {
        self.path = path
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw InputError(path, String(cString: strerror(errno))) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw InputError(path, "this is no file")
        }
        guard status.st_size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
            throw InputError(path, String(cString: strerror(errno)))
        }
        bytes = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
    }

    deinit {
        if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
    }
}

/// Reads one row after another.
struct CSVRows {
    private let file: MappedFile
    private let columns: Int
    private var position = 0
    private(set) var line = 1
    /// The fields of the row read last; valid until the next.
    private(set) var fields: [UnsafeBufferPointer<UInt8>] = []
    /// Fields whose quotes had to be undone, kept alive for the row.
    private var unquoted: [UnsafeMutableBufferPointer<UInt8>] = []

    /// Reads the heading line.
    init(_ path: String, headings: [String]) throws {
        file = try MappedFile(path)
        columns = headings.count
        guard try next() else { throw InputError(path, line: 1, "the heading line \(headings) is missing") }
        let found = fields.map { String(decoding: $0, as: UTF8.self) }
        guard found == headings else { throw InputError(path, line: 1, "the headings are \(found), not \(headings)") }
    }

    func fail(_ message: String) -> InputError { InputError(file.path, line: line - 1, message) }

    /// Whether there was one more row.
    mutating func next() throws -> Bool {
        for field in unquoted { field.deallocate() }
        unquoted.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        let bytes = file.bytes
        guard position < bytes.count else { return false }
        let first = line
        while true {
            fields.append(
                position < bytes.count && bytes[position] == UInt8(ascii: "\"") ? try quoted(first) : plain())
            guard position < bytes.count else { break }
            let end = bytes[position]
            position += 1
            if end == UInt8(ascii: ",") { continue }
            if end == UInt8(ascii: "\n") { break }
            guard end == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") else {
                throw InputError(file.path, line: line, "text stands behind a closing quote")
            }
            position += 1
            break
        }
        line += 1
        guard fields.count == columns else {
            throw InputError(file.path, line: first, "this row has \(fields.count) fields, not \(columns)")
        }
        return true
    }

    private mutating func plain() -> UnsafeBufferPointer<UInt8> {
        let bytes = file.bytes
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != UInt8(ascii: "\n") {
            position += 1
        }
        var end = position
        // The carriage return belongs to the line break.
        if end > start, end == bytes.count || bytes[end] == UInt8(ascii: "\n"), bytes[end - 1] == UInt8(ascii: "\r") {
            end -= 1
        }
        return slice(start, end)
    }

    private mutating func quoted(_ first: Int) throws -> UnsafeBufferPointer<UInt8> {
        let bytes = file.bytes
        position += 1
        let start = position
        var doubled = false
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\"") {
                guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else {
                    position += 1
                    let field = slice(start, position - 1)
                    return doubled ? undoubled(field) : field
                }
                doubled = true
                position += 1
            } else if bytes[position] == UInt8(ascii: "\n") {
                line += 1
            }
            position += 1
        }
        throw InputError(file.path, line: first, "a quoted field has no end")
    }

    private func slice(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeRawBufferPointer(rebasing: file.bytes[start..<end]).assumingMemoryBound(to: UInt8.self)
    }

    private mutating func undoubled(_ field: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: field.count)
        var (from, count) = (0, 0)
        while from < field.count {
            copy[count] = field[from]
            count += 1
            from += field[from] == UInt8(ascii: "\"") ? 2 : 1
        }
        unquoted.append(copy)
        return UnsafeBufferPointer(rebasing: copy[..<count])
    }
}
