// Validation against a RELAX NG schema, which libxml2 does through xmlTextReader. In: a schema and files. Out: what does not fit it, each
// with its place. A file is read by the ontology's own reader first, so that the text reader never sees a DOCTYPE, an entity or a bomb.

import CLibXML2

/// One schema, ready for any number of files.
package final class OntologyValidator {
    private let schema: xmlRelaxNGPtr

    /// - Throws: ``OntologyFaults`` where the schema can't be read or is none.
    package init(schema path: String) throws(OntologyFaults) {
        let bytes: [UInt8]
        do throws(FindingError) {
            bytes = try FileBytes.read(path, name: path)
        } catch {
            throw OntologyFaults(findings: [error.finding])
        }
        let collector = ErrorCollector()
        guard let schema = Self.schema(bytes, collector) else {
            let message = collector.errors.first?.message ?? "this is no RELAX NG schema"
            throw OntologyFaults(findings: [Finding("bad-schema", message, file: path, line: 1, column: 1)])
        }
        self.schema = schema
    }

    deinit { xmlRelaxNGFree(schema) }

    private static func schema(_ bytes: [UInt8], _ collector: ErrorCollector) -> xmlRelaxNGPtr? {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                guard let parser = xmlRelaxNGNewMemParserCtxt(text.baseAddress, Int32(text.count)) else { return nil }
                defer { xmlRelaxNGFreeParserCtxt(parser) }
                xmlRelaxNGSetParserStructuredErrors(parser, collect, Unmanaged.passUnretained(collector).toOpaque())
                return xmlRelaxNGParse(parser)
            }
        }
    }

    /// What of a file does not fit the schema, in order; the faults of its XML where it has such.
    /// - Complexity: O(bytes) for the schemas of `Ontology/Schema`.
    package func validate(_ path: String, name: String) -> [Finding] {
        var reader = XMLFileReader()
        guard reader.read(path, name: name), let file = reader.table.files.first else { return reader.findings }
        let collector = ErrorCollector()
        file.bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                let options = Int32(XML_PARSE_NONET.rawValue)
                guard let reader = xmlReaderForMemory(text.baseAddress, Int32(text.count), nil, nil, options) else {
                    return
                }
                defer { xmlFreeTextReader(reader) }
                xmlTextReaderSetStructuredErrorHandler(reader, collect, Unmanaged.passUnretained(collector).toOpaque())
                xmlTextReaderRelaxNGSetSchema(reader, schema)
                while xmlTextReaderRead(reader) == 1 {}
            }
        }
        return collector.errors.map { error in
            let offset = Self.offset(of: error, in: file.bytes)
            return FileBytes.at(
                offset, file.bytes, name, "schema", error.message,
                "Ontology/Schema says what may stand here; an editor that knows RELAX NG offers it")
        }
    }

    /// The start of the tag that an error is about: libxml2 reports the line on which the tag ends.
    private static func offset(of error: SchemaError, in bytes: [UInt8]) -> Int {
        var line = 1
        var index = 0
        while index < bytes.count, line <= error.line {
            if bytes[index] == 0x0A { line += 1 }
            index += 1
        }
        let tag = Array("<\(error.element)".utf8)
        let endOfLine = index
        while index > 0 {
            index -= 1
            if bytes[index] == UInt8(ascii: "<"), error.element.isEmpty || bytes[index...].starts(with: tag) {
                return index
            }
        }
        return max(endOfLine - 1, 0)
    }
}

/// What libxml2 says of one misfit.
private struct SchemaError {
    var message: String
    var line: Int
    /// The element that it is about; empty where libxml2 does not say.
    var element: String
}

private final class ErrorCollector {
    var errors: [SchemaError] = []
}

private let collect: xmlStructuredErrorFunc = { context, error in
    guard let context, let error else { return }
    let fault = error.pointee
    var message = fault.message.map { String(cString: $0) } ?? "does not fit the schema"
    if message.last == "\n" { message.removeLast() }
    var element = ""
    if let node = fault.node?.assumingMemoryBound(to: xmlNode.self), node.pointee.type == XML_ELEMENT_NODE,
        let name = node.pointee.name
    {
        element = String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
    }
    Unmanaged<ErrorCollector>.fromOpaque(context).takeUnretainedValue().errors.append(
        SchemaError(message: message, line: Int(fault.line), element: element))
}
