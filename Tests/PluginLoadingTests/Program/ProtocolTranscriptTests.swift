import Foundation
import JSONLines
import NerveGraph
import PluginLoading
import RegionPluginAPI
import TestSupport
import Testing

/// The example of the documentation, played with the program that `nervegraph plugin new --kind process` writes.
struct ProtocolTranscriptTests {
    /// The example, called shoulder, with a program in front of it that writes down what passes.
    private static func example() throws -> URL {
        let template = Checkout.root.appendingPathComponent("Plugins/Templates/Process")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nervegraph-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["plugin.xml", "__Name__.xml", "__name__.py"] {
            let text = try String(contentsOf: template.appendingPathComponent(name), encoding: .utf8)
            func named(_ text: String) -> String {
                text.replacingOccurrences(of: "__name__", with: "shoulder")
                    .replacingOccurrences(of: "__Name__", with: "Shoulder")
            }
            let target = folder.appendingPathComponent(named(name == "__name__.py" ? "example.py" : name))
            try named(text).write(to: target, atomically: true, encoding: .utf8)
        }
        let listener = folder.appendingPathComponent("shoulder.py")
        try """
        #!/usr/bin/env python3
        import subprocess, sys
        example = subprocess.Popen([sys.executable, "example.py"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        with open("transcript", "w") as transcript:
            for line in sys.stdin:
                example.stdin.write(line)
                example.stdin.flush()
                reply = example.stdout.readline()
                print("> " + line + "< " + reply, end="", file=transcript, flush=True)
                print(reply, end="", flush=True)
        """.write(to: listener, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: listener.path)
        return folder
    }

    @Test func theTranscriptIsWhatPasses() throws {
        let folder = try Self.example()
        defer { try? FileManager.default.removeItem(at: folder) }
        let knowledge = try Ontology.load(
            regions: Ontology.regions,
            plugins: PluginDirectory(places: [.init(folder: folder.path, origin: .option)], trustsWritable: true))
        let plugin = try #require(knowledge.regions.first { $0.manifest.id == "shoulder" }, "\(knowledge.leftOut)")
        let graph = RegionGraph(knowledge.view)

        let bleeding = ClinicalCase(conditions: ["contraindication:coagulopathy"])
        let window = try #require(graph.node("space:shoulder/skin-example"))
        let fat = try #require(graph.node("space:shoulder/example-fat"))
        let crossings: [Crossing] = [(window, 0), (fat, 1)].flatMap { space, hazard in
            graph.outgoing("CROSSING", from: space).map {
                Crossing(relationship: $0.relationship, from: space, to: $0.node, kind: .free, hazard: hazard)
            }
        }
        let judgements = try #require(plugin.accessModel).judge(crossings, in: bleeding, on: graph)
        #expect(judgements.count == 2 && judgements[0] == nil && judgements[1] != nil)
        let approach = try #require(graph.node("approach:shoulder/example-approach"))
        let risks = try #require(plugin.riskAssessors.first).risks(of: [approach], in: ClinicalCase(), on: graph)
        #expect(risks.map(\.count) == [1])
        let supply = try #require(plugin.procedures.first)
        let rows = try supply.rows([.string("shoulder example nerve")], in: ClinicalCase(), on: graph)
        #expect(rows.map(\.sources) == [["curator"]])
        #expect(throws: RegionProcedure.Refusal.self) {
            try supply.rows([.string("shoulder nerve")], in: ClinicalCase(), on: graph)
        }

        let passed = try String(contentsOf: folder.appendingPathComponent("transcript"), encoding: .utf8)
        let page = try String(
            contentsOf: Checkout.root.appendingPathComponent("Documentation/PluginProtocol.md"), encoding: .utf8)
        let told = try #require(
            page.components(separatedBy: "```transcript\n").last?.components(separatedBy: "```").first)
        #expect(try lines(told) == lines(passed), "\n\(passed)")
    }

    /// The lines with who speaks, as values: how a program writes JSON does not matter.
    private func lines(_ text: String) throws -> [JSONValue] {
        try text.split(separator: "\n").map { line in
            [.string(String(line.prefix(1))), try JSONValue.parse(String(line.dropFirst(2)))]
        }
    }

    @Test func theExampleRefusesWhatItDoesNotKnowAndEndsWithItsInput() throws {
        let folder = try Self.example()
        defer { try? FileManager.default.removeItem(at: folder) }
        let answer = try Ontology.run(
            "cd '\(folder.path)' && printf '%s\\n' '{\"id\":1,\"op\":\"hello\",\"later\":1}' '{\"id\":2,\"op\":\"dance\"}' | python3 example.py"
        )
        #expect(answer.exitCode == 0)
        let replies = try answer.output.split(separator: "\n").map { try JSONValue.parse(String($0)).object }
        #expect(replies.map { $0?["id"] } == [1, 2])
        #expect(replies[0]?["protocol"] == 1 && replies[1]?["refusal"] != nil)
        let broken = try Ontology.run(
            "cd '\(folder.path)' && yes '{\"id\":1,\"op\":\"hello\"}' | python3 example.py | head -c 1000 > /dev/null")
        #expect(broken.output.isEmpty, "it complains where nobody reads: \(broken.output)")
    }
}
