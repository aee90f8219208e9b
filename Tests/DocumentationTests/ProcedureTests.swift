import Foundation
import NerveGraph
import TestSupport
import Testing

/// The procedures of the commands are listed in `Documentation/OpenCypherSupport.md`, each with its arguments.
struct ProcedureTests {
    @Test func theListIsThatOfTheEngine() throws {
        let text = try String(
            contentsOf: Checkout.root.appendingPathComponent("Documentation/OpenCypherSupport.md"), encoding: .utf8)
        let listed = text.matches(of: /\| `(nervegraph\.[A-Za-z]+)` \| ([a-z, ]*)/).map {
            "\($0.1)(\($0.2.split(separator: " ").joined(separator: " ")))"
        }
        let catalog = try Ontology.engine().procedures.catalog
        let known = catalog.procedureNames.filter { $0.hasPrefix("nervegraph.") }.compactMap(catalog.procedure).map {
            "\($0.name)(\($0.inputs.map(\.name).joined(separator: ", ")))"
        }
        #expect(Set(listed) == Set(known))
        #expect(listed.count == known.count)
    }
}
