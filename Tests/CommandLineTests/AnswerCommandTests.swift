import Foundation
import TestSupport
import Testing

/// The commands as a person or a script meets them: what they print, where, and how they end.
struct AnswerCommandTests {
    @Test func nothingIsSaidOfAPlaceOffTheCourse() throws {
        let (output, exitCode) = try Ontology.run("nervegraph denervates 'median nerve' --at 'tarsal tunnel'")
        #expect(exitCode == 0)
        #expect(output.contains("no source has the median nerve run by the tarsal tunnel"))
        #expect(!output.contains("DEPENDING ON THE POSITION"))
    }

    @Test func aMisspeltLabelIsToldBesideTheAnswer() throws {
        let query = "nervegraph query 'MATCH (n:Nreve) RETURN n.id' --format csv"
        let (answer, exitCode) = try Ontology.run("\(query) 2>/dev/null")
        #expect((answer, exitCode) == ("n.id\r\n", 0))
        let (told, _) = try Ontology.run("\(query) 2>&1 >/dev/null")
        #expect(told == "nervegraph: no node has the label Nreve; did you mean Nerve?\n")
    }

    @Test func cautionsStandBeforeTheAnswer() throws {
        let (output, exitCode) = try Ontology.run("nervegraph approaches 'pudendal nerve' 2>&1")
        #expect(exitCode == 0)
        let caution = try #require(output.range(of: "! Sources disagree"))
        let answer = try #require(output.range(of: "DOCUMENTED FOR CRYONEUROLYSIS"))
        #expect(caution.lowerBound < answer.lowerBound)
        let other = try #require(output.range(of: "DOCUMENTED FOR OTHER TECHNIQUES"))
        #expect(answer.lowerBound < other.lowerBound)
        #expect(output.contains("Evidence: review article of 2018"))
    }

    @Test func aRouteForANeedleIsNotShownAsOneForACryoprobe() throws {
        let (output, _) = try Ontology.run("nervegraph approaches 'pudendal nerve' --format jsonl")
        for line in output.split(separator: "\n") where line.contains("\"documentedFor\":[\"injection\"]") {
            #expect(line.contains("\"standing\":\"otherTechniques\""))
        }
    }

    @Test(arguments: ["table", "json", "jsonl", "csv", "markdown"])
    func everyFormatKeepsTheCautions(format: String) throws {
        let (output, exitCode) = try Ontology.run("nervegraph approaches 'pudendal nerve' --format \(format)")
        #expect(exitCode == 0)
        #expect(output.contains("time of the last pudendal pain score"))
        #expect(output.contains("CT-guided transgluteal approach to the pudendal nerve in the Alcock canal"))
    }

    @Test(arguments: [
        "approaches 'celiac plexus'", "risks 'celiac plexus'", "denervates 'pudendal nerve' --at 'Alcock canal'",
        "evidence 'celiac plexus'", "find alcock", "show 'Alcock canal'", "regions", "check",
        "why approach:pudendal-transgluteal-alcock reaches 'pudendal nerve'",
        "compare approach:pudendal-transgluteal-alcock approach:pudendal-pararectal",
        "query 'MATCH (n:Region) RETURN n'",
    ])
    func jsonIsWellFormed(command: String) throws {
        let (output, exitCode) = try Ontology.run("nervegraph \(command) --format json")
        #expect(exitCode == 0, "\(output)")
        let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        #expect(object?["columns"] is [Any])
        #expect(object?["rows"] is [Any])
        #expect(object?["evidence"] is String)
    }

    @Test func csvHasOneCellForEachColumn() throws {
        let (output, _) = try Ontology.run("nervegraph find alcock --format csv")
        let lines = output.split(separator: "\r\n")
        #expect(lines.first == "id,name,kind,match,matched,distance")
        #expect(lines.dropFirst().allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count >= 6 })
    }

    @Test func aMisspellingIsReadAndSaid() throws {
        let (output, exitCode) = try Ontology.run(
            "nervegraph denervates 'pudental nerve' --at 'alcocks canal' 2>&1 >/dev/null")
        #expect(exitCode == 0)
        #expect(output == "nervegraph: “pudental nerve” is read as pudendal nerve\n")
    }

    @Test func aMisspeltWordIsEnoughToFind() throws {
        let (output, _) = try Ontology.run("nervegraph find alcok")
        #expect(output.contains("landmark:alcock-canal"))
    }

    @Test func withoutAPlaceItAsksForOne() throws {
        let (output, exitCode) = try Ontology.run("nervegraph denervates 'pudendal nerve'")
        #expect(exitCode == 0)
        #expect(output.contains("Say where with --at"))
        #expect(output.contains("Alcock canal"))
    }

    @Test func controlCharactersAreNotEchoed() throws {
        let (output, exitCode) = try Ontology.run("nervegraph approaches $'zzz\\x1b[31m\\nqqq' 2>&1")
        #expect(exitCode == 64)
        #expect(!output.contains("\u{1B}"))
    }

    @Test func anAmbiguousNameGivesTheChoice() throws {
        let (output, exitCode) = try Ontology.run("nervegraph approaches DPN 2>&1")
        #expect(exitCode == 64)
        for id in [
            "nerve:deep-fibular-nerve", "nerve:dorsal-nerve-of-penis", "syndrome:diabetic-peripheral-neuropathy",
        ] {
            #expect(output.contains(id))
        }
    }

    @Test func anAnswerWithoutRowsIsNoError() throws {
        let (output, exitCode) = try Ontology.run("nervegraph evidence 'syndrome:diabetic-peripheral-neuropathy'")
        #expect(exitCode == 0)
        #expect(output.contains("No study on it is in the evidence. Searched: Bittman et al., AJR 2018"))
    }

    @Test(arguments: [
        ("approaches 'no such thing at all'", 64), ("approaches", 64), ("query 'MATCH (n'", 65), ("nonsense", 64),
        ("approaches x --ontology /nowhere", 66), ("query 'RETURN $x'", 65), ("query 'RETURN 1' -P x", 64),
        ("approaches 'pudendal nerve' --format xml", 64), ("compare 'pudendal nerve' 'obturator nerve'", 64),
        ("compare approach:pudendal-pararectal", 64), ("diff /nowhere", 66), ("diff Sources Ontology", 66),
        ("diff", 64),
        ("why approach:pudendal-pararectal colour 'pudendal nerve'", 64), ("why 'obturator nerve' way first", 64),
    ])
    func badInputEndsWithItsCode(command: String, code: Int32) throws {
        let (output, exitCode) = try Ontology.run("nervegraph \(command) 2>&1 >/dev/null")
        #expect(exitCode == code, "\(output)")
        #expect(!output.isEmpty)
    }

    @Test func theWorstRiskOfOneOnlyStandsBeforeWhatBothShare() throws {
        let (output, exitCode) = try Ontology.run(
            "nervegraph compare approach:pudendal-transgluteal-alcock approach:pudendal-pararectal")
        #expect(exitCode == 0)
        let worst = try #require(
            output.range(of: "Documented for A only: 5 risks, the worst catastrophic: sciatic nerve"))
        let own = try #require(output.range(of: "RISKS OF ONE OF THEM ONLY"))
        let shared = try #require(output.range(of: "RISKS OF BOTH, ALIKE"))
        #expect(worst.lowerBound < own.lowerBound && own.lowerBound < shared.lowerBound)
    }

    @Test func whoComparesANerveIsGivenItsApproaches() throws {
        let (output, _) = try Ontology.run("nervegraph compare 'pudendal nerve' 'obturator nerve' 2>&1")
        #expect(output.contains("the nerve pudendal nerve is none"))
        #expect(output.contains("approach:pudendal-pararectal"))
    }

    @Test func aFaultInOneOfTwoOntologiesIsSaidWithItsPlace() throws {
        let (output, exitCode) = try Ontology.run(
            """
            folder=$(mktemp -d); cp -r Ontology/. "$folder"
            sed -i 's#</ontology>#<nonsense/></ontology>#' "$folder/Regions/Groin.xml"
            nervegraph diff Ontology "$folder" 2>&1; code=$?; rm -r "$folder"; exit $code
            """)
        #expect(exitCode == 65)
        #expect(output.hasPrefix("nervegraph: NEW ("))
        #expect(output.contains("Ontology/Regions/Groin.xml:"))
        #expect(output.contains("nonsense"))
    }

    @Test func aWhatIfIsToldByWhatItChangesInTheAnswers() throws {
        let (output, exitCode) = try Ontology.run(
            """
            file=$(mktemp --suffix .xml)
            cat > "$file" <<'XML'
            <ontology>
              <about ref="approach:pudendal-pararectal">
                <at-risk ref="nerve:sciatic-nerve" phase="access" severity="major" source="curator"><consequence>foot drop</consequence></at-risk>
              </about>
            </ontology>
            XML
            nervegraph diff --with "$file" --format jsonl; code=$?; rm "$file"; exit $code
            """)
        #expect(exitCode == 0)
        let rows = output.split(separator: "\n")
        #expect(rows.count == 1)
        for part in [
            "\"subject\":\"approach:pudendal-pararectal\"", "\"change\":\"gained\"", "\"aspect\":\"risk\"",
            "\"item\":\"nerve:sciatic-nerve\"", "\"old\":null", ".xml:3\"",
        ] { #expect(rows.first?.contains(part) == true, "\(part) in \(output)") }
    }

    @Test func whatACaseBarsIsToldBeforeTheComparison() throws {
        let line = "nervegraph compare approach:pudendal-transgluteal-alcock approach:pudendal-pararectal"
        let (output, exitCode) = try Ontology.run("\(line) --condition coagulopathy")
        #expect(exitCode == 0)
        let barred = try #require(output.range(of: "! A is barred in this case: contraindicated by coagulopathy"))
        let summary = try #require(output.range(of: "Documented for A only"))
        #expect(barred.lowerBound < summary.lowerBound)
        #expect(try !Ontology.run(line).output.contains("barred"))
        let why = try Ontology.run(
            "nervegraph why approach:pudendal-transgluteal-alcock objection --condition coagulopathy"
        ).output
        #expect(why.contains("CONTRAINDICATED_BY"))
    }

    @Test func twoOntologiesAreToldApartByTheProcedureAsByTheCommand() throws {
        let (output, exitCode) = try Ontology.run(
            """
            folder=$(mktemp -d); cp -r Ontology/. "$folder"
            sed -i 's/severity="catastrophic"/severity="major"/' "$folder/Regions/Groin.xml"
            nervegraph diff "$folder" --format jsonl | wc -l
            nervegraph query "CALL nervegraph.diff(null, '$folder') YIELD subject RETURN subject" --format jsonl | wc -l
            rm -r "$folder"
            """)
        #expect(exitCode == 0)
        let counts = output.split(separator: "\n").compactMap { Int($0) }
        #expect(counts.count == 2 && counts[0] == counts[1] && counts[0] > 0, "\(output)")
    }

    @Test(arguments: [
        ("risk 'sciatic nerve'", "AT_RISK sciatic nerve"), ("rank 'pudendal nerve'", "is 1 of 4 for pudendal nerve"),
        ("step 'fat of the ischioanal fossa'", "hazard 1"), ("loss 'perineal nerve'", "DENERVATES perineal nerve"),
        ("study 'Prologo et al. 2015'", "EVALUATES pudendal nerve"), ("technique", "documentedFor cryoneurolysis"),
        ("guidance CT", "GUIDED_BY CT"),
        ("risk", "AT_RISK posterior femoral cutaneous nerve"),
        ("step", "TRAVERSES potential space of the Alcock canal"),
        ("'pudendal neuralgia'", "TREATS pudendal neuralgia"),
    ])
    func aRowIsAskedByItsWord(words: String, fact: String) throws {
        let (output, exitCode) = try Ontology.run("nervegraph why approach:pudendal-transgluteal-alcock \(words)")
        #expect(exitCode == 0)
        #expect(
            output.replacingOccurrences(of: "\n", with: " ").split(separator: " ").joined(separator: " ").contains(
                fact), "\(output)")
        #expect(output.contains("(Ontology/"))
    }

    @Test func aPlannedWayIsAskedByItsRankInItsCase() throws {
        let (output, exitCode) = try Ontology.run("nervegraph why 'obturator nerve' way 1 --position supine")
        #expect(exitCode == 0)
        for part in ["Why obturator nerve way 1", "way 1, from the skin of the", "hazards", "CROSSING", "(Ontology/"] {
            #expect(output.contains(part), "\(part)")
        }
        let barred = try Ontology.run(
            "nervegraph why 'obturator nerve' way 1 --position supine --avoid 'obturator nerve'")
        #expect(barred.output != output)
    }

    @Test func markdownKeepsTheTree() throws {
        let (output, _) = try Ontology.run(
            "nervegraph why approach:pudendal-transgluteal-alcock reaches 'pudendal nerve' --format markdown")
        let lines = output.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasPrefix("- CT-guided") && $0.contains("REACHES") })
        #expect(lines.contains { $0.hasPrefix("  - because: An approach reaches its target") })
        #expect(lines.contains { $0.hasPrefix("  - CT-guided") && $0.contains("TARGETS") })
        #expect(lines.contains { $0.hasPrefix("    - published: ") })
    }

    @Test func whatWasToldOnceIsNotToldAgain() throws {
        let line = "nervegraph why approach:pudendal-transgluteal-alcock"
        let (page, _) = try Ontology.run("\(line) 'pudendal neuralgia'")
        #expect(page.contains("(as above)"))
        let facts = try Ontology.run("\(line) 'pudendal neuralgia' --format jsonl").output
        #expect(!facts.contains("as above"))
    }

    @Test func aConditionsPartInARiskIsToldWithItsSource() throws {
        let line = "nervegraph why approach:supraorbital-brow risk structure:supraorbital-artery"
        let without = try Ontology.run(line).output
        #expect(!without.contains("RAISES"))
        let (output, exitCode) = try Ontology.run("\(line) --condition coagulopathy")
        #expect(exitCode == 0)
        #expect(output.contains("RAISES supraorbital artery"))
    }

    @Test func aQueryErrorShowsItsPlace() throws {
        let (output, _) = try Ontology.run("nervegraph query 'MATCH (n:Nerve) RETURN m' 2>&1")
        #expect(output.contains("UndefinedVariable"))
        #expect(output.contains("MATCH (n:Nerve) RETURN m\n" + String(repeating: " ", count: 25) + "^"))
    }

    @Test func theProcedureGivesWhatTheCommandGives() throws {
        let command = try Ontology.run("nervegraph risks approach:pudendal-transgluteal-alcock --format jsonl").output
        let query = "CALL nervegraph.risks('approach:pudendal-transgluteal-alcock') YIELD name RETURN name"
        let rows = try Ontology.run("nervegraph query \"\(query)\" --format jsonl").output
        #expect(command.split(separator: "\n").count == rows.split(separator: "\n").count)
    }
}
