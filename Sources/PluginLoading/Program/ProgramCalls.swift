import JSONLines
import PropertyGraph
import RegionPluginAPI

// The calls of a program's contributions. In: what the engine asks of a contribution. Out: the program's answer as the engine's values; after a
// fault nothing.

/// Calls one program.
struct ProgramCalls: Sendable {
    let connection: ProgramConnection
    let reader: ProgramReader
    let supervision: Supervision

    /// Whether what the contributions read can be asked.
    func check(_ stated: ProgramContributions) throws(PluginFault) {
        func check(_ query: String?, _ call: String, _ parameters: Set<String>) throws(PluginFault) {
            if let query, let objection = reader.objection(query, parameters.union(["case"])) {
                throw connection.end(call, .unreadable(message: objection))
            }
        }
        try check(stated.accessModel?.reads, "judge", [])
        for assessor in stated.riskAssessors { try check(assessor.reads, "assess \(assessor.id)", ["approaches"]) }
        for procedure in stated.procedures {
            try check(procedure.reads, "call \(procedure.name)", Set(procedure.inputs.map(\.name)))
        }
    }

    // MARK: Crossings

    /// The judgements of crossings, one for each.
    func judge(
        _ crossings: [Crossing], _ model: ProgramContributions.Model, _ clinicalCase: ClinicalCase, _ graph: RegionGraph
    ) -> [AccessModel.Judgement?] {
        let values = ProgramValues(graph: graph)
        do throws(PluginFault) {
            return try connection.answer(
                to: "judge", "judge",
                [
                    ("case", values.json(clinicalCase.map)), ("crossings", .array(crossings.map(values.json))),
                    ("read", try read(model.reads, "judge", [:], clinicalCase, graph)),
                ]
            ) { (reply) throws(WrongReply) in
                try reply.each("judgements", count: crossings.count) { (json) throws(WrongReply) in
                    try values.judgement(json)
                }
            }
        } catch {
            supervision.leaveOut(error)
            return crossings.map { _ in nil }
        }
    }

    // MARK: Risks

    /// The risks of approaches, those of each.
    func assess(
        _ approaches: [NodeID], _ assessor: ProgramContributions.Assessor, _ clinicalCase: ClinicalCase,
        _ graph: RegionGraph
    ) -> [[Risk]] {
        let values = ProgramValues(graph: graph)
        let call = "assess \(assessor.id)"
        do throws(PluginFault) {
            let ids = Value.list(approaches.map { .string(graph.id(of: $0)) })
            return try connection.answer(
                to: "assess", call,
                [
                    ("assessor", .string(assessor.id)), ("case", values.json(clinicalCase.map)),
                    ("approaches", .array(approaches.map(values.named))),
                    ("read", try read(assessor.reads, call, ["approaches": ids], clinicalCase, graph)),
                ]
            ) { (reply) throws(WrongReply) in
                try reply.each("risks", count: approaches.count) { (json) throws(WrongReply) in
                    guard case .array(let risks) = json else { throw WrongReply("an array", json) }
                    return try JSONObject([("", .array(risks))]).each("") { (json) throws(WrongReply) in
                        try values.risk(json)
                    }
                }
            }
        } catch {
            supervision.leaveOut(error)
            return approaches.map { _ in [] }
        }
    }

    // MARK: Procedures

    /// The rows of a procedure.
    func call(
        _ procedure: ProgramContributions.Procedure, _ arguments: [Value], _ clinicalCase: ClinicalCase,
        _ graph: RegionGraph
    ) throws(RegionProcedure.Refusal) -> [RegionProcedure.Row] {
        let values = ProgramValues(graph: graph)
        let call = "call \(procedure.name)"
        let answer: ProgramValues.Answer
        do throws(PluginFault) {
            let named = Dictionary(zip(procedure.inputs.map(\.name), arguments), uniquingKeysWith: { $1 })
            answer = try connection.answer(
                to: "call", call,
                [
                    ("procedure", .string(procedure.name)), ("case", values.json(clinicalCase.map)),
                    (
                        "rows",
                        [
                            [
                                "arguments": .array(arguments.map(values.json)),
                                "read": try read(procedure.reads, call, named, clinicalCase, graph),
                            ]
                        ]
                    ),
                ]
            ) { (reply) throws(WrongReply) in
                try reply.each("results", count: 1) { (json) throws(WrongReply) in
                    try values.answer(json, of: procedure)
                }[0]
            }
        } catch {
            supervision.leaveOut(error)
            throw supervision.refusal
        }
        switch answer {
        case .rows(let rows): return rows
        case .refusal(let refusal): throw refusal
        }
    }

    // MARK: Reading

    /// The rows of what a contribution reads; null where it reads nothing.
    private func read(
        _ query: String?, _ call: String, _ parameters: [String: Value], _ clinicalCase: ClinicalCase,
        _ graph: RegionGraph
    ) throws(PluginFault) -> JSONValue {
        guard let query else { return .null }
        let values = ProgramValues(graph: graph)
        let rows: [[(String, Value)]]
        do throws(ProgramReadFailure) {
            rows = try reader.rows(query, parameters.merging(["case": .map(clinicalCase.map)]) { $1 }, graph.view)
        } catch {
            throw connection.end(call, .unreadable(message: error.message))
        }
        return .array(rows.map(values.json))
    }
}

extension ProgramValues {
    /// What a program answers to the arguments of one row.
    package enum Answer: Sendable {
        case rows([RegionProcedure.Row])
        case refusal(RegionProcedure.Refusal)
    }

    /// A judgement; null where the facts stand as they are.
    package func judgement(_ json: JSONValue) throws(WrongReply) -> AccessModel.Judgement? {
        guard json != .null else { return nil }
        let judgement = try json.fields("null or an object")
        let reason = try judgement.text("reason")
        switch try judgement.word("door", of: [Door.open, .closed]) {
        case .open:
            return .open(
                hazard: try judgement.optionalInteger("hazard", in: 0...3), reason: reason,
                sources: try sources(of: judgement))
        case .closed: return .closed(reason: reason, sources: try sources(of: judgement))
        }
    }

    private enum Door: String { case open, closed }

    package func risk(_ json: JSONValue) throws(WrongReply) -> Risk {
        let risk = try json.fields()
        let id = try risk.text("structure")
        let structure: NodeID
        do throws(WrongReply) { structure = try node(id) } catch { throw error.inside("structure") }
        return Risk(
            structure: structure, phase: try risk.word("phase", of: [Risk.Phase.access, .ablation, .effect]),
            consequence: try risk.text("consequence"),
            severity: risk["severity"] ?? .null == .null
                ? nil : try risk.word("severity", of: [Risk.Severity.minor, .moderate, .major, .catastrophic]),
            reason: try risk.text("reason"), protection: try risk.optionalText("protection"),
            sources: try sources(of: risk))
    }

    package func answer(
        _ json: JSONValue, of procedure: ProgramContributions.Procedure
    ) throws(WrongReply) -> Answer {
        let answer = try json.fields()
        if let refusal = try answer.read(
            "refusal",
            { (json) throws(WrongReply) in
                let refusal = try json.fields()
                return RegionProcedure.Refusal(
                    excerpt(try refusal.text("message").utf8, limit: 1_000),
                    hint: try refusal.optionalText("hint").map { excerpt($0.utf8, limit: 1_000) })
            })
        {
            return .refusal(refusal)
        }
        return .rows(
            try answer.each("rows") { (json) throws(WrongReply) in
                let row = try json.fields()
                var column = 0
                let cells = try row.each("values", count: procedure.outputs.count) { (json) throws(WrongReply) in
                    defer { column += 1 }
                    return try value(json, of: procedure.outputs[column].type)
                }
                return RegionProcedure.Row(cells, sources: try sources(of: row))
            })
    }
}
