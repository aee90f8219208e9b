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
