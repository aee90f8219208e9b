// What is fuzzed. In: bytes that mean nothing. Out: nothing; whatever is wrong with them has to be a typed error, and a crash, a leak or a
// wait of more than a second is a fault of ours.

/// One way in that hostile bytes may take.
package struct FuzzTarget: Sendable {
    /// The name of the folder of its corpus.
    package let name: String
    private let body: @Sendable ([UInt8]) -> Void

    init(_ name: String, _ body: @escaping @Sendable ([UInt8]) -> Void) {
        self.name = name
        self.body = body
    }

    /// Feeds it once.
    package func feed(_ bytes: [UInt8]) { body(bytes) }

    /// Every target, by name.
    package static let all: [FuzzTarget] = [
        .json, .library, .ontology, .query, .reply, .session, .syntax, .temporal,
    ]

    /// The target of a name.
    package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
