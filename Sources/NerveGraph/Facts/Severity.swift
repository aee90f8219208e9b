/// How bad a consequence is. A severity that no one graded is unknown: never zero, and ranked after major.
package enum Severity: Int, Comparable, Sendable, CaseIterable {
    case minor = 1
    case moderate, major, unknown, catastrophic

    /// - Parameter word: as the ontology writes it; nil or another word is unknown.
    package init(_ word: String?) {
        switch word {
        case "minor": self = .minor
        case "moderate": self = .moderate
        case "major": self = .major
        case "catastrophic": self = .catastrophic
        default: self = .unknown
        }
    }

    package var word: String {
        switch self {
        case .minor: "minor"
        case .moderate: "moderate"
        case .major: "major"
        case .unknown: "unknown"
        case .catastrophic: "catastrophic"
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}
