// Writes a placed picture as SVG. In: boxes, lines and texts. Out: one document that needs no style sheet, script, font or other file, and that
// scales to whatever shows it.

/// Writes SVG 1.1, black on white.
package struct SVGWriter {
    private let placed: PlacedPicture
    private var out = ""

    /// - Parameters:
    ///   - picture: what the placed picture says, for screen readers.
    package static func write(_ placed: PlacedPicture, of picture: Picture) -> String {
        var writer = SVGWriter(placed: placed)
        writer.document(picture)
        return writer.out
    }

    private init(placed: PlacedPicture) { self.placed = placed }

    private mutating func document(_ picture: Picture) {
        let name = String(picture.subject.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
        out += """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(placed.width) \(placed.height)" role="img" \
            aria-labelledby="title-\(name) description-\(name)" font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" \
            fill="black" stroke="none">
            <title id="title-\(name)">\(Self.escaped(picture.title))</title>
            <desc id="description-\(name)">\(Self.escaped(picture.description))</desc>
            <rect width="\(placed.width)" height="\(placed.height)" fill="white"/>

            """
        for box in placed.boxes { write(box) }
        for line in placed.lines { write(line) }
        for text in placed.texts { write(text) }
        out += "</svg>\n"
    }

    private mutating func write(_ box: PlacedPicture.Box) {
        switch box.border {
        case .thin: rect(box.frame, inset: 0, "stroke-width=\"1.5\"")
        case .heavy: rect(box.frame, inset: 0, "stroke-width=\"4\"")
        case .dashed: rect(box.frame, inset: 0, "stroke-width=\"1.5\" stroke-dasharray=\"7 5\"")
        case .double:
            rect(box.frame, inset: 0, "stroke-width=\"1.5\"")
            rect(box.frame, inset: 4, "stroke-width=\"1.5\"")
        }
    }

    private mutating func rect(_ frame: PlacedPicture.Frame, inset: Int, _ stroke: String) {
        out += """
            <rect x="\(frame.x + inset)" y="\(frame.y + inset)" width="\(frame.width - 2 * inset)" \
            height="\(frame.height - 2 * inset)" fill="none" stroke="black" \(stroke)/>

            """
    }

    private mutating func write(_ line: PlacedPicture.Line) {
        let (x, y) = line.to
        // The head of an arrow is drawn apart, so that it is solid whatever the line is.
        let shaft = line.end == .arrow ? y - 9 : y
        switch line.stroke {
        case .double:
            for shift in [-2, 2] {
                segment(
                    line, dx: line.from.x == x ? shift : 0, dy: line.from.x == x ? 0 : shift, y: shaft,
                    "stroke-width=\"1.5\"")
            }
        case .solid: segment(line, y: shaft, "stroke-width=\"\(line.weight)\"")
        case .dashed: segment(line, y: shaft, "stroke-width=\"\(line.weight)\" stroke-dasharray=\"8 5\"")
        case .dotted: segment(line, y: shaft, "stroke-width=\"\(line.weight)\" stroke-dasharray=\"2 4\"")
        }
        switch line.end {
        case .none: break
        case .arrow: out += "<path d=\"M\(x - 6) \(y - 11)L\(x + 6) \(y - 11)L\(x) \(y)Z\"/>\n"
        case .bar: out += "<path d=\"M\(x - 9) \(y - 4)L\(x + 9) \(y - 4)\" stroke=\"black\" stroke-width=\"4\"/>\n"
        case .cross:
            out +=
                "<path d=\"M\(x - 7) \(y - 16)l14 14m-14 0l14 -14\" fill=\"none\" stroke=\"black\" stroke-width=\"3\"/>\n"
        }
    }

    private mutating func segment(_ line: PlacedPicture.Line, dx: Int = 0, dy: Int = 0, y: Int, _ stroke: String) {
        let end = line.from.y == line.to.y ? line.to.y : y
        out += """
            <line x1="\(line.from.x + dx)" y1="\(line.from.y + dy)" x2="\(line.to.x + dx)" y2="\(end + dy)" stroke="black" \
            \(stroke)/>

            """
    }

    /// One element for each text, so that what is selected and copied is the text; its lines end in a blank that joins them.
    private mutating func write(_ text: PlacedPicture.Text) {
        let size = placed.metrics.size(text.role)
        let height = placed.metrics.lineHeight(text.role)
        let weight = text.role.isBold ? " font-weight=\"bold\"" : ""
        out += "<text font-size=\"\(size)\"\(weight)>"
        for (index, line) in text.lines.enumerated() {
            let blank = index + 1 < text.lines.count ? " " : ""
            out += """
                <tspan x="\(text.frame.x)" y="\(text.frame.y + index * height + size)">\(Self.escaped(line))\(blank)</tspan>
                """
        }
        out += "</text>\n"
    }

    /// Text as XML may hold it between tags or in an attribute.
    package static func escaped(_ text: String) -> String {
        text.plainLine.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
