import Foundation
import PluginLoading
import RegionPluginAPI
import TestSupport
import Testing

/// Programs that do what they may not: each is named with what it did, answers nothing from then on, and is gone.
struct ProgramFaultTests {
    /// What goes wrong, in which heading of Errors.md it is told, and words of the message.
    struct Mischief: CustomTestStringConvertible, Sendable {
        var name: String
        var body: String
        var id: String
        var words: [String]
        var seconds = 30.0
        var megabytes = 512
        var testDescription: String { name }
    }

    // MARK: At the greeting

    static let atStart = [
        Mischief(
            name: "exits at once", body: "sys.exit(0)", id: "plugin-program-ended", words: ["status 0", "call hello"]),
        Mischief(
            name: "crashes", body: "raise KeyError('the spine')", id: "plugin-program-ended",
            words: ["status 1", "on its standard error", "KeyError: 'the spine'"]),
        Mischief(
            name: "is ended by a signal", body: "os.abort()", id: "plugin-program-ended", words: ["signal 6", "hello"]),
        Mischief(
            name: "prints a banner", body: "print('welcome', flush=True)", id: "plugin-program-reply",
            words: ["no JSON", "welcome", "hello"]),
        Mischief(
            name: "speaks another protocol", body: "def hello(r): return {'protocol': 2}", id: "plugin-program-reply",
            words: ["protocol has to be 1, and is 2"]),
        Mischief(
            name: "is no object", body: "print('[1]', flush=True)", id: "plugin-program-reply",
            words: ["the reply has to be an object, and is an array"]),
        Mischief(
            name: "contributes nonsense",
            body: "def hello(r): return {'protocol': 1, 'rules': [{'id': 'mischief:a', 'says': 'x', 'sources': []}]}",
            id: "plugin-program-reply", words: ["rules[0].sources has to be at least one source, and is empty"]),
        Mischief(
            name: "cites nothing",
            body:
                "def hello(r): return {'protocol': 1, 'rules': [{'id': 'mischief:a', 'says': 'x', 'sources': ['#'], 'cypher': 'x'}]}",
            id: "plugin-program-reply", words: ["rules[0].sources[0] has to be a source"]),
        Mischief(
            name: "names a type that there is not",
            body:
                "def hello(r): return {'protocol': 1, 'procedures': [{'name': 'mischief.a', 'says': 'x', 'outputs': [{'name': 'n', 'type': 'Node'}]}]}",
            id: "plugin-program-reply", words: ["procedures[0].outputs[0].type has to be one of", "\"Node\""]),
        Mischief(
            name: "wants to write",
            body: "def hello(r): return {'protocol': 1, 'accessModel': {'reads': 'CREATE (a) RETURN a'}}",
            id: "plugin-program-reads", words: ["judge", "it writes"]),
        Mischief(
            name: "wants to read nonsense",
            body: "def hello(r): return {'protocol': 1, 'accessModel': {'reads': 'MATCH (n) RETURN m'}}",
            id: "plugin-program-reads", words: ["judge", "UndefinedVariable"]),
        Mischief(
            name: "says no", body: "def hello(r): return {'refusal': {'message': 'too early', 'hint': 'wait'}}",
            id: "plugin-program-refused", words: ["too early"]),
        Mischief(
            name: "never answers", body: "time.sleep(1000)", id: "plugin-program-late", words: ["within 3.0 seconds"],
            seconds: 3),
    ]

    @Test(arguments: atStart)
    func aProgramThatCannotBeGreetedIsLeftOut(_ mischief: Mischief) throws {
        let program = try TestProgram(
            python: mischief.body, seconds: mischief.seconds, megabytes: mischief.megabytes)
        let fault = try #require(throws: PluginFault.self) { try program.start() }
        #expect(fault.plugin == "mischief" && fault.id == mischief.id, "\(fault.rendered)")
        for words in mischief.words { #expect(fault.message.contains(words), "\(fault.rendered)") }
        #expect(fault.hint?.isEmpty == false)
        #expect(fault.file.hasSuffix("mischief"))
        #expect(try !program.runs())
    }

    @Test func everyFaultHasAHeading() throws {
        let page = try String(
            contentsOf: Checkout.root.appendingPathComponent("Documentation/Errors.md"), encoding: .utf8)
        for id in Set((Self.atStart + Self.atCall).map(\.id) + ["plugin-program-start"]) {
            #expect(page.contains("### \(id)\n"), "\(id)")
        }
    }

    struct Unstartable: CustomTestStringConvertible, Sendable {
        var name: String
        var text: String
        var permissions = 0o755
        var id = "plugin-program-start"
        var words: String
        var testDescription: String { name }
    }

    @Test(arguments: [
        Unstartable(name: "not executable", text: "#!/bin/sh\n", permissions: 0o644, words: "not executable"),
        Unstartable(name: "an interpreter that is not there", text: "#!/no/such/python\n", words: "is not there"),
        Unstartable(name: "no interpreter", text: "print('hello')\n", words: "names its interpreter"),
        Unstartable(name: "empty", text: "", words: "names its interpreter"),
        Unstartable(
            name: "an interpreter that env does not find", text: "#!/usr/bin/env no-such-python\n",
            id: "plugin-program-ended", words: "no-such-python"),
    ])
    func whatCannotBeStartedSaysWhy(_ unstartable: Unstartable) throws {
        let program = try TestProgram(unstartable.text, permissions: unstartable.permissions)
        let fault = try #require(throws: PluginFault.self) { try program.start() }
        #expect(fault.id == unstartable.id && fault.message.contains(unstartable.words), "\(fault.rendered)")
    }

    // MARK: At a call

    static let atCall = [
        Mischief(
            name: "exits", body: "def call(r): sys.exit(7)", id: "plugin-program-ended",
            words: ["ended with status 7", "call mischief.ask"]),
        Mischief(
            name: "crashes", body: "def call(r): return {'results': r['nothing']}", id: "plugin-program-ended",
            words: ["status 1", "KeyError: 'nothing'"]),
        Mischief(
            name: "is killed", body: "def call(r): os.kill(os.getpid(), signal.SIGKILL)", id: "plugin-program-ended",
            words: ["was killed"]),
        Mischief(
            name: "closes its output", body: "def call(r): os.close(1); time.sleep(1000)", id: "plugin-program-ended",
            words: ["closed its output"]),
        Mischief(
            name: "loops without end", body: "def call(r):\n    while True: pass", id: "plugin-program-late",
            words: ["within 3.0 seconds"], seconds: 3),
        Mischief(
            name: "is slow", body: "def call(r): time.sleep(1000)", id: "plugin-program-late",
            words: ["within 3.0 seconds"], seconds: 3),
        Mischief(
            name: "complains without end", body: "def call(r):\n    while True: os.write(2, b'no ' * 20000)",
            id: "plugin-program-late", words: ["within 3.0 seconds", "no no no"], seconds: 3),
        Mischief(
            name: "answers with a gigabyte",
            body: "def call(r):\n    for i in range(1024): os.write(1, b'[' * (1 << 20))", id: "plugin-program-size",
            words: ["more than 16 MiB"]),
        Mischief(
            name: "answers without end", body: "def call(r):\n    while True: os.write(1, b'{}\\n')",
            id: "plugin-program-reply", words: ["id has to be 2, and is missing"]),
        Mischief(
            name: "takes all memory", body: "def call(r): return {'results': 'x' * (1 << 30)}",
            id: "plugin-program-ended",
            words: ["MemoryError"], megabytes: 256),
        Mischief(
            name: "answers with what is no JSON", body: "def call(r): print('{\"id\": 2, results}', flush=True)",
            id: "plugin-program-reply", words: ["no JSON", "at byte 10", "results}"]),
        Mischief(
            name: "sends what a terminal would obey", body: "def call(r): print('\\x1b[2J\\x9b1m', flush=True)",
            id: "plugin-program-reply", words: ["\u{FFFD}[2J\u{FFFD}1m"]),
        Mischief(
            name: "answers another request", body: "def call(r): return {'id': 9}", id: "plugin-program-reply",
            words: ["id has to be 2, and is 9"]),
        Mischief(
            name: "gives too few results", body: "def call(r): return {'results': []}", id: "plugin-program-reply",
            words: ["results has to be an array of 1, and is one of 0"]),
        Mischief(
            name: "gives rows without sources",
            body: "def call(r): return {'results': [{'rows': [{'values': [1], 'sources': []}]}]}",
            id: "plugin-program-reply",
            words: ["results[0].rows[0].sources has to be at least one source, and is empty"]),
        Mischief(
            name: "names a source that nobody knows",
            body: "def call(r): return {'results': [{'rows': [{'values': [1], 'sources': ['invented2024#p-1']}]}]}",
            id: "plugin-program-reply", words: ["rows[0].sources[0] has to be a source", "invented2024"]),
        Mischief(
            name: "names a node that is not there",
            body:
                "def call(r): return {'results': [{'rows': [{'values': [{'node': 'nerve:none'}], 'sources': ['curator']}]}]}",
            id: "plugin-program-reply",
            words: ["results[0].rows[0].values[0].node has to be the id of a node, and is \"nerve:none\""]),
        Mischief(
            name: "gives a row that is too wide",
            body: "def call(r): return {'results': [{'rows': [{'values': [1, 2], 'sources': ['curator']}]}]}",
            id: "plugin-program-reply", words: ["rows[0].values has to be an array of 1, and is one of 2"]),
    ]

    @Test(arguments: atCall)
    func aProgramThatFailsInACallAnswersNothingFromThenOn(_ mischief: Mischief) throws {
        let graph = try RegionGraph.whole()
        let program = try TestProgram(
            python: mischief.body, seconds: mischief.seconds, megabytes: mischief.megabytes)
        let plugin = try program.start()
        #expect(throws: RegionProcedure.Refusal.self) { try plugin.ask(.integer(1), on: graph) }
        let fault = try #require(program.log.faults.first)
        #expect(fault.plugin == "mischief" && fault.id == mischief.id, "\(fault.rendered)")
        for words in mischief.words { #expect(fault.message.contains(words), "\(fault.rendered)") }
        #expect(fault.message.utf8.count < 1_000)
        #expect(try !program.runs())

        let crossings = graph.crossings(3)
        #expect(plugin.accessModel?.judge(crossings, in: ClinicalCase(), on: graph) == [nil, nil, nil])
        #expect(throws: RegionProcedure.Refusal.self) { try plugin.ask(.integer(1), on: graph) }
        #expect(program.log.faults == [fault])
    }

    @Test(arguments: [
        ("def judge(r): return {'judgements': [None]}", "judgements has to be an array of 3, and is one of 1"),
        (
            "def judge(r): return {'judgements': [None, {'door': 'ajar', 'reason': 'x', 'sources': ['curator']}, None]}",
            "judgements[1].door has to be one of open, closed, and is \"ajar\""
        ),
        (
            "def judge(r): return {'judgements': [{'door': 'open', 'hazard': 4, 'reason': 'x', 'sources': ['curator']}] * 3}",
            "judgements[0].hazard has to be an integer from 0 to 3, and is 4"
        ),
        (
            "def judge(r): return {'judgements': [{'door': 'closed', 'reason': '', 'sources': ['curator']}] * 3}",
            "judgements[0].reason has to be a text that is not empty"
        ),
        (
            "def judge(r): return {'judgements': [{'door': 'closed', 'reason': 'x'}] * 3}",
            "judgements[0].sources has to be"
        ),
    ])
    func wrongJudgementsAreTold(body: String, words: String) throws {
        let graph = try RegionGraph.whole()
        let program = try TestProgram(python: body)
        let plugin = try program.start()
        #expect(
            plugin.accessModel?.judge(graph.crossings(3), in: ClinicalCase(), on: graph) == [nil, nil, nil])
        #expect(program.log.faults.first?.message.contains(words) == true, "\(program.log.faults)")
    }

    @Test(arguments: [
        ("'structure': 'structure:none'", "risks[1][0].structure has to be the id of a node"),
        ("'phase': 'before'", "risks[1][0].phase has to be one of access, ablation, effect"),
        ("'severity': 'awful'", "risks[1][0].severity has to be one of minor, moderate, major, catastrophic"),
        ("'consequence': None", "risks[1][0].consequence has to be a text that is not empty, and is null"),
        ("'sources': ['none']", "risks[1][0].sources[0] has to be a source"),
    ])
    func wrongRisksAreTold(change: String, words: String) throws {
        let graph = try RegionGraph.whole()
        let program = try TestProgram(
            python: """
                def assess(r):
                    good = {'structure': 'nerve:femoral-nerve', 'phase': 'access', 'consequence': 'x', 'reason': 'y', 'sources': ['curator']}
                    return {'risks': [[good], [{**good, \(change)}]]}
                """)
        let plugin = try program.start()
        let approaches = Array(graph.nodes(labelled: "Approach").prefix(2))
        let risks = try #require(plugin.riskAssessors.first).risks(of: approaches, in: ClinicalCase(), on: graph)
        #expect(risks == [[], []])
        #expect(program.log.faults.first?.message.contains(words) == true, "\(program.log.faults)")
    }
}
