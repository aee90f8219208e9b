// Queries that explode, under limits: how long after a limit is reached the error comes, and whether memory returns. One process for each query, so
// that one that crashes or hangs is told like the rest.
// usage: limits [--only TEXT] [--slow]      all of them; --slow: only those that are late
//        limits --again COUNT               so many of them in one process: what is resident before and after

import Foundation
import NerveGraph
import PropertyGraph

let timeLimit = 0.3
let memoryLimit = 256 << 20
let rowLimit = 1000
/// How late an error may come, in milliseconds.
let tolerance = 100.0

enum Kind: String, CaseIterable { case time, memory, rows }

/// Small parts for walks and products, a chain, a hub.
func makeGraph() -> Graph {
    var builder = GraphBuilder()
    let index = builder.key("i")
    func nodes(_ label: String, _ count: Int) -> [NodeID] {
        let label = builder.label(label)
        return (0..<count).map { number in
            let node = builder.addNode(labels: [label])
            builder.set(node, index, .integer(Int64(number)))
            return node
        }
    }
    let (dense, chain, points) = (nodes("N", 60), nodes("L", 100_000), nodes("P", 20_000))
    let (hub, spokes) = (nodes("H", 1), nodes("S", 100_000))
    let (related, next, spoke) = (builder.type("R"), builder.type("NEXT"), builder.type("SPOKE"))
    for (a, from) in dense.enumerated() {
        for (b, to) in dense.enumerated() where a < b && (a * 7 + b * 13) % 5 == 0 {
            _ = builder.addRelationship(related, from: from, to: to)
        }
    }
    for (from, to) in zip(chain, chain.dropFirst()) { _ = builder.addRelationship(next, from: from, to: to) }
    for end in spokes { _ = builder.addRelationship(spoke, from: hub[0], to: end) }
    _ = points
    return builder.build()
}

func limits(_ kind: Kind) -> QueryLimits {
    switch kind {
    case .time: QueryLimits(time: .milliseconds(Int(timeLimit * 1000)))
    case .memory: QueryLimits(time: .seconds(6), memory: memoryLimit)
    case .rows: QueryLimits(time: .seconds(2), rows: rowLimit)
    }
}

func milliseconds(_ nanoseconds: Int) -> Double { (Double(nanoseconds) / 1e4).rounded() / 100 }

/// Runs one and prints: outcome, when the limit was reached, when the error came, how late, how long the processor worked meanwhile, the peak in
/// megabytes.
func runAlone(_ explosion: Explosion, _ kind: Kind) {
    var engine = QueryEngine(GraphView(makeGraph()))
    let text = explosion.text()
    giveBack()
    var reached = kind == .time ? Int(timeLimit * 1e9) : nil
    if kind == .rows { reached = firstRows(&engine, text, explosion.parameters) }
    engine.limits = limits(kind)
    let parameters = explosion.parameters
    let sampling = Sampling(moment: kind == .memory ? nil : reached.map { nanoseconds() + $0 } ?? .max)
    let start = nanoseconds()
    var outcome = "answered"
    do throws(QueryError) { _ = try engine.execute(text, parameters: parameters) } catch {
        outcome = error.detail.rawValue
    }
    let end = nanoseconds()
    let (peak, peakAt, worked) = sampling.end()
    // What grows until the limit stops it has its peak when the limit is reached.
    if kind == .memory, outcome == "MemoryLimit" { reached = min(max(peakAt, start), end) - start }
    let told = end - start
    let late = reached.map { max(0, told - $0) }
    print(
        [
            outcome, reached.map { "\(milliseconds($0))" } ?? "-", "\(milliseconds(told))",
            late.map { "\(milliseconds($0))" } ?? "-", late.map { $0 == 0 ? "0" : "\(milliseconds(worked))" } ?? "-",
            "\(peak >> 20)",
        ].joined(separator: "\t"))
}

/// When the row after the limit is there, by a run without that limit; nil where there is none.
func firstRows(_ engine: inout QueryEngine, _ text: String, _ parameters: [String: Value]) -> Int? {
    engine.limits = QueryLimits(time: .seconds(2))
    let start = nanoseconds()
    guard let query = try? engine.prepare(text), !query.columns.isEmpty else { return nil }
    for (name, value) in parameters { query.bind(name, value) }
    var (rows, found) = (0, Int?.none)
    try? engine.forEachRow(of: query) { _ throws(QueryError) in
        rows += 1
        if rows > rowLimit { found = nanoseconds() - start }
        return found == nil
    }
    return found
}

/// Runs one in a process of its own.
func runApart(_ number: Int, _ kind: Kind) -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["--one", "\(number)", kind.rawValue]
    let output = Pipe()
    process.standardOutput = output
    do { try process.run() } catch { return ["\(error)", "-", "-", "-", "-", "-"] }
    let deadline = Date(timeIntervalSinceNow: 40)
    while process.isRunning, Date() < deadline { usleep(2000) }
    if process.isRunning {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return ["HANGS", "-", "-", "-", "-", "-"]
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
        return ["CRASHES (\(process.terminationStatus))", "-", "-", "-", "-", "-"]
    }
    let line = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return line.split(whereSeparator: { $0 == "\t" || $0 == "\n" }).map(String.init)
}

/// A line at once, for a table that takes minutes.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

func pad(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }

func table(only part: String?, slowOnly: Bool) -> Int {
    let names = ["query", "limit", "outcome", "reached ms", "error ms", "late ms", "worked ms", "peak MB"]
    let widths = [34, 8, 20, 12, 12, 10, 11, 8]
    func show(_ cells: [String]) { say(zip(cells, widths).map { pad($0, $1) }.joined()) }
    show(names)
    var (late, worst) = (0, 0.0)
    for (number, explosion) in Explosion.all.enumerated() where part.map(explosion.name.contains) ?? true {
        for kind in Kind.allCases {
            let cells = runApart(number, kind)
            // On a busy machine the error waits for the processor, too.
            let lateness = min(Double(cells[3]) ?? 0, Double(cells[4]) ?? .infinity)
            let isLate = cells[0].hasPrefix("CRASHES") || cells[0] == "HANGS" || lateness > tolerance
            if isLate { late += 1 }
            worst = max(worst, lateness)
            if isLate || !slowOnly { show([explosion.name, kind.rawValue] + cells) }
        }
    }
    say("\(late) late, worst \(worst) ms")
    return late
}

func again(_ count: Int) {
    var engine = QueryEngine(GraphView(makeGraph()))
    engine.limits = QueryLimits(time: .milliseconds(50), rows: 10_000, memory: 32 << 20)
    let texts = Explosion.all.map { ($0.text(), $0.parameters) }
    giveBack()
    let before = residentBytes()
    var failed = 0
    for number in 0..<count {
        let (text, parameters) = texts[number % texts.count]
        do throws(QueryError) { _ = try engine.execute(text, parameters: parameters) } catch { failed += 1 }
    }
    giveBack()
    let after = residentBytes()
    print(
        "\(count) queries, \(failed) ended by an error: resident \(before >> 20) MB before, \(after >> 20) MB after, "
            + "\((after - before) / 1024) kB more")
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "--one" where arguments.count == 3:
    guard let number = Int(arguments[1]), let kind = Kind(rawValue: arguments[2]) else { exit(64) }
    runAlone(Explosion.all[number], kind)
case "--again" where arguments.count == 2:
    again(Int(arguments[1]) ?? 1000)
case nil, "--only", "--slow":
    let only = arguments.firstIndex(of: "--only").map { arguments.dropFirst($0 + 1).first ?? "" }
    exit(table(only: only, slowOnly: arguments.contains("--slow")) > 0 ? 1 : 0)
default:
    print("usage: limits [--only TEXT] [--slow] | limits --again COUNT")
    exit(64)
}
