import JSONLines
import RegionPluginAPI

// What a program says that it contributes. In: its answer to hello. Out: values, each of the type it has to have.

/// The contributions of a program, as it states them.
package struct ProgramContributions: Sendable {
    package struct Procedure: Sendable {
        var name: String
        var says: String
        var inputs: [RegionProcedure.Field]
        var outputs: [RegionProcedure.Field]
        var reads: String?
    }
    struct Assessor: Sendable {
        var id: String
        var says: String
        var reads: String?
        var line: Int
    }
    struct Model: Sendable {
        var reads: String?
        var line: Int
    }

    var rules: [Rule]
    var checks: [Check]
    package var procedures: [Procedure]
    var riskAssessors: [Assessor]
    var accessModel: Model?

    /// - Parameter file: where the contributions are written, for `why`.
    package init(_ reply: JSONObject, file: String) throws(WrongReply) {
        guard reply["protocol"] == 1 else {
            throw WrongReply("1", reply["protocol"], hint: "this is version 1 of the protocol").inside("protocol")
        }
        rules = try reply.optionalEach("rules") { (json) throws(WrongReply) -> Rule in
            let rule = try json.fields()
            let sources = try rule.each("sources") { (json) throws(WrongReply) -> Citation in
                guard case .string(let text) = json, !Citation(stringLiteral: text).reference.isEmpty else {
                    throw WrongReply("a source, \"reference#place\"", json)
                }
                return Citation(stringLiteral: text)
            }
            guard !sources.isEmpty else { throw WrongReply("at least one source", found: "empty").inside("sources") }
            return Rule(
                id: try rule.text("id"), says: try rule.text("says"), sources: sources,
                cypher: try rule.text("cypher"), file: file, line: try Self.line(rule))
        }
        checks = try reply.optionalEach("checks") { (json) throws(WrongReply) -> Check in
            let check = try json.fields()
            return Check(
                id: try check.text("id"), severity: try check.word("severity", of: [Check.Severity.error, .warning]),
                says: try check.text("says"), cypher: try check.text("cypher"), hint: try check.optionalText("hint"))
        }
        procedures = try reply.optionalEach("procedures") { (json) throws(WrongReply) -> Procedure in
            let procedure = try json.fields()
            return Procedure(
                name: try procedure.text("name"), says: try procedure.text("says"),
                inputs: try Self.fields("inputs", of: procedure), outputs: try Self.fields("outputs", of: procedure),
                reads: try procedure.optionalText("reads"))
        }
        riskAssessors = try reply.optionalEach("riskAssessors") { (json) throws(WrongReply) -> Assessor in
            let assessor = try json.fields()
            return Assessor(
                id: try assessor.text("id"), says: try assessor.text("says"),
                reads: try assessor.optionalText("reads"), line: try Self.line(assessor))
        }
        accessModel = try reply.read("accessModel") { (json) throws(WrongReply) -> Model in
            let model = try json.fields()
            return Model(reads: try model.optionalText("reads"), line: try Self.line(model))
        }
    }

    private static let types: [RegionProcedure.Field.FieldType] = [
        .any, .boolean, .integer, .number, .string, .node, .list,
    ]

    private static func line(_ object: JSONObject) throws(WrongReply) -> Int {
        try object.optionalInteger("line", in: 1...1_000_000) ?? 1
    }

    private static func fields(
        _ name: String, of procedure: JSONObject
    ) throws(WrongReply) -> [RegionProcedure.Field] {
        var seen: Set<String> = name == "inputs" ? ["case"] : ["sources"]
        return try procedure.optionalEach(name) { (json) throws(WrongReply) -> RegionProcedure.Field in
            let field = try json.fields()
            let name = try field.text("name")
            guard seen.insert(name).inserted else {
                throw WrongReply("a name of its own", found: "taken: \(name)").inside("name")
            }
            return RegionProcedure.Field(name, try field.word("type", of: Self.types))
        }
    }
}
