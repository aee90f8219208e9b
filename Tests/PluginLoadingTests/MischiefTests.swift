import Foundation
import TestSupport
import Testing

/// What becomes of a command whose plugin misbehaves: the plugin is named and left out, and every other region answers.
struct MischiefTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var mischief: String
        var says: String
        var command: String
        var testDescription: String { mischief }

        init(_ mischief: String, _ says: String, asking command: String = "risks 'pudendal nerve'") {
            self.mischief = mischief
            self.says = says
            self.command = command
        }
    }

    static let plan = "plan 'pudendal nerve'"

    static let cases = [
        Case("throw load", "it could not be made: the licence has run out [plugin-refused]"),
        Case("trap load", "its code stopped with SIGILL in making the plugin [plugin-crash]"),
        Case("loop load", "it ran for more than 3 seconds in making the plugin [plugin-time]"),
        Case("exit load", "its code ended the process in making the plugin [plugin-exit]"),
        Case("recur load", "its code stopped with SIGSEGV in making the plugin [plugin-crash]"),
        Case("abort load", "its code stopped with SIGABRT in making the plugin [plugin-crash]"),
        Case("trap manifest", "its code stopped with SIGILL in the manifest [plugin-crash]"),
        Case("other manifest", "its id is “pelvis”, but plugin.xml says “mischief” [plugin-manifest]"),
        Case("trap rules", "its code stopped with SIGILL in the rules [plugin-crash]"),
        Case("trap assessor", "its code stopped with SIGILL in the risk assessor mischief:risks [plugin-crash]"),
        Case("loop assessor", "it ran for more than 3 seconds in the risk assessor mischief:risks [plugin-time]"),
        Case("stranger assessor", "answered with a risk to a node that is not in the graph [plugin-answer]"),
        Case("unreasoned assessor", "answered with a risk without a reason [plugin-answer]"),
        Case("unsourced assessor", "answered with a risk without a source [plugin-answer]"),
        Case("trap model", "its code stopped with SIGILL in the access model [plugin-crash]", asking: plan),
        Case("hazard model", "answered with the hazard 7, which is not 0 to 3 [plugin-answer]", asking: plan),
    ]

    @Test(arguments: cases) func thePluginIsLeftOutAndTheOthersAnswer(mischief: Case) throws {
        let folder = try TestPlugins.mischief()
        let (output, code) = try Ontology.run(
            "nervegraph \(mischief.command) --plugins '\(folder.url.path)' 2>'\(folder.url.path)/errors'",
            environment: ["NERVEGRAPH_MISCHIEF": mischief.mischief])
        #expect(try output == Self.answers[mischief.command]?.get().output)
        #expect(code == 65)
        let errors = try String(contentsOf: folder.url.appendingPathComponent("errors"), encoding: .utf8)
        #expect(errors.contains("the plugin mischief was left out: "), "\(errors)")
        #expect(errors.contains(mischief.says), "\(errors)")
        #expect(errors.contains("libMischief.so"), "\(errors)")
    }

    /// What every other region answers.
    static let answers = Dictionary(
        uniqueKeysWithValues: Set(cases.map(\.command)).map { command in
            (command, Result { try Ontology.run("nervegraph \(command) --no-plugins 2>/dev/null") })
        })

    static let failures = [
        Case("trap procedure", "its code stopped with SIGILL in the procedure mischief.ask [plugin-crash]"),
        Case("exit procedure", "its code ended the process in the procedure mischief.ask [plugin-exit]"),
        Case("loop procedure", "it ran for more than 3 seconds in the procedure mischief.ask [plugin-time]"),
        Case("giant procedure", "more than 64 MiB of text [plugin-answer]"),
        Case("wide procedure", "answered with a row of 2 values for 1 columns [plugin-answer]"),
        Case("number procedure", "answered with a value for answer that is no STRING [plugin-answer]"),
        Case(
            "invented procedure", "on the word of “nobody2020”, which is no reference of the ontology [plugin-answer]"),
    ]

    @Test(arguments: failures) func aProcedureThatFailsIsNamed(mischief: Case) throws {
        let folder = try TestPlugins.mischief(seconds: mischief.mischief.hasPrefix("giant") ? 60 : 3)
        let (errors, code) = try Ontology.run(
            "nervegraph query 'CALL mischief.ask() YIELD answer RETURN answer' --plugins '\(folder.url.path)'",
            environment: ["NERVEGRAPH_MISCHIEF": mischief.mischief])
        #expect(code == 65)
        #expect(errors.contains("the plugin mischief was left out: "), "\(errors)")
        #expect(errors.contains(mischief.says), "\(errors)")
    }

    @Test func whatWasReadCanNotBeReadAgainSoThatACrashEndsTheCommand() throws {
        let folder = try TestPlugins.mischief()
        let (errors, code) = try Ontology.run(
            "echo 'CALL mischief.ask() YIELD answer RETURN answer' | nervegraph query - --plugins '\(folder.url.path)'",
            environment: ["NERVEGRAPH_MISCHIEF": "trap procedure"])
        #expect(code == 70)
        #expect(
            errors.contains(
                "nervegraph: the plugin mischief ended the command: its code stopped with SIGILL in the procedure "
                    + "mischief.ask [plugin-crash]"), "\(errors)")
    }

    /// What another process left in the environment keeps nothing out.
    @Test func onlyTheSameProcessLeavesOut() throws {
        let folder = try TestPlugins.mischief()
        let record = ["mischief", "plugin-crash", "m", "h", "f", "0"].joined(separator: "\u{1F}")
        let (output, code) = try Ontology.run(
            "nervegraph query 'CALL mischief.ask() YIELD answer RETURN answer' --plugins '\(folder.url.path)'",
            environment: ["NERVEGRAPH_LEFT_OUT": "1\u{1E}\(record)\u{1E}"])
        #expect(code == 0)
        #expect(output.contains("1 row"))
    }
}
