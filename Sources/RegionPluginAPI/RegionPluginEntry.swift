public import CRegionPlugin

// How a library hands over its plugin. In: the author's plugin, or the error that making it threw. Out: what the library's one exported
// function returns. The call also leaves the stamp in the library, which is read from the file before any of its code runs.

/// What the function `nervegraph_region_plugin` of a plugin's library returns:
///
/// ```swift
/// @c(nervegraph_region_plugin)
/// public func regionPlugin() -> UnsafeMutableRawPointer { RegionPluginEntry.make { ShoulderPlugin() } }
/// ```
public final class RegionPluginEntry: Sendable {
    /// The plugin; nil where it could not be made.
    package let plugin: (any RegionPlugin)?
    /// Why there is no plugin; nil where there is one.
    package let refusal: String?
    /// The number of the API that the library was built for; handing it over keeps the stamp in the library.
    package let api: UInt32

    @usableFromInline
    init(plugin: (any RegionPlugin)?, refusal: String?, api: UInt32) {
        self.plugin = plugin
        self.refusal = refusal
        self.api = api
    }

    /// Hands over a plugin; an error that making it throws is told to whoever asked, and the plugin is left out.
    ///
    /// It is compiled into the library, so that the stamp tells of the compiler and the configuration that the library was built with.
    @_alwaysEmitIntoClient
    public static func make(_ plugin: () throws -> any RegionPlugin) -> UnsafeMutableRawPointer {
        #if DEBUG
            let api = nervegraph_stamp_debug.api
        #else
            let api = nervegraph_stamp_release.api
        #endif
        let entry: RegionPluginEntry
        do {
            entry = RegionPluginEntry(plugin: try plugin(), refusal: nil, api: api)
        } catch {
            entry = RegionPluginEntry(plugin: nil, refusal: "\(error)", api: api)
        }
        return Unmanaged.passRetained(entry).toOpaque()
    }
}
