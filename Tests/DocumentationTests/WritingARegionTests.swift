import Foundation
import TestSupport
import Testing

/// Every line of the three ways of `WritingARegion.md`, and of the README's, is typed in order in an empty folder, with the built command. The time of
/// each step is printed.
struct WritingARegionTests {
    /// The lines of the `bash` blocks below a heading.
    private static func lines(of heading: String, in path: String) throws -> [String] {
        let text = try String(contentsOf: Checkout.root.appendingPathComponent(path), encoding: .utf8)
        let parts = text.components(separatedBy: "\n## ")
        let part = try #require(parts.first { $0.hasPrefix("\(heading)\n") }, "no heading \(heading)")
        return part.components(separatedBy: "```bash\n").dropFirst().flatMap { block in
            block.components(separatedBy: "\n```")[0].split(separator: "\n").map(String.init)
        }
    }

    @Test(arguments: [
        ("Documentation/WritingARegion.md", "Ten minutes with data alone", 14),
        ("Documentation/WritingARegion.md", "Ten minutes in Swift", 8),
        ("Documentation/WritingARegion.md", "Ten minutes in any language", 7),
        ("README.md", "A region of your own", 4),
    ])
    func everyLineWorks(path: String, heading: String, count: Int) throws {
        let lines = try Self.lines(of: heading, in: path)
        #expect(lines.count >= count, "\(lines.count) lines")
        try EmptyFolder.with { folder in
            for line in lines {
                let start = ContinuousClock.now
                let (output, exitCode) = try folder.run(line)
                let seconds = (ContinuousClock.now - start) / .seconds(1)
                print("\(heading): \(String(format: "%6.2f", seconds)) s  \(line)")
                let expected: Int32 = line.hasSuffix("# ends with 65") ? 65 : 0
                #expect(exitCode == expected, "\(line)\n\(output)")
                #expect(line.hasPrefix("sed ") || !output.isEmpty, "\(line) prints nothing")
            }
        }
    }
}
