// The values that a query makes while it runs: strings above those of the graph, and the elements of lists, maps and paths,
// in one buffer that only grows and is freed with the query. Comes in: slots. Goes out: slots that name ranges of it.
// A list is a range of elements, so that a slice of it shares them. A map is key, value, key, value with keys in the order
// of their bytes. A path is node, relationship, node.

import CypherSyntax
import Glibc
import PropertyGraph

package final class QueryArena {
    @exclusivity(unchecked) package var strings: StringInterner
    @exclusivity(unchecked) private var elements: UnsafeMutablePointer<Slot>
    @exclusivity(unchecked) private var capacity = 256
    @exclusivity(unchecked) package private(set) var used = 0
    /// A stack on which lists are gathered before their length is known.
    @exclusivity(unchecked) package var scratch: ContiguousArray<Slot> = []
    /// Bytes of strings made by this query, for the memory limit.
    @exclusivity(unchecked) package private(set) var stringBytes = 0
    /// The bytes that the arena and the operators may hold together.
    package let memoryLimit: Int
    /// The bytes held by operators that gather rows (sort, aggregation, eager).
    @exclusivity(unchecked) package var operatorBytes = 0
    /// The bytes of values that left the query and are kept for its answer.
    @exclusivity(unchecked) var resultBytes = 0
    /// Looks whether the query may go on.
    @exclusivity(unchecked) var watch: QueryWatch
    /// What was done since the limits were looked at, in steps of a few nanoseconds each.
    @exclusivity(unchecked) private var steps = 0
    /// The limit that was reached where nothing could be thrown; thrown at the next look.
    @exclusivity(unchecked) private var reached: QueryError?
    /// The bytes that one text may have, so that no step with one takes long.
    static let longestText = 1 << 27
    /// Counts the runs: what is remembered of a value of one run says nothing of the next.
    @exclusivity(unchecked) private(set) var run = 0
    /// The slots that stay for the next run.
    private static let keptCapacity = 1 << 14

    init(over pool: StringPool, memoryLimit: Int = .max, watch: QueryWatch = QueryWatch()) {
        strings = StringInterner(over: pool)
        elements = Self.resized(nil, to: capacity)
        self.memoryLimit = memoryLimit
        self.watch = watch
    }

    deinit { free(elements) }

    /// Memory that is moved by the system where it is large, without copying it.
    private static func resized(_ elements: UnsafeMutablePointer<Slot>?, to capacity: Int) -> UnsafeMutablePointer<Slot>
    {
        guard let memory = realloc(elements, capacity * MemoryLayout<Slot>.stride) else {
            preconditionFailure("there is no memory left")
        }
        return memory.assumingMemoryBound(to: Slot.self)
    }

    /// The bytes held now.
    package var memory: Int { used * MemoryLayout<Slot>.stride + stringBytes + operatorBytes + resultBytes }

    // MARK: Going back

    /// What the arena held when a plan was ready to run.
    struct Mark {
        fileprivate let strings: StringInterner.Mark
        fileprivate let used: Int
        fileprivate let stringBytes: Int
    }

    var mark: Mark { Mark(strings: strings.mark, used: used, stringBytes: stringBytes) }

    /// Begins a run anew: forgets every value that came after a mark, and gives back what a large run took.
    func rewind(to mark: Mark) {
        strings.rewind(to: mark.strings)
        (used, stringBytes) = (mark.used, mark.stringBytes)
        scratch.removeAll(keepingCapacity: scratch.capacity <= Self.keptCapacity)
        run &+= 1
        (steps, reached) = (0, nil)
        guard capacity > Self.keptCapacity, used <= Self.keptCapacity else { return }
        capacity = Self.keptCapacity
        elements = Self.resized(elements, to: capacity)
    }

    // MARK: Ranges

    @inline(__always) package func element(_ position: Int) -> Slot { elements[position] }

    /// The slots of a list, map or path; valid until the arena grows.
    @inline(__always) package func slots(_ range: Slot) -> UnsafeBufferPointer<Slot> {
        UnsafeBufferPointer(start: elements + range.offset, count: range.count)
    }

    private func reserve(_ count: Int) throws(QueryError) -> Int {
        if used + count > capacity {
            var larger = capacity
            while larger < used + count { larger *= 2 }
            guard larger <= Int(UInt32.max), larger * MemoryLayout<Slot>.stride <= max(memoryLimit, 1 << 16) else {
                throw .memoryLimitExceeded(memoryLimit)
            }
            elements = Self.resized(elements, to: larger)
            capacity = larger
        }
        let start = used
        used += count
        return start
    }

    /// A list of these elements.
    package func list(_ values: some Collection<Slot>) throws(QueryError) -> Slot {
        try make(.list, values)
    }

    /// A path: node, relationship, node and so on.
    package func path(_ alternating: some Collection<Slot>) throws(QueryError) -> Slot {
        try make(.path, alternating)
    }

    private func make(_ tag: Slot.Tag, _ values: some Collection<Slot>) throws(QueryError) -> Slot {
        let count = values.count
        let start = try reserve(count)
        var position = start
        var depth: UInt8 = 0
        var size = count
        for value in values {
            elements[position] = value
            depth = max(depth, value.depth)
            size += Int(value.size)
            position += 1
            if position & 0xFFFF == 0 { try poll() }
        }
        steps &+= count >> 3
        return .range(tag, offset: start, count: count, depth: try deeper(depth), size: try bounded(size))
    }

    /// What is shared takes no memory, but whoever walks through a value or copies it out comes to each part as often as it is there.
    private func bounded(_ size: Int) throws(QueryError) -> UInt32 {
        guard size <= min(Int(UInt32.max), max(memoryLimit / MemoryLayout<Slot>.stride, 1 << 12)) else {
            throw .memoryLimitExceeded(memoryLimit)
        }
        return UInt32(size)
    }

    private func deeper(_ depth: UInt8) throws(QueryError) -> UInt8 {
        if depth >= Slot.deepest { throw .tooDeep() }
        return depth + 1
    }

    /// A list of what was put on the scratch stack since it had `base` elements; takes them off.
    package func listFromScratch(_ base: Int) throws(QueryError) -> Slot {
        let list = try list(scratch[base...])
        scratch.removeSubrange(base...)
        return list
    }

    /// The concatenation of two lists.
    package func concatenate(_ left: Slot, _ right: Slot) throws(QueryError) -> Slot {
        if left.count == 0 { return right }
        if right.count == 0 { return left }
        let start = try reserve(left.count + right.count)
        try copy(left.offset..<left.offset + left.count, to: start)
        try copy(right.offset..<right.offset + right.count, to: start + left.count)
        return .range(
            .list, offset: start, count: left.count + right.count, depth: max(left.depth, right.depth),
            size: try bounded(Int(left.size) + Int(right.size)))
    }

    private func copy(_ range: Range<Int>, to target: Int) throws(QueryError) {
        var done = 0
        while done < range.count {
            let count = min(range.count - done, 1 << 16)
            (elements + target + done).update(from: elements + range.lowerBound + done, count: count)
            done += count
            try tick(1 + count >> 3)
        }
    }

    /// The elements `start ..< end` of a list, sharing them.
    @inline(__always) package func slice(_ list: Slot, _ start: Int, _ end: Int) -> Slot {
        .range(
            .list, offset: list.offset + start, count: end - start, depth: list.depth,
            size: list.depth > 1 ? list.size : UInt32(end - start))
    }

    // MARK: Maps

    /// A map; of a key given twice the last value stays.
    package func map(_ entries: [(key: StringID, value: Slot)]) throws(QueryError) -> Slot {
        var last: [StringID: Slot] = [:]
        for entry in entries { last[entry.key] = entry.value }
        try tick(entries.count * 32)
        let ordered = last.keys.sorted { compareUTF8(bytes($0), bytes($1)) < 0 }
        let start = try reserve(ordered.count * 2)
        for (index, key) in ordered.enumerated() {
            elements[start + 2 * index] = .string(key)
            elements[start + 2 * index + 1] = last[key] ?? .null
        }
        let depth = last.values.reduce(0) { max($0, $1.depth) }
        let size = last.values.reduce(ordered.count * 2) { $0 + Int($1.size) }
        return .range(
            .map, offset: start, count: ordered.count * 2, depth: try deeper(depth), size: try bounded(size))
    }

    /// The value at a key of a map; null when the key is absent.
    package func value(in map: Slot, at key: StringID) -> Slot {
        steps &+= map.count >> 3
        var position = map.offset
        let end = position + map.count
        while position < end {
            if elements[position].payload == UInt64(key.rawValue) { return elements[position + 1] }
            position += 2
        }
        return .null
    }

    // MARK: Strings

    @inline(__always) package func bytes(_ id: StringID) -> UnsafeBufferPointer<UInt8> { strings.bytes(of: id) }

    package func string(_ slot: Slot) -> String { String(utf8: bytes(slot.asString)) }

    package func intern(_ text: String) -> Slot {
        var text = text
        return text.withUTF8 { intern($0) }
    }

    package func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Slot {
        let before = strings.count
        steps &+= bytes.count >> 4
        let id = strings.intern(bytes)
        if strings.count != before { stringBytes += bytes.count + 16 }
        return .string(id)
    }

    /// For every loop whose length a query decides: looks at the limits once in 1,024 steps.
    @inline(__always) func tick(_ count: Int = 1) throws(QueryError) {
        steps &+= count
        if steps >= 1024 { try poll() }
    }

    /// Counts steps where nothing can be thrown.
    @inline(__always) func note(_ count: Int) { steps &+= count }

    /// For loops that can't throw: whether to go on. Where not, what they make is of no use, and the next ``tick(_:)`` or ``poll()`` says why.
    @inline(__always) func goesOn() -> Bool {
        steps &+= 1
        if steps >= 1024 { look() }
        return reached == nil
    }

    private func look() {
        do throws(QueryError) { try poll() } catch { reached = error }
    }

    /// - Throws: when the time or the memory is used up or the query is cancelled.
    func poll() throws(QueryError) {
        steps = 0
        if let reached { throw reached }
        try watch.check()
        try checkMemory()
    }

    /// - Throws: the limit that was reached where nothing could be thrown.
    func requireNoneReached() throws(QueryError) {
        if let reached { throw reached }
    }

    /// - Throws: when the query would hold more memory than it may with so many bytes besides.
    func checkMemory(holding bytes: Int) throws(QueryError) {
        if memory + bytes > memoryLimit { throw .memoryLimitExceeded(memoryLimit) }
    }

    /// - Throws: when a text of so many bytes would be too long, or would take more memory than the query may hold.
    package func checkMemory(with bytes: Int) throws(QueryError) {
        try checkMemory(holding: bytes)
        if bytes > Self.longestText { throw .textTooLong(Self.longestText) }
    }

    /// - Throws: when the query holds more memory than it may.
    @inline(__always) package func checkMemory() throws(QueryError) {
        if memory > memoryLimit { throw .memoryLimitExceeded(memoryLimit) }
    }
}

extension QueryArena {
    /// The strings of the query as a pool over the graph's; the arena has none of its own afterwards.
    ///
    /// - Parameter floor: a pool that is left as it is.
    func freezeStrings(above floor: StringPool) -> StringPool {
        var taken = StringInterner()
        swap(&taken, &strings)
        if taken.count == taken.firstID, let pool = taken.base { return pool }
        return taken.freeze().merged(above: floor)
    }
}
