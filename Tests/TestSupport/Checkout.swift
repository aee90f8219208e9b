import Foundation

/// The checkout that the tests were built in.
package enum Checkout {
    /// The folder of `Package.swift`.
    package static let root: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    package static var ontology: URL { root.appendingPathComponent("Ontology") }
    package static var features: URL { root.appendingPathComponent("Tests/Features") }

    /// A Swift source file of the checkout.
    package struct SwiftFile: Sendable {
        /// Relative to the root.
        package var path: String
        package var text: String

        package var lineCount: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }

        /// The text without the lines that are comments.
        package var code: String {
            text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
        }

        /// The modules it imports, in order, whatever attribute or access level stands before the word.
        package var imports: [String] {
            text.split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
                let start =
                    words.first.map { ["public", "package", "internal", "private"].contains($0) } == true ? 1 : 0
                guard words.count > start + 1, words[start] == "import" else { return nil }
                let name = words[start + 1] == "struct" || words[start + 1] == "enum" ? words.last : words[start + 1]
                return name.map { String($0.split(separator: ".")[0]) }
            }
        }
    }

    /// The Swift files below a folder of the root, by path.
    package static func swiftFiles(below folder: String) throws -> [SwiftFile] {
        try files(below: folder, suffix: ".swift").map {
            SwiftFile(path: $0, text: try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8))
        }
    }

    /// Paths relative to the root, sorted.
    package static func files(below folder: String, suffix: String) -> [String] {
        let walk = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
        return (walk?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(suffix) }.sorted().map {
            "\(folder)/\($0)"
        }
    }
}
