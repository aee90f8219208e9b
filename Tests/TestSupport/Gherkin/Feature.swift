/// A feature file read into scenarios, outlines expanded and the background put in front of each.
public struct Feature: Sendable {
    /// The path below the folder the features were read from, with `/` between parts.
    public var path: String
    public var title: String
    public var scenarios: [Scenario]
}

/// One example that can be executed.
public struct Scenario: Sendable, CustomStringConvertible {
    /// `path:line`, and `/n` for the n-th row of an outline's examples; stable, so lists of expected failures can name it.
    public var id: String
    public var title: String
    public var tags: [String]
    public var steps: [Step]

    public var description: String { "\(id) \(title)" }
}

/// One Given, When or Then with what hangs below it.
public struct Step: Sendable {
    public var text: String
    public var line: Int
    /// The doc string, without its indentation.
    public var document: String?
    /// The table, cell by cell; empty without one.
    public var table: [[String]] = []
}

/// What makes a feature file unreadable.
public struct FeatureError: Error, CustomStringConvertible {
    public var path: String
    public var line: Int
    public var message: String

    public var description: String { "\(path):\(line): \(message)" }
}
