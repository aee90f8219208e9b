// What went wrong with plugins, from loading to the last answer. In: faults, from any thread. Out: the same, in the order of their report.

import Synchronization

/// Collects the faults of plugins. From its first fault on a plugin contributes nothing.
package final class PluginFaultLog: Sendable {
    private struct Reported {
        var faults: [PluginFault] = []
        var toldCount = 0
    }

    private let reported = Mutex(Reported())

    package init() {}

    /// Keeps a fault; one that was reported already is kept once.
    package func report(_ fault: PluginFault) {
        reported.withLock { if !$0.faults.contains(fault) { $0.faults.append(fault) } }
    }

    /// In the order of their report.
    package var faults: [PluginFault] { reported.withLock { $0.faults } }

    /// Those that were not taken before, for whoever tells them.
    package func takeUntold() -> [PluginFault] {
        reported.withLock { reported in
            defer { reported.toldCount = reported.faults.count }
            return Array(reported.faults[reported.toldCount...])
        }
    }
}
