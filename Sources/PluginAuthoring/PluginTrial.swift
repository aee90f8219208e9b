import FeatureTesting
import NerveGraph
import OntologyXML
import PluginLoading

// `plugin test`. In: a plugin. Out: one result after the other: whether it conforms, and for each scenario of its Features folder whether it holds.

/// One thing that a test found out.
package struct TrialResult: Sendable {
    package enum Kind: String, Sendable {
        case conformance, scenario
    }

    package var kind: Kind
    /// The scenario's title, or what conformance found.
    package var name: String
    /// `Features/Shoulder.feature:4`, or the file and line of a finding.
    package var place: String
    package var passed: Bool
    /// A warning is told, and does not fail.
    package var isWarning = false
    /// Why it failed, with the line of the step.
    package var message: String?
}

extension AuthoredPlugin {
    /// Plays everything, and tells each result as it comes.
    ///
    /// - Throws: ``LoadError`` where the plugin can't be loaded; ``AuthoringError`` where a feature can't be read.
    package func test(_ tell: (TrialResult) -> Void) throws {
        let log = PluginFaultLog()
        let graph = try load(log: log)
        // What keeps other plugins out is not this one's.
        _ = log.takeUntold()
        let features = try features()
        try conformance(tell)
        for scenario in features.flatMap(\.scenarios) {
            var runner = ScenarioRunner(ontology: { graph.engine }, command: run)
            var result = TrialResult(
                kind: .scenario, name: scenario.title, place: "Features/\(scenario.id)", passed: true)
            do {
                try runner.run(scenario)
            } catch {
                result.passed = false
                result.message = "\(error)"
            }
            let faults = log.takeUntold()
            if !faults.isEmpty {
                result.passed = false
                result.message = ([result.message].compactMap(\.self) + faults.map(\.rendered)).joined(separator: "\n")
            }
            tell(result)
        }
    }

    private func features() throws(AuthoringError) -> [Feature] {
        do {
            let features = try FeatureFolder("\(declared.folder)/Features").features()
            if let empty = features.first(where: { $0.scenarios.isEmpty }) {
                throw AuthoringError(
                    .badData, "Features/\(empty.path) holds no scenario", hint: "Scenario: and its steps below")
            }
            return features
        } catch let error as FeatureError {
            throw AuthoringError(
                .badData, "Features/\(error.description)",
                hint:
                    "Feature:, Background:, Scenario:, Scenario Outline:, Examples:, steps, tables and texts between \"\"\""
            )
        } catch let error as AuthoringError {
            throw error
        } catch {
            throw AuthoringError(.missing, "the features can't be read: \(error)")
        }
    }

    private func conformance(_ tell: (TrialResult) -> Void) throws(LoadError) {
        let findings = try RegionConformance(id) { excluded throws(LoadError) in
            try loader(excluding: excluded).load()
        }.findings()
        for finding in findings {
            tell(
                TrialResult(
                    kind: .conformance, name: "\(finding.message) [\(finding.checkID)]",
                    place: finding.line > 0 ? "\(finding.file):\(finding.line)" : finding.file, passed: false,
                    isWarning: finding.severity == .warning, message: finding.hint))
        }
        if !findings.contains(where: { $0.severity == .error }) {
            tell(
                TrialResult(
                    kind: .conformance, name: "it comes and goes as a whole, and what it says has sources",
                    place: declared.manifest, passed: true))
        }
    }

    /// Runs "nervegraph …" of a scenario, with the same plugins and those that are installed for everybody.
    private func run(_ line: String) throws -> (output: String, exitCode: Int32) {
        let words = try CommandWords.split(line)
        guard words.first == "nervegraph", let command = FilePath.real("/proc/self/exe") else {
            throw ScenarioRunner.Failure(description: "a scenario runs nothing but nervegraph")
        }
        let process = ChildProcess(
            words: [command] + words.dropFirst() + excluded.flatMap { ["--without", $0] }
                + (trustsWritable ? ["--trust-writable-plugins"] : []),
            folder: declared.folder,
            changes: [
                "NERVEGRAPH_PLUGINS": places.compactMap(FilePath.real).joined(separator: ":"),
                "NERVEGRAPH_ONTOLOGY": ontologyFolder, "XDG_DATA_HOME": "/dev/null", "COLUMNS": "100", "NO_COLOR": "1",
            ])
        let outcome = try process.run(keepsOutput: true)
        return (outcome.output, outcome.exitCode)
    }
}
