import FeatureTesting
import Foundation
import TestSupport

// Features, played once for all tests that ask how it went. In: a folder. Out: for each scenario whether it held.

/// A scenario and how it went.
struct Outcome: Sendable {
    var scenario: Scenario
    /// The folder of its feature, from the folder of the features on.
    var folder: String
    /// nil where it holds.
    var failure: String?

    /// Whether it asks for an error.
    var isNegative: Bool { scenario.steps.contains { $0.text.contains("should be raised") } }
    /// All that it says.
    var text: String { scenario.steps.map { $0.document ?? $0.text }.joined(separator: "\n") }
}

enum ScenarioRun {
    /// The folder of the TCK that `NERVEGRAPH_TCK` names: the one that holds `features` and `graphs`, or a folder of features.
    static let tckFolder = ProcessInfo.processInfo.environment["NERVEGRAPH_TCK"].map { path in
        let folder = URL(fileURLWithPath: path)
        let below = folder.appendingPathComponent("features")
        return (FileManager.default.fileExists(atPath: below.path) ? below : folder).standardizedFileURL
    }

    static let tck = Result { () throws -> [Outcome] in
        guard let folder = tckFolder else { return [] }
        let graphs = folder.deletingLastPathComponent().appendingPathComponent("graphs")
        return try play(folder.path, namedGraphs: graphs.path).filter { !$0.scenario.tags.contains("@ignore") }
    }

    /// What we promise beyond the TCK.
    static let language = Result { () throws -> [Outcome] in
        try ["Language", "Paths"].flatMap { try play(Checkout.features.appendingPathComponent($0).path, within: $0) }
    }

    private static func play(_ folder: String, within name: String = "", namedGraphs: String? = nil) throws -> [Outcome]
    {
        try FeatureFolder(folder).features().flatMap { feature in
            feature.scenarios.map { scenario in
                var runner = ScenarioRunner(
                    ontology: { try Ontology.engine() }, namedGraphs: namedGraphs, command: Ontology.run)
                let parts = [name] + feature.path.split(separator: "/").dropLast().map(String.init)
                var outcome = Outcome(scenario: scenario, folder: parts.filter { !$0.isEmpty }.joined(separator: "/"))
                do { try runner.run(scenario) } catch { outcome.failure = "\(error)" }
                return outcome
            }
        }
    }
}
