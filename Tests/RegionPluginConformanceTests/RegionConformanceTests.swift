import NerveGraph
import RegionPluginAPI
import TestSupport
import Testing

/// What every region has to hold to, run over each of them.
struct RegionConformanceTests {
    static let regions = Ontology.regions

    /// A region with what it requires, and what those require.
    private static func closure(of plugin: any RegionPlugin) throws -> [any RegionPlugin] {
        let summaries = try Ontology.graph().regionsAnswer.regions
        var needed: Set<String> = [plugin.manifest.region]
        var grew = true
        while grew {
            let more = summaries.filter { needed.contains($0.id) }.flatMap(\.requires)
            grew = !needed.isSuperset(of: more)
            needed.formUnion(more)
        }
        return regions.filter { needed.contains($0.manifest.region) }
    }

    @Test(arguments: regions.indices)
    func itLoadsAloneWithWhatItRequires(index: Int) throws {
        let plugin = Self.regions[index]
        let graph = try Ontology.load(regions: Self.closure(of: plugin))
        let summary = try #require(graph.regionsAnswer.regions.first { $0.id == plugin.manifest.region })
        #expect(summary.nodes > 0)
        #expect(summary.approaches > 0)
    }

    @Test(arguments: regions.indices)
    func withoutItItsContributionsAreAbsent(index: Int) throws {
        let plugin = Self.regions[index]
        let dependents = try Self.regions.filter { other in
            try Self.closure(of: other).contains { $0.manifest.region == plugin.manifest.region }
        }
        let rest = Self.regions.filter { other in !dependents.contains { $0.manifest.id == other.manifest.id } }
        let graph = try Ontology.load(regions: rest)
        #expect(graph.facts.entity(id: plugin.manifest.region) == nil)
        for node in graph.view.nodes { #expect(graph.facts.string(node, "region") != plugin.manifest.region) }
        for procedure in plugin.procedures { #expect(graph.engine.procedures[procedure.name] == nil) }
    }

    @Test(arguments: regions.indices)
    func whatItSaysHasKnownSources(index: Int) throws {
        let plugin = Self.regions[index]
        let graph = try Ontology.graph()
        let region = RegionGraph(graph.view)
        func check(_ sources: [RegionPluginAPI.Citation], _ what: String) {
            #expect(!sources.isEmpty, "\(what) has no source")
            for source in sources {
                #expect(region.node("reference:\(source.reference)") != nil, "\(what) cites \(source.reference)")
            }
        }
        for rule in plugin.rules { check(rule.sources, rule.id) }
        for assessor in plugin.riskAssessors {
            for approach in region.nodes(labelled: "Approach") {
                for risk in assessor.risks(of: approach, in: ClinicalCase(), on: region) {
                    check(risk.sources, assessor.id)
                    #expect(!risk.reason.isEmpty && !risk.consequence.isEmpty)
                }
            }
        }
        for crossing in region.nodes(labelled: "Space").flatMap({ space in
            region.outgoing("CROSSING", from: space).map { (space, $0) }
        }) {
            let (space, step) = crossing
            guard let kind = region.text("kind", of: step.relationship).flatMap(Crossing.Kind.init) else { continue }
            let hazard: Int? =
                if case .integer(let hazard) = region.property("hazard", of: step.relationship) { Int(hazard) } else {
                    nil
                }
            let fact = Crossing(relationship: step.relationship, from: space, to: step.node, kind: kind, hazard: hazard)
            switch plugin.accessModel?.judge(fact, in: ClinicalCase(), on: region) {
            case .open(_, let reason, let sources)?, .closed(let reason, let sources)?:
                #expect(!reason.isEmpty)
                check(sources, "the access model of \(plugin.manifest.id)")
            case nil: break
            }
        }
    }

    @Test(arguments: regions.indices)
    func itsNamesAreItsOwn(index: Int) {
        let manifest = Self.regions[index].manifest
        #expect(Self.regions.count { $0.manifest.id == manifest.id } == 1)
        #expect(Self.regions.count { $0.manifest.region == manifest.region } == 1)
        for procedure in Self.regions[index].procedures {
            #expect(procedure.name.hasPrefix("\(manifest.id)."))
            #expect(!procedure.says.isEmpty)
        }
    }
}
