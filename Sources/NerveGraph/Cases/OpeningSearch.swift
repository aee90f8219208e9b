import RegionPluginAPI

// The smallest changes of a case that open a way. In: a case, and what blocks the way in any case. Out: every minimal set of changes.

/// Searches sets of changes, the smallest first.
///
/// What blocks is asked again for every changed case, so that a set is found only if it opens the way. Smaller sets are tried before larger ones,
/// and none that holds an opening is tried.
struct OpeningSearch {
    /// How many changes are made at once at most.
    static let limit = 3
    /// How many cases are tried at most, so that a case of very many entries has an end.
    static let budget = 600

    /// What was found, and whether every set was tried.
    struct Result {
        var openings: [[CaseChange]] = []
        var isComplete = true
    }

    /// What blocks the way in a case: each blocker by the changes that have a part in lifting it; empty where the way is open.
    let blockers: (ClinicalCase) -> [[CaseChange]]

    /// Every set of at most ``limit`` changes that opens the way and has no part that does; empty where the way is open, and where no such
    /// set is found. Smaller sets come first, those of one size by their words.
    ///
    /// A blocker stays until one of its changes is made, so it is enough to try, for each case, the changes of one blocker.
    ///
    /// - Complexity: O(changes of a blocker ^ limit) cases.
    func openings(of clinicalCase: ClinicalCase) -> Result {
        guard !blockers(clinicalCase).isEmpty else { return Result() }
        var tried = 0
        var found: [Set<CaseChange>] = []
        var seen: Set<Set<CaseChange>> = [[]]
        var front: [Set<CaseChange>] = [[]]
        for _ in 0..<Self.limit {
            var next: [Set<CaseChange>] = []
            for made in front {
                let blocking = blockers(made.applied(to: clinicalCase))
                // The one with the fewest ways out leaves the fewest sets to try; one without any ends the search here.
                guard let blocker = blocking.min(by: { $0.count < $1.count }) else { continue }
                for change in blocker {
                    let set = made.union([change])
                    guard set.count > made.count, seen.insert(set).inserted,
                        !found.contains(where: { $0.isSubset(of: set) })
                    else { continue }
                    tried += 1
                    guard tried <= Self.budget else { return Self.result(found, isComplete: false) }
                    if blockers(set.applied(to: clinicalCase)).isEmpty { found.append(set) } else { next.append(set) }
                }
            }
            front = next
        }
        return Self.result(found, isComplete: true)
    }

    private static func result(_ found: [Set<CaseChange>], isComplete: Bool) -> Result {
        let openings = found.map { $0.sorted { $0.words < $1.words } }.sorted {
            ($0.count, $0.map(\.words).joined()) < ($1.count, $1.map(\.words).joined())
        }
        return Result(openings: openings, isComplete: isComplete)
    }
}
