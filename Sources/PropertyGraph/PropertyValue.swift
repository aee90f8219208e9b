// A property's value as the graph stores it: trivial, 16 bytes, strings, temporal values and lists by id. Comes in: what was set. Goes out: a slot that
// copies without reference counting; ``GraphView/value(of:)`` turns it into a ``Value``.

/// A stored property.
@frozen
package enum PropertyValue: Hashable, Sendable, BitwiseCopyable {
    case absent
    case boolean(Bool)
    case integer(Int64)
    case float(Double)
    case string(StringID)
    /// The bytes of a temporal value, interned like a string: equal values have one id.
    case temporal(StringID)
    case list(ListID)

    /// Whether the property is not there, which openCypher reads as null.
    @inlinable @inline(__always)
    package var isAbsent: Bool {
        if case .absent = self { return true }
        return false
    }
}

/// The list values of a graph; may stand on another pool, whose ids it keeps.
package final class ListPool: @unchecked Sendable {
    package let base: ListPool?
    package let firstID: UInt32
    package let count: UInt32
    private let offsets: FixedArray<UInt32>
    private let elements: FixedArray<PropertyValue>

    package init(over base: ListPool? = nil, lists: [[PropertyValue]]) {
        self.base = base
        firstID = base?.count ?? 0
        count = firstID + UInt32(lists.count)
        offsets = FixedArray(repeating: 0, count: lists.count + 1)
        elements = FixedArray(repeating: .absent, count: lists.reduce(0) { $0 + $1.count })
        var position = 0
        for (index, list) in lists.enumerated() {
            for element in list {
                elements.pointer[position] = element
                position += 1
            }
            offsets.pointer[index + 1] = UInt32(position)
        }
    }

    /// The same lists with the same ids in fewer pools, as ``StringPool/merged(above:)`` does.
    package func merged(above floor: ListPool) -> ListPool {
        guard let below = base, below !== floor, below.count - below.firstID <= 2 * (count - firstID) else {
            return self
        }
        let lists = (below.firstID..<count).map { Array(elements(of: ListID($0))) }
        return ListPool(over: below.base, lists: lists).merged(above: floor)
    }

    /// The elements of a list, in order.
    package func elements(of id: ListID) -> UnsafeBufferPointer<PropertyValue> {
        guard id.rawValue >= firstID else {
            guard let base else { preconditionFailure("a list id of another pool") }
            return base.elements(of: id)
        }
        let index = Int(id.rawValue - firstID)
        let start = Int(offsets.pointer[index])
        return UnsafeBufferPointer(start: elements.pointer + start, count: Int(offsets.pointer[index + 1]) - start)
    }
}
