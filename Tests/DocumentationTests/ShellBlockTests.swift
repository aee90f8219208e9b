import TestSupport
import Testing

/// Every `nervegraph` line in a `sh` block of the documentation is run, and ends well.
struct ShellBlockTests {
    static let lines: [String] = {
        let blocks = MarkdownBlock.files.flatMap { (try? MarkdownBlock.blocks(in: $0)) ?? [] }.filter {
            $0.language == "sh"
        }
        let all = blocks.flatMap { joined($0.text.split(separator: "\n").map(String.init)) }
        return all.filter { $0.hasPrefix("nervegraph ") && !$0.contains("DIR") && !$0.contains("--plugins") }
    }()

    /// Lines that end in a backslash go on in the next.
    private static func joined(_ lines: [String]) -> [String] {
        var result: [String] = []
        for line in lines {
            if let last = result.last, last.hasSuffix("\\") {
                result[result.count - 1] = String(last.dropLast()) + line.drop { $0 == " " }
            } else {
                result.append(line)
            }
        }
        return result
    }

    @Test func theLinesAreThere() { #expect(Self.lines.count > 8) }

    @Test(arguments: lines)
    func itEndsWell(line: String) throws {
        let (output, exitCode) = try Ontology.run(line)
        #expect(exitCode == 0, "\(line)\n\(output)")
        #expect(!output.isEmpty)
    }
}
