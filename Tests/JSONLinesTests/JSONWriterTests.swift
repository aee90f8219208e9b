import JSONLines
import Testing

struct JSONWriterTests {
    @Test func escapesWhatALineCannotHold() {
        #expect(JSONValue.string("a\"\\/\u{8}\n\r\t\u{1f}é").line == #""a\"\\/\u0008\n\r\t\u001fé""#)
        #expect(JSONValue.string("\u{2027}\u{2028}\u{2029}\u{202a}€").line == "\"\u{2027}\\u2028\\u2029\u{202a}€\"")
    }

    @Test func tellsIntegersFromFractions() {
        #expect(JSONValue.array([1, .fraction(1), .fraction(1e300), .fraction(-0.0)]).line == "[1,1.0,1e+300,-0.0]")
        #expect(
            JSONValue.array([.fraction(.nan), .fraction(.infinity), .fraction(-.infinity)]).line
                == #"["NaN","Infinity","-Infinity"]"#)
    }

    @Test func writesOneLineAValue() {
        var writer = JSONWriter()
        writer.write(["a": [.null, true], "b\n": [:]])
        writer.endLine()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\"a\":[null,true],\"b\\n\":{}}\n")
    }
}
