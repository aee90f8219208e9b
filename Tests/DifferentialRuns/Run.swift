// One random question after another, each asked in every way that must give the same. In: a seed and a count. Out: what was met, and each
// difference with all that is needed to see it again.

import Synchronization

/// What was met.
package struct Tally: Sendable {
    package var compared = 0
    package var withRows = 0
    /// Queries that are no test, by the reason.
    package var passedOver: [String: Int] = [:]
    /// How many queries had each operator in their plan.
    package var operators: [String: Int] = [:]
    /// Each names its seed.
    package var differences: [String] = []

    mutating func add(_ other: Tally) {
        compared += other.compared
        withRows += other.withRows
        passedOver.merge(other.passedOver, uniquingKeysWith: +)
        operators.merge(other.operators, uniquingKeysWith: +)
        differences += other.differences
    }

    /// The least met of the operators that there are.
    package var leastMet: (name: String, count: Int) {
        Self.operatorNames.map { ($0, operators[$0, default: 0]) }.min { $0.1 < $1.1 } ?? ("", 0)
    }

    /// Of `explanation`, each that a random query can meet.
    package static let operatorNames = [
        "AllNodesScan", "Apply", "Argument", "Create", "Delete", "DetachDelete", "Distinct", "Eager",
        "EagerAggregation", "ExpandAll", "ExpandCount", "ExpandCountPair", "ExpandInto", "Filter", "Limit",
        "Merge", "NodeByLabelScan",
        "NodeIndexSeek", "NodeTextScan", "NodeValueSeek", "Optional", "OptionalApply", "ProcedureCall",
        "ProduceResults",
        "ProjectEndpoints", "Projection", "PruningVarLengthExpand", "Repeat(Acyclic)", "Repeat(Simple)",
        "Repeat(Trail)", "Repeat(Walk)", "Set", "ShortestPath", "Skip", "Sort", "StatefulShortestPath",
        "SubqueryForeach", "Top", "Union", "Unwind", "VarLengthExpand",
    ]
}

package enum Run {
    /// Runs cases on two threads until `count` queries are compared, or nothing comes of twice as many.
    ///
    /// - Parameter told: called from time to time with the number of cases that are done.
    package static func cases(seed: UInt64, count: Int, told: @escaping @Sendable (Int, Tally) -> Void = { _, _ in })
        async -> Tally
    {
        let progress = Progress()
        return await withTaskGroup(of: Tally.self) { group in
            for part in 0..<2 {
                group.addTask {
                    var tally = Tally()
                    while progress.done.load(ordering: .relaxed) < count {
                        let number = progress.next.add(1, ordering: .relaxed).oldValue
                        if number >= 2 * count { break }
                        let found = one(seed &* 1_000_003 &+ UInt64(number))
                        tally.add(found)
                        progress.done.add(found.compared, ordering: .relaxed)
                        if part == 0, number % 1000 < 2 { told(number, tally) }
                    }
                    return tally
                }
            }
            var all = Tally()
            for await tally in group { all.add(tally) }
            return all
        }
    }

    private final class Progress: Sendable {
        let next = Atomic(0)
        let done = Atomic(0)
    }

    /// The case of a seed: most read, some write, some hold the engine against itself on a larger graph.
    package static func one(_ seed: UInt64) -> Tally {
        switch seed % 10 {
        case 0, 1, 2: WritingRun.compare(seed)
        case 3: MetamorphicRun.compare(seed)
        default: ReadingRun.compare(seed)
        }
    }
}
