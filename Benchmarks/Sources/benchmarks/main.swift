// Measures the built command against the cost of parsing its ontology, as ratios of one run. In: the root of the checkout. Out: a table.

import CLibXML2
import Foundation

guard CommandLine.arguments.count == 2 else {
    FileHandle.standardError.write(Data("usage: benchmarks ROOT\n".utf8))
    exit(64)
}
let root = URL(fileURLWithPath: CommandLine.arguments[1])
let command = root.appendingPathComponent(".build/release/nervegraph")
let repetitions = 21

/// The median of the times of several runs, in milliseconds.
func median(_ body: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<repetitions {
        let start = ContinuousClock.now
        try body()
        let time = (ContinuousClock.now - start).components
        times.append(Double(time.seconds) * 1e3 + Double(time.attoseconds) * 1e-15)
    }
    return times.sorted()[repetitions / 2]
}

/// Runs the command as a whole process, its output thrown away.
func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = command
    process.arguments = arguments
    process.environment = ["NERVEGRAPH_ONTOLOGY": root.appendingPathComponent("Ontology").path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
}

let ontology = root.appendingPathComponent("Ontology")
let paths = (FileManager.default.enumerator(atPath: ontology.path)?.compactMap { $0 as? String } ?? []).filter {
    $0.hasSuffix(".xml")
}
let files = try paths.map { Array(try Data(contentsOf: ontology.appendingPathComponent($0))) }
let bytes = files.reduce(0) { $0 + $1.count }

var handler = xmlSAXHandler()
handler.initialized = UInt32(XML_SAX2_MAGIC)
handler.startElementNs = { _, _, _, _, _, _, _, _, _ in }
handler.endElementNs = { _, _, _, _ in }
handler.characters = { _, _, _ in }

let floor = median {
    for file in files {
        file.withUnsafeBytes { buffer in
            _ = xmlSAXUserParseMemory(
                &handler, nil, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
        }
    }
}
let start = try median { try run(["--version"]) }
let answer = try median { try run(["approaches", "pudendal nerve"]) }

func shown(_ value: Double) -> String { String(format: "%8.1f", value) }
print("\(files.count) files, \(bytes) bytes; medians of \(repetitions) runs in ms")
print("libxml2 SAX2, empty handlers       \(shown(floor))")
print("nervegraph --version               \(shown(start))")
print("nervegraph approaches              \(shown(answer))   from process start, no cache")
print(
    "load, derive and answer            \(shown(answer - start))   \(String(format: "%.1f", (answer - start) / floor)) × libxml2 SAX2"
)
