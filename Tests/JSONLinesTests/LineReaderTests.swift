import Glibc
import JSONLines
import TestSupport
import Testing

struct LineReaderTests {
    /// All that a buffer yields of pieces of these sizes: lines, and `nil` for one that is too long.
    private func lines(_ text: String, pieces: (Int) -> Int, limit: Int) -> [String?] {
        var buffer = LineBuffer(limit: limit)
        var found: [String?] = []
        var rest = ArraySlice(text.utf8)
        func drain() {
            while true {
                do throws(LineError) {
                    guard let line = try buffer.next() else { return }
                    found.append(String(decoding: line, as: UTF8.self))
                } catch {
                    found.append(nil)
                }
            }
        }
        while !rest.isEmpty {
            let piece = rest.prefix(max(1, pieces(found.count)))
            piece.withUnsafeBytes { buffer.append($0) }
            rest = rest.dropFirst(piece.count)
            drain()
        }
        if let last = buffer.rest() { found.append(String(decoding: last, as: UTF8.self)) }
        return found
    }

    @Test func anyPiecesGiveTheSameLines() {
        var random = SeededGenerator(seed: 6)
        let text = "one\n\n two é\r\n12345678\n123456789\nten\nmuch longer than the limit\n\nlast"
        let expected: [String?] = ["one", "", " two é\r", "12345678", nil, "ten", nil, "", "last"]
        #expect(lines(text, pieces: { _ in 1 }, limit: 8) == expected)
        #expect(lines(text, pieces: { _ in 1_000 }, limit: 8) == expected)
        for _ in 0..<500 {
            #expect(lines(text, pieces: { _ in .random(in: 1...20, using: &random) }, limit: 8) == expected)
        }
    }

    @Test func aLineThatNeverEndsIsNotKept() {
        #expect(lines(String(repeating: "a", count: 100_000), pieces: { _ in 64 }, limit: 1_000) == [nil])
    }

    @Test func readsADescriptorToItsEnd() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let text = "{\"id\":1}\n[2]\nlast"
        _ = text.withCString { write(ends[1], $0, strlen($0)) }
        close(ends[1])
        var reader = LineReader(ends[0], limit: 100)
        #expect(try reader.next().map(JSONValue.init(line:)) == ["id": 1])
        #expect(try reader.next().map(JSONValue.init(line:)) == [2])
        #expect(try reader.next() == Array("last".utf8))
        #expect(try reader.next() == nil)
        close(ends[0])
        var closed = LineReader(ends[0], limit: 100)
        #expect(throws: LineError.unreadable(EBADF)) { try closed.next() }
    }
}

extension JSONValue {
    fileprivate init(line: [UInt8]) throws { self = try JSONValue.parse(line) }
}
