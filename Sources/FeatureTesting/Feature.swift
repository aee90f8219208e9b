/// A feature file read into scenarios, outlines expanded and the background put in front of each.
package struct Feature: Sendable {
    /// The path below the folder the features were read from, with `/` between parts.
    package var path: String
    package var title: String
    package var scenarios: [Scenario]
}

/// One example that can be executed.
package struct Scenario: Sendable, CustomStringConvertible {
    /// `path:line`, and `/n` for the n-th row of an outline's examples; stable, so lists of expected failures can name it.
    package var id: String
    package var title: String
    package var tags: [String]
    package var steps: [Step]

    package var description: String { "\(id) \(title)" }
}

/// One Given, When or Then with what hangs below it.
package struct Step: Sendable {
    package var text: String
    package var line: Int
    /// The doc string, without its indentation.
    package var document: String?
    /// The table, cell by cell; empty without one.
    package var table: [[String]] = []
}

/// What makes a feature file unreadable.
package struct FeatureError: Error, CustomStringConvertible {
    package var path: String
    package var line: Int
    package var message: String

    package var description: String { "\(path):\(line): \(message)" }
}
