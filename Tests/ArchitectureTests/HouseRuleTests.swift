import Foundation
import TestSupport
import Testing

/// What a reader may count on in every file: its size, its name, and that nothing is left half done.
struct HouseRuleTests {
    static let emptyNames = ["Manager", "Helper", "Util", "Utils", "Common", "Base", "Impl", "Info"]

    @Test func filesStaySmall() throws {
        let files = try Checkout.swiftFiles(below: "Sources") + Checkout.swiftFiles(below: "Plugins")
        let lengths = files.map { ($0.lineCount, $0.path) }.sorted { $0.0 < $1.0 }
        #expect(lengths[lengths.count / 2].0 <= 150, "the median file has \(lengths[lengths.count / 2].0) lines")
        #expect(
            lengths[lengths.count * 9 / 10].0 <= 300,
            "one file in ten has over \(lengths[lengths.count * 9 / 10].0) lines")
        for file in files where file.lineCount > 500 {
            #expect(
                file.text.contains("over 500 lines because"), "\(file.path) has \(file.lineCount) lines and no reason")
        }
    }

    @Test func namesSaySomething() throws {
        for file in try Checkout.swiftFiles(below: "Sources") + Checkout.swiftFiles(below: "Plugins") {
            let name = URL(fileURLWithPath: file.path).deletingPathExtension().lastPathComponent
            for word in Self.emptyNames { #expect(!name.hasSuffix(word), "\(file.path)") }
        }
    }

    @Test func nothingIsForcedOrLeftOpen() throws {
        for file in try Checkout.swiftFiles(below: "Sources") + Checkout.swiftFiles(below: "Plugins") {
            for word in ["try!", "as!", "TODO", "FIXME"] {
                #expect(!file.text.contains(word), "\(file.path) has \(word)")
            }
        }
    }
}
