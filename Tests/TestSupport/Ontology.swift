import Foundation
import InstalledRegions
import NerveGraph
import PluginLoading
import RegionPluginAPI

/// The ontology of this checkout with its regions, loaded once.
package enum Ontology {
    package static let regions = InstalledRegions.all

    private static let loaded = Result { try load(regions: regions) }

    package static func graph() throws -> KnowledgeGraph { try loaded.get() }

    package static func engine() throws -> QueryEngine { try graph().engine }

    package static func load(
        regions: [any RegionPlugin], plugins: PluginDirectory = .none, excluding excluded: [String] = []
    ) throws -> KnowledgeGraph {
        let location = try OntologyLocation.find(option: Checkout.ontology.path)
        return try GraphLoader(location: location, regions: regions, plugins: plugins, excluding: excluded).load()
    }

    // MARK: The command

    /// The command that was built beside the tests.
    package static var commandPath: URL {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("nervegraph")
    }

    /// Runs a line as a shell would, with `nervegraph` being the command built beside the tests.
    package static func run(_ line: String) throws -> (output: String, exitCode: Int32) {
        try run(line, environment: [:])
    }

    package static func run(_ line: String, environment: [String: String]) throws -> (output: String, exitCode: Int32) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", "nervegraph() { '\(commandPath.path)' \"$@\"; }; \(line)"]
        process.currentDirectoryURL = Checkout.root
        process.environment = ProcessInfo.processInfo.environment.merging(
            [
                "NERVEGRAPH_ONTOLOGY": Checkout.ontology.path, "COLUMNS": "100", "NO_COLOR": "1",
                "NERVEGRAPH_PLUGINS": "", "XDG_DATA_HOME": "/nonexistent",
            ]
        ) { $1 }.merging(environment) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
    }
}
