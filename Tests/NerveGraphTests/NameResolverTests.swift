import NerveGraph
import TestSupport
import Testing

/// Names as people type them.
struct NameResolverTests {
    @Test(arguments: [
        ("nerve:pudendal-nerve", "nerve:pudendal-nerve"), ("Pudendal Nerve", "nerve:pudendal-nerve"),
        ("pudental nerve", "nerve:pudendal-nerve"), ("dorsal penile nerve", "nerve:dorsal-nerve-of-penis"),
    ])
    func aNerveIsFound(text: String, id: String) throws {
        #expect(try Ontology.graph().names.resolve(text, as: ["Nerve"]).id == id)
    }

    @Test func anApostropheAndAPluralDoNotMatter() throws {
        let names = try Ontology.graph().names
        for text in ["Alcock canal", "alcock's canal", "alcocks canal"] {
            #expect(try names.resolve(text, as: ["Landmark"]).id == "landmark:alcock-canal")
        }
    }

    @Test func severalMeaningsAreAChoice() throws {
        let names = try Ontology.graph().names
        #expect(throws: NameError.self) { try names.resolve("DPN", as: ["Nerve", "Syndrome"]) }
        #expect(names.matches(for: "DPN").count == 3)
    }

    /// No name has all of the words: those with most of them are offered, the likeliest first.
    @Test func namesThatShareWordsAreOffered() throws {
        let names = try Ontology.graph().names
        var offered: [String] = []
        do throws(NameError) {
            _ = try names.resolve("lumbar medial branch of l4", as: ["Nerve"])
        } catch {
            if case .unknown(_, _, let suggestions) = error { offered = suggestions.map(\.entity.id) }
        }
        #expect(offered.first == "nerve:l4-medial-branch")
        #expect(offered.contains("nerve:lumbar-medial-branch"))
    }

    @Test func whatIsNotThereIsNotGuessed() throws {
        let names = try Ontology.graph().names
        #expect(throws: NameError.self) { try names.resolve("flux capacitor", as: ["Nerve"]) }
        #expect(throws: NameError.self) { try names.resolve("", as: ["Nerve"]) }
    }
}
