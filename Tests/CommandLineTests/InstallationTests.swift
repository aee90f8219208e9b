import Foundation
import TestSupport
import Testing

/// The ontology is found beside the installed command, whatever the working directory, and with the build folder gone.
struct InstallationTests {
    @Test func anInstalledCommandFindsItsOntology() throws {
        let prefix = FileManager.default.temporaryDirectory.appendingPathComponent("nervegraph-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: prefix) }
        let files = FileManager.default
        try files.createDirectory(at: prefix.appendingPathComponent("bin"), withIntermediateDirectories: true)
        try files.createDirectory(
            at: prefix.appendingPathComponent("share/nervegraph"), withIntermediateDirectories: true)
        let command = prefix.appendingPathComponent("bin/nervegraph")
        try files.copyItem(at: Ontology.commandPath, to: command)
        try files.copyItem(at: Checkout.ontology, to: prefix.appendingPathComponent("share/nervegraph/Ontology"))
        let (output, exitCode) = try Ontology.run(
            "cd / && unset NERVEGRAPH_ONTOLOGY && '\(command.path)' find 'Alcock canal'")
        #expect(exitCode == 0, "\(output)")
        #expect(output.contains("landmark:alcock-canal"))
    }

    @Test func withoutAnOntologyItSaysWhereItLooked() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nervegraph-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let command = folder.appendingPathComponent("nervegraph")
        try FileManager.default.copyItem(at: Ontology.commandPath, to: command)
        let (output, exitCode) = try Ontology.run("unset NERVEGRAPH_ONTOLOGY && '\(command.path)' regions 2>&1")
        #expect(exitCode == 66)
        #expect(output.contains("share/nervegraph/Ontology"))
    }

    @Test func theEnvironmentAndTheOptionOverride() throws {
        let (output, exitCode) = try Ontology.run(
            "nervegraph regions 2>&1", environment: ["NERVEGRAPH_ONTOLOGY": "/nowhere"])
        #expect(exitCode == 66)
        #expect(output.contains("NERVEGRAPH_ONTOLOGY"))
        let option = try Ontology.run(
            "nervegraph regions --ontology '\(Checkout.ontology.path)'",
            environment: ["NERVEGRAPH_ONTOLOGY": "/nowhere"])
        #expect(option.exitCode == 0)
    }
}
