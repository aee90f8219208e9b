// The nodes of a file by their ids. Comes in: bytes of ids. Goes out: nodes. A place in the table holds 64 bits of a hash and the node, so that most
// look-ups read memory once, however many nodes there are; two ids with the same hash are refused when they come in.

import PropertyGraph

struct NodesByID {
    private struct Place {
        var hash: UInt64 = 0
        /// One more than the node; 0 is free.
        var node: UInt32 = 0
    }

    private var places = [Place](repeating: Place(), count: 1 << 10)
    private var count = 0

    private static func hash(_ id: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for byte in id { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        let mixed = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ mixed >> 32
    }

    subscript(id: UnsafeBufferPointer<UInt8>) -> NodeID? {
        let place = places[place(of: Self.hash(id))]
        return place.node == 0 ? nil : NodeID(place.node - 1)
    }

    /// - Returns: false where the id, or another one with its hash, is there already.
    mutating func add(_ id: UnsafeBufferPointer<UInt8>, _ node: NodeID) -> Bool {
        if (count + 1) * 2 > places.count { grow() }
        let hash = Self.hash(id)
        let place = place(of: hash)
        guard places[place].node == 0 else { return false }
        places[place] = Place(hash: hash, node: node.rawValue + 1)
        count += 1
        return true
    }

    private func place(of hash: UInt64) -> Int {
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while places[place].node != 0, places[place].hash != hash { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = places
        places = [Place](repeating: Place(), count: old.count * 2)
        for entry in old where entry.node != 0 { places[place(of: entry.hash)] = entry }
    }
}
