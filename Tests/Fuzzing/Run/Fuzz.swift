// Fuzzing one target without end. In: NERVEGRAPH_FUZZ names it, the fuzzer the bytes. Out: the first input that breaks it, in a file.

import FuzzTargets
import Glibc

private let target: FuzzTarget = {
    let name = getenv("NERVEGRAPH_FUZZ").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget.named(name) else {
        let names = FuzzTarget.all.map(\.name).joined(separator: ", ")
        let message = Array("fuzz: there is no target “\(name)”; TARGET is one of \(names)\n".utf8)
        _ = write(STDERR_FILENO, message, message.count)
        exit(64)
    }
    return target
}()

/// What the fuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func feed(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target.feed(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
