// Makes nodes and relationships of elements. In: the elements of all files and the vocabulary. Out: a graph under construction, and every
// fault found on the way. Nodes come first, so that any file may refer to any other. Everything is compared by the number of an interned
// string; text is made for findings alone.

import PropertyGraph
import Spelling

/// One run over the elements of an ontology.
struct Assembler: ~Copyable {
    let table: ElementTable
    let vocabulary: Vocabulary
    let words: Words
    var builder: GraphBuilder
    var findings: [Finding] = []
    /// By the interned id.
    var nodes = StringMap<NodeID>()
    /// For each node, by its number.
    var entries: [NodeEntry] = []
    /// By the key that `source` attributes write.
    var references = StringMap<ReferenceEntry>()
    /// What `source` attributes name.
    var tokens: [SourceToken] = []
    /// The tokens of a `source` attribute, by its whole text.
    var tokenRanges = StringMap<Range<Int32>>()
    /// In the order in which they were made.
    var relationships: [RelationEntry] = []
    /// The first relationship of each statement, by what makes two statements the same.
    var statements = PositionTable(capacity: 1 << 12)
    /// The properties of relationships, those of one side by side, ascending by name.
    var relationProperties: [(name: StringID, value: PropertyValue)] = []
    var regions: [RegionDeclaration] = []
    /// By file.
    var regionOfFile: [StringID?]
    /// The plugins from outside that files belong to.
    var guests: [Guest] = []
    /// By file, among ``guests``; nil for those of the core and of the regions that the command is built with.
    var guestOfFile: [Int?]
    /// Where each property of a node was stated first.
    var propertyPlaces: [(node: NodeID, key: KeyID, element: Int)] = []
    /// What later files take back of earlier ones.
    var withdrawals = Withdrawals()
    let fileNames: [StringID]

    struct NodeEntry {
        var node: NodeID
        var id: StringID
        var kind: KindDefinition
        var element: Int
        /// Those its element states, for what states none of its own.
        var sources: Sources
    }

    struct ReferenceEntry {
        var node: NodeID
        var basis: Basis
    }

    /// Where an element stands in a series.
    struct Context {
        var owner: NodeEntry
        /// The number of the level.
        var level: Int?
    }

    init(table: ElementTable, vocabulary: Vocabulary, builder: consuming GraphBuilder) {
        self.table = table
        self.vocabulary = vocabulary
        words = Words(&builder.strings)
        var names: [StringID] = []
        for file in table.files { names.append(builder.strings.intern(file.name)) }
        fileNames = names
        regionOfFile = Array(repeating: nil, count: table.files.count)
        guestOfFile = Array(repeating: nil, count: table.files.count)
        self.builder = builder
    }

    /// - Complexity: O(elements and attributes).
    mutating func assemble(roots: [Int]) {
        readGuests()
        for root in roots { readRoot(root) }
        checkRegions(roots)
        for root in roots { declare(childrenOf: root, of: nil, level: nil) }
        readReferences()
        for root in roots { readWithdrawals(childrenOf: root) }
        for root in roots { state(childrenOf: root) }
        checkWithdrawals()
        checkShapes()
    }

    // MARK: Words

    func text(_ id: StringID) -> String { builder.strings.string(id) }

    func texts(_ ids: [StringID]) -> [String] { ids.map { text($0) } }

    func name(_ element: Int) -> String { text(table.elements[element].name) }

    mutating func fill(_ value: StringID, level: Int?, isIdentifier: Bool) -> StringID {
        guard let level,
            let filled = Levels.fill(builder.strings.bytes(of: value), level: level, isIdentifier: isIdentifier)
        else { return value }
        return filled.withUnsafeBufferPointer { builder.strings.intern($0) }
    }

    mutating func value(_ element: Int, _ name: StringID, level: Int?, isIdentifier: Bool) -> StringID? {
        guard let value = table.value(element, name) else { return nil }
        return fill(value, level: level, isIdentifier: isIdentifier)
    }

    // MARK: Faults

    mutating func add(
        _ checkID: String, _ message: String, at element: Int, hint: String? = nil, severity: Finding.Severity = .error
    ) {
        findings.append(table.finding(checkID, message, at: element, hint: hint, severity: severity))
    }

    func place(_ element: Int) -> String {
        "\(table.files[Int(table.elements[element].file)].name):\(table.elements[element].line)"
    }

    mutating func unknownElement(_ element: Int) {
        let near = Spelling.nearest(to: name(element), among: vocabulary.elementNames(builder.strings))
        add(
            "unknown-element", "<\(name(element))> has no meaning here", at: element,
            hint: near.map { "did you mean <\($0)>?" }
                ?? "new words are declared in Core/Kinds.xml and Core/Relations.xml")
    }
}
