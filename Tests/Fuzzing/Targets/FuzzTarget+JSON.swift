import JSONLines

extension FuzzTarget {
    /// JSON from another program: a value that is the same when it is written and read again, or an error whose place lies in the text.
    static let json = FuzzTarget("json") { bytes in
        do throws(JSONError) {
            let value = try JSONValue.parse(bytes)
            let line = value.bytes
            precondition(!line.contains(0x0A), "a value is written on one line")
            do throws(JSONError) {
                let again = try JSONValue.parse(line)
                precondition(again == value, "what is written is read again")
            } catch {
                // What is escaped can be longer, and only that.
                precondition(error.problem == .tooLong, "what is written is JSON: \(error.message)")
            }
        } catch {
            precondition((0...bytes.count).contains(error.offset), "a fault has a place")
        }
    }
}
