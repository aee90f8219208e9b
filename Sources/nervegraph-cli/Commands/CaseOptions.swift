import ArgumentParser
import NerveGraph
import RegionPluginAPI

extension ClinicalCase.Side: ExpressibleByArgument {}
extension ClinicalCase.Sex: ExpressibleByArgument {}

/// The options that describe a case. What is not said is not assumed.
struct CaseOptions: ParsableArguments {
    @Option(help: "The side to be treated.")
    var side: ClinicalCase.Side?

    @Option(help: "The patient's sex, where the anatomy differs.")
    var sex: ClinicalCase.Sex?

    @Option(help: "A position that the patient can take; may be repeated.")
    var position: [String] = []

    @Option(help: "A guidance at hand; may be repeated.")
    var guidance: [String] = []

    @Option(help: "An instrument at hand; may be repeated.")
    var instrument: [String] = []

    @Option(help: "What the patient has or had done, such as coagulopathy or hernia mesh; may be repeated.")
    var condition: [String] = []

    @Option(help: "A structure, nerve or space that must not be crossed; may be repeated.")
    var avoid: [String] = []

    @Option(help: "A space that can't be entered; may be repeated.")
    var close: [String] = []

    /// The case, each name found as every command finds names; one that was not met exactly is said aloud.
    ///
    /// - Throws: ``CaseError`` for a name that means nothing, or too much.
    func resolve(on graph: KnowledgeGraph) throws -> ClinicalCase {
        var words = CaseWords()
        words.side = side
        words.sex = sex
        words.positions = position
        words.guidance = guidance
        words.instruments = instrument
        words.conditions = condition
        words.avoided = avoid
        words.closed = close
        let resolved = try CaseResolver(graph).resolve(words)
        for (typed, entity) in resolved.readings {
            Stream.error("nervegraph: “\(typed)” is read as \(entity.name)\n")
        }
        return resolved.clinicalCase
    }
}
