import Foundation
import OntologyXML
import PluginLoading
import RegionPluginAPI
import TestSupport
import Testing

/// What a library has to be before any of its code runs, and what it has to hand over.
struct LibraryTests {
    struct Wrong: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var id: String
        var says: String
        var change: @Sendable (inout Data) throws -> Void

        init(_ name: String, _ id: String, _ says: String, _ change: @escaping @Sendable (inout Data) throws -> Void) {
            testDescription = name
            self.id = id
            self.says = says
            self.change = change
        }
    }

    static let wrongLibraries = [
        Wrong(
            "a later API", "plugin-stamp",
            "it was built for version 2 of the plugin API; this command has \(RegionManifest.currentAPIVersion)"
        ) { try $0.stamp(20, [2]) },
        Wrong("an earlier API", "plugin-stamp", "it was built for version 0 of the plugin API") {
            try $0.stamp(20, [0])
        },
        Wrong("another compiler", "plugin-stamp", "it was built by another compiler, “Klang 21") {
            try $0.stamp(80, Array("Klang 21".utf8))
        },
        Wrong("another configuration", "plugin-stamp", "it is a release build; this command is a debug build") {
            try $0.stamp(24, Array("release".utf8) + [0])
        },
        Wrong("another machine's stamp", "plugin-stamp", "it was built for riscv64-linux") {
            try $0.stamp(40, Array("riscv64-linux".utf8) + [0])
        },
        Wrong("a stamp without an end", "plugin-stamp", "the library's stamp can't be read") {
            try $0.stamp(80, [UInt8](repeating: 0x41, count: 176))
        },
        Wrong("no stamp", "plugin-stamp", "the library has no stamp") {
            try $0.replace("nervegraph_plugin", with: "nervegraph_plugim")
        },
        Wrong("a copy of the API", "plugin-stamp", "it was linked with a copy of the plugin API of its own") {
            try $0.replace("libRegionPluginAPI.so", with: "libRegionPluginAPX.so")
        },
        Wrong("half a file", "plugin-library", "the library is cut off") { $0 = $0.prefix($0.count / 2) },
        Wrong("a header alone", "plugin-library", "the library is cut off") { $0 = $0.prefix(64) },
        Wrong("nothing", "plugin-library", "the library is not an ELF file") { $0 = Data() },
        Wrong("a script", "plugin-library", "the library is not an ELF file") {
            $0 = Data("#!/bin/sh\n\(String(repeating: "#", count: 100))".utf8)
        },
        Wrong("a library of another machine", "plugin-library", "the library is for another machine") { $0[18] = 8 },
        Wrong("a program", "plugin-library", "not a shared library") { $0[16] = 2 },
        Wrong("a missing symbol", "plugin-library", "undefined symbol: $s15RegionPluginAPI0A9ProcedureV3RowVX") {
            try $0.replace("$s15RegionPluginAPI0A9ProcedureV3RowVN", with: "$s15RegionPluginAPI0A9ProcedureV3RowVX")
        },
        Wrong("no entry", "plugin-library", "the library has no function nervegraph_region_plugin") {
            try $0.replace("nervegraph_region_plugin", with: "nervegraph_region_plugim")
        },
    ]

    @Test(arguments: wrongLibraries) func aWrongLibraryIsRefusedBeforeItRuns(wrong: Wrong) throws {
        let folder = try TestPlugins.mischief(wrong.change)
        let fault = try #require(throws: PluginFault.self) { try folder.open() }
        #expect(fault.id == wrong.id)
        #expect(fault.message.hasPrefix(wrong.says) || fault.message.hasSuffix(wrong.says), "\(fault.message)")
        #expect(fault.plugin == "mischief")
        #expect(fault.file.hasSuffix("libMischief.so"))
        #expect(fault.hint?.contains("nervegraph plugin") == true, "\(fault.hint ?? "no hint")")
    }

    @Test func aLibraryThatFitsContributes() throws {
        let folder = try TestPlugins.mischief()
        let plugin = try folder.open()
        #expect(plugin.procedures.map(\.name) == ["mischief.ask"])
        #expect(plugin.manifest.ontologyFiles == ["\(folder.url.path)/Mischief.xml"])
    }

    @Test func aLibraryThatWasNotBuiltIsMissed() throws {
        let folder = try TestPlugins.mischief()
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("libMischief.so"))
        let fault = try #require(throws: PluginFault.self) { try folder.open() }
        #expect(fault.id == "plugin-library")
        #expect(fault.line == 2)
        #expect(fault.hint == "build it with: nervegraph plugin build \(folder.url.path)")
    }

    /// Whatever bytes change, the file is read to an end or refused; it is never trusted to be what it says.
    @Test func anyChangedFileIsReadWithinItsBounds() throws {
        let folder = try TestPlugins.mischief()
        let whole = try TestPlugins.library("Mischief")
        let path = folder.url.appendingPathComponent("libMischief.so").path
        let sections = whole.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: 40, as: UInt64.self)) }
        var random = SeededGenerator(seed: 4)
        var refused = 0
        for _ in 0..<400 {
            var data = whole
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place =
                    Bool.random(using: &random)
                    ? Int.random(in: 0..<64, using: &random) : Int.random(in: sections..<data.count, using: &random)
                data[place] = Bool.random(using: &random) ? 0xFF : UInt8.random(in: 0...255, using: &random)
            }
            if Int.random(in: 0..<4, using: &random) == 0 {
                data = data.prefix(Int.random(in: 0..<data.count, using: &random))
            }
            try folder.write(data, "libMischief.so")
            do {
                let file = try LibraryFile.read(path)
                _ = try file.neededLibraries()
                if let section = try file.section(PluginStamp.section) { _ = PluginStamp(section) }
            } catch {
                refused += 1
            }
        }
        #expect(refused > 100)
    }
}
