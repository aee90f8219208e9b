// Equality as `=` means it (three-valued) and equivalence as DISTINCT and grouping mean it (null is null, NaN is NaN).
// Comes in: two slots. Goes out: true, false or, for equality, nil for null.
// Source: CIP2016-06-14 Define comparability and equality as well as orderability and equivalence.

import PropertyGraph

extension QueryArena {
    /// `left = right`; nil is null.
    package func equal(_ left: Slot, _ right: Slot) -> Bool? {
        if left.tag == .null || right.tag == .null { return nil }
        guard left.tag == right.tag else {
            return left.isNumber && right.isNumber ? numericOrder(left, right) == 0 : false
        }
        switch left.tag {
        case .float: return left.asFloat == right.asFloat
        case .list: return equalElements(left, right)
        case .map: return equalMaps(left, right)
        case .path: return equivalentElements(left, right)
        default: return left.payload == right.payload
        }
    }

    private func equalElements(_ left: Slot, _ right: Slot) -> Bool? {
        guard left.count == right.count else { return false }
        var known = true
        for index in 0..<left.count {
            guard goesOn() else { return nil }
            switch equal(element(left.offset + index), element(right.offset + index)) {
            case false?: return false
            case nil: known = false
            case true?: break
            }
        }
        return known ? true : nil
    }

    private func equalMaps(_ left: Slot, _ right: Slot) -> Bool? {
        guard left.count == right.count else { return false }
        for index in stride(from: 0, to: left.count, by: 2)
        where !goesOn() || element(left.offset + index).payload != element(right.offset + index).payload {
            return false
        }
        return equalElements(left, right)
    }

    /// Whether two values are one to DISTINCT, grouping and `count(DISTINCT …)`.
    package func equivalent(_ left: Slot, _ right: Slot) -> Bool {
        guard left.tag == right.tag else { return left.isNumber && right.isNumber && numericOrder(left, right) == 0 }
        switch left.tag {
        case .float: return left.asFloat == right.asFloat || (left.asFloat.isNaN && right.asFloat.isNaN)
        case .list, .map, .path: return equivalentElements(left, right)
        default: return left.payload == right.payload
        }
    }

    private func equivalentElements(_ left: Slot, _ right: Slot) -> Bool {
        guard left.count == right.count else { return false }
        if left.offset == right.offset { return true }
        for index in 0..<left.count
        where !goesOn() || !equivalent(element(left.offset + index), element(right.offset + index)) { return false }
        return true
    }

    /// A hash that equivalent values share.
    package func hash(_ slot: Slot) -> UInt64 {
        switch slot.tag {
        case .float:
            let value = slot.asFloat
            if let whole = Int64(exactly: value) { return mix(UInt64(bitPattern: whole), 1) }
            return mix(value.isNaN ? 0x7FF8 : value.bitPattern, 2)
        case .integer: return mix(slot.payload, 1)
        case .list, .map, .path:
            var hash = UInt64(slot.tag.rawValue)
            for index in 0..<slot.count where goesOn() {
                hash = mix(self.hash(element(slot.offset + index)) ^ hash, 3)
            }
            return hash
        default: return mix(slot.payload, UInt64(slot.tag.rawValue) + 16)
        }
    }
}

@inline(__always) package func mix(_ value: UInt64, _ seed: UInt64) -> UInt64 {
    var hash = (value ^ (seed &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 29
    hash = hash &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 32)
}

/// The order of two numbers, exact between integers and floats; nil when one is NaN.
package func numericOrder(_ left: Slot, _ right: Slot) -> Int? {
    switch (left.tag, right.tag) {
    case (.integer, .integer):
        let (a, b) = (left.asInteger, right.asInteger)
        return a < b ? -1 : (a > b ? 1 : 0)
    case (.float, .float):
        let (a, b) = (left.asFloat, right.asFloat)
        if a < b { return -1 }
        if a > b { return 1 }
        return a == b ? 0 : nil
    case (.integer, .float): return integerFloatOrder(left.asInteger, right.asFloat)
    case (.float, .integer): return integerFloatOrder(right.asInteger, left.asFloat).map { -$0 }
    default: return nil
    }
}

/// The order of an integer and a float without rounding the integer; nil for NaN.
private func integerFloatOrder(_ left: Int64, _ right: Double) -> Int? {
    if right.isNaN { return nil }
    if right >= 0x1p63 { return -1 }
    if right < -0x1p63 { return 1 }
    let whole = right.rounded(.towardZero)
    let truncated = Int64(whole)
    if left != truncated { return left < truncated ? -1 : 1 }
    let fraction = right - whole
    return fraction > 0 ? -1 : (fraction < 0 ? 1 : 0)
}
