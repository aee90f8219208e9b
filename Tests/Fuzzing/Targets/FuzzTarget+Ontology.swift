import OntologyXML

extension FuzzTarget {
    /// The files of an ontology, one after the other with a zero byte between: vocabulary, facts, rules, checks. Out come a graph, or
    /// findings, each in one of the files.
    static let ontology = FuzzTarget("ontology") { bytes in
        let parts = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false)
        let files = parts.map { MemoryFile(Array($0)) }
        func role(_ index: Int) -> [OntologyFiles.File] {
            files.indices.contains(index) ? [OntologyFiles.File(path: files[index].path, name: "\(index).xml")] : []
        }
        do throws(OntologyFaults) {
            _ = try OntologyReader(
                OntologyFiles(vocabulary: role(0), ontology: role(1), rules: role(2), checks: role(3))
            ).read()
        } catch {
            precondition(!error.findings.isEmpty, "faults are told")
            for finding in error.findings { _ = finding.rendered }
        }
        withExtendedLifetime(files) {}
    }
}
