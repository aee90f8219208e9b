// One pass of libxml2's SAX2 over one file. In: bytes. Out: elements in an ElementTable, or findings and nothing kept. libxml2 is used as
// on a hostile file: no DTD, no entities but the five, no network, no recovery, limits of our own.

import CLibXML2
import Glibc
import PropertyGraph

/// Reads files into one table with one string interner.
struct XMLFileReader: ~Copyable {
    var builder = GraphBuilder()
    var table = ElementTable()
    var findings: [Finding] = []
    /// Blanks in texts are run together; off for rules and checks, whose texts are code.
    var foldsBlanks = true

    var context: xmlParserCtxtPtr?
    var input = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var bytes: [UInt8] = []
    var fileName = ""
    /// The elements around the place of reading, each with where its text begins in `text`.
    var open: [(element: Int, text: Int)] = []
    var text: [UInt8] = []
    var lineOffset = 0
    var line: UInt32 = 1
    var reachedEnd = false
    var stopped = false
    /// The names met last in this file, by their address.
    var names: [(address: UInt, id: StringID)] = []

    /// Reads a file; false where it was refused, with its findings kept.
    /// - Complexity: O(bytes).
    mutating func read(_ path: String, name: String) -> Bool {
        do throws(FindingError) {
            return read(try FileBytes.read(path, name: name), name: name)
        } catch {
            findings.append(error.finding)
            return false
        }
    }

    /// Hands over what was interned; the reader is done.
    mutating func takeBuilder() -> GraphBuilder {
        var taken = GraphBuilder()
        swap(&taken, &builder)
        return taken
    }

    private mutating func read(_ content: [UInt8], name: String) -> Bool {
        let elementCount = table.elements.count
        let attributeCount = table.attributes.count
        let findingCount = findings.count
        begin(content, name)
        parse(content)
        let isGood = findings.count == findingCount
        if isGood {
            table.files.append(SourceFile(name: name, bytes: bytes, root: elementCount))
        } else {
            table.elements.removeSubrange(elementCount...)
            table.attributes.removeSubrange(attributeCount...)
        }
        return isGood
    }

    private mutating func begin(_ content: [UInt8], _ name: String) {
        bytes = content
        fileName = name
        open = []
        text = []
        lineOffset = 0
        line = 1
        reachedEnd = false
        stopped = false
        names = Array(repeating: (0, StringID(0)), count: 256)
    }

    private mutating func parse(_ content: [UInt8]) {
        withUnsafeMutablePointer(to: &self) { reader in
            content.withUnsafeBufferPointer { buffer in
                reader.pointee.input = buffer
                buffer.withMemoryRebound(to: CChar.self) { text in
                    guard let context = xmlCreateMemoryParserCtxt(text.baseAddress, Int32(text.count)) else {
                        reader.pointee.refuse("not-well-formed", "libxml2 can't read this", offset: 0)
                        return
                    }
                    defer { xmlFreeParserCtxt(context) }
                    reader.pointee.context = context
                    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
                    context.pointee.sax.pointee = Self.handler
                    context.pointee.userData = UnsafeMutableRawPointer(reader)
                    _ = xmlParseDocument(context)
                    reader.pointee.finish(context)
                }
            }
        }
    }

    private mutating func finish(_ context: xmlParserCtxtPtr) {
        if !stopped, context.pointee.wellFormed != 1 || context.pointee.errNo != 0 || !reachedEnd {
            refuse("truncated", "the file ends too early", offset: bytes.count)
        }
        self.context = nil
        input = UnsafeBufferPointer(start: nil, count: 0)
    }

    // MARK: Places

    /// Where the parser is, in bytes.
    var offset: Int {
        guard let input = context?.pointee.input, let current = input.pointee.cur, let base = input.pointee.base else {
            return 0
        }
        return min(Int(input.pointee.consumed) + (current - base), bytes.count)
    }

    mutating func refuse(_ checkID: String, _ message: String, offset: Int, hint: String? = nil) {
        findings.append(FileBytes.at(offset, bytes, fileName, checkID, message, hint))
        stopped = true
        if let context { xmlStopParser(context) }
    }

    mutating func refuseHere(_ checkID: String, _ message: String, hint: String? = nil) {
        refuse(checkID, message, offset: startOfTag(before: offset), hint: hint)
    }

    /// The last `<` before an offset: no attribute value can hold one.
    func startOfTag(before offset: Int) -> Int {
        let input = input
        var index = min(offset, input.count)
        // Eight bytes at a time: the test is for a byte 0 once each `<` is made one.
        while index >= 8 {
            let word = UnsafeRawBufferPointer(input).loadUnaligned(fromByteOffset: index - 8, as: UInt64.self)
            let marked = word ^ 0x3C3C_3C3C_3C3C_3C3C
            if (marked &- 0x0101_0101_0101_0101) & ~marked & 0x8080_8080_8080_8080 != 0 { break }
            index -= 8
        }
        while index > 0 {
            index -= 1
            if input[index] == UInt8(ascii: "<") { return index }
        }
        return 0
    }

    mutating func countLines(to offset: Int) {
        guard let start = input.baseAddress else { return }
        while lineOffset < offset, let end = memchr(start + lineOffset, 0x0A, offset - lineOffset) {
            line += 1
            lineOffset = UnsafeRawPointer(end) - UnsafeRawPointer(start) + 1
        }
    }
}
