import Foundation
import TestSupport
import Testing

/// A region without Swift: a folder of data, given by `--plugins`.
struct DataRegionTests {
    private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("region-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files {
            try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        try body(folder.path)
    }

    static let manifest = """
        <plugin id="tail" version="1.0" api="1" region="region:tail"><ontology href="Tail.xml"/><rules href="Rules.xml"/></plugin>
        """
    static let ontology = """
        <ontology region="region:tail">
          <region id="region:tail" name="tail"/>
          <nerve id="nerve:tail/tail-nerve" name="tail nerve" source="curator"/>
          <nerve id="nerve:tail/tip-nerve" name="tip nerve" source="curator"><branch-of ref="nerve:tail/tail-nerve"/></nerve>
        </ontology>
        """
    static let rules = """
        <rules><rule id="tail:wags" source="curator"><says>A tip wags its tail.</says>
          <cypher>MATCH (tip:Nerve)-[:BRANCH_OF]->(tail:Nerve {id: 'nerve:tail/tail-nerve'}) MERGE (tip)-[:WAGS]->(tail)</cypher></rule></rules>
        """

    @Test func itsFactsAndRulesCount() throws {
        try withFolder(["plugin.xml": Self.manifest, "Tail.xml": Self.ontology, "Rules.xml": Self.rules]) { folder in
            let why = try Ontology.run("nervegraph why 'tip nerve' wags 'tail nerve' --plugins '\(folder)'")
            #expect(why.exitCode == 0)
            #expect(why.output.contains("A tip wags its tail."))
            #expect(why.output.contains("Tail.xml:4"))
            let regions = try Ontology.run("nervegraph regions --plugins '\(folder)'")
            #expect(regions.output.contains("tail (region:tail)"))
            let without = try Ontology.run("nervegraph find 'tip nerve' 2>&1")
            #expect(!without.output.contains("nerve:tail/tip-nerve"))
        }
    }

    @Test(arguments: [
        (#"href="../outside.xml""#, "file-missing"), (#"href="/etc/passwd""#, "file-missing"),
    ])
    func itsFilesStayInItsFolder(href: String, check: String) throws {
        let manifest = Self.manifest.replacingOccurrences(of: #"href="Tail.xml""#, with: href)
        try withFolder(["plugin.xml": manifest, "Rules.xml": Self.rules]) { folder in
            let (output, exitCode) = try Ontology.run("nervegraph regions --plugins '\(folder)' 2>&1")
            #expect(exitCode == 65)
            #expect(output.contains("[\(check)]") || output.contains("[file-outside]"))
        }
    }

    @Test func aClaimedRegionIsRefused() throws {
        let manifest = Self.manifest.replacingOccurrences(of: "region:tail", with: "region:pelvis")
        try withFolder(["plugin.xml": manifest, "Tail.xml": Self.ontology, "Rules.xml": Self.rules]) { folder in
            let (output, exitCode) = try Ontology.run("nervegraph regions --plugins '\(folder)' 2>&1")
            #expect(exitCode == 65)
            #expect(output.contains("[plugin-clash]"))
        }
    }
}
