// Calls the program of a plugin again and again. In: the folders of the ontology and of the plugin. Out: how long starting it takes, and a
// batch of crossings of each size, there and back, as medians.

import Glibc
import NerveGraph
import OntologyXML
import PluginLoading
import RegionPluginAPI

guard CommandLine.arguments.count == 3 else {
    print("usage: programs ONTOLOGY PLUGIN")
    exit(64)
}
let loaded = try GraphLoader(location: OntologyLocation.find(option: CommandLine.arguments[1]), regions: []).load()
let graph = RegionGraph(loaded.view)
let log = PluginFaultLog()
let folder = try PluginFolder.read(CommandLine.arguments[2])

func microseconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    return try clock.measure(body) / .microseconds(1)
}

func median(_ times: [Double]) -> String {
    let microseconds = times.sorted()[times.count / 2]
    return "\((microseconds * 10).rounded() / 10) µs"
}

var plugin: (any RegionPlugin)?
let starts = try (0..<21).map { _ in
    plugin = nil
    return try microseconds { plugin = try folder.open(reader: .queries, log: log) }
}
print("start, with its greeting: \(median(starts))")

let crossings = graph.nodes(labelled: "Space").flatMap { space in
    graph.outgoing("CROSSING", from: space).map {
        Crossing(relationship: $0.relationship, from: space, to: $0.node, kind: .free, hazard: 1)
    }
}
guard let model = plugin?.accessModel else {
    print("the plugin judges no crossings")
    exit(65)
}
for size in [1, 100, 1_000, crossings.count] where size <= crossings.count {
    let batch = Array(crossings.prefix(size))
    let times = (0..<(size == 1 ? 1_001 : 101)).map { _ in
        microseconds { _ = model.judge(batch, in: ClinicalCase(), on: graph) }
    }
    print("\(size) crossings: \(median(times))")
}
for fault in log.faults { print(fault.rendered) }
