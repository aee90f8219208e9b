import CPluginGuard

// Which plugin's code runs. In: a call before it is made. Out: what a crash handler reads; writing it costs two stores.

/// A call of a plugin's code in this process, known to whoever has to say what crashed.
///
/// It is never freed: a plugin lives as long as the process.
struct Breadcrumb: @unchecked Sendable {
    private let call: UnsafePointer<nervegraph_call>

    /// - Parameter name: what is called, in words.
    init(plugin: String, name: String, file: String, seconds: Double) {
        let call = UnsafeMutablePointer<nervegraph_call>.allocate(capacity: 1)
        call.initialize(
            to: nervegraph_call(
                plugin: Self.kept(plugin), name: Self.kept(name), file: Self.kept(file), seconds: seconds))
        self.call = UnsafePointer(call)
    }

    /// Makes the call.
    @inline(__always)
    func during<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let covered = nervegraph_call_enter(call)
        defer { nervegraph_call_leave(covered) }
        return try body()
    }

    private static func kept(_ text: String) -> UnsafePointer<CChar> {
        let bytes = text.utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        for (index, byte) in bytes.enumerated() { copy[index] = byte }
        return UnsafePointer(copy)
    }
}
