import Foundation
import NerveGraph
import OntologyXML
import PluginLoading
import RegionPluginAPI
import TestSupport

/// A plugin's folder with a program that was written for a test; the folder is gone when this is.
final class TestProgram {
    let folder: URL
    let log = PluginFaultLog()

    /// - Parameters:
    ///   - text: the whole program.
    ///   - files: further files, by name.
    init(
        _ text: String, seconds: Double = 30, megabytes: Int = 512, permissions: Int = 0o755
    ) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("nervegraph-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try """
        <plugin id="mischief" version="1.0" api="1" region="region:mischief">
          <program href="mischief" seconds="\(seconds)" megabytes="\(megabytes)"/>
        </plugin>
        """.write(to: folder.appendingPathComponent("plugin.xml"), atomically: true, encoding: .utf8)
        let program = folder.appendingPathComponent("mischief")
        try text.write(to: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: program.path)
    }

    /// A program in Python that answers as it should, but for what `body` defines anew. It writes its process number to a file.
    convenience init(python body: String, seconds: Double = 30, megabytes: Int = 512) throws {
        try self.init(
            """
            #!/usr/bin/env python3
            import json, os, resource, signal, subprocess, sys, time
            open("pid", "w").write(str(os.getpid()))
            def hello(request):
                return {"protocol": 1, "accessModel": {}, "riskAssessors": [{"id": "mischief:risk", "says": "nothing"}],
                    "procedures": [{"name": "mischief.ask", "says": "nothing", "inputs": [{"name": "value", "type": "ANY"}],
                        "outputs": [{"name": "value", "type": "ANY"}]}]}
            def judge(request):
                return {"judgements": [{"door": "closed", "reason": "so", "sources": ["curator"]} for c in request["crossings"]]}
            def assess(request):
                return {"risks": [[] for a in request["approaches"]]}
            def call(request):
                return {"results": [{"rows": [{"values": row["arguments"], "sources": ["curator"]}]} for row in request["rows"]]}
            \(body)
            for line in sys.stdin:
                request = json.loads(line)
                print(json.dumps({"id": request["id"], **globals()[request["op"]](request)}), flush=True)
            """, seconds: seconds, megabytes: megabytes)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func start() throws(PluginFault) -> any RegionPlugin {
        let read: PluginFolder
        do throws(OntologyFaults) {
            read = try PluginFolder.read(folder.path)
        } catch {
            throw PluginFault(plugin: "mischief", error.findings[0])
        }
        return try read.open(reader: .queries, log: log)
    }

    /// Whether a process runs whose number the program wrote to a file.
    func runs(_ file: String = "pid") throws -> Bool {
        let number = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        return FileManager.default.fileExists(atPath: "/proc/\(number)")
    }
}

extension RegionPlugin {
    /// What the program answers to a value: what it is asked by `CALL mischief.ask(value)`.
    func ask(_ value: Value, on graph: RegionGraph) throws -> [RegionProcedure.Row] {
        guard let procedure = procedures.first else { return [] }
        return try procedure.rows([value], in: ClinicalCase(), on: graph)
    }
}

extension RegionGraph {
    /// That of the checkout's ontology.
    static func whole() throws -> RegionGraph { RegionGraph(try Ontology.graph().view) }

    /// Crossings of the graph, the first ones.
    func crossings(_ count: Int) -> [Crossing] {
        Array(
            nodes(labelled: "Space").lazy.flatMap { space in
                outgoing("CROSSING", from: space).map {
                    Crossing(relationship: $0.relationship, from: space, to: $0.node, kind: .free, hazard: nil)
                }
            }.prefix(count))
    }
}
