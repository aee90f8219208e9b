import PropertyGraph

/// Values by interned string: an array over the strings' numbers says where each value is.
struct StringMap<Value> {
    private var positions: [Int32] = []
    /// In the order in which they were added.
    private(set) var keys: [StringID] = []
    private(set) var values: [Value] = []

    subscript(key: StringID) -> Value? {
        let index = Int(key.rawValue)
        guard index < positions.count, positions[index] >= 0 else { return nil }
        return values[Int(positions[index])]
    }

    /// Adds a value, or puts it in place of the key's.
    mutating func set(_ key: StringID, _ value: Value) {
        let index = Int(key.rawValue)
        if index >= positions.count {
            positions.append(contentsOf: repeatElement(-1, count: index + 1 - positions.count))
        }
        if positions[index] >= 0 {
            values[Int(positions[index])] = value
        } else {
            positions[index] = Int32(values.count)
            keys.append(key)
            values.append(value)
        }
    }
}
