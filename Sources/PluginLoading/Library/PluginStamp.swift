import CRegionPlugin

// What a plugin's library was built for. In: 256 bytes of a section of the file, or this process's own. Out: API, configuration, machine
// and compiler, compared before any code of the plugin runs.

/// The stamp of a library, `stamp.h` read.
package struct PluginStamp: Hashable, Sendable {
    package var api: Int
    /// `debug` or `release`.
    package var configuration: String
    /// `x86_64-linux`
    package var target: String
    /// The compiler's version as it tells it itself.
    package var compiler: String

    package static let section = "nervegraph_plugin"
    package static let size = MemoryLayout<nervegraph_stamp>.size

    /// What this process was built with; a library has to have the same.
    package static let own: PluginStamp? = {
        #if DEBUG
            let stamp = nervegraph_stamp_debug
        #else
            let stamp = nervegraph_stamp_release
        #endif
        return withUnsafeBytes(of: stamp) { PluginStamp(Array($0)) }
    }()

    /// nil where the bytes are no stamp.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.size, let magic = Self.text(bytes[0..<16]), magic == "nervegraph",
            Self.number(bytes[16..<20]) == Self.size, let configuration = Self.text(bytes[24..<40]),
            let target = Self.text(bytes[40..<80]), let compiler = Self.text(bytes[80..<256])
        else { return nil }
        api = Self.number(bytes[20..<24])
        self.configuration = configuration
        self.target = target
        self.compiler = compiler
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Printable ASCII up to a zero byte.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let end = bytes.firstIndex(of: 0) else { return nil }
        let text = bytes[..<end]
        return text.allSatisfy { (0x20..<0x7F).contains($0) } ? String(decoding: text, as: UTF8.self) : nil
    }

    /// How a library differs from this process, in one sentence; nil where it does not.
    package func difference(from own: PluginStamp) -> String? {
        if api != own.api { return "it was built for version \(api) of the plugin API; this command has \(own.api)" }
        if target != own.target { return "it was built for \(target); this command is for \(own.target)" }
        if compiler != own.compiler {
            return "it was built by another compiler, “\(compiler)”; this command by “\(own.compiler)”"
        }
        if configuration != own.configuration {
            return "it is a \(configuration) build; this command is a \(own.configuration) build"
        }
        return nil
    }
}
