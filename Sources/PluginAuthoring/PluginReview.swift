import NerveGraph
import OntologyXML

// `plugin check`. In: a plugin on the whole ontology. Out: what is wrong since it is there: XML, schema, sources, ids, names, checks, reachability.

extension AuthoredPlugin {
    /// Every finding that is not there without the plugin.
    package func review() -> CheckAnswer {
        let with = OntologyCheck(loader()).run(files: [])
        let without = OntologyCheck(loader(excluding: [id])).run(files: [])
        let known = Set(without.findings.map(\.rendered))
        var answer = with
        answer.findings = with.findings.filter { !known.contains($0.rendered) }
        if !answer.hasErrors { answer.findings += approachFindings() }
        return answer
    }

    private func approachFindings() -> [Finding] {
        do throws(LoadError) {
            return try load().approachFindings(of: declared.region)
        } catch {
            return error.findings
        }
    }
}
