import CypherExecution
import CypherPlanning
import CypherSemantics
import CypherSyntax
import PluginLoading
import PropertyGraph

extension ProgramReader {
    /// Asks in openCypher, without procedures, for at most ``mostRows`` rows and ten seconds; a query that writes is refused.
    package static let queries = ProgramReader(
        objection: { text, parameters in
            do throws(QueryError) {
                let query = try Binder(catalog: ProcedureRegistry().catalog, parameters: parameters)
                    .bind(Parser.parse(text))
                return Planner(QueryEngine.empty.view).plan(query).writes ? "it writes" : nil
            } catch {
                return error.rendered(in: text)
            }
        },
        rows: { text, parameters, view throws(ProgramReadFailure) in
            var engine = QueryEngine(view)
            engine.limits = QueryLimits(time: .seconds(10), rows: mostRows, memory: 256 << 20)
            let result: QueryResult
            do throws(QueryError) {
                result = try engine.execute(text, parameters: parameters)
            } catch {
                throw ProgramReadFailure(message: error.message)
            }
            return result.rows.map { Array(zip(result.columns, $0)) }
        })
}
