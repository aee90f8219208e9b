import OntologyXML
import PluginLoading
import RegionPluginAPI

// Who of the plugins from outside takes part. In: the folders found, and the regions that the command is built with. Out: the plugins that
// are open, and those left out with every finding. Nobody is let in by half.

/// The plugins from outside, while a graph is loaded.
struct GuestList {
    private(set) var guests: [Guest] = []
    private(set) var leftOut: [FoundPlugin] = []
    private let log: PluginFaultLog

    /// Reads the manifests, settles who may call itself what, and then opens what is left.
    ///
    /// - Parameters:
    ///   - builtIn: all regions that the command is built with.
    ///   - excluded: what is not wanted, by the id of a plugin or region. Of two with one id it is the built-in one.
    init(_ found: [FoundPlugin], builtIn: [any RegionPlugin], excluding excluded: [String], log: PluginFaultLog) {
        self.log = log
        let hosts = builtIn.map(\.manifest)
        let names = GuestNames(hosts: hosts, excluded: excluded)
        let wanted = found.filter { names.wants($0) }
        let clashes = names.clashes(wanted)
        for (index, plugin) in wanted.enumerated() {
            var findings = plugin.findings
            if let folder = plugin.declared, findings.isEmpty { findings = names.findings(folder) + clashes[index] }
            if let folder = plugin.declared, findings.isEmpty {
                open(plugin, folder, names.namespace(folder))
            } else {
                leaveOut(plugin, findings)
            }
        }
    }

    private mutating func open(_ found: FoundPlugin, _ folder: PluginFolder, _ namespace: PluginNamespace) {
        do throws(PluginFault) {
            let plugin = try folder.open(reader: .queries, log: log)
            guests.append(Guest(found: found, folder: folder, namespace: namespace, plugin: plugin))
        } catch {
            leaveOut(
                found, [Finding(error.id, error.message, hint: error.hint, file: error.file, line: error.line)])
        }
    }

    private mutating func leaveOut(_ plugin: FoundPlugin, _ findings: [Finding]) {
        var plugin = plugin
        plugin.findings = findings
        leftOut.append(plugin)
        if let fault = plugin.fault { log.report(fault) }
    }

    /// Leaves out the guests that findings are about.
    mutating func leaveOut(_ blamed: [String: [Finding]]) {
        for guest in guests { if let findings = blamed[guest.id] { leaveOut(guest.found, findings) } }
        guests.removeAll { blamed[$0.id] != nil }
    }

    /// Leaves out the guests whose calls failed while they were asked for what they contribute.
    ///
    /// - Returns: whether there is one.
    mutating func leaveOutFailed() -> Bool {
        let faults = log.faults
        var failed: [String: [Finding]] = [:]
        for guest in guests {
            guard let fault = faults.first(where: { $0.plugin == guest.id }) else { continue }
            failed[guest.id] = [Finding(fault.id, fault.message, hint: fault.hint, file: fault.file, line: fault.line)]
        }
        leaveOut(failed)
        return !failed.isEmpty
    }

    /// Findings by the guest whose file, rule or name they are about; those about nobody's are dropped.
    ///
    /// - Parameter files: as they were read, with their namespaces.
    func owners(of findings: [Finding], among files: OntologyFiles) -> [String: [Finding]] {
        var owners: [String: String] = [:]
        for file in files.ontology + files.rules + files.checks { owners[file.name] = file.namespace?.id }
        for guest in guests {
            owners[guest.folder.manifest] = guest.id
            for rule in guest.plugin.rules { owners[rule.file] = guest.id }
        }
        var blamed: [String: [Finding]] = [:]
        for finding in findings where finding.severity == .error {
            if let owner = owners[finding.file] { blamed[owner, default: []].append(finding) }
        }
        return blamed
    }
}
