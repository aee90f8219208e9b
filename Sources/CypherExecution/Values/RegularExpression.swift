// The patterns of `=~`. Comes in: the text of a pattern. Goes out: whether a whole string matches it, in time linear in the string, for it is run
// as a set of states and never tries back. What it knows: literals, `.`, `[a-z]`, `[^…]`, `\d \w \s \D \W \S`, `\` before a sign, groups, `|`, `* + ?`,
// `{m}`, `{m,}`, `{m,n}` (also lazy, which makes no difference to a whole match), `^`, `$` and a leading `(?i)`. Anything else is an error.
// Source: openCypher 9, "String operators".

import CypherSyntax

struct RegularExpression {
    enum Instruction {
        case one(of: Class)
        case split(Int, Int)
        case jump(Int)
        case end
    }

    /// A set of code points.
    struct Class {
        var ranges: [ClosedRange<UInt32>] = []
        var isNegated = false
        func contains(_ scalar: UInt32) -> Bool { ranges.contains { $0.contains(scalar) } != isNegated }
    }

    private var program: [Instruction] = []
    private let ignoresCase: Bool

    /// - Throws: ArgumentError InvalidArgumentValue where the pattern is none, or too large.
    init(_ text: String, for arena: QueryArena) throws(QueryError) {
        var compiler = try RegularExpressionCompiler(text, for: arena)
        program = try compiler.program()
        ignoresCase = compiler.ignoresCase
    }

    /// Whether the whole text matches.
    /// - Throws: where the query that asks may not go on.
    /// - Complexity: O(text × pattern).
    func matches(_ text: UnsafeBufferPointer<UInt8>, for arena: QueryArena) throws(QueryError) -> Bool {
        var current = [Int](), following = [Int]()
        var marks = [Int](repeating: -1, count: program.count)
        add(0, &current, &marks, 0)
        var (position, start) = (0, 0)
        while start < text.count {
            let (scalar, length) = QueryArena.scalar(at: start, in: text)
            (position, start) = (position + 1, start + length)
            try arena.tick()
            following.removeAll(keepingCapacity: true)
            let variants = ignoresCase ? Self.variants(scalar) : [scalar.value]
            for state in current {
                guard case .one(let members) = program[state] else { continue }
                try arena.tick(1 + members.ranges.count)
                if variants.contains(where: members.contains) { add(state + 1, &following, &marks, position) }
            }
            swap(&current, &following)
            if current.isEmpty { return false }
        }
        return current.contains { if case .end = program[$0] { true } else { false } }
    }

    private func add(_ start: Int, _ states: inout [Int], _ marks: inout [Int], _ mark: Int) {
        var waiting = [start]
        while let state = waiting.popLast() {
            if marks[state] == mark { continue }
            marks[state] = mark
            switch program[state] {
            case .jump(let next): waiting.append(next)
            case .split(let first, let second): waiting += [second, first]
            case .one, .end: states.append(state)
            }
        }
    }

    private static func variants(_ scalar: Unicode.Scalar) -> [UInt32] {
        [scalar.value]
            + [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping].compactMap {
                $0.unicodeScalars.count == 1 ? $0.unicodeScalars.first?.value : nil
            }
    }
}

/// `text =~ pattern`; null unless both are strings.
final class MatchEvaluator: Evaluator {
    private let arena: QueryArena
    private let text: Evaluator
    private let pattern: Evaluator
    private let span: SourceSpan?
    private var compiled: (run: Int, pattern: Slot, expression: RegularExpression)?

    init(_ arena: QueryArena, _ text: Evaluator, _ pattern: Evaluator, _ span: SourceSpan?) {
        self.arena = arena
        self.text = text
        self.pattern = pattern
        self.span = span
    }

    override func evaluate(_ row: Row) throws(QueryError) -> Slot {
        let (whole, pattern) = (try text.evaluate(row), try pattern.evaluate(row))
        guard whole.tag == .string, pattern.tag == .string else { return .null }
        if let compiled, compiled.run == arena.run, compiled.pattern.isIdentical(to: pattern) {
            return .boolean(try compiled.expression.matches(arena.bytes(whole.asString), for: arena))
        }
        do {
            let expression = try RegularExpression(arena.string(pattern), for: arena)
            compiled = (arena.run, pattern, expression)
            return .boolean(try expression.matches(arena.bytes(whole.asString), for: arena))
        } catch {
            throw error.placed(at: span)
        }
    }
}
