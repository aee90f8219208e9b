// What went wrong with plugins, from loading to the last answer. In: faults, from any thread. Out: the same, in the order of their report.

import Synchronization

/// Collects the faults of plugins. From its first fault on a plugin contributes nothing.
package final class PluginFaultLog: Sendable {
    private let reported = Mutex<[PluginFault]>([])

    package init() {}

    /// Keeps a fault; one that was reported already is kept once.
    package func report(_ fault: PluginFault) {
        reported.withLock { if !$0.contains(fault) { $0.append(fault) } }
    }

    /// In the order of their report.
    package var faults: [PluginFault] { reported.withLock { $0 } }
}
