// Measures the built command and the stages of loading against the cost of parsing its ontology, as ratios of one run. In: the root of
// the checkout. Out: a table. Every round measures everything once, so that a busy spell of the machine falls on all rows alike.

import CLibXML2
import Foundation
import OntologyXML
import PropertyGraph
import Reasoning

guard CommandLine.arguments.count == 2 else {
    FileHandle.standardError.write(Data("usage: benchmarks ROOT\n".utf8))
    exit(64)
}
let root = CommandLine.arguments[1]
let folder = "\(root)/Ontology"
let rounds = 31

// MARK: Files

func files(_ below: String) -> [OntologyFiles.File] {
    let names = FileManager.default.enumerator(atPath: "\(folder)/\(below)")?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".xml") }.sorted().map {
        OntologyFiles.File(path: "\(folder)/\(below)/\($0)", name: "Ontology/\(below)/\($0)")
    }
}

let vocabulary = ["Kinds", "Relations"].map {
    OntologyFiles.File(path: "\(folder)/Core/\($0).xml", name: "Ontology/Core/\($0).xml")
}
let ontology = OntologyFiles(
    vocabulary: vocabulary,
    ontology: (files("Core") + files("Evidence") + files("Regions")).filter { !vocabulary.contains($0) },
    rules: files("Rules"), checks: files("Checks"))
let contents = try (vocabulary + ontology.ontology + ontology.rules + ontology.checks).map {
    Array(try Data(contentsOf: URL(fileURLWithPath: $0.path)))
}

// MARK: What is measured

/// Milliseconds of each round, by row.
var times: [String: [Double]] = [:]

@MainActor func measure(_ row: String, _ body: () throws -> Void) rethrows {
    let start = ContinuousClock.now
    try body()
    let time = (ContinuousClock.now - start).components
    times[row, default: []].append(Double(time.seconds) * 1e3 + Double(time.attoseconds) * 1e-15)
}

/// Parses every file with handlers that do nothing.
func parseOnly() {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { _, _, _, _, _, _, _, _, _ in }
    handler.endElementNs = { _, _, _, _ in }
    handler.characters = { _, _, _ in }
    for file in contents {
        file.withUnsafeBytes { buffer in
            _ = xmlSAXUserParseMemory(
                &handler, nil, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
        }
    }
}

/// Runs the command as a whole process, its output thrown away.
func run(_ arguments: [String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = (["\(root)/.build/release/nervegraph"] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var process = pid_t()
    var status: Int32 = 0
    guard let program = words[0], posix_spawn(&process, program, &actions, nil, words, environ) == 0,
        waitpid(process, &status, 0) == process,
        status == 0
    else {
        FileHandle.standardError.write(Data("nervegraph \(arguments.joined(separator: " ")) failed\n".utf8))
        exit(70)
    }
}

setenv("NERVEGRAPH_ONTOLOGY", folder, 1)
let asserted = try OntologyReader(ontology).read()
for _ in 0..<rounds {
    measure("parse", parseOnly)
    try measure("load") { _ = try OntologyReader(ontology).read() }
    try measure("derive") { _ = try Materializer(asserted.rules).materialize(asserted.graph) }
    measure("start") { run(["--version"]) }
    measure("answer") { run(["approaches", "pudendal nerve"]) }
}

// MARK: The table

@MainActor func median(_ row: String) -> Double { (times[row] ?? []).sorted()[rounds / 2] }

@MainActor func show(_ name: String, _ time: Double, _ remark: String = "") {
    let ratio = String(format: "%8.1f ms %7.1f ×", time, time / median("parse"))
    print("\(name.padding(toLength: 46, withPad: " ", startingAt: 0))\(ratio)  \(remark)")
}

let bytes = contents.reduce(0) { $0 + $1.count }
print("\(contents.count) files, \(bytes) bytes; medians of \(rounds) rounds; × is the ratio to the first row")
show("libxml2 SAX2 with empty handlers", median("parse"))
show("load: files to asserted graph", median("load"))
show("derive: the rules of Ontology/Rules", median("derive"))
show("nervegraph --version, whole process", median("start"))
show("nervegraph approaches, whole process", median("answer"), "no cache")
show(
    "  of which the rest", median("answer") - median("start") - median("load") - median("derive"),
    "first touch of memory, regions, name, answer, page")
