import CPluginGuard
import RegionPluginAPI

// What becomes of the command when a plugin fails after it was loaded. In: faults; crashes, by signals. Out: the same command begun anew
// without that plugin, so that no answer is made half with it and half without; how the plugin failed comes along in the environment.

/// Begins the command anew where a plugin fails.
///
/// Only a process that called ``begin()`` is ever begun anew: a program that uses the library is not.
package enum PluginGuard {
    /// Says how the process was started; to be called once, before anything else.
    package static func begin() { nervegraph_guard_begin(CommandLine.unsafeArgv) }

    /// From now on the command can't begin anew: output was written, or input was read that can't be read again. A plugin that fails later
    /// contributes nothing from then on; one that crashes ends the command with exit code 70.
    package static func settle() { nervegraph_guard_settle() }

    /// Watches the calls of code in this process from now on.
    static func arm() { nervegraph_guard_arm() }

    /// The plugins that the command was begun anew without, in the order in which they failed.
    package static var faults: [PluginFault] {
        String(cString: nervegraph_guard_records()).split(separator: "\u{1E}").compactMap { PluginFault(record: $0) }
    }

    /// Returns only where the command can't be begun anew.
    static func restart(without fault: PluginFault) { nervegraph_guard_restart(fault.record) }
}

extension PluginFault {
    /// The fields as the environment carries them.
    fileprivate var record: String {
        [plugin, id, message, hint ?? "", file, String(line)].map { field in
            String(String.UnicodeScalarView(field.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" }))
        }.joined(separator: "\u{1F}")
    }

    fileprivate init?(record: Substring) {
        let fields = record.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 6, let line = Int(fields[5]) else { return nil }
        self.init(
            plugin: fields[0], id: fields[1], message: fields[2], hint: fields[3].isEmpty ? nil : fields[3],
            file: fields[4], line: line)
    }
}
