import PropertyGraph
import RegionPluginAPI

/// Two approaches side by side: what only one of them does, what both do differently, what they share.
package struct ComparisonAnswer: Sendable {
    package var first: Facts.Entity
    package var second: Facts.Entity
    package var cautions: [Caution]
    /// Risks first, the worst first; then by aspect.
    package var lines: [ComparedLine]
}

/// One thing of which an answer on at least one of two approaches speaks.
package struct ComparedLine: Sendable {
    package enum Verdict: String, Sendable {
        case firstOnly = "first-only"
        case secondOnly = "second-only"
        case different, same
    }

    /// nil: the answer on this approach doesn't speak of it, which is not the same as "no".
    package var first: ProfileLine?
    package var second: ProfileLine?
    /// What both have in common: the aspect and the thing.
    package var subject: ProfileLine

    package var verdict: Verdict {
        guard let first else { return .secondOnly }
        guard let second else { return .firstOnly }
        return first.values == second.values ? .same : .different
    }

    /// Of a risk: the worse of both.
    package var severity: Severity? { [first?.severity, second?.severity].compactMap(\.self).max() }
    /// Whether a source documents it for one of the two.
    package var isDocumented: Bool { first?.isDocumented == true || second?.isDocumented == true }
    package var citations: [Citation] { ((first?.citations ?? []) + (second?.citations ?? [])).distinct }
}

/// Why two things can't be compared.
package struct ComparisonError: Error, Sendable {
    /// What was named, and what it is.
    package var subject: Facts.Entity
    package var kind: String
    /// The approaches to it, best known first; empty where there is none.
    package var choices: [Facts.Entity]
}

extension KnowledgeGraph {
    /// Two approaches side by side, in a case.
    package func compare(
        _ first: Facts.Entity, _ second: Facts.Entity, in clinicalCase: ClinicalCase = ClinicalCase()
    ) -> ComparisonAnswer {
        let lines = join(profile(ofApproach: first, in: clinicalCase), profile(ofApproach: second, in: clinicalCase))
        return ComparisonAnswer(
            first: first, second: second,
            cautions: [first, second].flatMap { risks(of: $0).flatMap(\.cautions) }.uniqued(by: \.text), lines: lines)
    }

    /// The approach that a name means.
    ///
    /// - Throws: ``NameError``; ``ComparisonError`` where the name means something else, with the approaches to it.
    package func approach(named name: String) throws -> NameMatch {
        let labels = ApproachesAnswer.subjectLabels
        do throws(NameError) {
            let match = try names.match(name, as: ["Approach"])
            // A nerve's own name is not to be read as some of the words of one of its approaches.
            if match.kind <= .synonym || names.matches(for: name, as: labels).first.map({ $0.kind > .synonym }) ?? true
            {
                return match
            }
        } catch {
            guard case .unknown = error, (try? names.resolve(name, as: labels)) != nil else { throw error }
        }
        let other = try names.resolve(name, as: labels)
        throw ComparisonError(
            subject: other, kind: facts.kind(other),
            choices: facts.approaches(to: other).approaches.map(\.approach))
    }

    private func join(_ first: [ProfileLine], _ second: [ProfileLine]) -> [ComparedLine] {
        let ofFirst = Dictionary(first.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
        let ofSecond = Dictionary(second.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
        let joined = (first + second).uniqued(by: \.key).map {
            ComparedLine(first: ofFirst[$0.key], second: ofSecond[$0.key], subject: $0)
        }
        let aspects = Aspect.allCases
        func key(_ place: Int) -> (Int, Int, Int, Int) {
            let line = joined[place]
            return (
                aspects.firstIndex(of: line.subject.aspect) ?? 0, line.isDocumented ? 0 : 1,
                -(line.severity?.rawValue ?? 0), place
            )
        }
        return joined.indices.sorted { key($0) < key($1) }.map { joined[$0] }
    }
}

extension ComparisonAnswer {
    package static let columns = [
        "aspect", "item", "name", "verdict", "severity", "documented", "first", "second", "firstBasis", "firstSources",
        "secondBasis", "secondSources", "cautions",
    ]

    package var table: AnswerTable {
        AnswerTable(
            Self.columns,
            lines.map { line in
                [
                    .string(line.subject.aspect.rawValue), .text(line.subject.item?.id), .string(line.subject.name),
                    .string(line.verdict.rawValue), .text(line.severity?.word), .boolean(line.isDocumented),
                    .text(line.first?.value), .text(line.second?.value), .basis(line.first?.citations ?? []),
                    .sources(line.first?.citations ?? []), .basis(line.second?.citations ?? []),
                    .sources(line.second?.citations ?? []), .cautions(cautions),
                ]
            })
    }
}
