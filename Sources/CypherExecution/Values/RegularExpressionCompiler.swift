// Reads the text of a pattern and writes its program. Comes in: text. Goes out: instructions, the last of which is the end.

import CypherSyntax

struct RegularExpressionCompiler {
    private var scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0
    private(set) var ignoresCase = false
    private let arena: QueryArena
    /// How many instructions a program may have.
    private static let largest = 10_000
    /// How many bytes a pattern may have.
    private static let longest = 1 << 16

    /// - Parameter arena: of the query that asks, and may have to end before the program is written.
    init(_ text: String, for arena: QueryArena) throws(QueryError) {
        self.arena = arena
        guard text.utf8.count <= Self.longest else {
            throw QueryError(
                .argument, .runtime, .invalidArgumentValue, "The pattern of =~ is longer than \(Self.longest) bytes.")
        }
        scalars = Array(text.unicodeScalars)
        if text.hasPrefix("(?i)") {
            ignoresCase = true
            scalars.removeFirst(4)
        }
    }

    private typealias Code = [RegularExpression.Instruction]

    mutating func program() throws(QueryError) -> [RegularExpression.Instruction] {
        let code = try alternatives()
        guard position == scalars.count else { throw fault("an unexpected ‘\(scalars[position])’") }
        return code + [.end]
    }

    // Code is written as if it began at 0, and moved to where it stands.
    private func moved(_ code: Code, by offset: Int) -> Code {
        arena.note(code.count)
        return code.map { instruction in
            switch instruction {
            case .jump(let target): .jump(target + offset)
            case .split(let first, let second): .split(first + offset, second + offset)
            case .one, .end: instruction
            }
        }
    }

    private func fault(_ reason: String) -> QueryError {
        QueryError(
            .argument, .runtime, .invalidArgumentValue,
            "The pattern of =~ is not understood: \(reason) after \(position) characters.")
    }

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    private mutating func alternatives() throws(QueryError) -> Code {
        var branches = [try sequence()]
        var count = branches[0].count
        while skip("|") {
            branches.append(try sequence())
            count += branches[branches.count - 1].count + 2
            if count > Self.largest { throw fault("too many alternatives") }
        }
        // Each but the last is tried or passed over, and leads to the end.
        var code: Code = []
        code.reserveCapacity(count)
        for (index, branch) in branches.enumerated() {
            let isLast = index == branches.count - 1
            if !isLast { code.append(.split(code.count + 1, code.count + branch.count + 2)) }
            code += moved(branch, by: code.count)
            if !isLast { code.append(.jump(count)) }
        }
        return code
    }

    private mutating func sequence() throws(QueryError) -> Code {
        var code: Code = []
        while let scalar = next, scalar != "|", scalar != ")" {
            code += moved(try repeated(), by: code.count)
            code = try checked(code)
        }
        return code
    }

    private func checked(_ code: Code) throws(QueryError) -> Code {
        try arena.tick()
        if code.count > Self.largest { throw fault("too many repetitions") }
        return code
    }

    private mutating func repeated() throws(QueryError) -> Code {
        var code = try atom()
        while let scalar = next {
            switch scalar {
            case "*":
                position += 1
                code = starred(code)
            case "+":
                position += 1
                code += moved(starred(code), by: code.count)
            case "?":
                position += 1
                code = [.split(1, code.count + 1)] + moved(code, by: 1)
            case "{": code = try counted(code)
            default: return code
            }
            code = try checked(code)
        }
        return code
    }

    private func starred(_ code: Code) -> Code {
        [.split(1, code.count + 2)] + moved(code, by: 1) + [.jump(0)]
    }

    private mutating func counted(_ code: Code) throws(QueryError) -> Code {
        position += 1
        guard let least = number() else { throw fault("a number is missing") }
        var most: Int? = least
        if skip(",") { most = number() }
        guard skip("}"), least <= most ?? least else { throw fault("a repetition is not closed or not in order") }
        guard (most ?? least) * code.count <= Self.largest else { throw fault("too many repetitions") }
        var result: Code = []
        for _ in 0..<least { result += moved(code, by: result.count) }
        guard let most else { return result + moved(starred(code), by: result.count) }
        for _ in least..<most { result += moved([.split(1, code.count + 1)] + moved(code, by: 1), by: result.count) }
        return result
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let scalar = next, let digit = scalar.properties.numericType == .decimal ? Int(String(scalar)) : nil {
            value = min((value ?? 0) * 10 + digit, Self.largest)
            position += 1
        }
        return value
    }

    private mutating func atom() throws(QueryError) -> Code {
        guard let scalar = next else { throw fault("something is missing") }
        position += 1
        switch scalar {
        case "(":
            if skip("?"), !skip(":") { throw fault("a group of this kind") }
            depth += 1
            if depth > 100 { throw fault("too many groups in one another") }
            let code = try alternatives()
            depth -= 1
            guard skip(")") else { throw fault("a group is not closed") }
            return code
        case "[": return [.one(of: try members())]
        case ".": return [.one(of: .init(ranges: [10...10, 13...13], isNegated: true))]
        case "\\": return [.one(of: try escaped())]
        case "^", "$": return []
        case "*", "+", "?", "{", ")": throw fault("a misplaced ‘\(scalar)’")
        default: return [.one(of: .init(ranges: [scalar.value...scalar.value]))]
        }
    }

    private mutating func escaped() throws(QueryError) -> RegularExpression.Class {
        guard let scalar = next else { throw fault("a \\ at the end") }
        position += 1
        let digits: [ClosedRange<UInt32>] = [48...57]
        let spaces: [ClosedRange<UInt32>] = [9...13, 32...32]
        switch scalar {
        case "d", "D": return .init(ranges: digits, isNegated: scalar == "D")
        case "w", "W": return .init(ranges: digits + [65...90, 95...95, 97...122], isNegated: scalar == "W")
        case "s", "S": return .init(ranges: spaces, isNegated: scalar == "S")
        case "n": return .init(ranges: [10...10])
        case "t": return .init(ranges: [9...9])
        case "r": return .init(ranges: [13...13])
        default:
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { throw fault("\\\(scalar)") }
            return .init(ranges: [scalar.value...scalar.value])
        }
    }

    private mutating func members() throws(QueryError) -> RegularExpression.Class {
        var members = RegularExpression.Class(isNegated: skip("^"))
        while let scalar = next, scalar != "]" || members.ranges.isEmpty {
            position += 1
            if scalar == "\\" {
                let escape = try escaped()
                if escape.isNegated { throw fault("a negated class in brackets") }
                members.ranges += escape.ranges
                continue
            }
            guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
                members.ranges.append(scalar.value...scalar.value)
                continue
            }
            let last = scalars[position + 1]
            guard scalar.value <= last.value, last != "\\" else { throw fault("a range that is not in order") }
            members.ranges.append(scalar.value...last.value)
            position += 2
        }
        guard skip("]") else { throw fault("brackets are not closed") }
        return members
    }
}
