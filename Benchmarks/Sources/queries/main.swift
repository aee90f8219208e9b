// The query set over a graph of a directory, prepared and in process, as one JSON line.
// usage: queries DIRECTORY [--budget SECONDS] [--only Q1,Q2,texts]

import Glibc
import NerveGraph
import PropertyGraph

func say(_ line: String) { _ = (line + "\n").withCString { write(2, $0, strlen($0)) } }

func fail(_ message: String, _ code: Int32) -> Never {
    say(message)
    exit(code)
}

/// DIRECTORY and options.
struct Options {
    var directory = ""
    var budget = 1.0
    var only: [String]?

    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--budget":
                guard let seconds = rest.popFirst().flatMap(Double.init), seconds > 0 else { return nil }
                budget = seconds
            case "--only":
                guard let names = rest.popFirst() else { return nil }
                only = names.split(separator: ",").map(String.init)
            default:
                guard directory.isEmpty, !argument.hasPrefix("-") else { return nil }
                directory = argument
            }
        }
        if directory.isEmpty { return nil }
    }
}

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
    fail("usage: queries DIRECTORY [--budget SECONDS] [--only Q1,Q2,texts]", 64)
}
let directory = options.directory

func rounded(_ value: Double, _ digits: Double = 1000) -> Double { (value * digits).rounded() / digits }

do {
    let parameters = try Parameters("\(directory)/params.json")
    let empty = memory("VmRSS")
    let start = nanoseconds()
    let graph = try readGraph(directory)
    let load = nanoseconds() - start
    let held = memory("VmRSS") - empty
    let engine = QueryEngine(GraphView(graph))
    var parts = ["\"engine\": \"nervegraph\"", "\"load_s\": \(rounded(Double(load) / 1e9))"]
    for question in Question.all where options.only?.contains(question.name) ?? true {
        do {
            let asking = try Asking(question, engine, parameters)
            let one = try asking.ask(0)
            var check = 0
            for index in 0..<50 { check += try asking.ask(index) }
            let times = try Times(batch: question.batch, budget: options.budget) { try asking.ask($0) }
            let line =
                "{\"med_us\": \(rounded(times.median / 1e3)), \"p99_us\": \(rounded(times.p99 / 1e3)), \"runs\": \(times.runs), "
                + "\"check\": \(check), \"one\": \(one), \"med_ns\": \(Int(times.median)), \"min_ns\": \(Int(times.best))}"
            parts.append("\"\(question.name)\": \(line)")
            say("nervegraph   \(question.name) \(line)")
        } catch let error as QueryError {
            parts.append("\"\(question.name)\": {\"error\": \"\(error.message)\"}")
            say("nervegraph   \(question.name) \(error.message)")
        }
    }
    if options.only?.contains("texts") ?? true {
        let texts = try TextTimes(engine, parameters, budget: options.budget)
        let line =
            "\"cold_plan_us\": \(rounded(texts.cold)), \"cached_text_us\": \(rounded(texts.cached)), "
            + "\"prepared_values_us\": \(rounded(texts.prepared))"
        say("nervegraph   \(line)")
        parts.append(line)
    }
    parts.append("\"graph_mb\": \(rounded(Double(held) / 1e6, 10))")
    parts.append("\"asked_mb\": \(rounded(Double(memory("VmRSS") - empty) / 1e6, 10))")
    parts.append("\"rss_mb\": \(memory("VmHWM") / 1_048_576)")
    print("{\(parts.joined(separator: ", "))}")
} catch let error as InputError {
    fail(error.message, 65)
}
