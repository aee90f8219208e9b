import Foundation
import Glibc
import PluginLoading
import TestSupport
import Testing

/// Where plugins are looked for, and which of them are not even read.
struct PluginDirectoryTests {
    private static func set(_ permissions: Int, of path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
    }

    private func findings(_ folder: String, trustsWritable: Bool = false) -> [String] {
        let place = PluginDirectory.Place(folder: folder, origin: .option)
        return PluginDirectory(places: [place], trustsWritable: trustsWritable).plugins().flatMap(\.findings).map(
            \.checkID)
    }

    @Test func aPlaceIsAPluginOrHoldsPlugins() throws {
        try PluginFixture.with([PluginFixture("b"), PluginFixture("a")]) { folder in
            #expect(PluginDirectory(option: folder).plugins().map(\.id) == ["a", "b"])
            #expect(PluginDirectory(option: "\(folder)/b/").plugins().map(\.id) == ["b"])
        }
    }

    @Test func whereTwoPlacesLeadToOneFolderTheFirstCounts() throws {
        try PluginFixture.with([PluginFixture("a"), PluginFixture("b")]) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/c", withDestinationPath: "\(folder)/a")
            let places = [
                ("\(folder)/b/../b", PluginDirectory.Origin.environment), (folder, .user), (folder, .installed),
            ]
            let found = PluginDirectory(places: places.map { .init(folder: $0, origin: $1) }).plugins()
            #expect(found.map(\.id) == ["b", "a"])
            #expect(found.map(\.origin) == [.environment, .user])
            #expect(found.allSatisfy { $0.findings.isEmpty })
        }
    }

    @Test func onlyWhatWasNamedHasToBeThere() throws {
        #expect(findings("/nonexistent/plugins") == ["file-missing"])
        let user = PluginDirectory(places: [.init(folder: "/nonexistent/plugins", origin: .user)])
        #expect(user.plugins().isEmpty)
        try PluginFixture.with([]) { folder in #expect(findings(folder) == ["file-missing"]) }
    }

    /// Each path, as seen from the search root.
    @Test(arguments: ["", "a", "a/plugin.xml", "a/a.xml", "a/sub", "a/sub/Rules.xml"], [0o775, 0o757])
    func whatOthersCanWriteToIsNotUsed(path: String, permissions: Int) throws {
        var plugin = PluginFixture("a")
        plugin.manifest = plugin.manifest.replacingOccurrences(
            of: "</plugin>", with: "<rules href=\"sub/Rules.xml\"/></plugin>")
        try PluginFixture.with([plugin]) { folder in
            try FileManager.default.createDirectory(atPath: "\(folder)/a/sub", withIntermediateDirectories: true)
            try "<rules/>".write(toFile: "\(folder)/a/sub/Rules.xml", atomically: true, encoding: .utf8)
            try Self.set(0o755, of: "\(folder)/a/sub")
            try Self.set(0o644, of: "\(folder)/a/sub/Rules.xml")
            #expect(findings(folder).isEmpty)
            try Self.set(permissions, of: "\(folder)/\(path)")
            #expect(findings(folder) == ["plugin-permissions"])
            #expect(findings(folder, trustsWritable: true).isEmpty)
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give files away"), arguments: ["a", "a/plugin.xml", "a/a.xml"])
    func whatBelongsToAnotherIsNotUsed(path: String) throws {
        try PluginFixture.with([PluginFixture("a")]) { folder in
            #expect(chown("\(folder)/\(path)", 12345, 12345) == 0)
            #expect(findings(folder) == ["plugin-permissions"])
        }
    }

    /// What can't be trusted is not opened: its faults are not told.
    @Test func theManifestIsNotReadBefore() throws {
        var plugin = PluginFixture("a")
        plugin.manifest = "<nonsense"
        try PluginFixture.with([plugin]) { folder in
            #expect(findings(folder) != ["plugin-permissions"])
            try Self.set(0o777, of: "\(folder)/a")
            #expect(findings(folder) == ["plugin-permissions"])
        }
    }

    @Test func aManifestThatIsALinkOutOfTheFolderIsRefused() throws {
        try PluginFixture.with([PluginFixture("a"), PluginFixture("b")]) { folder in
            try FileManager.default.removeItem(atPath: "\(folder)/b/plugin.xml")
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/b/plugin.xml", withDestinationPath: "\(folder)/a/plugin.xml")
            #expect(findings("\(folder)/b") == ["file-outside"])
        }
    }
}
