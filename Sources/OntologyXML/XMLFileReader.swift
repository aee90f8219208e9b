// One pass of libxml2's SAX2 over one file. In: bytes. Out: elements in an ElementTable, or findings and nothing kept. libxml2 is used as
// on a hostile file: no DTD, no entities but the five, no network, no recovery, limits of our own.

import CLibXML2
import Glibc
import PropertyGraph

/// Reads files into one table with one string interner.
struct XMLFileReader: ~Copyable {
    var builder = GraphBuilder()
    private(set) var table = ElementTable()
    private(set) var findings: [Finding] = []
    /// Blanks in texts are run together; off for rules and checks, whose texts are code.
    var foldsBlanks = true

    private var context: xmlParserCtxtPtr?
    private var input = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private var bytes: [UInt8] = []
    private var fileName = ""
    /// The elements around the place of reading, each with where its text begins in `text`.
    private var open: [(element: Int, text: Int)] = []
    private var text: [UInt8] = []
    private var lineOffset = 0
    private var line: UInt32 = 1
    private var reachedEnd = false
    private var stopped = false
    /// The names met last in this file, by their address.
    private var names: [(address: UInt, id: StringID)] = []

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
    private var offset: Int {
        guard let input = context?.pointee.input, let current = input.pointee.cur, let base = input.pointee.base else {
            return 0
        }
        return min(Int(input.pointee.consumed) + (current - base), bytes.count)
    }

    private mutating func refuse(_ checkID: String, _ message: String, offset: Int, hint: String? = nil) {
        findings.append(FileBytes.at(offset, bytes, fileName, checkID, message, hint))
        stopped = true
        if let context { xmlStopParser(context) }
    }

    private mutating func refuseHere(_ checkID: String, _ message: String, hint: String? = nil) {
        refuse(checkID, message, offset: startOfTag(before: offset), hint: hint)
    }

    /// The last `<` before an offset: no attribute value can hold one.
    private func startOfTag(before offset: Int) -> Int {
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

    private mutating func countLines(to offset: Int) {
        guard let start = input.baseAddress else { return }
        while lineOffset < offset, let end = memchr(start + lineOffset, 0x0A, offset - lineOffset) {
            line += 1
            lineOffset = UnsafeRawPointer(end) - UnsafeRawPointer(start) + 1
        }
    }

    // MARK: Events

    fileprivate mutating func startElement(
        _ name: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?, namespaceCount: Int, count: Int,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        if stopped { return }
        if uri != nil || namespaceCount > 0 {
            let text = uri.map { String(cString: $0) } ?? ""
            let isInclude = text.hasSuffix("XInclude")
            refuseHere(
                isInclude ? "xinclude" : "foreign-namespace",
                isInclude ? "files can't include others" : "elements of other namespaces have no meaning here",
                hint: isInclude
                    ? "each file of the ontology is read by itself" : "write the elements without a namespace")
            return
        }
        guard open.count < XMLLimits.depth else {
            refuseHere("too-deep", "elements are nested deeper than \(XMLLimits.depth)")
            return
        }
        guard count <= XMLLimits.attributes else {
            refuseHere("too-many-attributes", "an element has more than \(XMLLimits.attributes) attributes")
            return
        }
        let start = startOfTag(before: offset)
        countLines(to: start)
        let record = ElementRecord(
            name: intern(name), parent: Int32(open.last?.element ?? -1), depth: Int32(open.count),
            file: Int32(table.files.count),
            offset: UInt32(start), line: line, firstAttribute: UInt32(table.attributes.count),
            attributeCount: UInt32(count), text: nil, end: 0)
        open.append((table.elements.count, text.count))
        table.elements.append(record)
        addAttributes(attributes, count)
    }

    private mutating func addAttributes(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int) {
        guard let attributes else { return }
        for index in 0..<count {
            guard let name = attributes[index * 5], let start = attributes[index * 5 + 3],
                let end = attributes[index * 5 + 4]
            else { continue }
            if attributes[index * 5 + 1] != nil {
                refuseHere("foreign-namespace", "attributes of other namespaces have no meaning here")
                return
            }
            guard end - start <= XMLLimits.textBytes else {
                refuseHere("text-too-long", "an attribute is longer than \(XMLLimits.textBytes) bytes")
                return
            }
            let value = UnsafeBufferPointer(start: start, count: end - start)
            table.attributes.append(AttributeRecord(name: intern(name), value: builder.strings.intern(value)))
        }
    }

    /// Names are interned by libxml2, so one address is one name within a file.
    private mutating func intern(_ name: UnsafePointer<xmlChar>) -> StringID {
        let address = UInt(bitPattern: name)
        let slot = Int((address ^ address >> 8) & 255)
        if names[slot].address == address { return names[slot].id }
        let id = builder.strings.intern(UnsafeBufferPointer(start: name, count: strlen(name)))
        names[slot] = (address, id)
        return id
    }

    fileprivate mutating func characters(_ characters: UnsafeBufferPointer<UInt8>) {
        guard !stopped, let start = open.last?.text else { return }
        text.append(contentsOf: characters)
        if text.count - start > XMLLimits.textBytes {
            refuseHere("text-too-long", "a text is longer than \(XMLLimits.textBytes) bytes")
        }
    }

    fileprivate mutating func endElement() {
        guard !stopped, let (element, start) = open.popLast() else { return }
        table.elements[element].end = Int32(table.elements.count)
        if text[start...].contains(where: { $0 > 0x20 }) {
            if foldsBlanks { foldBlanks(from: start) }
            table.elements[element].text = text.withUnsafeBufferPointer {
                builder.strings.intern(UnsafeBufferPointer(rebasing: $0[start...]))
            }
        }
        text.removeLast(text.count - start)
    }

    /// Makes each run of blanks one, and takes those at the ends away.
    private mutating func foldBlanks(from start: Int) {
        var end = start
        for index in start..<text.count {
            if text[index] > 0x20 {
                text[end] = text[index]
                end += 1
            } else if end > start, text[end - 1] != 0x20 {
                text[end] = 0x20
                end += 1
            }
        }
        if end > start, text[end - 1] == 0x20 { end -= 1 }
        text.removeLast(text.count - end)
    }

    fileprivate mutating func endDocument() { reachedEnd = true }

    fileprivate mutating func doctype() {
        refuseHere("doctype", "a document type can't be declared", hint: "take out the DOCTYPE; the schema is RELAX NG")
    }

    fileprivate mutating func processingInstruction() {
        refuseHere("processing-instruction", "processing instructions have no meaning here")
    }

    fileprivate mutating func fail(_ error: xmlError) {
        if stopped || error.level.rawValue < XML_ERR_ERROR.rawValue { return }
        let message =
            error.message.map { String(cString: $0).split(separator: "\n").joined(separator: " ") } ?? "not well-formed"
        let code = UInt32(error.code)
        let checkID: String
        switch code {
        case XML_ERR_TAG_NAME_MISMATCH.rawValue: checkID = "mismatched-tag"
        case XML_ERR_TAG_NOT_FINISHED.rawValue, XML_ERR_DOCUMENT_END.rawValue,
            XML_ERR_GT_REQUIRED.rawValue where offset >= bytes.count:
            checkID = "truncated"
        case XML_ERR_UNDECLARED_ENTITY.rawValue: checkID = "entity"
        default: checkID = offset >= bytes.count ? "truncated" : "not-well-formed"
        }
        refuse(
            checkID, message,
            offset: checkID == "mismatched-tag" ? startOfTag(before: offset) : min(offset, bytes.count))
    }
}

// MARK: The table of callbacks

extension XMLFileReader {
    fileprivate static var handler: xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.startElementNs = { context, name, _, uri, namespaces, _, count, _, attributes in
            guard let name else { return }
            reader(context)?.pointee.startElement(
                name, uri: uri, namespaceCount: Int(namespaces), count: Int(count), attributes: attributes)
        }
        sax.endElementNs = { context, _, _, _ in reader(context)?.pointee.endElement() }
        sax.characters = { context, text, length in
            reader(context)?.pointee.characters(UnsafeBufferPointer(start: text, count: Int(length)))
        }
        sax.ignorableWhitespace = sax.characters
        sax.cdataBlock = sax.characters
        sax.endDocument = { context in reader(context)?.pointee.endDocument() }
        sax.internalSubset = { context, _, _, _ in reader(context)?.pointee.doctype() }
        sax.processingInstruction = { context, _, _ in reader(context)?.pointee.processingInstruction() }
        sax.getEntity = { _, _ in nil }
        sax.serror = { context, error in
            if let error { reader(context)?.pointee.fail(error.pointee) }
        }
        return sax
    }
}

/// The reader behind libxml2's user data.
private func reader(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLFileReader>? {
    pointer?.assumingMemoryBound(to: XMLFileReader.self)
}
