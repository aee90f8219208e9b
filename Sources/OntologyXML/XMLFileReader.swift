// One pass of libxml2's SAX2 over one file. In: bytes. Out: elements in an ElementTable, or findings and nothing kept. libxml2 is used as
// on a hostile file: no DTD, no entities but the five, no network, no recovery, limits of our own.

import CLibXML2
import PropertyGraph

/// Reads files into one table with one string interner.
final class XMLFileReader {
    var builder = GraphBuilder()
    private(set) var table = ElementTable()
    private(set) var findings: [Finding] = []
    /// Blanks in texts are run together; off for rules and checks, whose texts are code.
    var foldsBlanks = true

    private var context: xmlParserCtxtPtr?
    private var bytes: [UInt8] = []
    private var fileName = ""
    private var open: [Int] = []
    private var texts: [[UInt8]] = []
    private var lineOffset = 0
    private var line: UInt32 = 1
    private var reachedEnd = false
    private var stopped = false
    private var names: [UnsafePointer<xmlChar>: StringID] = [:]

    /// Reads a file; false where it was refused, with its findings kept.
    /// - Complexity: O(bytes).
    func read(_ path: String, name: String) -> Bool {
        do throws(FindingError) {
            return read(try FileBytes.read(path, name: name), name: name)
        } catch {
            findings.append(error.finding)
            return false
        }
    }

    /// Hands over what was interned; the reader is done.
    func takeBuilder() -> GraphBuilder {
        var taken = GraphBuilder()
        swap(&taken, &builder)
        return taken
    }

    private func read(_ content: [UInt8], name: String) -> Bool {
        let elementCount = table.elements.count
        let attributeCount = table.attributes.count
        let findingCount = findings.count
        begin(content, name)
        parse()
        let isGood = findings.count == findingCount
        if isGood {
            table.files.append(SourceFile(name: name, bytes: bytes, root: elementCount))
        } else {
            table.elements.removeSubrange(elementCount...)
            table.attributes.removeSubrange(attributeCount...)
        }
        return isGood
    }

    private func begin(_ content: [UInt8], _ name: String) {
        bytes = content
        fileName = name
        open = []
        texts = []
        lineOffset = 0
        line = 1
        reachedEnd = false
        stopped = false
        names = [:]
    }

    private func parse() {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                guard let context = xmlCreateMemoryParserCtxt(text.baseAddress, Int32(text.count)) else {
                    refuse("not-well-formed", "libxml2 can't read this", offset: 0)
                    return
                }
                defer { xmlFreeParserCtxt(context) }
                self.context = context
                xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
                context.pointee.sax.pointee = Self.handler
                context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
                _ = xmlParseDocument(context)
                if !stopped, context.pointee.wellFormed != 1 || context.pointee.errNo != 0 || !reachedEnd {
                    refuse("truncated", "the file ends too early", offset: bytes.count)
                }
                self.context = nil
            }
        }
    }

    // MARK: Places

    /// Where the parser is, in bytes.
    private var offset: Int {
        guard let input = context?.pointee.input, let current = input.pointee.cur, let base = input.pointee.base else {
            return 0
        }
        return min(Int(input.pointee.consumed) + (current - base), bytes.count)
    }

    private func refuse(_ checkID: String, _ message: String, offset: Int, hint: String? = nil) {
        findings.append(FileBytes.at(offset, bytes, fileName, checkID, message, hint))
        stopped = true
        if let context { xmlStopParser(context) }
    }

    private func refuseHere(_ checkID: String, _ message: String, hint: String? = nil) {
        refuse(checkID, message, offset: startOfTag(before: offset), hint: hint)
    }

    /// The last `<` before an offset: no attribute value can hold one.
    private func startOfTag(before offset: Int) -> Int {
        var index = min(offset, bytes.count)
        while index > 0 {
            index -= 1
            if bytes[index] == UInt8(ascii: "<") { return index }
        }
        return 0
    }

    // MARK: Events

    fileprivate func startElement(
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
        while lineOffset < start {
            if bytes[lineOffset] == 0x0A { line += 1 }
            lineOffset += 1
        }
        let record = ElementRecord(
            name: intern(name), parent: Int32(open.last ?? -1), depth: Int32(open.count),
            file: Int32(table.files.count),
            offset: UInt32(start), line: line, firstAttribute: UInt32(table.attributes.count),
            attributeCount: UInt32(count), text: nil, end: 0)
        open.append(table.elements.count)
        texts.append([])
        table.elements.append(record)
        addAttributes(attributes, count)
    }

    private func addAttributes(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int) {
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

    /// Names are interned by libxml2, so one pointer is one name within a file.
    private func intern(_ name: UnsafePointer<xmlChar>) -> StringID {
        if let known = names[name] { return known }
        var length = 0
        while name[length] != 0 { length += 1 }
        let id = builder.strings.intern(UnsafeBufferPointer(start: name, count: length))
        names[name] = id
        return id
    }

    fileprivate func characters(_ text: UnsafeBufferPointer<UInt8>) {
        if stopped || open.isEmpty { return }
        texts[texts.count - 1].append(contentsOf: text)
        if texts[texts.count - 1].count > XMLLimits.textBytes {
            refuseHere("text-too-long", "a text is longer than \(XMLLimits.textBytes) bytes")
        }
    }

    fileprivate func endElement() {
        guard !stopped, let element = open.popLast(), var text = texts.popLast() else { return }
        table.elements[element].end = Int32(table.elements.count)
        if foldsBlanks { text = Self.folded(text) }
        if text.contains(where: { $0 > 0x20 }) {
            table.elements[element].text = text.withUnsafeBufferPointer { builder.strings.intern($0) }
        }
    }

    /// Runs of blanks as one, none at the ends.
    private static func folded(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for byte in text {
            if byte > 0x20 {
                result.append(byte)
            } else if let last = result.last, last != 0x20 {
                result.append(0x20)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }

    fileprivate func endDocument() { reachedEnd = true }

    fileprivate func doctype() {
        refuseHere("doctype", "a document type can't be declared", hint: "take out the DOCTYPE; the schema is RELAX NG")
    }

    fileprivate func processingInstruction() {
        refuseHere("processing-instruction", "processing instructions have no meaning here")
    }

    fileprivate func fail(_ error: xmlError) {
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
            reader(context)?.startElement(
                name, uri: uri, namespaceCount: Int(namespaces), count: Int(count), attributes: attributes)
        }
        sax.endElementNs = { context, _, _, _ in reader(context)?.endElement() }
        sax.characters = { context, text, length in
            reader(context)?.characters(UnsafeBufferPointer(start: text, count: Int(length)))
        }
        sax.ignorableWhitespace = sax.characters
        sax.cdataBlock = sax.characters
        sax.endDocument = { context in reader(context)?.endDocument() }
        sax.internalSubset = { context, _, _, _ in reader(context)?.doctype() }
        sax.processingInstruction = { context, _, _ in reader(context)?.processingInstruction() }
        sax.getEntity = { _, _ in nil }
        sax.serror = { context, error in
            if let error { reader(context)?.fail(error.pointee) }
        }
        return sax
    }
}

/// The reader behind libxml2's user data.
private func reader(_ pointer: UnsafeMutableRawPointer?) -> XMLFileReader? {
    pointer.map { Unmanaged<XMLFileReader>.fromOpaque($0).takeUnretainedValue() }
}
