import RegionPluginAPI
import Synchronization

// What is to be done around each call of one plugin. In: calls and what was wrong with their results. Out: breadcrumbs, and faults in the
// log; after the first one the plugin is out.

/// The watch over one plugin.
package final class Supervision: Sendable {
    private let plugin: String
    private let file: String
    /// nil for code in a process of its own, which can't harm this one.
    private let seconds: Double?
    private let log: PluginFaultLog
    private let out = Atomic(false)

    /// - Parameters:
    ///   - file: where the plugin's code is, for whoever has to mend it.
    ///   - seconds: the longest that a call in this process may take; nil for a program, which has a watch of its own.
    package init(plugin: String, file: String, seconds: Double?, log: PluginFaultLog) {
        self.plugin = plugin
        self.file = file
        self.seconds = seconds
        self.log = log
    }

    /// Whether the plugin failed, and contributes nothing any more.
    var isOut: Bool { out.load(ordering: .relaxed) }

    /// What a procedure of a plugin that is out says.
    var refusal: RegionProcedure.Refusal {
        RegionProcedure.Refusal("the plugin \(plugin) was left out", hint: "why is on standard error")
    }

    func fault(_ id: String, _ message: String, hint: String? = nil) -> PluginFault {
        PluginFault(plugin: plugin, id: id, message: message, hint: hint, file: file)
    }

    /// Begins the command anew without the plugin; where that can't be done the plugin is out.
    package func leaveOut(_ fault: PluginFault) {
        PluginGuard.restart(without: fault)
        out.store(true, ordering: .relaxed)
        log.report(fault)
    }

    func leaveOut(_ id: String, _ message: String) {
        leaveOut(fault(id, message, hint: "mend the plugin, or leave it out with --without \(plugin)"))
    }

    // MARK: Calls

    func breadcrumb(_ name: String) -> Breadcrumb? {
        seconds.map { Breadcrumb(plugin: plugin, name: name, file: file, seconds: $0) }
    }

    @inline(__always)
    func run<Result, Failure: Error>(
        _ crumb: Breadcrumb?, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        if let crumb { try crumb.during(body) } else { try body() }
    }

    /// A call that is made once.
    func call<Result>(_ name: String, _ body: () -> Result) -> Result { run(breadcrumb(name), body) }

    /// A result that was looked at; `nothing` where the plugin is out.
    @inline(__always)
    func result<Result>(
        of name: String, _ crumb: Breadcrumb?, otherwise nothing: Result, _ body: () -> Result,
        wrong: (Result) -> String?
    ) -> Result {
        guard !isOut else { return nothing }
        let result = run(crumb, body)
        guard let fault = wrong(result) else { return result }
        leaveOut("plugin-answer", "\(name) answered with \(fault)")
        return nothing
    }
}
