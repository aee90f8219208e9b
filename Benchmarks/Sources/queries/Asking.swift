// Asks one question of a prepared query again and again. Comes in: the engine, parameters. Goes out: result sizes, times.

import CypherExecution
import NerveGraph
import PropertyGraph

/// A prepared question; every column of every row is read when it is asked.
final class Asking {
    private let question: Question
    private let engine: QueryEngine
    private let query: PreparedQuery
    private let parameters: Parameters
    /// Takes in what was read, so that reading is not left out.
    private(set) var sum: UInt64 = 0

    init(_ question: Question, _ engine: QueryEngine, _ parameters: Parameters) throws {
        self.question = question
        self.engine = engine
        self.parameters = parameters
        query = try engine.prepare(question.text)
    }

    /// - Returns: the number of rows, or the number in the one row.
    @discardableResult
    func ask(_ index: Int) throws -> Int {
        switch question.given {
        case .nothing: break
        case .id: query.bind("id", .string(parameters.ids[index % parameters.ids.count]))
        case .name: query.bind("name", .string(parameters.names[index % parameters.names.count]))
        case .text: query.bind("t", .string(parameters.text))
        case .pair:
            let pair = parameters.pairs[index % parameters.pairs.count]
            query.bind("a", .string(pair[0]))
            query.bind("b", .string(pair[1]))
        }
        var (rows, number) = (0, 0)
        var sum = self.sum
        let width = query.columns.count
        try engine.forEachRow(of: query) { row throws(QueryError) in
            rows += 1
            for column in 0..<width {
                let slot = row[column]
                switch slot.tag {
                case .string:
                    let bytes = row.bytes(slot)
                    sum &+= UInt64(bytes.count) &+ UInt64(bytes.first ?? 0)
                case .integer: number = Int(slot.asInteger)
                default: sum &+= slot.payload
                }
            }
            return true
        }
        self.sum = sum
        return question.size == .rows ? rows : number
    }
}
