import PropertyGraph
import Testing

@Suite struct StringInternerTests {
    /// Few strings leave the table as it is, many make it grow, long ones need chunks of their own.
    @Test(arguments: [1, 20, 5000])
    func goingBackForgetsWhatCameAfter(count: Int) {
        var below = StringInterner()
        _ = below.intern("below")
        var strings = StringInterner(over: below.freeze())
        let known = (0..<10).map { strings.intern("known \($0)") }
        let mark = strings.mark
        for run in 0..<3 {
            let long = String(repeating: "x", count: 100_000 + run)
            _ = strings.intern(long)
            _ = strings.intern("")
            for number in 0..<count { _ = strings.intern("run \(run) string \(number)") }
            strings.rewind(to: mark)
            #expect(strings.lookup(long) == nil)
            #expect(strings.lookup("") == nil)
            for number in 0..<count { #expect(strings.lookup("run \(run) string \(number)") == nil) }
            for (number, id) in known.enumerated() {
                #expect(strings.lookup("known \(number)") == id)
                #expect(strings.string(id) == "known \(number)")
            }
        }
        #expect(strings.lookup("below") != nil)
        #expect(strings.intern("new").rawValue == (known.last?.rawValue ?? 0) + 1)
    }

    /// No bytes are one string, whether they have an address or not.
    @Test func theEmptyStringIsOne() {
        var strings = StringInterner()
        let id = strings.intern(UnsafeBufferPointer(start: nil, count: 0))
        let byte: UInt8 = 65
        withUnsafePointer(to: byte) { #expect(strings.intern(UnsafeBufferPointer(start: $0, count: 0)) == id) }
        #expect(strings.intern("") == id)
    }
}
