import JSONLines
import NerveGraph
import PluginLoading
import PropertyGraph
import RegionPluginAPI

extension FuzzTarget {
    /// A reply of a plugin's program, read as each that it could be: values, or the first thing that is wrong.
    static let reply = FuzzTarget("reply") { bytes in
        do throws(JSONError) {
            let json = try JSONValue.parse(bytes)
            guard case .object(let reply) = json else { return }
            read { () throws(WrongReply) in _ = try ProgramContributions(reply, file: "program") }
            for judgement in reply["judgements"]?.array ?? [] {
                read { () throws(WrongReply) in
                    if case .open(let hazard?, _, let sources)? = try values.judgement(judgement) {
                        precondition((0...3).contains(hazard) && !sources.isEmpty, "a judgement that may not be")
                    }
                }
            }
            for risk in reply["risks"]?.array ?? [] {
                read { () throws(WrongReply) in
                    let risk = try values.risk(risk)
                    precondition(!risk.sources.isEmpty, "a risk without a source")
                }
            }
            for result in reply["results"]?.array ?? [] {
                read { () throws(WrongReply) in
                    guard case .rows(let rows) = try values.answer(result, of: procedure) else { return }
                    precondition(
                        rows.allSatisfy { $0.values.count == 2 && !$0.sources.isEmpty }, "a row that may not be")
                }
            }
        } catch {}
    }

    private static func read(_ body: () throws(WrongReply) -> Void) {
        do throws(WrongReply) {
            try body()
        } catch {
            precondition(!error.expected.isEmpty && !error.found.isEmpty, "what is wrong is told")
        }
    }

    private static let values: ProgramValues = {
        var engine = QueryEngine.empty
        do throws(QueryError) {
            _ = try engine.execute("CREATE (:Nerve {id: 'nerve:a', name: 'a'}), (:Reference {id: 'reference:curator'})")
        } catch {
            preconditionFailure(error.message)
        }
        return ProgramValues(graph: RegionGraph(engine.view))
    }()

    private static let procedure: ProgramContributions.Procedure = {
        let hello: JSONObject = [
            "protocol": 1,
            "procedures": [
                [
                    "name": "p.a", "says": "x",
                    "outputs": [["name": "n", "type": "NODE"], ["name": "a", "type": "ANY"]],
                ]
            ],
        ]
        do throws(WrongReply) {
            return try ProgramContributions(hello, file: "").procedures[0]
        } catch {
            preconditionFailure("\(error)")
        }
    }()
}
