import OntologyXML
import PluginLoading
import RegionPluginAPI

/// Who may bear which id and region. In: manifests. Out: namespaces, and a finding for each that claims what is another's.
package struct GuestNames {
    /// The regions that the command is built with, and those of them that take part.
    private let builtIn: [RegionManifest]
    private let hosts: [RegionManifest]
    private let excluded: [String]

    /// The names of the engine's own rules and procedures.
    package static let reserved = ["core", "nervegraph"]

    init(hosts builtIn: [RegionManifest], excluded: [String]) {
        self.builtIn = builtIn
        self.excluded = excluded
        hosts = builtIn.filter { !excluded.contains($0.id) && !excluded.contains($0.region) }
    }

    /// Whether a plugin was not taken out by name; one that stands in for a region that was taken out is wanted.
    func wants(_ found: FoundPlugin) -> Bool {
        guard let folder = found.declared else { return !excluded.contains(found.id) }
        if builtIn.contains(where: { $0.id == folder.id }) { return true }
        return !excluded.contains(folder.id) && !excluded.contains(folder.region)
    }

    func namespace(_ folder: PluginFolder) -> PluginNamespace {
        PluginNamespace(id: folder.id, region: folder.region, standsIn: original(of: folder) != nil)
    }

    /// The region that a plugin stands in for.
    private func original(of folder: PluginFolder) -> RegionManifest? {
        builtIn.first { host in host.id == folder.id && !hosts.contains { $0.id == host.id } }
    }

    /// What a manifest claims that it may not.
    func findings(_ folder: PluginFolder) -> [Finding] {
        func finding(_ id: String, _ message: String, _ hint: String?) -> [Finding] {
            [Finding(id, message, hint: hint, file: folder.manifest, line: folder.line, column: 1)]
        }
        guard folder.apiVersion == RegionManifest.currentAPIVersion else {
            return finding(
                "plugin-api",
                "it was written for version \(folder.apiVersion) of the plugin API; this is \(RegionManifest.currentAPIVersion)",
                folder.apiVersion > RegionManifest.currentAPIVersion
                    ? "install a newer nervegraph"
                    : "build it against this version and write api=\"\(RegionManifest.currentAPIVersion)\"")
        }
        if Self.reserved.contains(folder.id.lowercased()) {
            return finding("namespace", "the id \(folder.id) is kept for the engine", "choose another id")
        }
        if let host = hosts.first(where: { Self.isClash(($0.id, $0.region), (folder.id, folder.region)) }) {
            return finding(
                "plugin-clash",
                "its id or region is that of the region \(host.id), which the command is built with",
                "choose another id, or let it stand in with --without \(host.id)")
        }
        let region = original(of: folder)?.region ?? "region:\(folder.id)"
        guard folder.region == region else {
            return finding(
                "namespace", "the region of the plugin \(folder.id) can't be \(folder.region)", "region=\"\(region)\"")
        }
        return []
    }

    /// For each plugin the findings about others that claim the same id or region.
    func clashes(_ found: [FoundPlugin]) -> [[Finding]] {
        found.indices.map { index in
            guard let folder = found[index].declared else { return [] }
            return found.indices.compactMap { other in
                guard other != index, let claimant = found[other].declared,
                    Self.isClash((claimant.id, claimant.region), (folder.id, folder.region))
                else { return nil }
                return Finding(
                    "plugin-clash", "\(claimant.folder) claims the same id or region", hint: "remove one of the two",
                    file: folder.manifest, line: folder.line, column: 1)
            }
        }
    }

    /// Ids that differ in case alone would be one on some disks.
    private static func isClash(_ first: (id: String, region: String), _ second: (id: String, region: String)) -> Bool {
        first.id.lowercased() == second.id.lowercased() || first.region.lowercased() == second.region.lowercased()
    }
}
