import ArgumentParser
import NerveGraph
import SessionProtocol

/// How much a query may use.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Stop a query after this many seconds; 0 for no limit.", valueName: "seconds"))
    var timeout: Double?
    @Option(help: ArgumentHelp("Stop a query whose answer has more rows; 0 for no limit.", valueName: "rows"))
    var maxRows: Int?
    @Option(help: ArgumentHelp("Stop a query that holds more memory than this.", valueName: "megabytes"))
    var maxMemory = 1024

    func validate() throws {
        guard timeout.map({ $0 >= 0 && $0.isFinite }) ?? true else {
            throw ValidationError("--timeout is a number of seconds that is not negative")
        }
        guard maxRows.map({ $0 >= 0 }) ?? true else {
            throw ValidationError("--max-rows is a number of rows that is not negative")
        }
        guard (1...1 << 30).contains(maxMemory) else {
            throw ValidationError("--max-memory is a number of megabytes from 1 on")
        }
    }

    /// - Parameters:
    ///   - seconds: where none are given; nil for no limit.
    ///   - rows: where none are given; nil for no limit.
    func limits(seconds: Double? = nil, rows: Int? = nil) -> QueryLimits {
        let time = (timeout ?? seconds).flatMap { $0 == 0 ? nil : Duration.seconds(min($0, RequestedLimits.longest)) }
        return QueryLimits(time: time, rows: (maxRows ?? rows).flatMap { $0 == 0 ? nil : $0 }, memory: maxMemory << 20)
    }
}
