// The dense numbers by which a graph names its parts. Comes in: nothing. Goes out: trivial wrappers, so that a label can't be taken
// for a type. They count from 0 within one graph and mean nothing in another. They are public, for what is not is never inlined in another module.

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

    /// Whether the numbers are equal.
    @inlinable @inline(__always)
    public static func == (left: NodeID, right: NodeID) -> Bool { left.rawValue == right.rawValue }
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

    /// Whether the numbers are equal.
    @inlinable @inline(__always)
    public static func == (left: RelationshipID, right: RelationshipID) -> Bool { left.rawValue == right.rawValue }
}

/// A label, 0 ..< the number of labels.
@frozen
public struct LabelID: Hashable, Sendable, BitwiseCopyable {
    /// The dense number.
    public let rawValue: UInt32
    /// Wraps a dense number.
    @inlinable @inline(__always)
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    /// Whether the numbers are equal.
    @inlinable @inline(__always)
    public static func == (left: LabelID, right: LabelID) -> Bool { left.rawValue == right.rawValue }
}

/// A relationship type, 0 ..< the number of types.
@frozen
public struct TypeID: Hashable, Sendable, BitwiseCopyable {
    /// The dense number.
    public let rawValue: UInt32
    /// Wraps a dense number.
    @inlinable @inline(__always)
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    /// Whether the numbers are equal.
    @inlinable @inline(__always)
    public static func == (left: TypeID, right: TypeID) -> Bool { left.rawValue == right.rawValue }
}

/// A property key, 0 ..< the number of keys; nodes and relationships share the numbering.
@frozen
public struct KeyID: Hashable, Sendable, BitwiseCopyable {
    /// The dense number.
    public let rawValue: UInt32
    /// Wraps a dense number.
    @inlinable @inline(__always)
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    /// Whether the numbers are equal.
    @inlinable @inline(__always)
    public static func == (left: KeyID, right: KeyID) -> Bool { left.rawValue == right.rawValue }
}

/// A string of a ``StringPool``; two strings of one pool are equal exactly when their ids are.
@frozen
public struct StringID: Hashable, Sendable, BitwiseCopyable {
    /// The dense number.
    public let rawValue: UInt32
    /// Wraps a dense number.
    @inlinable @inline(__always)
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    /// Whether the numbers are equal.
    @inlinable @inline(__always)
    public static func == (left: StringID, right: StringID) -> Bool { left.rawValue == right.rawValue }
}

/// A list of a ``ListPool``.
@frozen
public struct ListID: Hashable, Sendable, BitwiseCopyable {
    /// The dense number.
    public let rawValue: UInt32
    /// Wraps a dense number.
    @inlinable @inline(__always)
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    /// Whether the numbers are equal.
    @inlinable @inline(__always)
    public static func == (left: ListID, right: ListID) -> Bool { left.rawValue == right.rawValue }
}

/// A distinct set of labels; nodes with the same labels share it.
@frozen
public struct LabelSetID: Hashable, Sendable, BitwiseCopyable {
    /// The dense number.
    public let rawValue: UInt32
    /// Wraps a dense number.
    @inlinable @inline(__always)
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    /// Whether the numbers are equal.
    @inlinable @inline(__always)
    public static func == (left: LabelSetID, right: LabelSetID) -> Bool { left.rawValue == right.rawValue }
}
