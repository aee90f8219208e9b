import JSONLines
import TestSupport
import Testing

/// Texts that were broken at random, the same in each run.
struct JSONFuzzTests {
    static let corpus = [
        #"{"id":1,"op":"judge","crossings":[{"from":"space:a","to":"space:b","kind":"free","hazard":null}]}"#,
        #"[0,-1,1.5,2e10,-0.25E-3,9223372036854775807,true,false,null,"",[],{},[[[{"a":[]}]]]]"#,
        #"{"é":"\u00e9\ud83d\ude00","b\n":"\"\\\/\b\f\n\r\t"}"#, #" [ "a" , { "b" : "c" } ] "#,
    ]

    @Test func whatIsReadIsWrittenAndReadAgain() throws {
        var random = SeededGenerator(seed: 4)
        var read = 0
        var refused: Set<JSONError.Problem> = []
        for _ in 0..<30_000 {
            let text = random.mutated(Self.corpus)
            do throws(JSONError) {
                let value = try JSONValue.parse(text)
                read += 1
                #expect(try JSONValue.parse(value.bytes) == value, "\(text)")
                #expect(!value.bytes.contains(0x0A))
            } catch {
                refused.insert(error.problem)
                #expect((0...text.utf8.count).contains(error.offset), "\(text)")
            }
        }
        #expect(read > 1_000, "almost everything was refused")
        #expect(refused.count >= 8, "the mutations reach \(refused)")
    }

    @Test func anyBytesAreReadOrRefused() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<30_000 {
            var bytes = Array(Self.corpus[Int.random(in: Self.corpus.indices, using: &random)].utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: .min ... .max, using: &random)
            }
            do throws(JSONError) {
                _ = try JSONValue.parse(bytes)
            } catch {
                #expect((0...bytes.count).contains(error.offset), "\(bytes)")
            }
        }
    }
}
