import Foundation

/// A folder for one test, which only the user can write to, with a place of its own for installed plugins.
package struct EmptyFolder {
    package let path: String

    /// Plugins in Swift share what is built of the plugin API.
    package var environment: [String: String] {
        [
            "XDG_DATA_HOME": "\(path)/.data", "NERVEGRAPH_PLUGINS": "",
            "SWIFTPM_BUILD_DIR": Checkout.root.appendingPathComponent(".build/written-plugins").path,
        ]
    }

    package static func with<Result>(_ body: (EmptyFolder) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("author-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        return try body(EmptyFolder(path: folder.path))
    }

    /// Runs a line in the folder.
    package func run(_ line: String) throws -> (output: String, exitCode: Int32) {
        try Ontology.run("cd '\(path)' && \(line)", environment: environment)
    }

    package func write(_ text: String, to name: String) throws {
        try text.write(to: URL(fileURLWithPath: "\(path)/\(name)"), atomically: true, encoding: .utf8)
    }

    package func text(_ name: String) throws -> String {
        try String(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"), encoding: .utf8)
    }

    package func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

    /// Replaces a text in a file, where it has to stand.
    package func replace(_ old: String, by new: String, in name: String) throws {
        let text = try text(name)
        guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
        try write(text.replacingOccurrences(of: old, with: new), to: name)
    }
}
