import Glibc
import PluginLoading
import RegionPluginAPI

/// Reads `-P name=value`.
enum ParameterArguments {
    /// - Throws: ``CommandFailure`` where an argument has no name or stands twice.
    static func values(_ arguments: [String]) throws -> [String: Value] {
        var values: [String: Value] = [:]
        for argument in arguments {
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty else {
                throw CommandFailure(
                    message: "-P \(argument): write a parameter as name=value", exitCode: CommandFailure.usage)
            }
            guard values.updateValue(value(String(parts[1])), forKey: String(parts[0])) == nil else {
                throw CommandFailure(message: "-P \(parts[0]) stands twice", exitCode: CommandFailure.usage)
            }
        }
        return values
    }

    private static func value(_ text: String) -> Value {
        if let quote = text.first, "\"'".contains(quote), text.count > 1, text.last == quote {
            return .string(String(text.dropFirst().dropLast()))
        }
        switch text {
        case "null": return .null
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default: break
        }
        if let integer = Int64(text) { return .integer(integer) }
        if text.first.map({ $0.isNumber || "+-.".contains($0) }) == true, let float = Double(text) {
            return .float(float)
        }
        return .string(text)
    }
}

/// What is piped in.
enum StandardInput {
    /// The largest query that is read: 16 MiB.
    static let limit = 16 << 20

    static func text() throws -> String {
        PluginGuard.settle()
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count <= 0 { break }
            bytes += chunk[..<count]
            guard bytes.count <= limit else {
                throw CommandFailure(message: "standard input is over \(limit) bytes", exitCode: CommandFailure.badData)
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandFailure(message: "standard input is not UTF-8", exitCode: CommandFailure.badData)
        }
        return text
    }
}
