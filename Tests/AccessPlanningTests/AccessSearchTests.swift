import PropertyGraph
import TestSupport
import Testing

@testable import AccessPlanning

@Suite("Ways to a target in a case, against every way there is")
struct AccessSearchTests {
    /// Up to ten spaces with crossings of every kind, windows, goals, and a case that closes some doors and changes others.
    private struct Sample {
        var graph: SpaceGraph
        var windows: [Int]
        var goals: [Int]
        var severities: [Int]
        var isFineNeedle: Bool
        /// What the case makes of each crossing, by the relationship.
        var judgements: [SpaceGraph.Judgement?]

        init(_ random: inout SeededGenerator) {
            let count = Int.random(in: 2...10, using: &random)
            let crossings = (0..<Int.random(in: 1...16, using: &random)).map { number in
                SpaceGraph.Crossing(
                    from: .random(in: 0..<count, using: &random), to: .random(in: 0..<count, using: &random),
                    kind: Bool.random(using: &random) ? .free : CrossingKind.allCases.randomElement(using: &random)!,
                    hazard: Hazard.allCases.randomElement(using: &random)!, relationship: RelationshipID(UInt32(number))
                )
            }
            graph = SpaceGraph(spaces: (0..<count).map { NodeID(UInt32($0)) }, crossings: crossings)
            windows = (0..<Int.random(in: 1...2, using: &random)).map { _ in .random(in: 0..<count, using: &random) }
            goals = (0..<Int.random(in: 1...3, using: &random)).map { _ in .random(in: 0..<count, using: &random) }
            severities = (0..<count).map { _ in .random(in: 0...5, using: &random) }
            isFineNeedle = Bool.random(using: &random)
            judgements = crossings.map { _ in
                switch Int.random(in: 0..<6, using: &random) {
                case 0: .closed
                case 1: .open(Hazard.allCases.randomElement(using: &random)!)
                default: nil
                }
            }
        }

        var terms: AccessTerms {
            AccessTerms(isFineNeedle: isFineNeedle, severities: severities) {
                judgements[Int($0.relationship.rawValue)]
            }
        }

        /// Every path that enters no space twice, in order.
        var paths: [AccessPath] {
            var found: [(path: AccessPath, order: [Int])] = []
            let goals = Set(self.goals)
            let touched = Dictionary(uniqueKeysWithValues: goals.sorted().enumerated().map { ($1, $0) })
            let stop = graph.spaces.count
            func walk(_ spaces: [Int], _ crossings: [Int], _ cost: AccessCost, _ order: [Int]) {
                let space = spaces[spaces.count - 1]
                if goals.contains(space) {
                    found.append((AccessPath(spaces: spaces, crossings: crossings, cost: cost), order + [stop]))
                }
                for (index, crossing) in graph.crossings.enumerated()
                where crossing.from == space && !spaces.contains(crossing.to) {
                    let hazard: Hazard
                    switch judgements[Int(crossing.relationship.rawValue)] {
                    case .closed: continue
                    case .open(let judged): hazard = judged
                    case nil where crossing.kind == .needsOpening: continue
                    case nil: hazard = crossing.hazard
                    }
                    let next = AccessCost(
                        severity: max(cost.severity, severities[crossing.to]), hazard: cost.hazard + hazard.rawValue,
                        layers: cost.layers + 1)
                    switch crossing.kind {
                    case .fineNeedleOnly where !isFineNeedle: continue
                    case .closed, .fluidOnly: continue
                    case .contactStop:
                        guard let rank = touched[crossing.to] else { continue }
                        found.append(
                            (
                                AccessPath(spaces: spaces + [crossing.to], crossings: crossings + [index], cost: next),
                                order + [stop + 1 + rank, index]
                            ))
                    case .free, .needsOpening, .fineNeedleOnly:
                        walk(spaces + [crossing.to], crossings + [index], next, order + [crossing.to, index])
                    }
                }
            }
            for window in Set(windows) {
                walk([window], [], AccessCost(severity: severities[window], hazard: 0, layers: 0), [window])
            }
            return found.sorted { left, right in
                left.path.cost != right.path.cost
                    ? left.path.cost < right.path.cost : left.order.lexicographicallyPrecedes(right.order)
            }.map(\.path)
        }
    }

    @Test(arguments: 0..<8) func searchesFindWhatEnumerationFinds(_ part: Int) {
        var random = SeededGenerator(seed: UInt64(1000 + part))
        for number in 0..<2500 {
            let sample = Sample(&random)
            let count = Int.random(in: 1...10, using: &random)
            let target = AccessTarget(sample.graph, from: sample.windows, to: sample.goals)
            let search = AccessSearch(target, on: sample.terms)
            let all = sample.paths
            var front: [AccessPath] = []
            for path in all where !front.contains(where: { $0.cost == path.cost || $0.cost.isBetter(than: path.cost) })
            {
                front.append(path)
            }
            guard search.paretoPaths() == front, search.bestPaths(count) == Array(all.prefix(count)) else {
                Issue.record("differs: part \(part), graph \(number): \(sample)")
                return
            }
        }
    }
}
