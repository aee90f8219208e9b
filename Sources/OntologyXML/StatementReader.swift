// Reads rules and checks: statements of openCypher in XML. In: the elements of their files. Out: definitions with the place of each text.

import PropertyGraph

final class StatementReader {
    private let table: ElementTable
    private let strings: [StringID: String]
    private(set) var findings: [Finding] = []

    /// - Parameter roots: of the files of rules and checks.
    init(_ table: ElementTable, roots: [Int], _ interner: borrowing StringInterner) {
        self.table = table
        var strings: [StringID: String] = [:]
        for root in roots {
            for element in root..<Int(table.elements[root].end) {
                let record = table.elements[element]
                strings[record.name] = interner.string(record.name)
                if let text = record.text { strings[text] = interner.string(text) }
                for attribute in table.attributes(of: element) {
                    strings[attribute.name] = interner.string(attribute.name)
                    strings[attribute.value] = interner.string(attribute.value)
                }
            }
        }
        self.strings = strings
    }

    func rules(root: Int) -> [RuleDefinition] {
        statements(root, named: "rules", of: "rule").compactMap { element in
            guard let id = attribute(element, "id"), let says = child(element, "says"),
                let cypher = child(element, "cypher")
            else {
                refuse("missing-property", "a rule needs an id, <says> and <cypher>", element)
                return nil
            }
            let sources = (attribute(element, "source") ?? "").split(separator: " ").map(String.init)
            if sources.isEmpty { refuse("missing-source", "the rule \(id) states no source", element) }
            let (line, column) = textPlace(cypher)
            return RuleDefinition(
                id: id, says: folded(text(says)), sources: sources, cypher: text(cypher), file: file(element),
                line: line,
                column: column)
        }
    }

    func checks(root: Int) -> [CheckDefinition] {
        statements(root, named: "checks", of: "check").compactMap { element in
            guard let id = attribute(element, "id"), let says = child(element, "says"),
                let cypher = child(element, "cypher")
            else {
                refuse("missing-property", "a check needs an id, <says> and <cypher>", element)
                return nil
            }
            let severity = attribute(element, "severity") ?? "error"
            guard let severity = Finding.Severity(rawValue: severity) else {
                refuse("wrong-value", "severity can't be “\(severity)”", element, hint: "error or warning")
                return nil
            }
            return CheckDefinition(
                id: id, severity: severity, says: folded(text(says)), cypher: text(cypher),
                hint: child(element, "hint").map { folded(text($0)) }, file: file(element), line: textPlace(cypher).line
            )
        }
    }

    private func statements(_ root: Int, named rootName: String, of name: String) -> [Int] {
        guard strings[table.elements[root].name] == rootName else {
            refuse("unknown-element", "the root has to be <\(rootName)>", root)
            return []
        }
        return table.children(of: root).filter { element in
            if strings[table.elements[element].name] == name { return true }
            refuse("unknown-element", "<\(strings[table.elements[element].name] ?? "")> has no meaning here", element)
            return false
        }
    }

    private func attribute(_ element: Int, _ name: String) -> String? {
        table.attributes(of: element).first { strings[$0.name] == name }.flatMap { strings[$0.value] }
    }

    private func child(_ element: Int, _ name: String) -> Int? {
        table.children(of: element).first { strings[table.elements[$0].name] == name && table.elements[$0].text != nil }
    }

    private func text(_ element: Int) -> String { table.elements[element].text.flatMap { strings[$0] } ?? "" }

    private func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func file(_ element: Int) -> String { table.files[Int(table.elements[element].file)].name }

    /// Where an element's text begins: behind the `>` of its tag.
    private func textPlace(_ element: Int) -> (line: Int, column: Int) {
        let record = table.elements[element]
        let bytes = table.files[Int(record.file)].bytes
        let end = bytes[Int(record.offset)...].firstIndex(of: UInt8(ascii: ">")) ?? Int(record.offset)
        let line = Int(record.line) + bytes[Int(record.offset)..<end].count { $0 == 0x0A }
        return (line, ElementTable.place(of: end + 1, in: bytes).column)
    }

    private func refuse(_ checkID: String, _ message: String, _ element: Int, hint: String? = nil) {
        findings.append(table.finding(checkID, message, at: element, hint: hint))
    }
}
