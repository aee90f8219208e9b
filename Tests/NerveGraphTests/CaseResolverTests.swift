import NerveGraph
import PropertyGraph
import RegionPluginAPI
import TestSupport
import Testing

struct CaseResolverTests {
    private func resolve(_ value: Value) throws -> ClinicalCase {
        try CaseResolver(try Ontology.graph()).resolve(value)
    }

    @Test func namesAreFoundAsAnybodyWritesThem() throws {
        let found = try resolve(
            .map([
                "side": .string("left"), "sex": .string("female"), "position": .string("face down"),
                "guidance": .list([.string("CT"), .string("ultrasuond")]), "instrument": .string("cryoprobe"),
                "condition": .list([.string("bleeding diathesis"), .string("mesh")]),
                "avoid": .string("rectum"), "close": .string("ischioanal fossa"),
            ]))
        #expect(
            found
                == ClinicalCase(
                    side: .left, sex: .female, positions: ["position:prone"],
                    guidance: ["modality:ct", "modality:ultrasound"], instruments: ["device:cryoprobe"],
                    conditions: ["contraindication:coagulopathy", "condition:hernia-mesh"],
                    avoided: ["structure:rectum"], closed: ["space:ischioanal-fossa"]))
    }

    @Test func nothingSaidIsNothingKnown() throws {
        #expect(try resolve(.null).isEmpty)
        #expect(try resolve(.map([:])).isEmpty)
        #expect(try resolve(.map(["position": .null])).isEmpty)
    }

    @Test(arguments: [
        (Value.map(["positon": .string("prone")]), "did you mean position"),
        (.map(["side": .string("middle")]), "left or right or both"),
        (.map(["position": .integer(3)]), "a text or a list of texts"),
        (.string("prone"), "a map such as"),
        (.map(["condition": .string("zzzqqq")]), "nothing is called"),
        // A name of another kind is no condition.
        (.map(["condition": .string("prone")]), "nothing is called"),
    ])
    func whatMakesNoSenseIsRefused(value: Value, message: String) throws {
        let error = #expect(throws: CaseError.self) { try resolve(value) }
        #expect(error?.summary.contains(message) == true, "\(error?.summary ?? "")")
    }

    @Test func aMisspellingIsReported() throws {
        var words = CaseWords()
        words.conditions = ["coagulopaty"]
        let resolved = try CaseResolver(try Ontology.graph()).resolve(words)
        #expect(resolved.readings.map(\.typed) == ["coagulopaty"])
        #expect(resolved.clinicalCase.conditions == ["contraindication:coagulopathy"])
    }
}
