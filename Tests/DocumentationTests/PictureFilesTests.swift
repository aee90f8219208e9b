import Foundation
import TestSupport
import Testing

/// The pictures of the documentation are, byte for byte, what their commands write.
struct PictureFilesTests {
    struct Shipped: Sendable, CustomStringConvertible {
        var file: String
        var command: String

        var description: String { file }
    }

    /// The rows of the table in `Documentation/Pictures/README.md`.
    static let shipped: [Shipped] = {
        let path = Checkout.root.appendingPathComponent("Documentation/Pictures/README.md")
        let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        return text.matches(of: /\| \[([a-z-]+\.svg)\]\([a-z-]+\.svg\) \| `(nervegraph draw [^`]*)` \|/).map {
            Shipped(file: String($0.output.1), command: String($0.output.2))
        }
    }()

    @Test func everyFileHasItsCommand() throws {
        let files = Checkout.files(below: "Documentation/Pictures", suffix: ".svg")
        #expect(files.count >= 4)
        #expect(Set(files) == Set(Self.shipped.map { "Documentation/Pictures/\($0.file)" }))
    }

    @Test(arguments: shipped)
    func itIsWhatTheCommandWrites(picture: Shipped) throws {
        let target = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).svg")
        defer { try? FileManager.default.removeItem(at: target) }
        let (output, exitCode) = try Ontology.run("\(picture.command) -o '\(target.path)'")
        #expect(exitCode == 0, "\(output)")
        let shipped = try Data(
            contentsOf: Checkout.root.appendingPathComponent("Documentation/Pictures/\(picture.file)"))
        #expect(try Data(contentsOf: target) == shipped, "\(picture.file) is out of date: make pictures")
    }
}
