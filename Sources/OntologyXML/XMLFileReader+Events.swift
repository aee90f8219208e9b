// What libxml2 tells of a file. In: its callbacks. Out: elements, attributes and texts in the table, or a finding and the end of reading.

import CLibXML2
import Glibc
import PropertyGraph

extension XMLFileReader {
    mutating func startElement(
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

    /// libxml2 hands an ampersand over as the reference `&#38;` where it substitutes no entities, and nothing else so.
    private mutating func attributeValue(_ bytes: UnsafeBufferPointer<UInt8>) -> StringID {
        guard bytes.contains(UInt8(ascii: "&")) else { return builder.strings.intern(bytes) }
        return builder.strings.intern(String(decoding: bytes, as: UTF8.self).replacing("&#38;", with: "&"))
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
            table.attributes.append(AttributeRecord(name: intern(name), value: attributeValue(value)))
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

    mutating func characters(_ characters: UnsafeBufferPointer<UInt8>) {
        guard !stopped, let start = open.last?.text else { return }
        text.append(contentsOf: characters)
        if text.count - start > XMLLimits.textBytes {
            refuseHere("text-too-long", "a text is longer than \(XMLLimits.textBytes) bytes")
        }
    }

    mutating func endElement() {
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

    mutating func endDocument() { reachedEnd = true }

    mutating func doctype() {
        refuseHere("doctype", "a document type can't be declared", hint: "take out the DOCTYPE; the schema is RELAX NG")
    }

    mutating func processingInstruction() {
        refuseHere("processing-instruction", "processing instructions have no meaning here")
    }

    mutating func fail(_ error: xmlError) {
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
    static var handler: xmlSAXHandler {
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
