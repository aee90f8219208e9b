// What this process holds, while it works. Comes in: a moment. Goes out: the peak of the resident set, when it was reached, and how long the
// processor worked since the moment.

import Foundation

func nanoseconds(_ clock: clockid_t = CLOCK_MONOTONIC) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
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

/// Looks at the resident set and the clock every two milliseconds.
final class Sampling: @unchecked Sendable {
    private let lock = NSLock()
    private var isOver = false
    private var peak = 0
    private var peakAt = 0
    /// The time of the processor at the moment, or at the peak.
    private var processor = 0
    private let before = residentBytes()

    /// - Parameter moment: by ``nanoseconds(_:)``; nil is when the peak is reached.
    init(moment: Int?) {
        Thread.detachNewThread { [self] in
            while true {
                let held = residentBytes() - before
                let ends = lock.withLock {
                    let isHigher = held > peak
                    if isHigher { (peak, peakAt) = (held, nanoseconds()) }
                    if moment.map({ nanoseconds() < $0 }) ?? isHigher {
                        processor = nanoseconds(CLOCK_PROCESS_CPUTIME_ID)
                    }
                    return isOver
                }
                if ends { return }
                usleep(2000)
            }
        }
    }

    /// - Returns: the peak in bytes; when it was reached, by ``nanoseconds(_:)``; and how long the processor worked since the moment.
    func end() -> (peak: Int, reached: Int, worked: Int) {
        lock.withLock {
            isOver = true
            return (peak, peakAt, nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - processor)
        }
    }
}
