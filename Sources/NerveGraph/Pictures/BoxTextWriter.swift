// Writes a placed picture as text. In: boxes, lines and texts placed in cells. Out: lines of equal letters, with the signs for drawing boxes.

/// Draws a picture in letters; one unit is one cell.
package struct BoxTextWriter {
    private var cells: [[Character]]

    /// - Parameter placed: laid out for a terminal.
    package static func write(_ placed: PlacedPicture) -> String {
        var writer = BoxTextWriter(
            cells: Array(repeating: Array(repeating: " ", count: placed.width), count: placed.height))
        for box in placed.boxes { writer.draw(box) }
        for line in placed.lines { writer.draw(line) }
        for text in placed.texts { writer.draw(text) }
        return writer.cells.map { row in
            var row = row[...]
            while row.last == " " { row.removeLast() }
            return String(row) + "\n"
        }.joined()
    }

    private mutating func set(_ x: Int, _ y: Int, _ sign: Character) {
        guard cells.indices.contains(y), cells[y].indices.contains(x) else { return }
        cells[y][x] = sign
    }

    private mutating func draw(_ box: PlacedPicture.Box) {
        let frame = box.frame
        let signs: [Character] =
            switch box.border {
            case .thin: Array("┌─┐│└┘")
            case .heavy: Array("┏━┓┃┗┛")
            case .double: Array("╔═╗║╚╝")
            case .dashed: Array("┌┄┐┆└┘")
            }
        for x in frame.x..<frame.right {
            set(x, frame.y, signs[1])
            set(x, frame.bottom - 1, signs[1])
        }
        for y in frame.y..<frame.bottom {
            set(frame.x, y, signs[3])
            set(frame.right - 1, y, signs[3])
        }
        set(frame.x, frame.y, signs[0])
        set(frame.right - 1, frame.y, signs[2])
        set(frame.x, frame.bottom - 1, signs[4])
        set(frame.right - 1, frame.bottom - 1, signs[5])
    }

    private mutating func draw(_ line: PlacedPicture.Line) {
        if line.from.y == line.to.y {
            let sign: Character = line.stroke == .solid ? "─" : "┄"
            for x in line.from.x..<line.to.x { set(x, line.from.y, sign) }
            return
        }
        let sign: Character =
            switch line.stroke {
            case .solid: line.weight > 2 ? "┃" : "│"
            case .dashed: line.weight > 2 ? "┇" : "┆"
            case .dotted: line.weight > 2 ? "┋" : "┊"
            case .double: "║"
            }
        for y in line.from.y..<line.to.y { set(line.from.x, y, sign) }
        switch line.end {
        case .none: break
        case .arrow: set(line.to.x, line.to.y - 1, "▼")
        case .bar: set(line.to.x, line.to.y - 1, "┴")
        case .cross: set(line.to.x, line.to.y - 1, "╳")
        }
    }

    private mutating func draw(_ text: PlacedPicture.Text) {
        for (row, line) in text.lines.enumerated() {
            for (column, letter) in line.enumerated() { set(text.frame.x + column, text.frame.y + row, letter) }
        }
    }
}
