import Foundation
import TestSupport
import Testing

/// What a query states: asked of by the next one, saved, and read again.
struct WhatIfCommandTests {
    private static let state =
        "\"MATCH (n:Nerve {name: 'obturator nerve'}) CREATE (:Approach {id: 'approach:what-if', name: 'what-if route', "
        + "source: 'curator'})-[:TARGETS {source: 'curator'}]->(n)\""

    @Test func theNextQueryAsksOfIt() throws {
        let ask = "\"MATCH (a:Approach {id: 'approach:what-if'})-[r:TREATS]->(s) RETURN DISTINCT s.id ORDER BY s.id\""
        let (output, exitCode) = try Ontology.run("nervegraph query \(Self.state) \(ask) --format csv")
        #expect(exitCode == 0)
        #expect(output.contains("syndrome:obturator-neuralgia"))
        let (alone, _) = try Ontology.run("nervegraph query \(ask) --format csv")
        #expect(!alone.contains("syndrome:obturator-neuralgia"))
    }

    @Test func whatIsSavedIsReadAgain() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xml").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        #expect(try Ontology.run("nervegraph query \(Self.state) --save \(file)").exitCode == 0)
        let (output, exitCode) = try Ontology.run("nervegraph approaches 'obturator nerve' --with \(file)")
        #expect(exitCode == 0)
        #expect(output.contains("what-if route"))
        #expect(try Ontology.run("nervegraph check --with \(file)").exitCode == 0)
    }

    @Test func whatIsDeletedTakesItsConsequencesAlongAsIfItHadNeverBeenStated() throws {
        let delete = "\"MATCH (n:Nerve {id: 'nerve:obturator-nerve'}) DETACH DELETE n\""
        let ask =
            "\"MATCH (a)-[r]->() WITH type(r) AS type, count(*) AS number RETURN type, number ORDER BY type\" --format csv"
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xml").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        #expect(try Ontology.run("nervegraph query \(delete) --save \(file)").exitCode == 0)
        let followed = try Ontology.run("nervegraph query \(delete) \(ask)")
        let anew = try Ontology.run("nervegraph query \(ask) --with \(file)")
        #expect(followed.exitCode == 0 && followed.output == anew.output, "\(anew.output)")
        #expect(try Ontology.run("nervegraph query \(ask)").output != anew.output)
    }

    @Test(arguments: ["DELETE r", "SET r.x = 1", "REMOVE r.x", "SET r += {x: 1}"])
    func whatARuleDerivedIsNotWritten(clause: String) throws {
        let (output, exitCode) = try Ontology.run(
            "nervegraph query \"MATCH (:Approach)-[r:REACHES]->(:Nerve) WITH r LIMIT 1 \(clause)\"")
        #expect(exitCode == 65 && output.contains("DerivedRelationship"), "\(output)")
    }

    @Test(arguments: [
        ("\"RETURN 1\"", "states nothing", Int32(64)), ("\"CREATE (:Nerve {name: 'x'})\"", "has no id", 65),
        ("\"CREATE (:Nerve {id: 'nerve:x', name: 'x'})\"", "has no source", 65),
    ])
    func whatCantBeSavedIsSaid(query: String, message: String, code: Int32) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xml").path
        let (output, exitCode) = try Ontology.run("nervegraph query \(query) --save \(file) 2>&1")
        #expect(exitCode == code)
        #expect(output.contains(message), "\(output)")
        #expect(!FileManager.default.fileExists(atPath: file))
    }
}
