import Foundation
import TestSupport
import Testing

/// The options that describe a case, as a person or a script types them.
struct CaseCommandTests {
    @Test func whatIsBarredStandsLastWithItsReason() throws {
        let (output, exitCode) = try Ontology.run("nervegraph approaches 'pudendal nerve' --condition pregnant")
        #expect(exitCode == 0)
        let open = try #require(output.range(of: "ultrasound-guided interligamentous approach"))
        let heading = try #require(output.range(of: "BARRED IN THIS CASE"))
        let barred = try #require(
            output.range(of: "CT-guided transgluteal approach to the pudendal nerve in the Alcock"))
        #expect(open.lowerBound < heading.lowerBound && heading.lowerBound < barred.lowerBound)
        #expect(output.contains("pregnancy excludes CT"))
        #expect(output.contains("open: without"))
    }

    @Test(arguments: ["table", "json", "jsonl", "csv", "markdown"])
    func everyFormatHasTheObjections(format: String) throws {
        let line = "nervegraph approaches 'pudendal nerve' --guidance ultrasound --format \(format)"
        let (output, exitCode) = try Ontology.run(line)
        #expect(exitCode == 0)
        #expect(output.contains("documented under CT only"))
    }

    @Test func aMisspeltNameIsReadAndSaid() throws {
        let line = "nervegraph risks approach:icn-ct-cryo --condition 'singel functional lung' 2>&1 >/dev/null"
        let (output, exitCode) = try Ontology.run(line)
        #expect(exitCode == 0)
        #expect(output == "nervegraph: “singel functional lung” is read as single functional lung\n")
    }

    @Test(arguments: [
        ("--condition zzzqqq", "No condition is called"), ("--avoid 'iliac vessels artery zzz'", "is called"),
        ("--side middle", "left"), ("--condition 'negative infection'", "is called"),
    ])
    func whatMakesNoSenseIsUsage(options: String, message: String) throws {
        let (output, exitCode) = try Ontology.run("nervegraph risks approach:icn-ct-cryo \(options) 2>&1")
        #expect(exitCode == 64)
        #expect(output.contains(message), "\(output)")
    }

    @Test func aQueryAnswersInTheCase() throws {
        let query =
            "\"CALL nervegraph.approaches('pudendal nerve') YIELD approach, objections "
            + "RETURN approach, size(objections) AS n\""
        let (output, exitCode) = try Ontology.run("nervegraph query \(query) --condition pregnancy --format csv")
        #expect(exitCode == 0)
        #expect(output.contains("approach:pudendal-transgluteal-alcock,1"))
        #expect(output.contains("approach:pudendal-ultrasound-interligamentous,0"))
        let (plain, _) = try Ontology.run("nervegraph query \(query) --format csv")
        #expect(!plain.contains(",1"))
    }

    @Test func whyNotTellsTheFirstConditionAndWhatWouldOpenIt() throws {
        let line =
            "nervegraph why-not 'CT-guided transgluteal approach to the pudendal nerve in the Alcock canal' "
            + "'pudendal nerve' --position supine --condition coagulopathy"
        let (output, exitCode) = try Ontology.run(line)
        #expect(exitCode == 0)
        let first = try #require(output.range(of: "1. the position is not possible"))
        let second = try #require(output.range(of: "2. also it is contraindicated"))
        let opening = try #require(output.range(of: "prone possible, and without coagulopathy"))
        #expect(first.lowerBound < second.lowerBound && second.lowerBound < opening.lowerBound)
        let (open, _) = try Ontology.run(
            "nervegraph why-not approach:pudendal-transgluteal-alcock 'pudendal nerve' --position prone")
        #expect(open.contains("Nothing here speaks against it; that is not the same as nothing."))
    }

    @Test(arguments: ["table", "json", "jsonl", "csv", "markdown"])
    func everyFormatHasTheOpenings(format: String) throws {
        let line = "nervegraph why-not approach:icn-ct-cryo --condition coagulopathy --format \(format)"
        let (output, exitCode) = try Ontology.run(line)
        #expect(exitCode == 0)
        #expect(output.contains("without coagulopathy"))
    }
}
