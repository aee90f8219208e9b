// Files, clocks and memory. In: paths. Out: a graph, seconds, bytes.

import Glibc
import PropertyGraph

/// The time that this process has had of a processor, so that others on the machine do not count.
func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// A figure of this process in bytes, `VmRSS` or its peak `VmHWM`.
func memory(_ name: String) -> Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
        let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        if text.hasPrefix(name) { return (Int(text.filter(\.isNumber)) ?? 0) * 1024 }
    }
    return 0
}

/// Says what is wrong and ends.
func fail(_ message: String, _ code: Int32) -> Never {
    _ = (message + "\n").withCString { write(2, $0, strlen($0)) }
    exit(code)
}

func readGraph(nodes: String, edges: String) -> Graph {
    var builder = GraphBuilder()
    var numbers: [String: NodeID] = [:]
    let (label, id) = (builder.label("Class"), builder.key("id"))
    for fields in rows(of: nodes) {
        let node = builder.addNode(labels: [label])
        builder.set(node, id, builder.string(fields[0]))
        numbers[fields[0]] = node
    }
    for fields in rows(of: edges) {
        guard let from = numbers[fields[0]], let to = numbers[fields[1]] else { continue }
        _ = builder.addRelationship(builder.type(fields[2]), from: from, to: to)
    }
    return builder.build()
}

func rows(of path: String) -> [[String]] {
    guard let file = fopen(path, "r") else {
        fail("\(path) can't be read", 66)
    }
    defer { fclose(file) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { text += buffer[..<count] }
    return text.filter { $0 != UInt8(ascii: "\r") }.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
        line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}

/// Writes `FROM TO` of each derived relationship on a line.
func writePairs(of graph: Graph, to path: String) {
    let view = GraphView(graph)
    guard let id = view.keyID("id"), let file = fopen(path, "w") else { fail("\(path) can't be written", 73) }
    defer { fclose(file) }
    func name(_ node: NodeID) -> String {
        if case .string(let text) = view.property(node, id) { view.string(text) } else { "?" }
    }
    for relationship in view.relationships where view.status(of: relationship) == .derived {
        fputs("\(name(view.source(of: relationship))) \(name(view.target(of: relationship)))\n", file)
    }
}
