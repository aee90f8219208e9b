import TestSupport
import Testing

/// `nervegraph plan` as a person or a script types it.
struct PlanCommandTests {
    @Test func documentedApproachesComeBeforePlannedWays() throws {
        let (output, exitCode) = try Ontology.run("nervegraph plan 'obturator nerve' --position supine --guidance ct")
        #expect(exitCode == 0)
        let parts = [
            "DOCUMENTED\n", "DOCUMENTED, BUT NOT IN THIS CASE", "PLANNED: BEST", "PLANNED: NEXT BEST",
            "Rank of planned",
        ]
        let places = parts.compactMap { output.range(of: $0)?.lowerBound }
        #expect(places.count == parts.count)
        #expect(places == places.sorted())
        #expect(output.contains("documented in prone only, which is not possible"))
        #expect(output.contains("severity unknown"))
    }

    @Test(arguments: ["table", "json", "jsonl", "csv", "markdown"])
    func everyFormatHasTheWays(format: String) throws {
        let (output, exitCode) = try Ontology.run("nervegraph plan 'obturator nerve' --next 1 --format \(format)")
        #expect(exitCode == 0)
        #expect(output.contains("pectineus in the groin"))
        #expect(output.contains("great saphenous vein"))
    }

    @Test func aTargetWithoutAWaySaysWhy() throws {
        let (output, exitCode) = try Ontology.run("nervegraph plan 'dorsal nerve of penis' --sex female")
        #expect(exitCode == 0)
        #expect(output.contains("male only"))
        #expect(output.contains("No way can be planned"))
    }

    @Test func theNumberOfFurtherWaysIsLimited() throws {
        let (_, exitCode) = try Ontology.run("nervegraph plan 'obturator nerve' --next 101")
        #expect(exitCode == 64)
    }

    @Test func checkListsWhatIsToBeReviewed() throws {
        let (output, exitCode) = try Ontology.run("nervegraph check --plans")
        #expect(exitCode == 0)
        #expect(output.contains("[approach-not-plannable]"))
        #expect(output.contains("[planned-beats-documented]"))
    }
}
