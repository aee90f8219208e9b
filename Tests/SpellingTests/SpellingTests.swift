import Spelling
import Testing

struct SpellingTests {
    @Test(arguments: [
        ("Nreve", "Nerve"), ("supplies", "SUPPLIES"), ("SUPLIES", "SUPPLIES"), ("nme", "name"), ("N", "n"),
        ("pudendal-nrve", "pudendal-nerve"),
    ])
    func aSlipIsRecognized(slip: String, meant: String) {
        #expect(
            Spelling.nearest(to: slip, among: ["Landmark", "Nerve", "SUPPLIES", "n", "name", "pudendal-nerve"]) == meant
        )
    }

    @Test(arguments: ["y", "to", "Muscle", "nerves of the pelvis", ""])
    func anotherWordIsNoSlip(word: String) {
        #expect(Spelling.nearest(to: word, among: ["x", "of", "Nerve", "name"]) == nil)
    }

    @Test func theNearestIsGivenAndOfEquallyNearOnesTheFirst() {
        #expect(Spelling.nearest(to: "approach", among: ["aproch", "approah", "approachs"]) == "approah")
        #expect(Spelling.nearest(to: "name", among: ["nam", "NAME"]) == "NAME")
        #expect(Spelling.nearest(to: "name", among: [String]()) == nil)
    }

    /// All texts of up to three letters of three kinds, held against the number of single changes that lead from one to the other.
    @Test func theDistanceIsTheLeastNumberOfChanges() {
        #expect(Spelling.distance("nerve", "nreve", limit: 1) == 1)
        #expect(Spelling.distance("nerve", "nvere", limit: 1) == nil)
        let texts = (0..<3).reduce([""]) { texts, _ in
            [""] + texts.flatMap { text in ["a", "b", "c"].map { text + $0 } }
        }
        for first in texts {
            for second in texts {
                let distance = leastChanges(Array(first.utf8), Array(second.utf8))
                #expect(Spelling.distance(first, second, limit: 8) == distance, "\(first) \(second)")
                #expect(Spelling.distance(first, second, limit: 1) == (distance > 1 ? nil : distance))
            }
        }
    }

    /// By the definition: of the last letters of both one is left out, or they are changed into each other, or swapped.
    private func leastChanges(_ first: [UInt8], _ second: [UInt8]) -> Int {
        guard let a = first.last, let b = second.last else { return first.count + second.count }
        let (shorterFirst, shorterSecond) = (Array(first.dropLast()), Array(second.dropLast()))
        var least = min(
            leastChanges(shorterFirst, second) + 1, leastChanges(first, shorterSecond) + 1,
            leastChanges(shorterFirst, shorterSecond) + (a == b ? 0 : 1))
        if let c = shorterFirst.last, let d = shorterSecond.last, a == d, b == c {
            least = min(least, leastChanges(shorterFirst.dropLast(), shorterSecond.dropLast()) + 1)
        }
        return least
    }
}
