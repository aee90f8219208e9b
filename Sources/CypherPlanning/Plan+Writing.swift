extension Plan {
    /// Whether running it may write.
    package var writes: Bool { root.writes }
}

extension PlanStep {
    fileprivate var writes: Bool {
        switch operation {
        case .create, .merge, .change, .delete: true
        case .union(let branches, _): branches.contains { $0.root.writes }
        case .apply(let plan, _, _): plan.root.writes || (input?.writes ?? false)
        default: input?.writes ?? false
        }
    }
}
