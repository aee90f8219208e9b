// A region without Swift. In: what was read from a folder's plugin.xml, rules and checks. Out: the same contributions as any plugin.

/// A plugin that is a folder of data: manifest, ontology, rules and checks.
public struct DataPlugin: RegionPlugin {
    /// What plugin.xml states.
    public let manifest: RegionManifest
    /// What the folder's rules files hold.
    public let rules: [Rule]
    /// What its checks files hold.
    public let checks: [Check]

    /// Wraps what was read.
    public init(manifest: RegionManifest, rules: [Rule] = [], checks: [Check] = []) {
        self.manifest = manifest
        self.rules = rules
        self.checks = checks
    }
}
