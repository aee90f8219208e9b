// What this process holds, while it works. Comes in: a bound. Goes out: when the resident set was first beyond it, and its peak.

import Foundation

func nanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// The pages of this process that are in memory, in bytes.
func residentBytes() -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
}

/// Gives back to the system what was freed.
func giveBack() {
    typealias Trim = @convention(c) (Int) -> CInt
    guard let trim = dlsym(dlopen(nil, RTLD_NOW), "malloc_trim") else { return }
    _ = unsafeBitCast(trim, to: Trim.self)(0)
}

/// Looks at the resident set every two milliseconds.
final class Sampling: @unchecked Sendable {
    private let lock = NSLock()
    private var isOver = false
    private var peak = 0
    private var passed: Int?
    private let before = residentBytes()

    /// - Parameter bytes: beyond what is held now.
    init(bound bytes: Int) {
        Thread.detachNewThread { [self] in
            while true {
                let held = residentBytes() - before
                let ends = lock.withLock {
                    peak = max(peak, held)
                    if held > bytes, passed == nil { passed = nanoseconds() }
                    return isOver
                }
                if ends { return }
                usleep(2000)
            }
        }
    }

    /// - Returns: the peak in bytes, and when the bound was passed, by ``nanoseconds()``.
    func end() -> (peak: Int, passed: Int?) {
        lock.withLock {
            isOver = true
            return (peak, passed)
        }
    }
}
