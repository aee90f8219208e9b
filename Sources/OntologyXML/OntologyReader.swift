// The way from files to a graph. In: the files of an ontology. Out: its graph, rules and checks, or every fault found. With one error
// nothing is kept.

import PropertyGraph

package struct OntologyReader {
    private let files: OntologyFiles

    package init(_ files: OntologyFiles) { self.files = files }

    /// - Throws: ``OntologyFaults`` with every finding where one of them is an error.
    /// - Complexity: O(bytes + facts).
    package func read() throws(OntologyFaults) -> OntologyContent {
        var reader = XMLFileReader()
        var findings: [Finding] = []
        let vocabularyRoots = roots(files.vocabulary, &reader)
        let ontologyRoots = roots(files.ontology, &reader)
        reader.foldsBlanks = false
        let ruleRoots = roots(files.rules, &reader)
        let checkRoots = roots(files.checks, &reader)
        findings += reader.findings

        var vocabularyReader = VocabularyReader(reader.table)
        for root in vocabularyRoots { vocabularyReader.read(root: root, &reader.builder.strings) }
        findings += vocabularyReader.findings

        let statements = StatementReader(
            reader.table, roots: ruleRoots + checkRoots, reader.builder.strings)
        let rules = ruleRoots.flatMap { statements.rules(root: $0) }
        let checks = checkRoots.flatMap { statements.checks(root: $0) }
        findings += statements.findings

        var assembler = Assembler(
            table: reader.table, vocabulary: vocabularyReader.vocabulary, builder: reader.takeBuilder())
        assembler.assemble(roots: ontologyRoots)
        findings += assembler.findings

        if findings.contains(where: { $0.severity == .error }) {
            throw OntologyFaults(findings: Self.sorted(findings))
        }
        let (regions, withdrawn) = (assembler.regions, assembler.withdrawals.nodes)
        let graph = assembler.builder.build()
        return OntologyContent(
            graph: withdrawn.isEmpty ? graph : graph.without(withdrawn), rules: rules, checks: checks, regions: regions,
            findings: Self.sorted(findings))
    }

    private func roots(_ files: [OntologyFiles.File], _ reader: inout XMLFileReader) -> [Int] {
        var roots: [Int] = []
        for file in files {
            let root = reader.table.elements.count
            guard reader.read(file.path, name: file.name) else { continue }
            roots.append(root)
            reader.table.files[reader.table.files.count - 1].namespace = file.namespace
        }
        return roots
    }

    /// By file in the order of reading, then by line.
    private static func sorted(_ findings: [Finding]) -> [Finding] {
        var order: [String: Int] = [:]
        for finding in findings where order[finding.file] == nil { order[finding.file] = order.count }
        return findings.enumerated().sorted {
            (order[$0.element.file] ?? 0, $0.element.line, $0.offset) < (
                order[$1.element.file] ?? 0, $1.element.line, $1.offset
            )
        }.map(\.element)
    }
}
