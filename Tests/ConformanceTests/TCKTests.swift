import FeatureTesting
import Foundation
import TestSupport
import Testing

/// The openCypher Technology Compatibility Kit, where `NERVEGRAPH_TCK` names its folder (the one that holds `features`
/// and `graphs`), or a folder of features. Without it these tests say that they are skipped.
struct TCKTests {
    static let folder = ProcessInfo.processInfo.environment["NERVEGRAPH_TCK"].map { URL(fileURLWithPath: $0) }

    static var featuresFolder: URL? {
        folder.map { folder in
            let below = folder.appendingPathComponent("features")
            return FileManager.default.fileExists(atPath: below.path) ? below : folder
        }
    }

    /// Both are red: a scenario outside the list that fails, and one on the list that passes.
    @Test(.enabled(if: folder != nil, "NERVEGRAPH_TCK names no folder of the TCK"))
    func everyScenarioOutsideTheListPasses() throws {
        let folder = try #require(Self.featuresFolder)
        let graphs = folder.deletingLastPathComponent().appendingPathComponent("graphs")
        let features = try FeatureFolder(folder.standardizedFileURL.path).features()
        let expected = try ExpectedFailures.read()
        var passed = 0
        var failed: [String: Int] = [:]
        for scenario in features.flatMap(\.scenarios) where !scenario.tags.contains("@ignore") {
            var runner = ScenarioRunner(ontology: { .empty }, namedGraphs: graphs.path)
            let cause = expected.cause(of: scenario)
            do {
                try runner.run(scenario)
                passed += 1
                if let cause { Issue.record("passes, but is listed as “\(cause)”: \(scenario)") }
            } catch {
                failed[cause ?? "not listed", default: 0] += 1
                if cause == nil { Issue.record("\(scenario)\n\(error)") }
            }
        }
        print("TCK: \(passed) passed, \(failed.values.reduce(0, +)) failed")
        for (cause, count) in failed.sorted(by: { $0.value > $1.value }) { print("  \(count)  \(cause)") }
    }
}
