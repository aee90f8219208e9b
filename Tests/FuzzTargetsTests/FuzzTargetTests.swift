// Each fuzz target on its corpus and on spoilt copies of it, so that what `make fuzz` runs for hours is run for a moment with each change.

import Foundation
import FuzzTargets
import TestSupport
import Testing

struct FuzzTargetTests {
    private static func corpus(of target: FuzzTarget) throws -> [[UInt8]] {
        let folder = Checkout.root.appendingPathComponent("Tests/Fuzzing/Corpus/\(target.name)")
            .resolvingSymlinksInPath()
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.sorted { $0.path < $1.path }.map { [UInt8](try Data(contentsOf: $0)) }
    }

    @Test(arguments: FuzzTarget.all.map(\.name))
    func itTakesItsCorpusWholeAndSpoilt(name: String) throws {
        let target = try #require(FuzzTarget.named(name))
        let corpus = try Self.corpus(of: target)
        #expect(!corpus.isEmpty)
        var random = SeededGenerator(seed: 7)
        for bytes in corpus { target.feed(bytes) }
        let texts = corpus.map { String(decoding: $0, as: UTF8.self) }
        for _ in 0..<300 { target.feed(Array(random.mutated(texts).utf8)) }
    }

    @Test func eachCorpusBelongsToATarget() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Checkout.root.appendingPathComponent("Tests/Fuzzing/Corpus").path)
        #expect(Set(folders) == Set(FuzzTarget.all.map(\.name)))
    }
}
