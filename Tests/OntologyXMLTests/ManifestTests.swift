import Foundation
import OntologyXML
import Testing

/// What `plugin.xml` may state, and where each fault of it is told.
struct ManifestTests {
    private func read(_ manifest: String) throws -> Result<PluginFolder, OntologyFaults> {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("manifest-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in ["plugin.xml": manifest, "A.xml": "<ontology/>", "run": ""] {
            try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        return Result { () throws(OntologyFaults) in try PluginFolder.read(folder.path + "/") }
    }

    private static func plugin(_ children: String) -> String {
        "<plugin id=\"shoulder\" version=\"1.0\" api=\"1\" region=\"region:shoulder\">\n\(children)\n</plugin>"
    }

    @Test func theKindFollowsFromWhatItHas() throws {
        #expect(try read(Self.plugin("<ontology href=\"A.xml\"/>")).get().kind == .data)
        let library = try read(Self.plugin("<library href=\"notYetBuilt.so\"/>")).get()
        #expect(library.kind == .swift && library.library?.line == 2)
        let program = try read(Self.plugin("<program href=\"run\" seconds=\"0.5\" megabytes=\"64\"/>")).get()
        #expect(program.kind == .program && program.program?.seconds == 0.5 && program.program?.megabytes == 64)
        let standard = try read(Self.plugin("<program href=\"run\"/>")).get().program
        #expect(standard?.seconds == 5 && standard?.megabytes == 512)
    }

    @Test(arguments: [
        ("<library href=\"a.so\"/>\n<program href=\"run\"/>", "duplicate-element", 3),
        ("\n<program href=\"run\" seconds=\"nan\"/>", "out-of-range", 3),
        ("<program href=\"run\" seconds=\"0\"/>", "out-of-range", 2),
        ("<program href=\"run\" megabytes=\"1000000\"/>", "out-of-range", 2),
        ("<program href=\"run\" minutes=\"1\"/>", "unknown-attribute", 2),
        ("<program/>", "missing-attribute", 2),
        ("<program href=\"none\"/>", "file-missing", 2),
        ("<library href=\"../a.so\"/>", "file-outside", 2),
        ("<library href=\"b/../../a.so\"/>", "file-outside", 2),
        ("<ontology href=\"/etc/passwd\"/>", "file-outside", 2),
        ("\n\n<script/>", "unknown-element", 4),
    ])
    func eachFaultIsToldAtItsLine(children: String, check: String, line: Int) throws {
        #expect {
            try read(Self.plugin(children)).get()
        } throws: { error in
            let findings = (error as? OntologyFaults)?.findings ?? []
            return findings.map(\.checkID) == [check] && findings.map(\.line) == [line]
        }
    }

    @Test(arguments: ["", "../up", "two words", "1st", "ünder", String(repeating: "a", count: 65), "a:b", "a.b"])
    func anIDIsAWord(id: String) throws {
        #expect(throws: OntologyFaults.self) {
            try read("<plugin id=\"\(id)\" version=\"1\" api=\"1\" region=\"region:a\"/>").get()
        }
    }
}
