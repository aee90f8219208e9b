import Foundation
import OntologyXML
import PropertyGraph
import Reasoning
import TestSupport

/// The ontology of the checkout with everything that its rules derive, made once.
enum WholeOntology {
    static let world = Result { () throws -> SmallWorld in
        let content = try OntologyReader(files).read()
        return try SmallWorld(content.graph, content.rules)
    }

    static var files: OntologyFiles {
        func files(_ folder: String) -> [OntologyFiles.File] {
            Checkout.files(below: folder, suffix: ".xml").map {
                OntologyFiles.File(path: Checkout.root.appendingPathComponent($0).path, name: $0)
            }
        }
        let core = files("Ontology/Core")
        let isVocabulary: (OntologyFiles.File) -> Bool = {
            $0.name.hasSuffix("Kinds.xml") || $0.name.hasSuffix("Relations.xml")
        }
        return OntologyFiles(
            vocabulary: core.filter(isVocabulary),
            ontology: core.filter { !isVocabulary($0) } + files("Ontology/Evidence") + files("Ontology/Regions"),
            rules: files("Ontology/Rules"))
    }
}
