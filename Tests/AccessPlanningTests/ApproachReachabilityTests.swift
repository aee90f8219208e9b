import CypherExecution
import CypherPlanning
import CypherSemantics
import CypherSyntax
import Foundation
import OntologyXML
import PropertyGraph
import TestSupport
import Testing

@testable import AccessPlanning

@Suite("Documented approaches in the space graph")
struct ApproachReachabilityTests {
    private func view(_ setup: String) throws -> GraphView {
        let bound = try Binder(catalog: Catalog()).bind(Parser.parse(setup))
        let empty = GraphView(.empty)
        return GraphView(.empty, overlay: try Executor(empty).run(Planner(empty).plan(bound)).writes)
    }

    @Test func aTargetBehindWhatIsClosedIsNotReached() throws {
        let view = try view(
            """
            CREATE (f:Field), (g:Field), (w:Space:SkinWindow)-[:IN_FIELD]->(f), (fat:Space)-[:IN_FIELD]->(f), (other:Space)-[:IN_FIELD]->(g),
              (w)-[:CROSSING {kind: 'free', hazard: 0}]->(fat), (fat)-[:CROSSING {kind: 'contact-stop'}]->(other),
              (fat)-[:CROSSING {kind: 'closed'}]->(deep:Space), (n:Nerve)-[:LOCATED_IN]->(fat), (m:Nerve)-[:LOCATED_IN]->(deep),
              (a:Approach)-[:ENTERS_AT]->(w), (a)-[:TARGETS]->(n), (a)-[:TARGETS]->(m)
            """)
        let result = ApproachReachability(view)
        #expect(result.pairs == 2)
        #expect(result.unreached.map { view.labels(of: $0.target).map(view.name(of:)) } == [["Nerve"]])
        #expect(result.unreached.first?.target != result.unreached.first?.approach)
        #expect(result.outOfField.count == 1)
    }

    @Test func aCrossingOfAnUnknownKindIsClosed() throws {
        let view = try view("CREATE (:Space)-[:CROSSING {kind: 'open', hazard: 7}]->(:Space)")
        let graph = SpaceGraph(view)
        #expect(graph.crossings.first?.kind == .closed)
        #expect(graph.crossings.first?.hazard == .unknown)
    }

    @Test func fromEachWindowItsTargetIsReachedWithinItsField() throws {
        func files(_ folder: String) -> [OntologyFiles.File] {
            Checkout.files(below: folder, suffix: ".xml").map {
                OntologyFiles.File(path: Checkout.root.appendingPathComponent($0).path, name: $0)
            }
        }
        let core = files("Ontology/Core")
        let isVocabulary: (OntologyFiles.File) -> Bool = {
            $0.name.hasSuffix("Kinds.xml") || $0.name.hasSuffix("Relations.xml")
        }
        let content = try OntologyReader(
            OntologyFiles(
                vocabulary: core.filter(isVocabulary),
                ontology: core.filter { !isVocabulary($0) } + files("Ontology/Evidence") + files("Ontology/Regions"))
        ).read()
        let view = GraphView(content.graph)
        let result = ApproachReachability(view)
        func id(_ node: NodeID) -> String {
            guard case .string(let id)? = view.keyID("id").map({ view.value(of: view.property(node, $0)) }) else {
                return ""
            }
            return id
        }
        #expect(result.pairs > 100)
        // A local anaesthetic diffuses from the nose to the ganglion; no instrument follows it.
        #expect(
            result.unreached.map { id($0.approach) + " → " + id($0.target) } == [
                "approach:spg-transnasal → nerve:sphenopalatine-ganglion"
            ])
        #expect(result.outOfField.map { id($0.window) + " → " + id($0.space) } == [])
    }
}
