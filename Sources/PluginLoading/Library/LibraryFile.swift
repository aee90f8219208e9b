import Glibc

// A shared library as a file. In: a path; the file may be anything. Out: its sections by name and the libraries that it needs, or why it is
// no library of this machine. It is read with bounds, not mapped: a file that is cut off while it is read is no danger.

/// The parts of an ELF file that say what it is.
package struct LibraryFile: ~Copyable {
    /// Why a file can't be used, in words that follow "the library".
    package struct Fault: Error {
        package var message: String
    }

    private struct Section {
        var name: UInt32
        var type: UInt32
        var offset: Int
        var size: Int
        var link: Int
    }

    private let descriptor: Int32
    private let size: Int
    private var sections: [Section] = []
    private var names: [UInt8] = []

    /// - Throws: ``Fault`` where it is not a whole shared library for this machine.
    package static func read(_ path: String) throws(Fault) -> LibraryFile {
        // A pipe without a writer would never open.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Fault(message: "can't be opened: \(String(cString: strerror(errno)))") }
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        var file = LibraryFile(descriptor: descriptor, size: Int(status.st_size))
        guard isFile else { throw Fault(message: "is not a file") }
        try file.readSections()
        return file
    }

    private init(descriptor: Int32, size: Int) {
        self.descriptor = descriptor
        self.size = size
    }

    deinit { close(descriptor) }

    private mutating func readSections() throws(Fault) {
        guard size >= 64 else { throw Fault(message: "is not an ELF file") }
        let header = try bytes(0, 64)
        guard Array(header[0..<4]) == [0x7F, 0x45, 0x4C, 0x46] else { throw Fault(message: "is not an ELF file") }
        guard header[4] == 2, header[5] == 1, Self.number(header, 18, 2) == Self.machine else {
            throw Fault(message: "is for another machine")
        }
        guard Self.number(header, 16, 2) == 3 else { throw Fault(message: "is an ELF file, but not a shared library") }
        let count = Self.number(header, 60, 2)
        guard Self.number(header, 58, 2) == 64, count > 0 else { throw Fault(message: "has no sections") }
        let table = try bytes(Self.number(header, 40, 8), count * 64)
        sections = (0..<count).map { index in
            let at = index * 64
            return Section(
                name: UInt32(Self.number(table, at, 4)), type: UInt32(Self.number(table, at + 4, 4)),
                offset: Self.number(table, at + 24, 8), size: Self.number(table, at + 32, 8),
                link: Self.number(table, at + 40, 4))
        }
        // What has no bytes in the file (type 8) can't be missing from it.
        for section in sections where section.type != 8 && section.size > 0 { try hold(section.offset, section.size) }
        let names = Self.number(header, 62, 2)
        guard names < sections.count else { throw Fault(message: "has no names of sections") }
        self.names = try contents(sections[names])
    }

    #if arch(x86_64)
        private static let machine = 62
    #else
        private static let machine = 183
    #endif

    // MARK: Contents

    /// The bytes of a section; nil where there is none of that name.
    package func section(_ name: String) throws(Fault) -> [UInt8]? {
        guard let section = sections.first(where: { Self.text(names, Int($0.name)) == name }) else { return nil }
        return try contents(section)
    }

    /// The names of the libraries that are loaded with it.
    package func neededLibraries() throws(Fault) -> [String] {
        guard let dynamic = sections.first(where: { $0.type == 6 }), dynamic.link < sections.count else { return [] }
        let entries = try contents(dynamic)
        let strings = try contents(sections[dynamic.link])
        return stride(from: 0, to: entries.count - 15, by: 16).filter { Self.number(entries, $0, 8) == 1 }.map {
            Self.text(strings, Self.number(entries, $0 + 8, 8))
        }
    }

    private func contents(_ section: Section) throws(Fault) -> [UInt8] {
        guard section.size <= 64 << 20 else { throw Fault(message: "has a section of \(section.size) bytes") }
        return try bytes(section.offset, section.size)
    }

    // MARK: Bytes

    private func hold(_ offset: Int, _ count: Int) throws(Fault) {
        guard offset >= 0, count >= 0, offset <= size, count <= size - offset else {
            throw Fault(message: "is cut off: what it lists does not fit into its \(size) bytes")
        }
    }

    private func bytes(_ offset: Int, _ count: Int) throws(Fault) -> [UInt8] {
        try hold(offset, count)
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let read = bytes.withUnsafeMutableBytes { buffer in
                pread(descriptor, buffer.baseAddress?.advanced(by: done), count - done, offset + done)
            }
            if read < 0, errno == EINTR { continue }
            guard read > 0 else { throw Fault(message: "can't be read to its end") }
            done += read
        }
        return bytes
    }

    /// Little-endian; -1 where it is larger than any offset can be.
    private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
        let number = (0..<count).reduce(0 as UInt64) { $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1) }
        return Int(exactly: number) ?? -1
    }

    /// Up to a zero byte; empty where the offset lies outside.
    private static func text(_ bytes: [UInt8], _ offset: Int) -> String {
        guard bytes.indices.contains(offset) else { return "" }
        return String(decoding: bytes[offset...].prefix { $0 != 0 }, as: UTF8.self)
    }
}
