import Foundation

// The figures of Documentation/OpenCypherSupport.md. In: how scenarios went. Out: tables.

enum SupportPage {
    /// How many of the scenarios hold, those that ask for rows and those that ask for an error apart.
    private struct Count {
        var (positive, positiveAll) = (0, 0)
        var (negative, negativeAll) = (0, 0)

        init(_ outcomes: [Outcome]) {
            for outcome in outcomes {
                let holds = outcome.failure == nil ? 1 : 0
                if outcome.isNegative {
                    (negative, negativeAll) = (negative + holds, negativeAll + 1)
                } else {
                    (positive, positiveAll) = (positive + holds, positiveAll + 1)
                }
            }
        }

        var cells: String {
            "\(positiveAll == 0 ? "" : "\(positive) of \(positiveAll)") | \(negativeAll == 0 ? "" : "\(negative) of \(negativeAll)")"
        }
    }

    /// A row for each folder of the TCK, and their sum.
    static func tck(_ outcomes: [Outcome]) -> String {
        let folders = Dictionary(grouping: outcomes, by: \.folder)
        let rows = folders.keys.sorted().map { "| \($0) | \(Count(folders[$0] ?? []).cells) |" }
        return table(
            "| features of the TCK | with a result | with an error |",
            rows + ["| **all** | \(Count(outcomes).cells) |"])
    }

    /// A row for each construct beyond the TCK.
    static func language(_ outcomes: [Outcome]) -> String {
        let rows = constructs.map { name, pattern in
            let met = outcomes.filter { $0.text.range(of: pattern, options: .regularExpression) != nil }
            return "| \(name) | \(Count(met).cells) |"
        }
        return table(
            "| beyond the TCK | with a result | with an error |",
            rows + ["| **all scenarios** | \(Count(outcomes).cells) |"])
    }

    /// What is met by a scenario is told by its text.
    private static let constructs = [
        ("quantified patterns and relationships", #"[\])\->](\{[0-9, ]+\}|\+|\*)"#),
        ("selectors: ANY, ANY SHORTEST, ALL SHORTEST, SHORTEST k, GROUPS", #"\b(ANY|SHORTEST|ALL PATHS)\b[^(]*\("#),
        ("`shortestPath()`, `allShortestPaths()`", #"(s|allS)hortestPaths?\("#),
        ("path modes: WALK, TRAIL, ACYCLIC, SIMPLE", #"\b(WALK|TRAIL|ACYCLIC|SIMPLE|REPEATABLE ELEMENTS)\b"#),
        ("label expressions", #"\([a-z0-9]*:[^)]*[!&|%]"#),
        ("WHERE inside a pattern", #"[(\[][a-z0-9]*(:[^\s)\]]*)? WHERE "#),
        ("EXISTS, COUNT and COLLECT with a pattern or a query", #"\b(EXISTS|COUNT|COLLECT) *\{"#),
        ("CALL { }", #"\bCALL *(\([^)]*\) *)?\{"#),
        ("`IS ::`", #"IS (NOT )?::"#),
        ("map projections", #"\b[a-z]+ *\{ *\."#),
        ("EXPLAIN and PROFILE", #"\b(EXPLAIN|PROFILE)\b"#),
        ("SHOW, `db.` and `dbms.` procedures", #"\bSHOW (PROCEDURES|FUNCTIONS)|\b(db|dbms)\.[a-z]"#),
        ("limits of time, rows and memory", #"--(max-rows|max-memory|timeout)"#),
        ("what is refused with its reason", #"UnsupportedConstruct|UnboundedWalk|is refused"#),
    ]

    private static func table(_ head: String, _ rows: [String]) -> String {
        ([head, "| --- | --- | --- |"] + rows).joined(separator: "\n")
    }

    // MARK: The page

    /// How many scenarios of the TCK the page counts; nil where it counts none.
    static func tckCount(of page: String) -> Int? {
        guard let part = part("TCK", of: page), let sum = page[part].split(separator: "\n").last else { return nil }
        let numbers = sum.split { !$0.isNumber }.compactMap { Int($0) }
        return numbers.count == 4 ? numbers[1] + numbers[3] : nil
    }

    /// What stands between the marks of a name.
    static func part(_ name: String, of page: String) -> Range<String.Index>? {
        guard let begin = page.range(of: "<!-- \(name): written by make support -->\n"),
            let end = page.range(of: "\n<!-- end -->", range: begin.upperBound..<page.endIndex)
        else { return nil }
        return begin.upperBound..<end.lowerBound
    }
}
