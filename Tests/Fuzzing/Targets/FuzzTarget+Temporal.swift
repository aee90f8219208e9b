import TemporalValues

extension FuzzTarget {
    /// The text of a temporal value, read as each of the types: out comes nothing, or a value whose text and bytes read back as the same.
    static let temporal = FuzzTarget("temporal") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        for kind in TemporalValue.Kind.allCases {
            guard let value = try? TemporalValue(kind, text: text) else { continue }
            precondition((try? TemporalValue(kind, text: value.description)) == value, "a text reads back")
            precondition(
                value.bytes.withUnsafeBufferPointer { TemporalValue(bytes: $0) } == value, "bytes read back")
        }
        _ = bytes.withUnsafeBufferPointer { TemporalValue(bytes: $0) }
        _ = try? Zone(text: text)
    }
}
