// A long run of random queries. In: a seed and a count, or `only` and the seed of one case. Out: what was met; exits with 1 where an answer differed
// or an operator was hardly met.

import DifferentialRuns
import Glibc

let arguments = CommandLine.arguments.dropFirst()
let numbers = arguments.compactMap(UInt64.init)

if arguments.first == "only", let seed = numbers.first {
    for difference in Run.one(seed).differences { print(difference) }
    exit(0)
}
guard numbers.count == 2, let count = Int(exactly: numbers[1]) else {
    print("soak SEED COUNT, or soak only SEED")
    exit(64)
}
let start = ContinuousClock.now
let tally = await Run.cases(seed: numbers[0], count: count) { number, tally in
    print("\(number) of \(count), \(tally.differences.count) differences", tally.differences.last ?? "")
    fflush(nil)
}
for difference in tally.differences.prefix(200) { print(difference) }
for (name, count) in tally.operators.sorted(by: { $0.value < $1.value }) { print("  \(count)  \(name)") }
let least = tally.leastMet
print("passed over: \(tally.passedOver)")
print(
    "\(tally.compared) queries in \(ContinuousClock.now - start), \(tally.withRows) with rows, \(tally.differences.count) differences, "
        + "least met: \(least.name), \(least.count) times")
exit(tally.differences.isEmpty && (count < 100_000 || least.count >= 1_000) ? 0 : 1)
