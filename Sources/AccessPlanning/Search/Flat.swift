// Memory that hot loops read without reference counting. In: elements of a trivial type. Out: one allocation that lives as long as its owner.

/// A growable array of trivial elements with a single owner; indexes are checked in debug builds only.
struct Flat<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count: Int
    private var capacity: Int

    init(capacity: Int = 16) {
        base = .allocate(capacity: max(capacity, 1))
        count = 0
        self.capacity = max(capacity, 1)
    }

    init(repeating element: Element, count: Int) {
        self.init(capacity: count)
        base.initialize(repeating: element, count: count)
        self.count = count
    }

    deinit { base.deallocate() }

    subscript(index: Int) -> Element {
        @inline(__always) get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        @inline(__always) nonmutating set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    var isEmpty: Bool { count == 0 }

    @inline(__always) mutating func append(_ element: Element) {
        if count == capacity { grow() }
        (base + count).initialize(to: element)
        count += 1
    }

    @inline(__always) mutating func removeLast() -> Element {
        precondition(count > 0, "an empty array has no last element")
        count -= 1
        return base[count]
    }

    /// Keeps the memory.
    mutating func removeAll() { count = 0 }

    @inline(never) private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }
}
