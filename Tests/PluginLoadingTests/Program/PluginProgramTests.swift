import Foundation
import PluginLoading
import RegionPluginAPI
import TestSupport
import Testing

/// Programs that do what they should.
struct PluginProgramTests {
    @Test func contributesAndAnswers() throws {
        let graph = try RegionGraph.whole()
        let program = try TestProgram(
            python: """
                def assess(r):
                    return {'risks': [[{'structure': 'nerve:femoral-nerve', 'phase': 'access', 'consequence': a['name'],
                        'reason': 'y', 'protection': None, 'sources': ['bittman2018#fig-6']}] for a in r['approaches']]}
                """)
        let plugin = try program.start()
        #expect(plugin.manifest.id == "mischief")
        #expect(plugin.procedures.map(\.name) == ["mischief.ask"])

        let femoral = try #require(graph.node("nerve:femoral-nerve"))
        let node = Value.node(graph.copy(of: femoral))
        let row = try #require(
            try plugin.ask(.list([.integer(1), .float(1), .string("é\u{2028}"), node]), on: graph).first)
        guard case .list(let values)? = row.values.first, case .integer(1) = values[0], case .float(1) = values[1],
            case .string("é\u{2028}") = values[2], case .node(let copy) = values[3]
        else {
            Issue.record("\(row)")
            return
        }
        #expect(copy.id == femoral && copy.labels == graph.labels(of: femoral))
        #expect(row.sources == ["curator"])

        let crossings = graph.crossings(1_000)
        let judgements = try #require(plugin.accessModel).judge(crossings, in: ClinicalCase(), on: graph)
        #expect(judgements.count == crossings.count && crossings.count > 100)
        #expect(judgements.allSatisfy { $0 == .closed(reason: "so", sources: ["curator"]) })

        let approaches = graph.nodes(labelled: "Approach")
        let risks = try #require(plugin.riskAssessors.first).risks(of: approaches, in: ClinicalCase(), on: graph)
        #expect(risks.map { $0.map(\.consequence) } == approaches.map { [graph.name(of: $0)] })
        #expect(risks[0][0].sources == ["bittman2018#fig-6"] && risks[0][0].severity == nil)
        #expect(program.log.faults.isEmpty)
    }

    @Test func readsWithArgumentsAndCase() throws {
        let graph = try RegionGraph.whole()
        let program = try TestProgram(
            python: """
                def hello(r):
                    return {'protocol': 1, 'unknown': [1], 'procedures': [{'name': 'mischief.ask', 'says': 'x', 'inputs': [{'name': 'value', 'type': 'ANY'}],
                        'outputs': [{'name': 'value', 'type': 'ANY'}], 'reads':
                        'MATCH (n:Nerve {id: $value})-[r:BRANCH_OF]->(p) RETURN n, r, p.name AS parent, $case.sex AS sex'}]}
                def call(r):
                    return {'results': [{'rows': [{'values': [row['read']], 'sources': row['read'][0]['r']['sources']}]} for row in r['rows']]}
                """)
        let plugin = try program.start()
        let procedure = try #require(plugin.procedures.first)
        let rows = try procedure.rows(
            [.string("nerve:perineal-nerve")], in: ClinicalCase(sex: .female), on: graph)
        guard case .list(let read)? = rows.first?.values.first, case .map(let row)? = read.first,
            case .string(let parent)? = row["parent"], case .string(let sex)? = row["sex"], case .node? = row["n"],
            case .map(let branch)? = row["r"], case .string(let type)? = branch["type"]
        else {
            Issue.record("\(rows) \(program.log.faults)")
            return
        }
        #expect(parent == "pudendal nerve" && sex == "female" && type == "BRANCH_OF")
        #expect(!rows[0].sources.isEmpty)
    }

    @Test func aRefusalIsToldToWhoAskedAndHarmsNothing() throws {
        let graph = try RegionGraph.whole()
        let program = try TestProgram(
            python: "def call(r): return {'results': [{'refusal': {'message': 'no such level', 'hint': 'L1'}}]}")
        let plugin = try program.start()
        for _ in 0..<2 {
            let refusal = try #require(throws: RegionProcedure.Refusal.self) {
                try plugin.ask(.string("L9"), on: graph)
            }
            #expect(refusal.message == "no such level" && refusal.hint == "L1")
        }
        #expect(program.log.faults.isEmpty)
    }

    @Test func runsWithinLimits() throws {
        let graph = try RegionGraph.whole()
        let program = try TestProgram(
            python: """
                def call(r):
                    found = {'folder': os.getcwd(), 'arguments': sys.argv[1:],
                        'descriptors': [n for n in range(3, 64) if os.path.exists('/proc/self/fd/%d' % n)],
                        'memory': list(resource.getrlimit(resource.RLIMIT_AS)), 'core': resource.getrlimit(resource.RLIMIT_CORE)[1],
                        'time': resource.getrlimit(resource.RLIMIT_CPU)[0], 'group': os.getpgid(0) == os.getpid(),
                        'blocked': len(signal.pthread_sigmask(signal.SIG_BLOCK, []))}
                    return {'results': [{'rows': [{'values': [json.dumps(found)], 'sources': ['curator']}]}]}
                """, seconds: 7, megabytes: 300)
        guard case .string(let text)? = try program.start().ask(.null, on: graph).first?.values.first else {
            Issue.record("\(program.log.faults)")
            return
        }
        let folder = try #require(PluginFolderPath.real(program.folder.path))
        #expect(
            text == """
                {"folder": "\(folder)", "arguments": [], "descriptors": [], \
                "memory": [314572800, 314572800], "core": 0, "time": 8, "group": true, "blocked": 0}
                """)
    }

    @Test func getsNothingOfOurEnvironmentButThePath() throws {
        let program = try TestProgram(
            """
            #!/bin/sh
            names=$(tr '\\0' '\\n' < /proc/$$/environ | cut -d= -f1 | tr '\\n' ' ')
            read request
            echo '{"id":1,"protocol":1,"checks":[{"id":"mischief:a","severity":"error","says":"'$names'","cypher":"RETURN 1"}]}'
            read request
            """)
        #expect(try program.start().checks.map(\.says) == ["PATH LANG "])
    }

    @Test func nothingOutlivesThePlugin() throws {
        let graph = try RegionGraph.whole()
        let program = try TestProgram(
            python: """
                child = subprocess.Popen(["sleep", "1000"])
                open("child", "w").write(str(child.pid))
                """)
        var plugin: (any RegionPlugin)? = try program.start()
        _ = try plugin?.ask(.null, on: graph)
        #expect(try program.runs() && program.runs("child"))
        plugin = nil
        #expect(try !program.runs())
        // A grandchild is reaped by whoever takes it over, which may take a moment.
        for _ in 0..<100 where try program.runs("child") { usleep(20_000) }
        #expect(try !program.runs("child"))
    }

    @Test func manyThreadsShareOneProgram() async throws {
        let graph = try RegionGraph.whole()
        let program = try TestProgram(python: "")
        let plugin = try program.start()
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask {
                    let rows = try? plugin.ask(.integer(Int64(number)), on: graph)
                    guard case .integer(let answer)? = rows?.first?.values.first else { return false }
                    return answer == number
                }
            }
            for await isRight in group { #expect(isRight) }
        }
        #expect(program.log.faults.isEmpty)
    }

    @Test func aRequestLargerThanAPipeAndAReplyAsLarge() throws {
        let graph = try RegionGraph.whole()
        let program = try TestProgram(
            python:
                "def call(r): print(' ' * 300000, end=''); sys.stderr.write('x' * 300000); return {'results': [{'rows': [{'values': row['arguments'], 'sources': ['curator']}]} for row in r['rows']]}"
        )
        let text = String(repeating: "nerve ", count: 200_000)
        guard case .string(let answer)? = try program.start().ask(.string(text), on: graph).first?.values.first else {
            Issue.record("\(program.log.faults)")
            return
        }
        #expect(answer == text)
    }
}

private enum PluginFolderPath {
    static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
