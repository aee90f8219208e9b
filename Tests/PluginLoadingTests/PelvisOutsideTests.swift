import Foundation
import TestSupport
import Testing

/// The pelvis as a plugin from outside, from the very sources that the command is built with, answers as the one within.
struct PelvisOutsideTests {
    static let questions = [
        "approaches 'pudendal nerve'",
        "approaches 'ganglion impar' --condition pregnancy",
        "risks 'pudendal nerve'",
        "plan 'pudendal nerve' --sex female",
        "plan 'dorsal nerve of penis'",
        // Several ways cost the same here, and the first that was read comes first.
        "plan 'sciatic nerve'",
        "plan 'obturator nerve' --position supine --guidance ct --avoid 'external iliac vessels'",
        "why-not approach:pudendal-transgluteal-alcock 'pudendal nerve' --position supine --condition coagulopathy",
        "denervates 'pudendal nerve' --at 'Alcock canal'",
        "evidence 'pudendal nerve'",
        "show nerve:pudendal-nerve",
        "query 'CALL pelvis.pudendalLevels() YIELD level, nerve, lost, certainty, condition, frequency, derived, sources "
            + "RETURN level.id, nerve.id, lost.id, certainty, condition, frequency, derived, sources' --sex male",
        "query 'MATCH (n:Nerve) CALL nervegraph.approaches(n.id) YIELD approach, standing, reaches, risks, sources "
            + "RETURN n.id, approach, standing, reaches, risks, sources ORDER BY n.id'",
        "query 'MATCH (a:Approach) CALL nervegraph.risks(a.id) YIELD structure, origin, consequence, reason, sources "
            + "RETURN a.id, structure, origin, consequence, reason, sources ORDER BY a.id'",
        "query 'MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, keys(r) ORDER BY a.id, type(r), b.id, keys(r)'",
        "check",
    ]

    @Test(arguments: questions) func itAnswersAsTheOneWithin(question: String) throws {
        let folder = try TestPlugins.pelvis()
        let within = try Ontology.run("nervegraph \(question) --format json --no-plugins")
        let outside = try Ontology.run(
            "nervegraph \(question) --format json --without pelvis --plugins '\(folder.url.path)'")
        #expect(within.exitCode == 0, "\(within.output.prefix(2000))")
        #expect(outside.exitCode == 0, "\(outside.output.prefix(2000))")
        #expect(outside.output == within.output)
    }

    /// The place of a statement is where its file lies.
    @Test func whyLeadsToItsFiles() throws {
        let folder = try TestPlugins.pelvis()
        let question = "why approach:pudendal-transgluteal-alcock risk 'sciatic nerve' --format json"
        let within = try Ontology.run("nervegraph \(question) --no-plugins")
        let outside = try Ontology.run("nervegraph \(question) --without pelvis --plugins '\(folder.url.path)'")
        #expect(
            outside.output.replacingOccurrences(
                of: "\(folder.url.path)/Pelvis.xml", with: "Ontology/Regions/Pelvis.xml")
                == within.output)
        #expect(outside.output != within.output)
    }
}
