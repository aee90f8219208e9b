import CypherExecution
import CypherSyntax
import NerveGraph
import PropertyGraph

/// Plays one scenario against the engine and judges it as the openCypher TCK asks: errors by type, phase and detail,
/// rows as a bag or a sequence, side effects by observing the whole graph.
package struct ScenarioRunner {
    /// Where the graph of "Given the ontology" comes from.
    let ontology: () throws -> QueryEngine
    /// Where the scripts of "Given the NAME graph" lie: `NAME/NAME.cypher`.
    let namedGraphs: String?
    /// Runs "nervegraph …" and gives what it printed and its exit code.
    let command: (String) throws -> (output: String, exitCode: Int32)

    private var engine = QueryEngine.empty
    private var parameters: [String: Value] = [:]
    private var reply: Result<QueryResult, QueryError>?
    private var effects: [String: Int] = [:]
    /// Whether a step asks what a query changed; reading the whole graph twice is left out otherwise.
    private var isWatched = false
    private var printed: (output: String, exitCode: Int32)?

    package struct Failure: Error, CustomStringConvertible {
        package var description: String

        package init(description: String) { self.description = description }
    }

    package init(
        ontology: @escaping () throws -> QueryEngine, namedGraphs: String? = nil,
        command: @escaping (String) throws -> (output: String, exitCode: Int32) = { _ in
            throw Failure(description: "commands can't be run here")
        }
    ) {
        self.ontology = ontology
        self.namedGraphs = namedGraphs
        self.command = command
    }

    /// - Throws: ``Failure`` with the line of the step that did not hold.
    package mutating func run(_ scenario: Scenario) throws {
        isWatched = scenario.steps.contains { $0.text.contains("side effects") || $0.text.contains("should be raised") }
        for step in scenario.steps {
            do {
                try perform(step)
            } catch let failure as Failure {
                throw Failure(description: "line \(step.line): \(step.text)\n\(failure.description)")
            } catch let failure as ExpectedValueParser.Failure {
                throw Failure(description: "line \(step.line): \(step.text)\n\(failure.description)")
            }
        }
    }

    // MARK: Steps

    private mutating func perform(_ step: Step) throws {
        switch step.text {
        case "an empty graph", "any graph": engine = .empty
        case "the ontology": engine = try ontology()
        case "having executed:": try prepare(try document(of: step))
        case "parameters are:", "parameter values are:": try setParameters(step.table)
        case "executing query:", "executing control query:": try execute(try document(of: step))
        case "running:": printed = try command(try document(of: step))
        case "no side effects": try expectEffects([:])
        case "the side effects should be:":
            try expectEffects(Dictionary(pairs(step.table).map { ($0, Int($1) ?? -1) }, uniquingKeysWith: { $1 }))
        case "the result should be empty": try expectRows([], columns: nil, ordered: false, ignoringListOrder: false)
        default:
            if try performPatterned(step) { return }
            throw Failure(description: "unknown step")
        }
    }

    private mutating func performPatterned(_ step: Step) throws -> Bool {
        let text = step.text
        if let match = text.wholeMatch(of: /the (\S+) graph/) {
            try loadGraph(named: String(match.1))
        } else if let match = text.wholeMatch(of: /there exists a procedure (.+?)\s*:/) {
            let header = step.table.first?.filter { !$0.isEmpty } ?? []
            let rows = header.isEmpty ? [] : step.table.dropFirst().map { $0 }
            let values = try rows.map { try $0.map { try ExpectedValueParser.parse($0).parameter ?? .null } }
            try engine.register(tableProcedure: String(match.1), columns: header, rows: values)
        } else if let match = text.wholeMatch(
            of: /the result should be(, in any order|, in order)?( \(ignoring element order for lists\))?:/)
        {
            let rows = try step.table.dropFirst().map { try $0.map(ExpectedValueParser.parse) }
            try expectRows(
                rows, columns: step.table.first ?? [], ordered: match.1 == ", in order",
                ignoringListOrder: match.2 != nil)
        } else if let match = text.wholeMatch(
            of: /an? (\w+) should be raised at (compile time|runtime|any time): (\S+)/)
        {
            try expectError(type: String(match.1), phase: String(match.2), detail: String(match.3))
        } else if let match = text.wholeMatch(of: /the exit code is (\d+)/) {
            let exitCode = try shown().exitCode
            guard exitCode == Int32(match.1) else { throw Failure(description: "it is \(exitCode)") }
        } else if text == "the output shows:" || text == "the output does not show:" {
            try expectOutput(step, shown: text == "the output shows:")
        } else {
            return false
        }
        return true
    }

    private func document(of step: Step) throws -> String {
        guard let document = step.document else { throw Failure(description: "a doc string is missing") }
        return document
    }

    private mutating func loadGraph(named name: String) throws {
        guard let script = namedGraphs.map({ "\($0)/\(name)/\(name).cypher" }),
            let text = FeatureFolder.text(of: script)
        else { throw Failure(description: "there is no graph named \(name)") }
        engine = .empty
        try prepare(text)
    }

    private mutating func prepare(_ text: String) throws {
        do throws(QueryError) {
            _ = try engine.execute(text, parameters: [:])
        } catch {
            throw Failure(description: "set-up failed: \(error)")
        }
    }

    private mutating func setParameters(_ table: [[String]]) throws {
        for (name, value) in try pairs(table) { parameters[name] = try ExpectedValueParser.parse(value).parameter }
    }

    /// A table of two columns without a header.
    private func pairs(_ table: [[String]]) throws -> [(String, String)] {
        try table.map { row in
            guard row.count == 2 else { throw Failure(description: "each row of this table has two cells") }
            return (row[0], row[1])
        }
    }

    private mutating func execute(_ text: String) throws {
        let before = isWatched ? try observe() : nil
        do throws(QueryError) {
            reply = .success(try engine.execute(text, parameters: parameters))
        } catch {
            reply = .failure(error)
        }
        if let before { effects = try observe().changes(since: before) }
    }

    // MARK: Expectations

    private func expectRows(
        _ expected: [[ExpectedValue]], columns: [String]?, ordered: Bool, ignoringListOrder: Bool
    ) throws {
        switch reply {
        case nil: throw Failure(description: "no query was executed")
        case .failure(let error): throw Failure(description: "a result was expected, not \(error)")
        case .success(let result):
            if let columns, columns != result.columns {
                throw Failure(description: "columns: expected \(columns), got \(result.columns)")
            }
            func form(_ rows: [[ExpectedValue]]) -> [[ExpectedValue]] {
                ignoringListOrder ? rows.map { $0.map(\.ignoringListOrder) } : rows
            }
            let actual = form(result.rows.map { $0.map(ExpectedValue.init) })
            let wanted = form(expected)
            let equal = ordered ? actual == wanted : counted(actual) == counted(wanted)
            guard equal else {
                throw Failure(description: "rows: expected \(show(wanted))\n     got \(show(actual))")
            }
        }
    }

    private func counted(_ rows: [[ExpectedValue]]) -> [[ExpectedValue]: Int] {
        Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +)
    }

    private func show(_ rows: [[ExpectedValue]]) -> String {
        rows.prefix(40).map { "\n  | " + $0.map(\.description).joined(separator: " | ") + " |" }.joined()
    }

    private func expectError(type: String, phase: String, detail: String) throws {
        guard case .failure(let error) = reply else {
            throw Failure(description: "an error was expected, not a result")
        }
        let agrees =
            error.type.rawValue == type && (phase == "any time" || error.phase.rawValue == phase)
            && (detail == "*" || error.detail.rawValue == detail)
        guard agrees else { throw Failure(description: "got \(error)") }
        guard effects.isEmpty else { throw Failure(description: "the failed query left \(effects)") }
    }

    private func expectEffects(_ expected: [String: Int]) throws {
        let wanted = expected.filter { $0.value != 0 }
        guard wanted == effects else { throw Failure(description: "side effects: \(effects)") }
    }

    private func shown() throws -> (output: String, exitCode: Int32) {
        guard let printed else { throw Failure(description: "no command was run") }
        return printed
    }

    /// Each row of the table is a text; line breaks and runs of blanks in the output count as one blank.
    private func expectOutput(_ step: Step, shown isShown: Bool) throws {
        let output = try shown().output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for text in step.table.flatMap(\.self) where output.contains(text) != isShown {
            throw Failure(description: "\(isShown ? "missing" : "present"): \(text)\n\(try shown().output)")
        }
    }

    private mutating func observe() throws -> ObservedGraph {
        do throws(QueryError) {
            let nodes = try engine.execute("MATCH (n) RETURN n", parameters: [:])
            let relationships = try engine.execute("MATCH ()-[r]->() RETURN r", parameters: [:])
            return ObservedGraph(nodes: nodes.rows, relationships: relationships.rows)
        } catch {
            throw Failure(description: "the graph can't be observed: \(error)")
        }
    }
}
