import PropertyGraph

/// A thing that a text may mean, and how it came to be meant.
package struct NameMatch: Hashable, Sendable {
    /// From the surest to the vaguest.
    package enum Kind: Int, Comparable, Sendable {
        case id, name, synonym, words, misspelling

        package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    package var entity: Facts.Entity
    package var kind: Kind
    /// The name or synonym that matched.
    package var matched: String
    /// Letters apart; 0 unless it is a misspelling.
    package var distance: Int
}

/// Why a text names nothing, or too much.
package enum NameError: Error, Sendable {
    case unknown(text: String, kinds: [String], suggestions: [NameMatch])
    case ambiguous(text: String, choices: [NameMatch])
}

/// Finds what a person means by a name: by id, name, synonym, some of its words, or a misspelling of it.
package struct NameResolver: Sendable {
    private let facts: Facts

    package init(_ facts: Facts) { self.facts = facts }

    /// The one thing of one of these kinds that the text means.
    ///
    /// - Parameter labels: the kinds that make sense, the likeliest first.
    /// - Throws: ``NameError``.
    package func resolve(_ text: String, as labels: [String]) throws(NameError) -> Facts.Entity {
        try match(text, as: labels).entity
    }

    /// The one thing of one of these kinds that the text means, and how it was met.
    ///
    /// - Throws: ``NameError``.
    package func match(_ text: String, as labels: [String]) throws(NameError) -> NameMatch {
        let matches = matches(for: text, as: labels)
        guard let best = matches.first, best.kind < .misspelling || best.distance <= 2 else {
            throw .unknown(text: text, kinds: labels, suggestions: Array(matches.prefix(5)))
        }
        let equals = matches.filter { $0.kind == best.kind && $0.distance == best.distance }
        if equals.count == 1 { return best }
        for label in labels {
            let ofKind = equals.filter { facts.hasLabel($0.entity, label) }
            if best.kind <= .name, ofKind.count == 1 { return ofKind[0] }
        }
        throw .ambiguous(text: text, choices: equals)
    }

    /// Everything the text may mean, the surest first; within one sureness by the order of the kinds, then by name.
    ///
    /// - Parameter labels: empty for any kind.
    /// - Complexity: O(names · length) where neither an id nor a name is met at once.
    package func matches(for text: String, as labels: [String] = []) -> [NameMatch] {
        if let entity = facts.entity(id: text), labels.isEmpty || labels.contains(where: { facts.hasLabel(entity, $0) })
        {
            return [NameMatch(entity: entity, kind: .id, matched: text, distance: 0)]
        }
        let form = NameForm(text)
        guard !form.words.isEmpty else { return [] }
        let limit = min(3, max(1, form.text.count / 6))
        var best: [Facts.Entity: NameMatch] = [:]
        for entity in candidates(labels) {
            for (index, name) in ([entity.name] + facts.strings(entity.node, "synonyms")).enumerated() {
                guard let match = match(form, name, isName: index == 0, entity: entity, limit: limit) else { continue }
                if let known = best[entity], (known.kind, known.distance) <= (match.kind, match.distance) { continue }
                best[entity] = match
            }
        }
        let sorted = best.values.sorted {
            ($0.kind.rawValue, $0.distance, rank($0.entity, labels), $0.entity.name, $0.entity.id)
                < ($1.kind.rawValue, $1.distance, rank($1.entity, labels), $1.entity.name, $1.entity.id)
        }
        // Once a name is met exactly, likenesses are noise.
        let exact = sorted.contains { $0.kind <= .synonym }
        return exact ? sorted.filter { $0.kind < .misspelling } : sorted
    }

    private func candidates(_ labels: [String]) -> [Facts.Entity] {
        labels.isEmpty
            ? facts.view.nodes.map(facts.entity)
            : labels.flatMap { facts.entities(labeled: $0) }.uniqued(by: \.node)
    }

    private func rank(_ entity: Facts.Entity, _ labels: [String]) -> Int {
        labels.firstIndex { facts.hasLabel(entity, $0) } ?? labels.count
    }

    private func match(
        _ form: NameForm, _ name: String, isName: Bool, entity: Facts.Entity, limit: Int
    ) -> NameMatch? {
        let candidate = NameForm(name)
        if candidate == form {
            return NameMatch(entity: entity, kind: isName ? .name : .synonym, matched: name, distance: 0)
        }
        let words = Set(candidate.words)
        if form.words.allSatisfy(words.contains) {
            return NameMatch(
                entity: entity, kind: .words, matched: name, distance: candidate.words.count - form.words.count)
        }
        let whole = editDistance(form.text, candidate.text, limit: limit)
        guard let distance = whole ?? wordDistance(form.words, candidate.words) else { return nil }
        return NameMatch(entity: entity, kind: .misspelling, matched: name, distance: distance)
    }

    /// The letters between some words of a name and their misspellings, and 2 for each word left out; nil where a word has no
    /// like. Words under four letters have to be met exactly.
    private func wordDistance(_ words: [String], _ name: [String]) -> Int? {
        guard words.count <= name.count else { return nil }
        var distance = 2 * (name.count - words.count)
        for word in words {
            let nearest = name.compactMap { editDistance(word, $0, limit: word.count < 4 ? 0 : 1) }.min()
            guard let nearest else { return nil }
            distance += nearest
        }
        return distance
    }
}
