import Foundation
import TestSupport
import Testing

/// `nervegraph draw` as a person or a script meets it.
struct DrawCommandTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("draw-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    @Test func withoutAFileItDrawsInTheTerminal() throws {
        let (output, exitCode) = try Ontology.run("nervegraph draw approach:pudendal-transgluteal-alcock")
        #expect(exitCode == 0)
        #expect(output.contains("┌──"))
        #expect(output.contains("●●●● catastrophic † · rectum"))
        #expect(output.contains("Target: pudendal nerve"))
        #expect(output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test(arguments: [("svg", "<?xml"), ("dot", "digraph"), ("txt", "Course of the pudendal nerve")])
    func theEndingDecides(ending: String, start: String) throws {
        let file = folder.appendingPathComponent("nerve.\(ending)")
        let (output, exitCode) = try Ontology.run("nervegraph draw 'nerve:pudendal-nerve' -o '\(file.path)'")
        #expect(exitCode == 0, "\(output)")
        #expect(output.isEmpty)
        #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix(start))
    }

    @Test(arguments: [
        ("draw 'pudendal nerve' -o picture.png", 64, "has to end in .svg, .dot or .txt"),
        ("draw 'pudendal nerve' -o picture", 64, "has to end in .svg, .dot or .txt"),
        ("draw 'pudendal nerve' -o /nowhere/at/all.svg", 73, "/nowhere/at/all.svg can't be written: No such file"),
        ("draw 'pudendal nerve' -o /dev/full.svg/x.svg", 73, "can't be written"),
        ("draw zzzzqq", 64, "No approach, nerve is called"),
        ("draw DPN", 64, "may mean several things"),
        ("draw approach:pudendal-transgluteal-alcock --at 'Alcock canal'", 64, "--at is for a nerve"),
        ("draw 'pudendal nerve' --plan --rank 101", 64, "from 1 to 100"),
        ("draw 'obturator nerve' --plan --rank 99", 64, "planned ways to the obturator nerve"),
        ("draw 'pudendal nerve' --shape poster", 64, "poster"),
    ])
    func whatFailsSaysWhy(command: String, exitCode: Int, message: String) throws {
        let (output, code) = try Ontology.run("nervegraph \(command)")
        #expect(Int(code) == exitCode, "\(output)")
        #expect(output.contains(message), "\(output)")
    }

    @Test func aPlannedWayIsDrawnInItsCase() throws {
        let (output, exitCode) = try Ontology.run(
            "nervegraph draw 'obturator nerve' --plan --guidance ct --position supine")
        #expect(exitCode == 0)
        #expect(output.hasPrefix("Way 1 to the obturator nerve"))
        #expect(output.contains("Positions"))
        #expect(output.contains("Target: obturator nerve"))
    }

    @Test func aFullDeviceIsAnError() throws {
        let link = folder.appendingPathComponent("full.svg")
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "/dev/full")
        let (output, code) = try Ontology.run("nervegraph draw 'pudendal nerve' -o '\(link.path)'")
        #expect(code == 73)
        #expect(output.contains("No space left"))
    }

    @Test func openCypherGivesTheSame() throws {
        let (text, _) = try Ontology.run("nervegraph draw nerve:pudendal-nerve")
        let (output, exitCode) = try Ontology.run(
            "nervegraph query \"CALL nervegraph.draw('nerve:pudendal-nerve', 'txt') YIELD picture RETURN picture\" --format json"
        )
        #expect(exitCode == 0)
        let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        let rows = object?["rows"] as? [[String: Any]]
        #expect(rows?.first?["picture"] as? String == text)
        let (error, code) = try Ontology.run("nervegraph query \"CALL nervegraph.draw('nerve:pudendal-nerve', 'png')\"")
        #expect(code == 65)
        #expect(error.contains("svg, dot or txt"))
    }
}
