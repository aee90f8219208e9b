import Foundation
import NerveGraph
import OntologyXML
import PluginLoading
import TestSupport
import Testing

/// Plugins from outside: each is there whole or not at all, and adds only what is its own to add.
struct GuestTests {
    /// Adds a nerve, a way to relate it to another's, a rule and a check.
    static let good = PluginFixture(
        "tail",
        "<nerve id=\"nerve:tail/tip\" name=\"tip nerve\" source=\"curator\"><branch-of ref=\"nerve:pudendal-nerve\"/></nerve>",
        rules: PluginFixture.rule(
            "tail:wags",
            "MATCH (tip:Nerve {id: 'nerve:tail/tip'})-[:BRANCH_OF]->(n:Nerve) MERGE (tip)-[:WAGS]->(n)"),
        checks: PluginFixture.check("tail:tip", "MATCH (n {id: 'nerve:tail/tip'}) WHERE n.name IS NULL RETURN n"))

    private func load(_ plugins: [PluginFixture], excluding excluded: [String] = []) throws -> KnowledgeGraph {
        try PluginFixture.with(plugins) { folder in
            try Ontology.load(regions: Ontology.regions, plugins: PluginDirectory(option: folder), excluding: excluded)
        }
    }

    private func faults(_ graph: KnowledgeGraph) -> [String: String] {
        Dictionary(graph.leftOut.compactMap(\.fault).map { ($0.plugin, $0.id) }) { $0 + ", " + $1 }
    }

    @Test func aGoodOneIsThereWhole() throws {
        let graph = try load([Self.good])
        #expect(faults(graph).isEmpty)
        var engine = graph.engine
        let rows = try engine.execute("MATCH (:Nerve {id: 'nerve:tail/tip'})-[:WAGS]->(n) RETURN n.id").rows
        #expect(rows.map { if case .string(let id)? = $0.first { id } else { "" } } == ["nerve:pudendal-nerve"])
        let summary = try #require(graph.regionsAnswer.regions.last)
        #expect(summary.plugin == "tail" && summary.kind == "data" && summary.origin == "option")
        #expect(summary.rules == ["tail:wags"] && summary.checks == ["tail:tip"] && summary.nodes == 2)
    }

    /// All at once, so that none of them hides behind another.
    @Test func eachBadOneIsLeftOutBesideAGoodOne() throws {
        let thieves = Theft.all.indices.map { ($0 < 10 ? "thief-0\($0)" : "thief-\($0)", Theft.all[$0]) }
        let graph = try load(thieves.map { $1.plugin($0) } + [Self.good])
        let leftOut = Dictionary(graph.leftOut.map { ($0.id, $0) }) { first, _ in first }
        for (id, theft) in thieves {
            let found = leftOut[id]
            let told = found?.findings.map(\.rendered).joined(separator: "\n") ?? "nothing"
            #expect(found?.fault?.id == theft.fault, "\(theft.what): \(told)")
            #expect(found?.findings.allSatisfy { $0.file.contains("/\(id)/") && $0.line > 0 } ?? false, "\(told)")
        }
        let regions = graph.regionsAnswer
        #expect(regions.regions.count == Ontology.regions.count + 1 && regions.leftOut.count == Theft.all.count)
        #expect(graph.facts.entities(labeled: "Region").count == Ontology.regions.count + 1)
        #expect(graph.facts.entity(id: "nerve:pudendal-nerve")?.name == "pudendal nerve")
    }

    @Test func whoComesFirstDoesNotMatter() throws {
        let thief = PluginFixture("a-thief", "<nerve id=\"nerve:tail/tip\" name=\"mine\" source=\"curator\"/>")
        #expect(faults(try load([thief, Self.good])) == ["a-thief": "namespace"])
    }

    @Test func ofTwoWithOneIDBothAreLeftOutByName() throws {
        var second = Self.good
        second.id = "tail-too"
        let graph = try load([Self.good, second, PluginFixture("other")])
        #expect(graph.leftOut.map { $0.fault?.id } == ["plugin-clash", "plugin-clash"])
        let messages = graph.leftOut.compactMap { $0.fault?.message }
        #expect(messages.count == 2 && messages[0].contains("/tail-too ") && messages[1].contains("/tail "))
        #expect(graph.regionsAnswer.regions.last?.plugin == "other")
    }

    @Test func whatRequiresOneThatIsLeftOutIsLeftOutToo() throws {
        var dependent = PluginFixture("dependent")
        dependent.files["dependent.xml"] = "<ontology region=\"region:dependent\" requires=\"region:bad\"/>"
        let bad = PluginFixture("bad", "<nerve id=\"nerve:mine\" name=\"mine\" source=\"curator\"/>")
        let graph = try load([dependent, bad, Self.good])
        #expect(faults(graph) == ["bad": "namespace", "dependent": "missing-region"])
    }

    @Test(arguments: [
        ("pelvis", "region:pelvis", "plugin-clash"), ("Pelvis", "region:Pelvis", "plugin-clash"),
        ("lumbar-spine", "region:lumbar-spine", "plugin-clash"), ("mine", "region:pelvis", "plugin-clash"),
        ("mine", "region:other", "namespace"), ("core", "region:core", "namespace"),
        ("nervegraph", "region:nervegraph", "namespace"),
    ])
    func namesOfTheCommandAreTaken(id: String, region: String, fault: String) throws {
        var plugin = PluginFixture(id)
        plugin.manifest = "<plugin id=\"\(id)\" version=\"1\" api=\"1\" region=\"\(region)\"/>"
        #expect(faults(try load([plugin])) == [id: fault])
    }

    @Test func anotherVersionOfTheAPIIsRefusedAtItsLine() throws {
        var plugin = PluginFixture("late")
        plugin.manifest = "\n\n<plugin id=\"late\" version=\"1\" api=\"999\" region=\"region:late\"/>"
        let fault = try #require(load([plugin]).leftOut.first?.fault)
        #expect(fault.id == "plugin-api" && fault.line == 3 && fault.message.contains("999"))
    }

    @Test func oneMayStandInForABuiltInOneThatIsLeftOut() throws {
        var plugin = PluginFixture("pelvis")
        plugin.manifest =
            "<plugin id=\"pelvis\" version=\"2\" api=\"1\" region=\"region:pelvis\"><ontology href=\"Pelvis.xml\"/></plugin>"
        plugin.files = [
            "Pelvis.xml": try String(
                contentsOf: Checkout.ontology.appendingPathComponent("Regions/Pelvis.xml"), encoding: .utf8)
        ]
        let graph = try load([plugin], excluding: ["pelvis"])
        #expect(faults(graph).isEmpty)
        let summary = try #require(graph.regionsAnswer.regions.first { $0.id == "region:pelvis" })
        #expect(summary.version == "2" && summary.kind == "data")
        let builtIns = try Ontology.graph().regionsAnswer.regions
        let builtIn = try #require(builtIns.first { $0.id == "region:pelvis" })
        #expect(graph.regionsAnswer.regions.map(\.id) == builtIns.map(\.id), "it stands at the region's place")
        #expect(summary.nodes == builtIn.nodes)
    }

    @Test func severalFilesShareOneRegion() throws {
        var plugin = Self.good
        plugin.manifest = plugin.manifest.replacingOccurrences(
            of: "<rules", with: "<ontology href=\"More.xml\"/><rules")
        plugin.files["More.xml"] =
            "<ontology><nerve id=\"nerve:tail/more\" name=\"more\" source=\"curator\"/></ontology>"
        let graph = try load([plugin])
        #expect(faults(graph).isEmpty)
        #expect(graph.regionsAnswer.regions.last?.nodes == 3)
    }

    /// The circle closes at a link that the core states: the fault stands in no plugin's file.
    @Test func aFaultInNobodysFileIsTracedToItsPlugin() throws {
        let (upper, lower) = ("nerve:pudendal-nerve", "nerve:inferior-rectal-nerve")
        let knot = PluginFixture(
            "knot",
            """
            <nerve id="nerve:knot/loop" name="loop" source="curator"><branch-of ref="\(lower)"/></nerve>
            <about ref="\(upper)"><branch-of ref="nerve:knot/loop" source="curator"/></about>
            """)
        #expect(faults(try load([Self.good, knot])) == ["knot": "cycle"])
    }

    /// What lies on the way is not said to be endangered where a part of it is at risk already.
    @Test func whatAPluginHidesIsFoundByCheck() throws {
        let approach = "approach:pudendal-transgluteal-alcock"
        let hider = PluginFixture(
            "hider",
            """
            <nerve id="nerve:hider/decoy" name="decoy" source="curator"><part-of ref="nerve:inferior-cluneal-nerves"/></nerve>
            <about ref="\(approach)">
              <at-risk ref="nerve:hider/decoy" phase="access" consequence="none" severity="minor" source="curator"/>
            </about>
            """)
        try PluginFixture.with([Self.good, hider]) { folder in
            let loader = GraphLoader(
                location: try OntologyLocation.find(option: Checkout.ontology.path), regions: Ontology.regions,
                plugins: PluginDirectory(option: folder))
            let errors = OntologyCheck(loader).run(files: []).findings.filter { $0.severity == .error }
            #expect(
                errors.count == 1 && errors[0].message.contains("\(approach) ENDANGERS nerve:inferior-cluneal-nerves"))
            for error in errors {
                #expect(
                    error.checkID == "hides-conclusion" && error.file.hasSuffix("/hider/plugin.xml"),
                    "\(error.rendered)")
            }
        }
    }

    private static func procedure(_ name: String) -> String {
        #"{"name":"\#(name)","says":"It answers.","inputs":[],"outputs":[{"name":"a","type":"STRING"}]}"#
    }

    /// What code contributes is held against the same names as what files do.
    @Test func namesThatCodeGivesAreLookedAtToo() throws {
        func program(_ id: String, procedures: [String]) -> PluginFixture {
            PluginFixture(
                id, contributing: #""procedures":[\#(procedures.map(Self.procedure).joined(separator: ","))]"#)
        }
        let graph = try load([
            program("fair", procedures: ["fair.answer"]), program("steals", procedures: ["pelvis.pudendalLevels"]),
            program("twice", procedures: ["twice.answer", "twice.answer"]),
            PluginFixture(
                "assessor", contributing: #""riskAssessors":[{"id":"pelvis:both-sides","says":"It knows."}]"#),
        ])
        #expect(faults(graph) == ["steals": "namespace", "twice": "plugin-clash", "assessor": "namespace"])
        #expect(graph.engine.procedures["fair.answer"] != nil)
        #expect(graph.regionsAnswer.regions.last?.kind == "program")
    }

    @Test func theLibrarysOwnFaultsStayItsOwn() throws {
        let location = try OntologyLocation.find(option: Checkout.ontology.path)
        try PluginFixture.with([Self.good]) { folder in
            let loader = GraphLoader(
                location: location, regions: Ontology.regions.filter { $0.manifest.id != "lumbar" },
                plugins: PluginDirectory(option: folder))
            #expect(throws: LoadError.self) { try loader.load() }
        }
    }
}
