import FeatureTesting
import Foundation
import TestSupport

/// The scenarios of the TCK that the engine is known not to pass, each group with its cause.
///
/// The file has a line `# cause` before each group, and a line for each scenario: its id, or the path of a feature for
/// all of its scenarios.
struct ExpectedFailures {
    private let causes: [String: String]

    static func read() throws -> ExpectedFailures {
        let file = Checkout.root.appendingPathComponent("Tests/ConformanceTests/ExpectedFailures.txt")
        var causes: [String: String] = [:]
        var cause = ""
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            if line.hasPrefix("# ") { cause = String(line.dropFirst(2)) } else { causes[String(line)] = cause }
        }
        return ExpectedFailures(causes: causes)
    }

    func cause(of scenario: Scenario) -> String? {
        let parts = scenario.id.split(separator: ":").map(String.init)
        let outline = parts.count > 1 ? parts[0] + ":" + parts[1].prefix { $0 != "/" } : scenario.id
        return causes[scenario.id] ?? causes[outline] ?? causes[parts[0]]
    }
}
