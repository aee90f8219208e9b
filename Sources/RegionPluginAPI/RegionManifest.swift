import CRegionPlugin

// Who a plugin is. In: written by its author. Out: read before anything else of the plugin is used.

/// A plugin's name, versions, region and files.
public struct RegionManifest: Sendable, Hashable {
    /// The version of this API, one more with each change of it: a plugin of another one is refused by name.
    public static let currentAPIVersion = Int(NERVEGRAPH_PLUGIN_API)

    /// The plugin's own name, unique among those installed, also the first part of its procedures' names: `pelvis`.
    public let id: String
    /// The plugin's version, as its author counts.
    public let version: String
    /// The version of the API that the plugin was written for.
    public let apiVersion: Int
    /// The id of the region, `region:pelvis`.
    public let region: String
    /// The ontology files that it owns, relative to the ontology's folder; without the plugin they are not loaded.
    public let ontologyFiles: [String]

    /// Describes a plugin.
    public init(
        id: String, version: String, apiVersion: Int = RegionManifest.currentAPIVersion, region: String,
        ontologyFiles: [String]
    ) {
        self.id = id
        self.version = version
        self.apiVersion = apiVersion
        self.region = region
        self.ontologyFiles = ontologyFiles
    }
}
