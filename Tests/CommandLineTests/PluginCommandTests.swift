import Foundation
import TestSupport
import Testing

/// `nervegraph plugin …`: what each does, and what each says of bad input.
struct PluginCommandTests {
    // MARK: new

    @Test(arguments: [
        ("Shoulder", 64, "nervegraph plugin new shoulder"), ("'my shoulder'", 64, "nervegraph plugin new myShoulder"),
        ("../shoulder", 64, "plugin new shoulder"), ("''", 64, "lower-case letter"), ("7up", 64, "plugin new up"),
        ("schulterhöhe", 64, "lower-case letter"), ("pelvis", 64, "built with"), ("lumbar", 64, "built with"),
        ("core", 64, "the engine"), ("shoulder --kind cobol", 64, "data"),
        ("shoulder --at nowhere", 66, "no folder nowhere"),
        (String(repeating: "a", count: 41), 64, "39 further"),
    ])
    func newRefuses(arguments: String, exitCode: Int32, words: String) throws {
        try EmptyFolder.with { folder in
            let refused = try folder.run("nervegraph plugin new \(arguments)")
            #expect(refused.exitCode == exitCode, "\(refused.output)")
            #expect(refused.output.contains(words), "\(refused.output)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        }
    }

    @Test func newWritesNothingOver() throws {
        try EmptyFolder.with { folder in
            _ = try folder.run("mkdir shoulder; echo mine > shoulder/mine")
            let refused = try folder.run("nervegraph plugin new shoulder")
            #expect(refused.exitCode == 73)
            #expect(refused.output.contains("is there already"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/shoulder") == ["mine"])
        }
    }

    @Test(arguments: ["data", "swift", "process"])
    func newFillsInEveryWord(kind: String) throws {
        try EmptyFolder.with { folder in
            let made = try folder.run("nervegraph plugin new knee --kind \(kind) --at .")
            #expect(made.exitCode == 0, "\(made.output)")
            for command in ["check", "test", "install"] {
                #expect(made.output.contains("nervegraph plugin \(command) knee"))
            }
            #expect(made.output.contains("plugin build") == (kind == "swift"))
            let left = try folder.run("grep -rlE '__(name|Name|api)__' knee; find knee -name '*__*'")
            #expect(left.output.isEmpty, "\(left.output)")
            #expect(folder.exists("knee/README.md") && folder.exists("knee/Features/Knee.feature"))
        }
    }

    // MARK: check

    @Test(arguments: [
        ("source=\"curator\">", "source=\"nobody2020\">", "unknown-source"),
        (
            "<crossing ref=\"space:shoulder/example-plane\" kind=\"free\"",
            "<crossing ref=\"space:shoulder/example-plane\" kind=\"closed\"", "layers-not-joined"
        ),
        ("id=\"nerve:shoulder/example-nerve\"", "id=\"nerve:example-nerve\"", "namespace"),
        ("</ontology>", "", "truncated"),
    ])
    func checkFinds(old: String, new: String, check: String) throws {
        try EmptyFolder.with { folder in
            _ = try folder.run("nervegraph plugin new shoulder")
            try folder.replace(old, by: new, in: "shoulder/Shoulder.xml")
            let checked = try folder.run("nervegraph plugin check shoulder")
            #expect(checked.exitCode == 65)
            #expect(checked.output.contains("Shoulder.xml:"), "\(checked.output)")
            #expect(checked.output.contains("[\(check)]"), "\(checked.output)")
            let json = try folder.run("nervegraph plugin check shoulder --format json 2>/dev/null")
            #expect(json.exitCode == 65)
            #expect(json.output.hasPrefix("{"))
            let refused = try folder.run("nervegraph plugin install shoulder")
            #expect(refused.exitCode == 65)
            #expect(!folder.exists(".data/nervegraph/plugins/shoulder"))
        }
    }

    @Test(arguments: ["check", "test", "build", "install"])
    func aFolderWithoutAPluginIsNone(command: String) throws {
        try EmptyFolder.with { folder in
            let missing = try folder.run("nervegraph plugin \(command)")
            #expect(missing.exitCode == 66)
            #expect(missing.output.contains("nervegraph plugin new"), "\(missing.output)")
            #expect(try folder.run("nervegraph plugin \(command) nowhere").exitCode == 66)
            _ = try folder.run("nervegraph plugin new shoulder")
            #expect(try folder.run("nervegraph plugin \(command)").output.contains("./shoulder"))
            try folder.write("<plugin id='shoulder'/>", to: "shoulder/plugin.xml")
            let broken = try folder.run("nervegraph plugin \(command) shoulder")
            #expect(broken.exitCode == 65, "\(broken.output)")
            #expect(broken.output.contains("plugin.xml:1"), "\(broken.output)")
        }
    }

    // MARK: test

    @Test func aScenarioThatFailsIsNamedWithItsLine() throws {
        try EmptyFolder.with { folder in
            _ = try folder.run("nervegraph plugin new shoulder")
            try folder.replace(
                "'otherTechniques' |", by: "'cryoneurolysis' |", in: "shoulder/Features/Shoulder.feature")
            let failed = try folder.run("cd shoulder && nervegraph plugin test")
            #expect(failed.exitCode == 65)
            #expect(failed.output.contains("FAIL  The nerve is reached"), "\(failed.output)")
            #expect(failed.output.contains("line 11"), "\(failed.output)")
            #expect(failed.output.contains("3 scenarios: 1 failed"), "\(failed.output)")
            let rows = try folder.run("nervegraph plugin test shoulder --format csv")
            #expect(rows.exitCode == 65)
            #expect(
                rows.output.contains(
                    "scenario,The nerve is reached by the example approach,Features/Shoulder.feature:4,failed"))
        }
    }

    @Test(arguments: [
        ("touch stolen", "nothing but nervegraph"), ("nervegraph regions; touch stolen", "no shell reads this line"),
        ("nervegraph find $(touch stolen)", "no shell reads this line"), ("nervegraph find 'open", "a quote is open"),
    ])
    func aScenarioRunsNothingElse(line: String, words: String) throws {
        try EmptyFolder.with { folder in
            _ = try folder.run("nervegraph plugin new shoulder")
            try folder.replace(
                "nervegraph plan \"shoulder example nerve\" --position supine --guidance ultrasound", by: line,
                in: "shoulder/Features/Shoulder.feature")
            let refused = try folder.run("nervegraph plugin test shoulder")
            #expect(refused.exitCode == 65)
            #expect(refused.output.contains(words), "\(refused.output)")
            #expect(!folder.exists("stolen") && !folder.exists("shoulder/stolen"))
        }
    }

    @Test func whatCannotBeReadIsSaidWithItsLine() throws {
        try EmptyFolder.with { folder in
            _ = try folder.run("nervegraph plugin new shoulder")
            for (text, words) in [
                ("Feature: f\n\n  Scenarjo: g\n", "Shoulder.feature holds no scenario"),
                ("Feature: f\n\n  Scenario: g\n    Given the ontology\n    Wenn etwas\n", "Shoulder.feature:5"),
                ("Feature: f\n\n  Scenario: g\n    Given the ontology\n      | a |b\n", "Shoulder.feature:5"),
            ] {
                try folder.write(text, to: "shoulder/Features/Shoulder.feature")
                let refused = try folder.run("nervegraph plugin test shoulder")
                #expect(refused.exitCode == 65)
                #expect(refused.output.contains(words), "\(refused.output)")
            }
        }
    }

    // MARK: install, remove, list

    @Test func itComesAndGoesAsAWhole() throws {
        try EmptyFolder.with { folder in
            _ = try folder.run("nervegraph plugin new shoulder; echo secret > shoulder/notes.txt")
            let installed = try folder.run("nervegraph plugin install shoulder")
            #expect(installed.exitCode == 0, "\(installed.output)")
            let root = ".data/nervegraph/plugins"
            let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(root)/shoulder").sorted()
            #expect(files == ["Checks.xml", "Rules.xml", "Shoulder.xml", "plugin.xml"])
            #expect(
                try folder.run("nervegraph find 'shoulder example nerve'").output.contains(
                    "nerve:shoulder/example-nerve"))

            let again = try folder.run("nervegraph plugin install shoulder")
            #expect(again.exitCode == 65)
            #expect(again.output.contains("--replace") && again.output.contains("0.1"))
            try folder.replace("version=\"0.1\"", by: "version=\"0.2\"", in: "shoulder/plugin.xml")
            let newer = try folder.run("nervegraph plugin install shoulder --replace")
            #expect(newer.exitCode == 0)
            #expect(newer.output.contains("0.2") && newer.output.contains("in place of version 0.1"))
            #expect(try folder.run("nervegraph plugin list --format csv").output.contains("shoulder,0.2,data,user"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(root)") == ["shoulder"])

            let unknown = try folder.run("nervegraph plugin remove sholder")
            #expect(unknown.exitCode == 66)
            #expect(unknown.output.contains("did you mean shoulder?"))
            #expect(try folder.run("nervegraph plugin remove ../../../shoulder").exitCode == 66)
            #expect(try folder.run("nervegraph plugin remove shoulder").exitCode == 0)
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(root)").isEmpty)
            #expect(folder.exists("shoulder/plugin.xml"))
            #expect(try folder.run("nervegraph plugin remove shoulder").output.contains("no plugin is installed"))
        }
    }

    @Test func whatClashesIsNotInstalled() throws {
        try EmptyFolder.with { folder in
            _ = try folder.run("nervegraph plugin new shoulder; cp -r shoulder other")
            let refused = try folder.run("NERVEGRAPH_PLUGINS=other nervegraph plugin install shoulder")
            #expect(refused.exitCode == 65)
            #expect(refused.output.contains("other has the same id"), "\(refused.output)")
            #expect(!folder.exists(".data/nervegraph/plugins/shoulder"))
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root can write everywhere"))
    func aFolderThatCannotBeWrittenIsSaid() throws {
        try EmptyFolder.with { folder in
            _ = try folder.run("nervegraph plugin new shoulder; mkdir closed; chmod 555 closed")
            #expect(try folder.run("nervegraph plugin new knee --at closed").exitCode == 73)
            let refused = try folder.run("XDG_DATA_HOME=$PWD/closed nervegraph plugin install shoulder")
            #expect(refused.exitCode == 73)
        }
    }

    @Test func aPlaceThatIsAFileIsSaid() throws {
        try EmptyFolder.with { folder in
            _ = try folder.run("nervegraph plugin new shoulder; touch file")
            let refused = try folder.run("XDG_DATA_HOME=$PWD/file nervegraph plugin install shoulder")
            #expect(refused.exitCode == 73)
            #expect(refused.output.contains("can't make the folder"), "\(refused.output)")
        }
    }

    @Test func theListSaysWhyOneIsLeftOut() throws {
        try EmptyFolder.with { folder in
            _ = try folder.run("nervegraph plugin new shoulder")
            try folder.replace("</ontology>", by: "", in: "shoulder/Shoulder.xml")
            let listed = try folder.run("nervegraph plugin list --plugins shoulder --format csv 2>/dev/null")
            #expect(listed.exitCode == 65)
            #expect(listed.output.contains("left out"), "\(listed.output)")
            #expect(try folder.run("nervegraph plugin list").output.contains("None from outside"))
        }
    }

    @Test func thereIsNothingToBuildInData() throws {
        try EmptyFolder.with { folder in
            _ = try folder.run("nervegraph plugin new shoulder")
            let built = try folder.run("nervegraph plugin build shoulder")
            #expect(built.exitCode == 0)
            #expect(built.output.contains("nothing to build"))
        }
    }

    @Test func theShellCompletesThem() throws {
        let script = try Ontology.run("nervegraph --generate-completion-script bash").output
        for word in ["plugin", "install", "--replace", "--kind", "process"] {
            #expect(script.contains(word), "\(word)")
        }
    }
}
