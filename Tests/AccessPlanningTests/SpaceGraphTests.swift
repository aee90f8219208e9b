import PropertyGraph
import TestSupport
import Testing

@testable import AccessPlanning

@Suite("Ways through the space graph")
struct SpaceGraphTests {
    /// Crossings as `from to kind hazard`, hazard `?` for unknown; spaces are numbered by their first mention.
    private struct Sketch {
        var graph: SpaceGraph
        var index: [String: Int] = [:]
        var severities: [String: Int] = [:]

        init(_ lines: [String]) {
            var index: [String: Int] = [:]
            func space(_ name: Substring) -> Int {
                let known = index[String(name)] ?? index.count
                index[String(name)] = known
                return known
            }
            let crossings = lines.enumerated().map { number, line in
                let words = line.split(separator: " ")
                return SpaceGraph.Crossing(
                    from: space(words[0]), to: space(words[1]), kind: CrossingKind(rawValue: String(words[2]))!,
                    hazard: Hazard(Int(words[3])), relationship: RelationshipID(UInt32(number)))
            }
            graph = SpaceGraph(spaces: (0..<index.count).map { NodeID(UInt32($0)) }, crossings: crossings)
            self.index = index
        }

        func search(
            to goal: String, isFineNeedle: Bool = false,
            judge: @escaping (SpaceGraph.Crossing) -> SpaceGraph.Judgement? = { _ in nil }
        ) -> AccessSearch {
            var ranks = [Int](repeating: 0, count: index.count)
            for (name, rank) in severities { ranks[index[name]!] = rank }
            return AccessSearch(
                AccessTarget(graph, from: [index["skin"]!], to: [index[goal]!]),
                on: AccessTerms(isFineNeedle: isFineNeedle, severities: ranks, judge: judge))
        }

        func names(_ path: AccessPath?) -> [String]? {
            path?.spaces.map { space in index.first { $0.value == space }!.key }
        }
    }

    @Test func theWorstSeverityComesBeforeTheHazards() {
        var sketch = Sketch(["skin artery free 0", "artery deep free 0", "skin fat free 3", "fat deep free ?"])
        sketch.severities = ["artery": 3, "fat": 1]
        let best = sketch.search(to: "deep").bestPaths(3)
        #expect(best.map(sketch.names) == [["skin", "fat", "deep"], ["skin", "artery", "deep"]])
        #expect(best.map(\.cost.hazard) == [7, 0])
        #expect(sketch.search(to: "deep").paretoPaths() == best)
    }

    @Test func aBetterStartThatMustBecomeWorseDoesNotWin() {
        // So far skin–a–b is better than skin–b, but the worst comes after b in either case.
        var sketch = Sketch(["skin a free 0", "a b free 0", "skin b free 0", "b deep free 0"])
        sketch.severities = ["deep": 3]
        #expect(sketch.names(sketch.search(to: "deep").bestPaths(1).first) == ["skin", "b", "deep"])
        #expect(sketch.search(to: "deep").paretoPaths().count == 1)
    }

    @Test func anUnknownHazardCountsMoreThanAHighOne() {
        let sketch = Sketch(["skin deep free ?", "skin fat free 3", "fat deep free 0"])
        #expect(sketch.search(to: "deep").paretoPaths().map(\.cost.hazard) == [3, 4])
    }

    @Test func aPathEndsOnWhatItTouches() {
        let sketch = Sketch(["skin bone contact-stop 0", "bone deep free 0"])
        #expect(sketch.search(to: "bone").paretoPaths().count == 1)
        #expect(sketch.search(to: "deep").paretoPaths().isEmpty)
    }

    @Test(arguments: ["fluid-only", "closed"]) func noPathFollowsFluidOrPassesWhatIsClosed(_ kind: String) {
        let sketch = Sketch(["skin deep \(kind) 0"])
        #expect(sketch.search(to: "deep", isFineNeedle: true).paretoPaths().isEmpty)
        #expect(sketch.search(to: "deep", judge: { _ in .open(.none) }).paretoPaths().isEmpty)
    }

    @Test func onlyAFineNeedlePassesWhatIsForFineNeedles() {
        let sketch = Sketch(["skin bowel fine-needle-only 2", "bowel deep free 0"])
        #expect(sketch.search(to: "deep").paretoPaths().isEmpty)
        #expect(sketch.search(to: "deep", isFineNeedle: true).paretoPaths().map(\.cost.hazard) == [2])
    }

    @Test func whatNeedsAnOpeningIsShutUntilTheCaseOpensIt() {
        let sketch = Sketch(["skin deep needs-opening 1"])
        #expect(sketch.search(to: "deep").paretoPaths().isEmpty)
        #expect(sketch.search(to: "deep", judge: { _ in .open(.low) }).paretoPaths().map(\.cost.hazard) == [1])
    }

    @Test func aSpaceTouchedAndEnteredLeadsOn() {
        let sketch = Sketch([
            "skin bone contact-stop 0", "skin fat free 1", "fat bone free 1", "bone deep free 1",
        ])
        #expect(sketch.names(sketch.search(to: "deep").bestPaths(1).first) == ["skin", "fat", "bone", "deep"])
    }

    @Test func aSpaceIsNotTouchedAfterItWasPassed() {
        let sketch = Sketch(["skin deep free 0", "deep fat free 0", "fat deep contact-stop 0"])
        #expect(sketch.search(to: "deep").bestPaths(5).map(sketch.names) == [["skin", "deep"]])
    }

    @Test func aCaseClosesDoorsAndChangesHazards() {
        let sketch = Sketch(["skin fat free 0", "fat deep free 1"])
        #expect(sketch.search(to: "deep", judge: { $0.to == 2 ? .closed : nil }).paretoPaths().isEmpty)
        #expect(sketch.search(to: "deep", judge: { _ in .open(.high) }).paretoPaths().map(\.cost.hazard) == [6])
    }

    @Test func aKnownWayIsWalkedByItsMildestCrossings() {
        let sketch = Sketch([
            "skin fat free 2", "skin fat free 1", "fat bone contact-stop 0", "fat deep free ?", "bone deep free 0",
        ])
        func path(_ names: String...) -> AccessPath? {
            sketch.graph.path(
                through: names.map { NodeID(UInt32(sketch.index[$0]!)) },
                on: AccessTerms(severities: [Int](repeating: 0, count: 4)))
        }
        #expect(path("skin", "fat", "deep")?.cost == AccessCost(severity: 0, hazard: 5, layers: 2))
        #expect(path("skin", "fat", "bone")?.cost == AccessCost(severity: 0, hazard: 1, layers: 2))
        #expect(path("skin", "fat", "bone", "deep") == nil)
        #expect(path("skin", "deep") == nil)
        #expect(path() == nil)
    }

    @Test func aWindowThatIsAGoalNeedsNoCrossing() {
        let sketch = Sketch(["skin fat free 0"])
        #expect(
            sketch.search(to: "skin").bestPaths(2) == [
                AccessPath(spaces: [0], crossings: [], cost: AccessCost(severity: 0, hazard: 0, layers: 0))
            ])
    }
}
