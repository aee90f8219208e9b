// A slot is one value of one row: a tag and 64 bits, trivial to copy. Strings, nodes and relationships are held by
// their identifiers, lists, maps and paths by their
// range in the arena of the query that made them. A slot means
// nothing outside its query; `Value` is what leaves it.

import PropertyGraph
import TemporalValues

/// One value of one row, in 16 bytes without references.
package struct Slot: Sendable {
    package enum Tag: UInt8, Sendable {
        case null, boolean, integer, float, string, list, map, node, relationship, path
        /// A date, time, moment or duration: the type and, like a string, the number of its interned bytes.
        case temporal
    }

    package var payload: UInt64
    package var tag: Tag
    /// Of a list or map one more than of its deepest element, so that no recursion over values can outgrow the stack.
    package var depth: UInt8 = 0
    /// Of a list, map or path how many slots it has with everything inside it, however often that is shared; a slice has that of its list at most.
    package var size: UInt32 = 0

    @inline(__always) package init(tag: Tag, payload: UInt64) {
        self.tag = tag
        self.payload = payload
    }
}

extension Slot {
    package static let null = Slot(tag: .null, payload: 0)
    package static let `true` = Slot(tag: .boolean, payload: 1)
    package static let `false` = Slot(tag: .boolean, payload: 0)

    @inline(__always) package static func boolean(_ value: Bool) -> Slot { Slot(tag: .boolean, payload: value ? 1 : 0) }
    @inline(__always) package static func integer(_ value: Int64) -> Slot {
        Slot(tag: .integer, payload: UInt64(bitPattern: value))
    }
    @inline(__always) package static func integer(_ value: Int) -> Slot { integer(Int64(value)) }
    @inline(__always) package static func float(_ value: Double) -> Slot {
        Slot(tag: .float, payload: value.bitPattern)
    }
    @inline(__always) package static func string(_ value: StringID) -> Slot {
        Slot(tag: .string, payload: UInt64(value.rawValue))
    }
    @inline(__always) package static func temporal(_ kind: TemporalValue.Kind, _ bytes: StringID) -> Slot {
        Slot(tag: .temporal, payload: UInt64(kind.rawValue) << 32 | UInt64(bytes.rawValue))
    }
    @inline(__always) package static func node(_ value: NodeID) -> Slot {
        Slot(tag: .node, payload: UInt64(value.rawValue))
    }
    @inline(__always) package static func relationship(_ value: RelationshipID) -> Slot {
        Slot(tag: .relationship, payload: UInt64(value.rawValue))
    }
    /// A three-valued truth: nil is null.
    @inline(__always) package static func truth(_ value: Bool?) -> Slot {
        value.map(Slot.boolean) ?? .null
    }

    @inline(__always) package var isNull: Bool { tag == .null }
    @inline(__always) package var isTrue: Bool { tag == .boolean && payload == 1 }
    @inline(__always) package var isNumber: Bool { tag == .integer || tag == .float }

    // What the payload means under each tag; the caller has looked at the tag.
    @inline(__always) package var asBoolean: Bool { payload == 1 }
    @inline(__always) package var asInteger: Int64 { Int64(bitPattern: payload) }
    @inline(__always) package var asFloat: Double { Double(bitPattern: payload) }
    @inline(__always) package var asString: StringID { StringID(UInt32(truncatingIfNeeded: payload)) }
    @inline(__always) package var asNode: NodeID { NodeID(UInt32(truncatingIfNeeded: payload)) }
    @inline(__always) package var asRelationship: RelationshipID {
        RelationshipID(UInt32(truncatingIfNeeded: payload))
    }
    /// The type of a temporal value; nil for other values.
    @inline(__always) package var temporalKind: TemporalValue.Kind? {
        tag == .temporal ? TemporalValue.Kind(rawValue: UInt8(truncatingIfNeeded: payload >> 32)) : nil
    }
    /// Where in the query's arena the elements of a list, map or path begin.
    @inline(__always) package var offset: Int { Int(payload >> 32) }
    /// The number of slots of a list, map (keys and values) or path (nodes and relationships).
    @inline(__always) package var count: Int { Int(payload & 0xFFFF_FFFF) }
    @inline(__always) package static func range(_ tag: Tag, offset: Int, count: Int, depth: UInt8, size: UInt32)
        -> Slot
    {
        var slot = Slot(tag: tag, payload: UInt64(offset) << 32 | UInt64(count))
        slot.depth = depth
        slot.size = size
        return slot
    }
    /// How deep lists and maps may nest.
    package static let deepest: UInt8 = 200

    /// The number as a float; nil unless it is a number.
    @inline(__always) package var number: Double? {
        switch tag {
        case .integer: Double(asInteger)
        case .float: asFloat
        default: nil
        }
    }

    /// Same tag and same bits: enough for identity of nodes, relationships and strings.
    @inline(__always) package func isIdentical(to other: Slot) -> Bool {
        tag == other.tag && payload == other.payload
    }

    /// The type as an error message names it.
    package var typeName: String {
        switch tag {
        case .null: "Null"
        case .boolean: "Boolean"
        case .integer: "Integer"
        case .float: "Float"
        case .string: "String"
        case .list: "List"
        case .map: "Map"
        case .node: "Node"
        case .relationship: "Relationship"
        case .path: "Path"
        case .temporal: temporalKind?.name ?? "Temporal"
        }
    }
}
