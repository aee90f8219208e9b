// Random queries and statements, bounded: `make soak SEED=… COUNT=…` runs as many as one likes.

import DifferentialRuns
import Testing

struct DifferentialTests {
    /// What the engine answers is what trying everything answers, however it is asked.
    @Test func theEngineAnswersWhatTryingEverythingAnswers() async {
        let tally = await Run.cases(seed: 1, count: 300)
        for difference in tally.differences { Issue.record("\(difference)") }
        #expect(tally.compared >= 300)
        #expect(tally.withRows * 2 >= tally.compared)
        // Few queries may miss the rarest.
        let missed = Tally.operatorNames.filter { tally.operators[$0] == nil }
        #expect(missed.count <= 8, "never met: \(missed)")
    }
}
