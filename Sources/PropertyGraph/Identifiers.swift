// The dense numbers by which a graph names its parts. Comes in: nothing. Goes out: trivial wrappers, so that a label can't be taken
// for a type. They count from 0 within one graph and mean nothing in another.

/// A node of one graph.
@frozen
public struct NodeID: Hashable, Comparable, Sendable, BitwiseCopyable {
    /// The dense number, 0 ..< nodeCount.
    public let rawValue: UInt32

    /// Wraps a dense number.
    @inlinable @inline(__always)
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }

    /// Orders by the dense number, which is the order of creation.
    @inlinable @inline(__always)
    public static func < (left: NodeID, right: NodeID) -> Bool { left.rawValue < right.rawValue }
}

/// A relationship of one graph.
@frozen
public struct RelationshipID: Hashable, Comparable, Sendable, BitwiseCopyable {
    /// The dense number, 0 ..< relationshipCount.
    public let rawValue: UInt32

    /// Wraps a dense number.
    @inlinable @inline(__always)
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }

    /// Orders by the dense number, which is the order of creation.
    @inlinable @inline(__always)
    public static func < (left: RelationshipID, right: RelationshipID) -> Bool { left.rawValue < right.rawValue }
}

/// A label, 0 ..< the number of labels.
@frozen
package struct LabelID: Hashable, Sendable, BitwiseCopyable {
    package let rawValue: UInt32
    @inlinable @inline(__always)
    package init(_ rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable @inline(__always)
    package static func == (left: LabelID, right: LabelID) -> Bool { left.rawValue == right.rawValue }
}

/// A relationship type, 0 ..< the number of types.
@frozen
package struct TypeID: Hashable, Sendable, BitwiseCopyable {
    package let rawValue: UInt32
    @inlinable @inline(__always)
    package init(_ rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable @inline(__always)
    package static func == (left: TypeID, right: TypeID) -> Bool { left.rawValue == right.rawValue }
}

/// A property key, 0 ..< the number of keys; nodes and relationships share the numbering.
@frozen
package struct KeyID: Hashable, Sendable, BitwiseCopyable {
    package let rawValue: UInt32
    @inlinable @inline(__always)
    package init(_ rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable @inline(__always)
    package static func == (left: KeyID, right: KeyID) -> Bool { left.rawValue == right.rawValue }
}

/// A string of a ``StringPool``; two strings of one pool are equal exactly when their ids are.
@frozen
package struct StringID: Hashable, Sendable, BitwiseCopyable {
    package let rawValue: UInt32
    @inlinable @inline(__always)
    package init(_ rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable @inline(__always)
    package static func == (left: StringID, right: StringID) -> Bool { left.rawValue == right.rawValue }
}

/// A list of a ``ListPool``.
@frozen
package struct ListID: Hashable, Sendable, BitwiseCopyable {
    package let rawValue: UInt32
    @inlinable @inline(__always)
    package init(_ rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable @inline(__always)
    package static func == (left: ListID, right: ListID) -> Bool { left.rawValue == right.rawValue }
}

/// A distinct set of labels; nodes with the same labels share it.
@frozen
package struct LabelSetID: Hashable, Sendable, BitwiseCopyable {
    package let rawValue: UInt32
    @inlinable @inline(__always)
    package init(_ rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable @inline(__always)
    package static func == (left: LabelSetID, right: LabelSetID) -> Bool { left.rawValue == right.rawValue }
}
