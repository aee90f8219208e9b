// Memory of fixed length that a graph owns and reads through bare pointers. Comes in: a count. Goes out: a pointer that is valid as
// long as this object lives.

/// An owner of `count` elements; the holder keeps it alive and reads `pointer`.
package final class FixedArray<Element: BitwiseCopyable>: @unchecked Sendable {
    package let pointer: UnsafeMutablePointer<Element>
    package let count: Int

    package init(repeating element: Element, count: Int) {
        pointer = .allocate(capacity: max(count, 1))
        pointer.initialize(repeating: element, count: max(count, 1))
        self.count = count
    }

    package convenience init(_ array: [Element], padding: Element) {
        self.init(repeating: padding, count: array.count)
        array.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { pointer.update(from: start, count: source.count) }
        }
    }

    package convenience init(
        _ first: FixedArray<Element>, followedBy second: some Collection<Element>, padding: Element
    ) {
        self.init(repeating: padding, count: first.count + second.count)
        pointer.update(from: first.pointer, count: first.count)
        for (index, element) in second.enumerated() { pointer[first.count + index] = element }
    }

    package var last: Element? { count > 0 ? pointer[count - 1] : nil }

    deinit { pointer.deallocate() }
}
