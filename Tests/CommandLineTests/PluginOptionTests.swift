import Foundation
import TestSupport
import Testing

/// What a person sees of plugins from outside: the answer first, then who was left out of it, and an exit code that says so.
struct PluginOptionTests {
    static let good = PluginFixture("tail", "<nerve id=\"nerve:tail/tip\" name=\"tip nerve\" source=\"curator\"/>")
    static let bad = PluginFixture("thief", "<nerve id=\"nerve:stolen\" name=\"stolen\" source=\"curator\"/>")

    @Test func theOthersAnswerAndTheExitCodeTells() throws {
        try PluginFixture.with([Self.bad, Self.good]) { folder in
            for subject in ["tip nerve", "pudendal nerve"] {
                let answer = try Ontology.run("nervegraph show '\(subject)' --plugins '\(folder)' 2>/dev/null")
                #expect(answer.exitCode == 65 && answer.output.contains(subject))
                #expect(!answer.output.contains("thief"))
            }
            let told = try Ontology.run("nervegraph show 'tip nerve' --plugins '\(folder)' 2>&1 >/dev/null")
            #expect(told.output.hasPrefix("nervegraph: the plugin thief was left out: "))
            #expect(told.output.contains("at \(folder)/thief/thief.xml:3") && told.output.contains("hint: "))
            let missing = try Ontology.run("nervegraph show stolen --plugins '\(folder)' 2>&1")
            #expect(missing.exitCode == 64 && missing.output.contains("the plugin thief was left out"))
        }
    }

    @Test func withNothingWrongNothingIsTold() throws {
        try PluginFixture.with([Self.good]) { folder in
            let answer = try Ontology.run("nervegraph show 'tip nerve' --plugins '\(folder)' 2>&1 >/dev/null")
            #expect(answer.exitCode == 0 && answer.output.isEmpty)
        }
    }

    @Test func withoutPluginsNoneIsLookedAt() throws {
        try PluginFixture.with([Self.bad, Self.good]) { folder in
            let line = "nervegraph find 'tip nerve' --no-plugins --plugins '\(folder)' 2>&1"
            let answer = try Ontology.run(line, environment: ["NERVEGRAPH_PLUGINS": "/nowhere"])
            #expect(
                answer.exitCode == 0 && !answer.output.contains("nerve:tail/tip") && !answer.output.contains("thief"))
        }
    }

    @Test func checkListsEveryFindingOfAPlugin() throws {
        var worse = Self.bad
        worse.files["thief.xml"] = """
            <ontology region="region:thief">
            <nerve id="nerve:stolen" name="stolen" source="curator"/>
            <nerve id="nerve:thief/own" source="nobody"/>
            </ontology>
            """
        try PluginFixture.with([worse, Self.good]) { folder in
            let (output, exitCode) = try Ontology.run("nervegraph check --plugins '\(folder)' 2>/dev/null")
            #expect(exitCode == 65)
            #expect(output.contains("thief.xml:2:1: error") && output.contains("[namespace]"))
            #expect(output.contains("thief.xml:3:1: error") && output.contains("[unknown-source]"))
        }
    }

    @Test func whatOthersCanWriteToNeedsTrust() throws {
        try PluginFixture.with([Self.good]) { folder in
            try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: "\(folder)/tail")
            let line = "nervegraph find 'tip nerve' --plugins '\(folder)'"
            let refused = try Ontology.run("\(line) 2>&1")
            #expect(refused.exitCode == 65 && refused.output.contains("[plugin-permissions]"))
            let trusted = try Ontology.run("\(line) --trust-writable-plugins")
            #expect(trusted.exitCode == 0 && trusted.output.contains("nerve:tail/tip"))
        }
    }

    @Test func fourPlacesAreSearchedInOrder() throws {
        let plugins = ["one", "two", "three", "four"].map { PluginFixture($0) }
        try PluginFixture.with(plugins) { folder in
            let files = FileManager.default
            func move(_ plugin: String, _ place: String) throws {
                try files.createDirectory(
                    atPath: "\(folder)/\(place)", withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o755])
                try files.moveItem(atPath: "\(folder)/\(plugin)", toPath: "\(folder)/\(place)/\(plugin)")
            }
            try move("three", "data/nervegraph/plugins")
            try move("four", "prefix/share/nervegraph/Plugins")
            try files.createDirectory(atPath: "\(folder)/prefix/bin", withIntermediateDirectories: true)
            try files.copyItem(at: Ontology.commandPath, to: URL(fileURLWithPath: "\(folder)/prefix/bin/nervegraph"))
            let (output, exitCode) = try Ontology.run(
                "'\(folder)/prefix/bin/nervegraph' regions --format jsonl --plugins '\(folder)/one'",
                environment: ["NERVEGRAPH_PLUGINS": "\(folder)/two", "XDG_DATA_HOME": "\(folder)/data"])
            #expect(exitCode == 0)
            let lines = output.split(separator: "\n").suffix(4)
            for (line, expected) in zip(
                lines, [("one", "option"), ("two", "environment"), ("three", "user"), ("four", "installed")])
            {
                #expect(line.contains("\"plugin\":\"\(expected.0)\"") && line.contains("\"origin\":\"\(expected.1)\""))
                #expect(line.contains("\"kind\":\"data\"") && line.contains("/\(expected.0)\""))
            }
        }
    }

    @Test func regionsTellsWhoIsThereAndWhoIsNot() throws {
        try PluginFixture.with([Self.bad, Self.good]) { folder in
            let page = try Ontology.run("nervegraph regions --plugins '\(folder)' 2>/dev/null").output
            #expect(page.contains("plugin pelvis 1.0, built-in") && page.contains("plugin tail 1.0, data"))
            let leftOut = try #require(page.range(of: "Plugins left out"))
            #expect(page[leftOut.upperBound...].contains("[namespace]"))
            let query =
                "CALL nervegraph.regions() YIELD plugin, leftOut WHERE leftOut IS NOT NULL RETURN plugin, leftOut"
            let rows = try Ontology.run("nervegraph query \"\(query)\" --format csv --plugins '\(folder)' 2>/dev/null")
            #expect(rows.output.split(whereSeparator: \.isNewline).count == 2 && rows.output.contains("thief,"))
        }
    }
}
