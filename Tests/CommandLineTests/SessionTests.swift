import Foundation
import JSONLines
import SessionProtocol
import TestSupport
import Testing

/// A session as a program that embeds it sees it: lines to a process, lines back.
struct SessionTests {
    private func session(_ lines: [String], _ options: String = "--empty") throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).jsonl")
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let (output, exitCode) = try Ontology.run("nervegraph session \(options) < \(file.path)")
        #expect(exitCode == 0, "\(output)")
        return output.split(separator: "\n").map(String.init)
    }

    private func run(_ query: String, _ more: String = "") throws -> String {
        let request: JSONValue = ["op": "run", "query": .string(query)]
        return request.line.dropLast() + more + "}"
    }

    @Test func theTranscriptOfTheDocumentationIsWhatHappens() throws {
        let blocks = try MarkdownBlock.blocks(in: "Documentation/SessionProtocol.md").filter {
            $0.language == "transcript"
        }
        #expect(!blocks.isEmpty)
        for block in blocks {
            let lines = block.text.split(separator: "\n")
            let replies = try session(lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) })
            #expect(replies == lines.filter { $0.hasPrefix("< ") }.map { String($0.dropFirst(2)) })
        }
    }

    @Test func aNameThatNothingHasIsTold() throws {
        let replies = try session([
            run("CREATE (:Nerve)"), run("MATCH (n:Nreve) RETURN n"), run("MATCH (n:Nerve) RETURN count(n) AS n"),
        ])
        #expect(
            replies.suffix(2) == [
                #"{"columns":["n"],"rows":[],"notices":["no node has the label Nreve; did you mean Nerve?"]}"#,
                #"{"columns":["n"],"rows":[[1]]}"#,
            ])
    }

    @Test(arguments: [
        ("", "InvalidJSON"), ("{", "InvalidJSON"), ("\u{0}", "InvalidJSON"), ("1", "InvalidRequest"),
        ("{}", "InvalidRequest"),
        (#"{"op":1}"#, "InvalidRequest"), (#"{"op":"stop"}"#, "InvalidRequest"),
        (#"{"op":"run","query":7}"#, "InvalidRequest"),
        (#"{"op":"hello","protocol":2}"#, "InvalidRequest"),
        (#"{"op":"run","query":"RETURN 1","params":[]}"#, "InvalidRequest"),
        (#"{"op":"run","query":"RETURN 1","limits":{"rows":-1}}"#, "InvalidRequest"),
        (#"{"op":"run","query":"RETURN $x","params":{"x":{"node":{}}}}"#, "InvalidValue"),
        (#"{"op":"run","query":"RETURN $x","params":{"x":{"float":"0x1"}}}"#, "InvalidValue"),
        (#"{"op":"run","query":"RETURN $x","params":{"x":{}}}"#, "InvalidValue"),
        (#"{"op":"procedure","signature":"nonsense","columns":[],"rows":[]}"#, "InvalidRequest"),
        (#"{"op":"procedure","signature":"p() :: (a :: INTEGER?)","columns":["a"],"rows":[[1,2]]}"#, "InvalidRequest"),
        (String(repeating: "[", count: 100_000), "InvalidJSON"),
        (String(repeating: " ", count: (16 << 20) + 1), "LineTooLong"),
    ])
    func aBadLineIsAnsweredAndTheSessionGoesOn(line: String, detail: String) throws {
        let replies = try session([line, try run("RETURN 1 AS x")])
        #expect(replies.count == 2)
        #expect(
            replies.first?.contains(#""type":"RequestError""#) == true && replies.first?.contains(detail) == true,
            "\(replies)")
        #expect(replies.last == #"{"columns":["x"],"rows":[[1]]}"#)
    }

    @Test func everyErrorOfARequestHasAHeading() throws {
        let text = try String(
            contentsOf: Checkout.root.appendingPathComponent("Documentation/Errors.md"), encoding: .utf8)
        for detail in SessionFault.Detail.allCases { #expect(text.contains("### \(detail.rawValue)\n")) }
    }

    @Test func aLimitEndsTheQueryAndNotTheSession() throws {
        let replies = try session(
            [
                try run(
                    "UNWIND range(1, 100000) AS i CREATE (:A) WITH count(*) AS n UNWIND range(1, 20) AS r RETURN r",
                    #","limits":{"rows":5}"#),
                try run("RETURN range(1, 100000000)", #","limits":{"megabytes":8}"#),
                try run(
                    "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b UNWIND range(1, 10000) AS c RETURN count(*)",
                    #","limits":{"seconds":0.05}"#),
                try run("UNWIND range(1, 300) AS i RETURN i"),
                try run("MATCH (n) RETURN count(n) AS n"),
            ], "--empty --max-rows 200")
        #expect(replies.count == 5)
        for (reply, detail) in zip(replies, ["RowLimit", "MemoryLimit", "TimeLimit", "RowLimit"]) {
            #expect(reply.contains(#""detail":"\#(detail)""#), "\(reply.prefix(300))")
        }
        #expect(replies.last == #"{"columns":["n"],"rows":[[0]]}"#)
    }

    @Test func theOntologyIsThereWithWhatFollowsFromWhatIsWritten() throws {
        let treats = try run("MATCH (:Approach {id: 'approach:mine'})-[:TREATS]->(s) RETURN count(s) > 0 AS treats")
        let replies = try session(
            [
                treats,
                try run(
                    "MATCH (n:Nerve {name: 'obturator nerve'}) CREATE (:Approach {id: 'approach:mine', name: 'mine'})-[:TARGETS]->(n)"
                ),
                treats,
                try run("MATCH (:Approach {id: 'approach:mine'})-[r:TREATS]->() DELETE r"),
                try run("MATCH (:Approach {id: 'approach:mine'})-[r:TARGETS]->() DELETE r"), treats,
                #"{"op":"reset"}"#, try run("MATCH (a:Approach {id: 'approach:mine'}) RETURN count(a) AS n"),
            ], "")
        #expect(replies.count == 8)
        #expect(replies[0].contains("[[false]]") && replies[2].contains("[[true]]"))
        #expect(replies[3].contains(#""detail":"DerivedRelationship""#))
        #expect(replies[4] == #"{"columns":[],"rows":[]}"#)
        #expect(replies[5].contains("[[false]]") && replies[7].contains("[[0]]"))
    }
}
