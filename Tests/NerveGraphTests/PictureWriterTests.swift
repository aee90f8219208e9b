import Foundation
import NerveGraph
import TestSupport
import Testing

/// The writers with names that nobody should have given.
struct PictureWriterTests {
    static let hostile = [
        "<script>alert('x')</script>", "\"]; evil -> graph; //", "a\\\" b\\", "]]>&amp;&lt;",
        "\u{202E}desrever\u{0}\u{7}\u{1B}[31m",
        "line\none\r\ntwo\ttabbed", "\u{FFFE}\u{FFFF}x", String(repeating: "long", count: 200),
        "\"\u{301}quote with an accent",
        "", "   ", "神経 нерв עצב", "--\\l\\N\\G", String(repeating: "a b ", count: 400),
    ]

    private static func picture(_ name: String) -> Picture {
        let entry = Picture.Entry(mark: name, name: name, lines: [name], stroke: .double, weight: 4)
        return Picture(
            subject: name, title: name, facts: [.init(label: name, text: name)], cautions: [name],
            spineHeading: name, besideHeadings: [name, name],
            stops: [
                .init(name: name, lines: [name], beside: [[entry, entry, entry], [entry]]),
                .init(
                    name: name, emphasis: .unstated, link: .init(words: name, stroke: .dashed, end: .cross),
                    beside: [[], [entry]]),
                .init(
                    name: name, emphasis: .end, link: .init(words: "", stroke: .double, end: .bar), beside: [[], []]),
            ],
            groups: [
                .init(heading: name, entries: [entry, entry], isAside: true), .init(heading: name, entries: [entry]),
            ],
            notes: [name])
    }

    @Test(arguments: hostile)
    func svgHoldsItAsText(name: String) throws {
        for paper in [PicturePaper.slide, .phone] {
            let svg = try ParsedSVG(Self.picture(name).written(as: .svg, on: paper))
            #expect(svg.title == name.plainLine)
            #expect(svg.ids.count == 2)
            #expect(svg.texts.allSatisfy { !$0.unicodeScalars.contains { $0.properties.generalCategory == .control } })
            let letters = name.plainLine.filter { $0 != " " }
            #expect(svg.texts.contains { $0.filter { $0 != " " } == letters })
        }
    }

    @Test(arguments: hostile)
    func nothingOverlaps(name: String) {
        for paper in PictureTests.papers {
            let faults = LayoutFault.all(in: PictureLayout.place(Self.picture(name), on: paper))
            #expect(faults.isEmpty, "\(faults.prefix(2))")
        }
    }

    @Test(arguments: hostile)
    func textHasNoControlCharacters(name: String) {
        let text = Self.picture(name).written(as: .txt, columns: 80)
        let controls = text.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
        #expect(controls.isEmpty)
        #expect(!text.unicodeScalars.contains("\u{202E}"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    /// Outside of quoted strings the text is only what the writer makes; every string ends.
    @Test(arguments: hostile)
    func dotKeepsItInQuotes(name: String) {
        var outside = ""
        var isQuoted = false
        var isEscaped = false
        for scalar in Self.picture(name).written(as: .dot).unicodeScalars {
            if isQuoted {
                if isEscaped {
                    isEscaped = false
                } else if scalar == "\\" {
                    isEscaped = true
                } else if scalar == "\"" {
                    isQuoted = false
                }
            } else if scalar == "\"" {
                isQuoted = true
            } else {
                outside.unicodeScalars.append(scalar)
            }
        }
        #expect(!isQuoted)
        let reference = Self.picture("plain").written(as: .dot).replacing(/"[^"]*"/, with: "")
        #expect(outside == reference)
    }

    @Test func theLineOfACrossingHasItsWord() {
        let picture = Self.picture("x")
        let placed = PictureLayout.place(picture, on: .slide)
        #expect(placed.lines.contains { $0.stroke == .dashed && $0.end == .cross })
        #expect(picture.written(as: .txt).contains("╳"))
        #expect(picture.written(as: .txt).contains("┴"))
    }

    @Test func wrappingBreaksBetweenWordsAndKeepsTheMark() {
        let metrics = TypeMetrics(kind: .cells)
        #expect(metrics.wrap("one two three", .plain, width: 7) == ["one two", "three"])
        #expect(metrics.wrap("abcdefgh", .plain, width: 3) == ["abc", "def", "gh"])
        #expect(metrics.wrap("one two †", .plain, width: 7) == ["one", "two †"])
        #expect(metrics.wrap("one ●●○○ moderate", .plain, width: 14) == ["one", "●●○○ moderate"])
        #expect(metrics.wrap("", .plain, width: 7) == [""])
    }

    @Test func theMeasureIsNoNarrowerThanUsualFonts() {
        let metrics = TypeMetrics(kind: .slide)
        // Advances of Helvetica for "Wm": 944 + 833 thousandths; bold 944 + 889.
        #expect(metrics.width("Wm", .plain) >= (944 + 833) * 17 / 1000)
        #expect(metrics.width("Wm", .strong) >= (944 + 889) * 17 / 1000)
        #expect(metrics.width("iii", .plain) >= 3 * 222 * 17 / 1000)
    }

    @Test func theEndingSaysTheForm() {
        #expect(PictureForm(ending: "a.svg") == .svg)
        #expect(PictureForm(ending: "x/y.b.DOT") == .dot)
        #expect(PictureForm(ending: "a.txt") == .txt)
        for path in ["a.png", "a", "svg", "", "a.svg/b", ".svg", "x/.svg", "a."] {
            #expect(PictureForm(ending: path) == nil, "\(path)")
        }
    }
}
