// The elements of files that were read, as flat arrays: names and values are numbers of one string interner. In: from XMLFileReader.
// Out: to the assembler, which makes nodes and relationships of them.

import PropertyGraph

/// An element; its attributes and children lie together in the table.
struct ElementRecord {
    var name: StringID
    /// The number of the element around it; -1 for a root.
    var parent: Int32
    var depth: Int32
    var file: Int32
    /// Where its `<` stands in the file.
    var offset: UInt32
    var line: UInt32
    var firstAttribute: UInt32
    var attributeCount: UInt32
    /// Its text with the text of no child, blanks run together; nil without any.
    var text: StringID?
    /// The number behind its last descendant.
    var end: Int32
}

struct AttributeRecord {
    var name: StringID
    var value: StringID
}

/// A file that was read to its end.
struct SourceFile {
    /// As findings and provenance name it.
    var name: String
    var bytes: [UInt8]
    /// The number of its root element.
    var root: Int
    /// What it may define, where it belongs to a plugin from outside.
    var namespace: PluginNamespace?
}

struct ElementTable {
    var elements: [ElementRecord] = []
    var attributes: [AttributeRecord] = []
    var files: [SourceFile] = []

    func attributes(of element: Int) -> ArraySlice<AttributeRecord> {
        let record = elements[element]
        let first = Int(record.firstAttribute)
        return attributes[first..<first + Int(record.attributeCount)]
    }

    func value(_ element: Int, _ name: StringID) -> StringID? {
        attributes(of: element).first { $0.name == name }?.value
    }

    /// The elements right below one, in order.
    func children(of element: Int) -> ElementChildren {
        ElementChildren(elements: elements, position: element + 1, end: Int(elements[element].end))
    }

    /// A finding at an element's `<`.
    func finding(
        _ checkID: String, _ message: String, at element: Int, hint: String? = nil, severity: Finding.Severity = .error
    ) -> Finding {
        let record = elements[element]
        let file = files[Int(record.file)]
        let (column, line) = Self.place(of: Int(record.offset), in: file.bytes)
        return Finding(
            checkID, message, hint: hint, severity: severity, file: file.name, line: Int(record.line), column: column,
            sourceLine: line)
    }

    /// The column of an offset, from 1, and the line it stands in.
    static func place(of offset: Int, in bytes: [UInt8]) -> (column: Int, line: String) {
        let offset = min(offset, bytes.count)
        let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        var end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return (offset - start + 1, String(decoding: bytes[start..<max(end, start)], as: UTF8.self))
    }
}

/// The elements right below one, in order.
struct ElementChildren: Sequence, IteratorProtocol {
    let elements: [ElementRecord]
    var position: Int
    let end: Int

    mutating func next() -> Int? {
        guard position < end else { return nil }
        defer { position = Int(elements[position].end) }
        return position
    }
}
