import RegionPluginAPI
import Synchronization

// What a region says of crossings, asked as seldom as its model allows. In: a crossing and a case. Out: the region's judgement.

/// One access model for one case and the cases that differ from it in parts.
///
/// A model that is asked for one crossing at a time is asked whenever a judgement is needed. One that is asked in batches is asked once for the
/// case, for every crossing of the graph, when the first judgement is needed; and once for each further case, for those that it closes.
final class JudgementTable: Sendable {
    typealias Judgement = AccessModel.Judgement

    let model: AccessModel
    private let clinicalCase: ClinicalCase
    private let graph: RegionGraph
    private let crossings: @Sendable () -> [Crossing]
    /// By case.
    private let known = Mutex<[ClinicalCase: [RelationshipID: Judgement?]]>([:])

    /// - Parameter crossings: every crossing of the graph; not asked for where the model is asked for one at a time.
    init(
        _ model: AccessModel, in clinicalCase: ClinicalCase, on graph: RegionGraph,
        crossings: @escaping @Sendable () -> [Crossing]
    ) {
        self.model = model
        self.clinicalCase = clinicalCase
        self.graph = graph
        self.crossings = crossings
    }

    /// What the region says of a crossing in a case; nil where the facts stand as they are.
    func judgement(of crossing: Crossing, in clinicalCase: ClinicalCase) -> Judgement? {
        guard model.asksInBatches else { return model.judge(crossing, in: clinicalCase, on: graph) }
        return known.withLock { known in
            if known[self.clinicalCase] == nil { known[self.clinicalCase] = ask(crossings(), in: self.clinicalCase) }
            if known[clinicalCase] == nil {
                let closed = known[self.clinicalCase, default: [:]].filter { $0.value.isClosed }
                known[clinicalCase] = ask(crossings().filter { closed[$0.relationship] != nil }, in: clinicalCase)
            }
            if let judgement = known[clinicalCase, default: [:]][crossing.relationship] { return judgement }
            let judgement = model.judge(crossing, in: clinicalCase, on: graph)
            known[clinicalCase, default: [:]][crossing.relationship] = .some(judgement)
            return judgement
        }
    }

    private func ask(_ crossings: [Crossing], in clinicalCase: ClinicalCase) -> [RelationshipID: Judgement?] {
        let judgements = model.judge(crossings, in: clinicalCase, on: graph)
        return Dictionary(zip(crossings.map(\.relationship), judgements), uniquingKeysWith: { first, _ in first })
    }
}

extension AccessModel.Judgement? {
    /// Whether the crossing may not be crossed.
    var isClosed: Bool { if case .closed? = self { true } else { false } }
}
