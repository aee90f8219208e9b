import TestSupport
import Testing

/// Every `nervegraph` line in a `sh` block of the documentation is run, and ends well.
struct ShellBlockTests {
    static let lines: [String] = MarkdownBlock.files.flatMap { (try? MarkdownBlock.blocks(in: $0)) ?? [] }
        .filter { $0.language == "sh" }.flatMap { joined($0.text.split(separator: "\n").map(String.init)) }
        .filter { $0.hasPrefix("nervegraph ") && !$0.contains("DIR") }

    /// Lines that end in a backslash go on in the next.
    private static func joined(_ lines: [String]) -> [String] {
        lines.reduce(into: []) { joined, line in
            if let last = joined.last, last.hasSuffix("\\") {
                joined[joined.count - 1] = last.dropLast() + line.drop { $0 == " " }
            } else {
                joined.append(line)
            }
        }
    }

    @Test func theLinesAreThere() { #expect(Self.lines.count > 8) }

    @Test(arguments: lines)
    func itEndsWell(line: String) throws {
        let (output, exitCode) = try Ontology.run(line)
        #expect(exitCode == 0, "\(line)\n\(output)")
        #expect(!output.isEmpty)
    }
}
