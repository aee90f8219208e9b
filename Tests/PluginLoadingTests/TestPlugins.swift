import Foundation
import NerveGraph
import OntologyXML
import PluginLoading
import RegionPluginAPI
import TestSupport

/// The plugins of Tests/Plugins, built outside the command once, and folders that hold them.
enum TestPlugins {
    struct BuildFailure: Error { var output: String }

    private static let scratch = Checkout.root.appendingPathComponent(".build/plugins")

    private static let built = Result {
        let (output, code) = try Ontology.run(
            """
            swift build --package-path Tests/Plugins --scratch-path '\(scratch.path)' --disable-build-manifest-caching \
              --configuration \(PluginStamp.own?.configuration ?? "debug") 2>&1
            """)
        guard code == 0 else { throw BuildFailure(output: output) }
        return scratch.appendingPathComponent(PluginStamp.own?.configuration ?? "debug")
    }

    static func library(_ name: String) throws -> Data {
        try Data(contentsOf: built.get().appendingPathComponent("lib\(name).so"))
    }

    /// A folder with the plugin that misbehaves as the environment says.
    ///
    /// - Parameters:
    ///   - seconds: the limit of each call.
    ///   - change: what is done to its library.
    static func mischief(seconds: Int = 3, _ change: (inout Data) throws -> Void = { _ in }) throws -> Folder {
        var library = try library("Mischief")
        try change(&library)
        let folder = try Folder(
            manifest: """
                <plugin id="mischief" version="1.0" api="1" region="region:mischief">
                  <library href="libMischief.so" seconds="\(seconds)"/>
                  <ontology href="Mischief.xml"/>
                </plugin>
                """)
        try folder.write(library, "libMischief.so")
        try folder.write(
            Data(
                """
                <ontology region="region:mischief" requires="region:pelvis">
                  <region id="region:mischief" name="mischief"/>
                </ontology>
                """.utf8), "Mischief.xml")
        return folder
    }

    /// A folder with the pelvis as a plugin from outside.
    static func pelvis() throws -> Folder {
        let folder = try Folder(
            manifest: """
                <plugin id="pelvis" version="1.0" api="1" region="region:pelvis">
                  <library href="libPelvisLibrary.so"/>
                  <ontology href="Pelvis.xml"/>
                </plugin>
                """)
        try folder.write(library("PelvisLibrary"), "libPelvisLibrary.so")
        let facts = Checkout.ontology.appendingPathComponent("Regions/Pelvis.xml")
        try folder.write(Data(contentsOf: facts), "Pelvis.xml")
        return folder
    }

    /// A plugin's folder that is removed with the last reference.
    final class Folder: Sendable {
        let url: URL

        init(manifest: String) throws {
            url = scratch.appendingPathComponent("folders/\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            try write(Data(manifest.utf8), "plugin.xml")
        }

        deinit { try? FileManager.default.removeItem(at: url) }

        func write(_ data: Data, _ name: String) throws { try data.write(to: url.appendingPathComponent(name)) }

        /// The plugin, loaded into the process of the tests.
        func open(log: PluginFaultLog = PluginFaultLog()) throws -> any RegionPlugin {
            try PluginFolder.read(url.path).open(reader: .queries, log: log)
        }
    }
}

extension Data {
    struct Missing: Error { var text: String }

    /// Overwrites the first place that holds `text` and a zero byte.
    mutating func replace(_ text: String, with other: String) throws {
        guard let range = range(of: Data(text.utf8) + [0]), text.utf8.count == other.utf8.count else {
            throw Missing(text: text)
        }
        replaceSubrange(range, with: Data(other.utf8) + [0])
    }

    /// Overwrites bytes of the stamp.
    mutating func stamp(_ offset: Int, _ bytes: [UInt8]) throws {
        guard let start = range(of: Data("nervegraph".utf8) + Data(count: 6) + [0, 1, 0, 0])?.lowerBound else {
            throw Missing(text: "a stamp")
        }
        replaceSubrange(start + offset..<start + offset + bytes.count, with: bytes)
    }
}
