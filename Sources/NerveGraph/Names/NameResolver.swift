import PropertyGraph
import Spelling

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
            let near = matches.isEmpty ? sharingWords(with: text, labels) : matches
            throw .unknown(text: text, kinds: labels, suggestions: Array(near.prefix(5)))
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
        guard !form.letters.isEmpty else { return [] }
        let words = form.words
        let candidates = candidates(labels)
        var best = likeliest(candidates) { name, isName in
            let candidate = NameForm(name)
            if candidate == form { return (isName ? .name : .synonym, 0) }
            return candidate.wordsBesides(words).map { (.words, $0) }
        }
        // Once a name is met exactly, misspellings are noise.
        if !best.values.contains(where: { $0.kind <= .synonym }) {
            let limit = min(3, max(1, form.letters.count / 6))
            let misspelt = likeliest(candidates.filter { best[$0] == nil }) { name, _ in
                let candidate = NameForm(name)
                let distance = Spelling.distance(form.letters[...], candidate.letters[...], limit: limit)
                return (distance ?? wordDistance(words, candidate.words)).map { (.misspelling, $0) }
            }
            best.merge(misspelt) { first, _ in first }
        }
        return best.values.sorted {
            ($0.kind.rawValue, $0.distance, rank($0.entity, labels), $0.entity.name, $0.entity.id)
                < ($1.kind.rawValue, $1.distance, rank($1.entity, labels), $1.entity.name, $1.entity.id)
        }
    }

    /// The names that share at least half of the words of a text, those with most of them and fewest others first.
    private func sharingWords(with text: String, _ labels: [String]) -> [NameMatch] {
        let words = NameForm(text).words
        guard !words.isEmpty else { return [] }
        let sharing = likeliest(candidates(labels)) { name, _ in
            let others = NameForm(name).words
            let missing = words.count { !others.contains($0) }
            let besides = others.count { !words.contains($0) }
            return missing * 2 <= words.count && besides < others.count ? (.words, missing * 16 + besides) : nil
        }
        return sharing.values.sorted {
            ($0.distance, rank($0.entity, labels), $0.entity.name) < (
                $1.distance, rank($1.entity, labels), $1.entity.name
            )
        }
    }

    private func candidates(_ labels: [String]) -> [NodeID] {
        labels.isEmpty
            ? Array(facts.view.nodes)
            : labels.compactMap(facts.view.labelID).flatMap { facts.view.nodes(label: $0) }.uniqued { $0 }
    }

    /// For each node the likeliest of its names; none where no name is like.
    ///
    /// - Parameter likeness: of a name as UTF-8; whether it is the name itself, not a synonym.
    private func likeliest(
        _ nodes: [NodeID],
        _ likeness: (_ name: UnsafeBufferPointer<UInt8>, _ isName: Bool) -> (kind: NameMatch.Kind, distance: Int)?
    ) -> [NodeID: NameMatch] {
        let view = facts.view
        let strings = view.strings
        var best: [NodeID: NameMatch] = [:]
        func take(_ name: StringID, of node: NodeID, isName: Bool) {
            guard let (kind, distance) = likeness(strings.bytes(of: name), isName) else { return }
            if let known = best[node], (known.kind, known.distance) <= (kind, distance) { return }
            best[node] = NameMatch(
                entity: facts.entity(node), kind: kind, matched: strings.string(name), distance: distance)
        }
        func text(_ node: NodeID, _ key: KeyID?) -> StringID? {
            if let key, case .string(let text) = view.property(node, key) { text } else { nil }
        }
        let keys = (id: view.keyID("id"), name: view.keyID("name"), synonyms: view.keyID("synonyms"))
        for node in nodes {
            if let name = text(node, keys.name) ?? text(node, keys.id) { take(name, of: node, isName: true) }
            guard let key = keys.synonyms, case .list(let list) = view.property(node, key) else { continue }
            for case .string(let synonym) in view.lists.elements(of: list) { take(synonym, of: node, isName: false) }
        }
        return best
    }

    private func rank(_ entity: Facts.Entity, _ labels: [String]) -> Int {
        labels.firstIndex { facts.hasLabel(entity, $0) } ?? labels.count
    }

    /// The letters between some words of a name and their misspellings, and 2 for each word left out; nil where a word has no
    /// like. Words under four letters have to be met exactly.
    private func wordDistance(_ words: [ArraySlice<UInt8>], _ name: [ArraySlice<UInt8>]) -> Int? {
        guard words.count <= name.count else { return nil }
        var distance = 2 * (name.count - words.count)
        for word in words {
            let nearest = name.compactMap { Spelling.distance(word, $0, limit: word.count < 4 ? 0 : 1) }.min()
            guard let nearest else { return nil }
            distance += nearest
        }
        return distance
    }
}
