// Plans ways to each nerve of the ontology, again and again. In: the folder of the ontology. Out: how long an answer takes, with its documented approaches,
// steps and sources, in ms.

import AbdomenRegion
import Glibc
import GroinRegion
import HeadAndNeckRegion
import LesionsRegion
import LowerLimbRegion
import LumbarSpineRegion
import NerveGraph
import PelvisRegion
import RegionPluginAPI
import ThoraxRegion
import UpperLimbRegion

guard CommandLine.arguments.count == 2 else {
    print("usage: plans ONTOLOGY")
    exit(64)
}
let regions: [any RegionPlugin] = [
    HeadAndNeckPlugin(), ThoraxPlugin(), AbdomenPlugin(), LumbarSpinePlugin(), GroinPlugin(), PelvisPlugin(),
    UpperLimbPlugin(), LowerLimbPlugin(), LesionsPlugin(),
]
let graph = try GraphLoader(
    location: OntologyLocation.find(option: CommandLine.arguments[1]), regions: regions
).load()

func milliseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

let repetitions = 11
var times: [Double] = []
var ways = 0
for nerve in graph.facts.entities(labeled: "Nerve") {
    var runs: [Double] = []
    for _ in 0..<repetitions {
        let start = milliseconds()
        let answer = graph.plan(to: nerve)
        runs.append(milliseconds() - start)
        if runs.count == 1 { ways += answer.best.count + answer.next.count }
    }
    times.append(median(runs))
}
times.sort()
print("\(times.count) nerves, \(ways) planned ways; medians of \(repetitions) runs each:")
print(
    "median \(median(times)) ms, nine in ten within \(times[times.count * 9 / 10]) ms, longest \(times[times.count - 1]) ms"
)
