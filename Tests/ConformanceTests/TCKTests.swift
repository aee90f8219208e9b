import Testing

/// The openCypher Technology Compatibility Kit, where `NERVEGRAPH_TCK` names its folder (the one that holds `features`
/// and `graphs`), or a folder of features. Without it these tests say that they are skipped.
struct TCKTests {
    /// Both are red: a scenario outside the list that fails, and one on the list that passes.
    @Test(.enabled(if: ScenarioRun.tckFolder != nil, "NERVEGRAPH_TCK names no folder of the TCK"))
    func everyScenarioOutsideTheListPasses() throws {
        let outcomes = try ScenarioRun.tck.get()
        let expected = try ExpectedFailures.read()
        var failed: [String: Int] = [:]
        for outcome in outcomes {
            let cause = expected.cause(of: outcome.scenario)
            if let failure = outcome.failure {
                failed[cause ?? "not listed", default: 0] += 1
                if cause == nil { Issue.record("\(outcome.scenario)\n\(failure)") }
            } else if let cause {
                Issue.record("passes, but is listed as “\(cause)”: \(outcome.scenario)")
            }
        }
        let failures = failed.values.reduce(0, +)
        print("TCK: \(outcomes.count - failures) passed, \(failures) failed")
        for (cause, count) in failed.sorted(by: { $0.value > $1.value }) { print("  \(count)  \(cause)") }
    }
}
