// Following a change of one fact, on the whole ontology: a stated relationship is taken away, and stated again.
// usage: updates ONTOLOGY [CHANGES]

import Foundation
import OntologyXML
import PropertyGraph
import Reasoning

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
    FileHandle.standardError.write(Data("usage: updates ONTOLOGY [CHANGES]\n".utf8))
    exit(64)
}
let changes = arguments.count > 2 ? Int(arguments[2]) ?? 1000 : 1000
let content = try OntologyReader(files(of: arguments[1])).read()
let materializer = try Materializer(content.rules)
var scratch: [Double] = []
var made = try materializer.materialize(content.graph)
for _ in 0..<9 {
    let start = milliseconds()
    made = try materializer.materialize(content.graph)
    scratch.append(milliseconds() - start)
}
let start = milliseconds()
var updater = try RuleUpdater(materializer, made.graph, made.derivations)
let preparing = milliseconds() - start
var random = SystemRandomNumberGenerator()
var times: [Double] = []
var moved = 0
while times.count < changes {
    let view = updater.view
    let number = RelationshipID(UInt32.random(in: 0..<UInt32(view.relationshipBound), using: &random))
    guard view.contains(number), view.status(of: number) == .asserted else { continue }
    let (type, from, to) = (view.type(of: number), view.source(of: number), view.target(of: number))
    let properties = view.properties(of: number).map { ($0.key, $0.value) }
    var start = milliseconds()
    let gone = try updater.update { $0.remove(number, of: view) }
    times.append(milliseconds() - start)
    start = milliseconds()
    let back = try updater.update { _ = $0.addRelationship(type, from: from, to: to, properties: properties) }
    times.append(milliseconds() - start)
    moved += gone.removed.count + gone.added.count + back.removed.count + back.added.count
}
times.sort()
scratch.sort()
print("starting over: median \(scratch[scratch.count / 2]) ms for \(made.derivations.count) derived relationships")
print("getting ready to follow: \(preparing) ms")
print(
    "one fact: median \(times[times.count / 2]) ms, 95 % \(times[times.count * 95 / 100]) ms, longest \(times[times.count - 1]) ms, "
        + "\(times.count) changes, \(moved) derived relationships came or went")

func milliseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

/// The files of the core and of every region.
func files(of folder: String) throws -> OntologyFiles {
    let names = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).filter {
        $0.hasSuffix(".xml")
    }.sorted()
    let vocabulary = ["Core/Kinds.xml", "Core/Relations.xml"]
    func file(_ name: String) -> OntologyFiles.File { .init(path: "\(folder)/\(name)", name: "Ontology/\(name)") }
    return OntologyFiles(
        vocabulary: vocabulary.map(file),
        ontology: names.filter {
            !vocabulary.contains($0) && !$0.hasPrefix("Rules/") && !$0.hasPrefix("Checks/")
        }.map(file), rules: names.filter { $0.hasPrefix("Rules/") }.map(file))
}
