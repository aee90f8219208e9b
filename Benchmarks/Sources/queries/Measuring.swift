// Clocks and memory. Comes in: something to run. Goes out: nanoseconds, bytes.

import Glibc

func nanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// `malloc_trim`, which the module of the C library does not show.
private func giveBack() {
    typealias Trim = @convention(c) (Int) -> CInt
    guard let trim = dlsym(dlopen(nil, RTLD_NOW), "malloc_trim") else { return }
    _ = unsafeBitCast(trim, to: Trim.self)(0)
}

/// A figure of this process in bytes, `VmRSS` or its peak `VmHWM`.
func memory(_ name: String) -> Int {
    // What was freed is given back first, so that what is held is read.
    giveBack()
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
        let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        if text.hasPrefix(name) { return (Int(text.filter(\.isNumber)) ?? 0) * 1024 }
    }
    return 0
}

/// The times of one query.
struct Times {
    let median: Double
    let p99: Double
    let best: Double
    let runs: Int

    /// - Parameters:
    ///   - batch: how many runs with the same parameters are timed together; a batch counts as its mean.
    ///   - budget: seconds.
    init(batch: Int, budget: Double, _ run: (Int) throws -> Void) rethrows {
        var samples: [Double] = []
        var next = 0
        let warmUp = nanoseconds()
        for index in 0..<min(batch, 200) { try run(index) }
        // What turns out to be slow is timed one by one.
        let batch = nanoseconds() - warmUp > 20_000_000 ? 1 : batch
        let end = nanoseconds() + Int(budget * 1e9)
        repeat {
            let start = nanoseconds()
            for _ in 0..<batch { try run(next) }
            next += 1
            samples.append(Double(nanoseconds() - start) / Double(batch))
        } while nanoseconds() < end && samples.count < 3000
        samples.sort()
        median = samples[samples.count / 2]
        p99 = samples[min(samples.count - 1, samples.count * 99 / 100)]
        best = samples[0]
        runs = samples.count * batch
    }
}
