import NerveGraph
import OntologyXML
import PluginLoading

// `plugin build`. In: a plugin's folder. Out: its library beside plugin.xml, built as the command itself was built.

/// Builds the library of a plugin in Swift.
package struct PluginBuilder {
    /// What there is to build.
    package enum Work: Sendable {
        /// Nothing: the files are used as they are.
        case nothing(PluginFolder.Kind)
        /// The library was built and lies at this path.
        case library(String)
    }

    let folder: PluginFolder
    /// Where SwiftPM keeps what it builds; nil for `.build` in the folder.
    let scratch: String?

    /// - Throws: ``AuthoringError`` where there is no plugin in the folder; ``LoadError`` with each fault of its manifest.
    package init(_ folder: String, scratch: String?) throws {
        try AuthoredPlugin.needManifest(folder)
        do throws(OntologyFaults) {
            self.folder = try PluginFolder.read(folder)
        } catch {
            throw LoadError(findings: error.findings)
        }
        self.scratch = scratch
    }

    /// The words that build it.
    private var command: [String] {
        [
            "swift", "build", "--package-path", folder.folder, "--configuration",
            PluginStamp.own?.configuration ?? "release",
            // A checkout's RegionPluginAPI holds links, through which the cache sees no new file.
            "--disable-build-manifest-caching",
        ]
            + (scratch.map { ["--scratch-path", $0] } ?? [])
    }

    /// Builds, showing on standard error how far it is.
    ///
    /// - Throws: ``AuthoringError`` with what failed.
    package func build() throws(AuthoringError) -> Work {
        guard let library = folder.library else { return .nothing(folder.kind) }
        guard FileTree.exists("\(folder.folder)/Package.swift") else {
            throw AuthoringError(
                .missing, "\(folder.folder) holds no Package.swift, so \(name(library)) can't be built",
                hint: "nervegraph plugin new NAME --kind swift writes one")
        }
        guard try ChildProcess(words: command).run(keepsOutput: false).exitCode == 0 else {
            throw AuthoringError(.badData, "the package does not build; the compiler says why above")
        }
        let shown = try ChildProcess(words: command + ["--show-bin-path"]).run(keepsOutput: true)
        let products = shown.output.split(separator: "\n").last.map(String.init) ?? ""
        let built = "\(products)/\(name(library))"
        guard shown.exitCode == 0, FileTree.exists(built) else {
            throw AuthoringError(
                .badData, "the package builds no \(name(library)), which plugin.xml names",
                hint:
                    "give it the product .library(name: \"\(product(library))\", type: .dynamic, targets: [\"\(product(library))\"])"
            )
        }
        // Moved into place in one step: a command that runs keeps the library that it has loaded.
        let target = library.file.name
        let draft = "\(target).new"
        try FileTree.remove(draft)
        try FileTree.copy(built, to: draft)
        try FileTree.rename(draft, to: target)
        return .library(target)
    }

    private func name(_ library: PluginFolder.Executable) -> String {
        library.file.name.split(separator: "/").last.map(String.init) ?? library.file.name
    }

    /// `ShoulderRegion` for `libShoulderRegion.so`.
    private func product(_ library: PluginFolder.Executable) -> String {
        var name = Substring(name(library))
        if name.hasPrefix("lib") { name = name.dropFirst(3) }
        return String(name.hasSuffix(".so") ? name.dropLast(3) : name)
    }
}
