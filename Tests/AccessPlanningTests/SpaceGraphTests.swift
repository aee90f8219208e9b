import PropertyGraph
import TestSupport
import Testing

@testable import AccessPlanning

@Suite("Ways through the space graph")
struct SpaceGraphTests {
    /// `from to kind hazard`, hazard `?` for unknown; spaces are numbered by their first mention.
    private func graph(_ lines: [String]) -> (graph: SpaceGraph, index: [String: Int]) {
        var index: [String: Int] = [:]
        func space(_ name: Substring) -> Int {
            let next = index.count
            return index[String(name), default: next] == next
                ? {
                    index[String(name)] = next; return next
                }() : index[String(name)]!
        }
        let crossings = lines.enumerated().map { number, line in
            let words = line.split(separator: " ")
            return SpaceGraph.Crossing(
                from: space(words[0]), to: space(words[1]), kind: CrossingKind(rawValue: String(words[2]))!,
                hazard: Hazard(Int(words[3])), relationship: RelationshipID(UInt32(number)))
        }
        return (SpaceGraph(spaces: (0..<index.count).map { NodeID(UInt32($0)) }, crossings: crossings), index)
    }

    private func names(_ path: AccessPath?, _ index: [String: Int]) -> [String]? {
        path?.spaces.map { space in index.first { $0.value == space }!.key }
    }

    @Test func theMildestWorstCrossingComesBeforeTheSum() {
        let (graph, index) = graph([
            "skin deep free 2", "skin fat free 1", "fat muscle free 1", "muscle plane free 1", "plane deep free 1",
        ])
        let path = graph.cheapestPath(from: index["skin"]!, to: [index["deep"]!])
        #expect(names(path, index) == ["skin", "fat", "muscle", "plane", "deep"])
        #expect(path?.cost == AccessCost(worst: .low, sum: 4, layers: 4))
    }

    @Test func aBetterStartThatMustBecomeWorseDoesNotWin() {
        // By (worst, sum) so far, skin–a–b is better than skin–c–b, but what follows b is high in either case.
        let (graph, index) = graph([
            "skin a free 1", "a a2 free 1", "a2 b free 1", "skin b free 2", "b deep free 3",
        ])
        let path = graph.cheapestPath(from: index["skin"]!, to: [index["deep"]!])
        #expect(names(path, index) == ["skin", "b", "deep"])
    }

    @Test func anUnknownHazardRanksWorst() {
        let (graph, index) = graph(["skin deep free ?", "skin fat free 3", "fat deep free 3"])
        let path = graph.cheapestPath(from: index["skin"]!, to: [index["deep"]!])
        #expect(names(path, index) == ["skin", "fat", "deep"])
        #expect(
            graph.cheapestPath(from: index["skin"]!, to: [index["deep"]!], judge: { $0.from == 2 ? .closed : nil })?
                .cost.worst == .unknown)
    }

    @Test(arguments: ["contact-stop", "fluid-only"]) func aPathEndsOnWhatLeadsNoFurther(_ kind: String) {
        let (graph, index) = graph(["skin bone \(kind) 0", "bone deep free 0"])
        #expect(graph.cheapestPath(from: index["skin"]!, to: [index["bone"]!]) != nil)
        #expect(graph.cheapestPath(from: index["skin"]!, to: [index["deep"]!]) == nil)
        #expect(graph.reachable(from: index["skin"]!) == [true, true, false])
    }

    @Test func aSpaceTouchedAndEnteredLeadsOn() {
        let (graph, index) = graph([
            "skin bone contact-stop 0", "skin fat free 1", "fat bone free 1", "bone deep free 1",
        ])
        #expect(
            names(graph.cheapestPath(from: index["skin"]!, to: [index["deep"]!]), index) == [
                "skin", "fat", "bone", "deep",
            ])
        #expect(graph.reachable(from: index["skin"]!) == [true, true, true, true])
    }

    @Test func closedIsClosedAndAModelMayCloseMore() {
        let (graph, index) = graph(["skin pleura closed 0", "skin fat free 0", "fat deep free 1"])
        #expect(graph.cheapestPath(from: index["skin"]!, to: [index["pleura"]!]) == nil)
        #expect(graph.cheapestPath(from: index["skin"]!, to: [index["pleura"]!], judge: { _ in .open(.none) }) == nil)
        #expect(
            graph.cheapestPath(from: index["skin"]!, to: [index["deep"]!], judge: { $0.to == 3 ? .closed : nil }) == nil
        )
        #expect(
            graph.cheapestPath(from: index["skin"]!, to: [index["deep"]!], judge: { _ in .open(.high) })?.cost.sum == 6)
    }

    @Test func aWindowThatIsAGoalNeedsNoCrossing() {
        let (graph, index) = graph(["skin fat free 0"])
        #expect(
            graph.cheapestPath(from: index["skin"]!, to: [index["skin"]!])?.cost
                == AccessCost(worst: .none, sum: 0, layers: 0))
    }

    // MARK: Against every path there is

    @Test(arguments: 0..<200) func theCheapestPathIsTheCheapestOfAll(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 2...7, using: &random)
        let crossings = (0..<Int.random(in: 1...18, using: &random)).map { number in
            SpaceGraph.Crossing(
                from: .random(in: 0..<count, using: &random), to: .random(in: 0..<count, using: &random),
                kind: CrossingKind.allCases.randomElement(using: &random)!,
                hazard: Hazard.allCases.randomElement(using: &random)!,
                relationship: RelationshipID(UInt32(number)))
        }
        let graph = SpaceGraph(spaces: (0..<count).map { NodeID(UInt32($0)) }, crossings: crossings)
        let goals = Set((0..<2).map { _ in Int.random(in: 0..<count, using: &random) })
        var best: AccessCost?
        var reached = Set([0])
        func walk(_ space: Int, _ seen: Set<Int>, _ cost: AccessCost) {
            if goals.contains(space), best.map({ cost < $0 }) ?? true { best = cost }
            for crossing in crossings
            where crossing.from == space && crossing.kind != .closed && !seen.contains(crossing.to) {
                let next = AccessCost(
                    worst: max(cost.worst, crossing.hazard), sum: cost.sum + crossing.hazard.rawValue,
                    layers: cost.layers + 1)
                reached.insert(crossing.to)
                if crossing.kind.leadsOn {
                    walk(crossing.to, seen.union([crossing.to]), next)
                } else if goals.contains(crossing.to), best.map({ next < $0 }) ?? true {
                    best = next
                }
            }
        }
        walk(0, [0], AccessCost(worst: .none, sum: 0, layers: 0))
        let path = graph.cheapestPath(from: 0, to: goals)
        #expect(path?.cost == best)
        #expect(Set(graph.reachable(from: 0).indices.filter { graph.reachable(from: 0)[$0] }) == reached)
        if let path {
            #expect(zip(path.crossings, path.spaces.dropFirst()).allSatisfy { graph.crossings[$0].to == $1 })
            #expect(zip(path.crossings, path.spaces).allSatisfy { graph.crossings[$0].from == $1 })
        }
    }
}
