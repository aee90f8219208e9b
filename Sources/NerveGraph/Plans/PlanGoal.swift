// Where a target can be met. In: a nerve, structure, landmark or space. Out: spaces, each with why the target is there.

/// A space in which a way to a target may end.
package struct PlanGoal: Sendable {
    package var space: Facts.Entity
    /// Why the target is there, after its name: "lies in the ischioanal fossa".
    package var words: String
    package var citations: [Citation]
    /// Whether it is concluded from a place on the course, because no source says in which spaces the target lies.
    package var isConcluded: Bool
    /// What it rests on; empty where the target is the space itself.
    package var edges: [Facts.Edge] = []
}

extension Facts {
    /// The spaces in which a target lies or through which it runs, each once; where there are none, the spaces of what it runs through.
    ///
    /// - Parameter place: only the goals that are this space, or a space in which this landmark lies.
    package func goals(of target: Entity, at place: Entity? = nil) -> [PlanGoal] {
        let all = stated(target)
        let goals = (all.isEmpty ? concluded(target) : all).uniqued { $0.space }
        guard let place else { return goals }
        let spaces = Set([place] + out(place, "LOCATED_IN").map(\.other) + out(place, "PART_OF").map(\.other))
        return goals.filter { spaces.contains($0.space) }
    }

    private func stated(_ target: Entity) -> [PlanGoal] {
        if hasLabel(target, "Space") {
            return [
                PlanGoal(
                    space: target, words: "is the space asked for", citations: citations(target), isConcluded: false)
            ]
        }
        return [("LOCATED_IN", "lies in"), ("RUNS_THROUGH", "runs through")].flatMap { type, words in
            out(target, type).filter { hasLabel($0.other, "Space") }.map { edge in
                PlanGoal(
                    space: edge.other, words: "\(words) the \(edge.other.name)", citations: citations(edge),
                    isConcluded: false, edges: [edge])
            }
        }
    }

    private func concluded(_ target: Entity) -> [PlanGoal] {
        out(target, "RUNS_THROUGH").flatMap { course in
            out(course.other, "LOCATED_IN").filter { hasLabel($0.other, "Space") }.map { home in
                PlanGoal(
                    space: home.other,
                    words: "runs through the \(course.other.name), which lies in the \(home.other.name)",
                    citations: (citations(course) + citations(home)).distinct, isConcluded: true, edges: [course, home])
            }
        }
    }
}
