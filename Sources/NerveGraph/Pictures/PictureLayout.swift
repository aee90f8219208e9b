// Gives each part of a picture its place. In: a picture and a paper. Out: boxes, lines and texts that never overlap. Everything goes from top to
// bottom; what grows pushes down what comes after it.

/// Lays pictures out on a paper: columns side by side on a wide one, one below the other on a narrow one.
package struct PictureLayout {
    private let metrics: TypeMetrics
    private let spacing: Spacing
    private let stacked: Bool
    private var placed: PlacedPicture
    /// Where the next part begins.
    private var y: Int

    private init(_ paper: PicturePaper) {
        metrics = paper.metrics
        spacing = Spacing(paper.metrics.kind)
        stacked = paper.isNarrow
        placed = PlacedPicture(width: paper.width, height: 0, metrics: paper.metrics)
        y = spacing.margin
    }

    /// As many groups aside as there can be without making the picture over a fifth higher than it has to be.
    ///
    /// - Complexity: O(text of the picture · groups).
    package static func place(_ picture: Picture, on paper: PicturePaper) -> PlacedPicture {
        let aside = picture.groups.count { $0.isAside && !$0.entries.isEmpty }
        let most = PictureLayout(paper).spacing.asideFrom <= paper.width ? aside : 0
        let choices = (0...most).map { place(picture, on: paper, aside: $0) }
        let lowest = choices.map(\.height).min() ?? 0
        return choices.last { $0.height <= lowest * 6 / 5 } ?? choices[0]
    }

    /// - Parameter aside: how many of the groups that may stand aside do.
    private static func place(_ picture: Picture, on paper: PicturePaper, aside: Int) -> PlacedPicture {
        var layout = PictureLayout(paper)
        layout.placeTop(picture)
        let groups = picture.groups.filter { !$0.entries.isEmpty }
        let first = groups.filter(\.isAside)
        if layout.stacked {
            layout.placeStacked(picture)
        } else {
            layout.placeRows(picture, aside: Array(first.prefix(aside)))
        }
        layout.placeGroups(first.dropFirst(aside) + groups.filter { !$0.isAside })
        layout.placeNotes(picture.notes)
        layout.placed.height = layout.y + layout.spacing.margin
        return layout.placed
    }

    private var left: Int { spacing.margin }
    private var right: Int { placed.width - spacing.margin }

    // MARK: Top and bottom

    /// The facts, and the cautions below them, or right of them where there is room.
    private mutating func placeTop(_ picture: Picture) {
        y = text(picture.title, .title, x: left, y: y, width: right - left) + spacing.gap
        let isSideBySide = spacing.asideFrom <= placed.width && !picture.facts.isEmpty && !picture.cautions.isEmpty
        let width = isSideBySide ? (right - left) * 3 / 5 - spacing.columnGap : right - left
        let top = y
        let label = min(picture.facts.map { metrics.width($0.label, .strong) }.max() ?? 0, width / 3)
        let start = left + label + spacing.indent
        for fact in picture.facts {
            let below = text(fact.label, .strong, x: left, y: y, width: label)
            y = max(below, text(fact.text, .plain, x: start, y: y, width: left + width - start))
        }
        if !picture.facts.isEmpty { y += spacing.gap }
        let below = y
        let x = isSideBySide ? left + width + spacing.columnGap : left
        if isSideBySide { y = top }
        for caution in picture.cautions {
            y = box(["! \(caution)"], [.small], x: x, width: right - x, border: .heavy).bottom + spacing.gap
        }
        y = max(y, below)
    }

    private mutating func placeGroups(_ groups: [Picture.Group]) {
        for group in groups {
            y = heading(group.heading, x: left, y: y, width: right - left)
            y = entries(group.entries, in: Column(x: left, width: right - left), y: y) + spacing.gap
        }
    }

    private mutating func placeNotes(_ notes: [String]) {
        rule(x: left, y: y, to: right, .solid)
        y += spacing.rule
        for note in notes { y = text(note, .small, x: left, y: y, width: right - left) + spacing.noteGap }
    }

    // MARK: The spine, wide

    private struct Column {
        var x: Int
        var width: Int
    }

    /// The spine at the left, in the row of each stop what stands beside it, and at the right what has no place on the spine.
    private mutating func placeRows(_ picture: Picture, aside: [Picture.Group]) {
        let shown = picture.besideHeadings.indices.filter { index in
            picture.stops.contains { !$0.beside[index].isEmpty }
        }
        // The first column beside the spine holds most; the spine needs no more than a third.
        let shares = shown.map { $0 == 0 ? 6 : 4 } + (aside.isEmpty ? [] : [5])
        let columns = columns(shares: [5] + shares)
        let spine = columns[0]
        let top = y
        var below = text(picture.spineHeading, .heading, x: spine.x, y: top, width: spine.width)
        for (column, index) in zip(columns.dropFirst(), shown) {
            below = max(
                below, text(picture.besideHeadings[index], .heading, x: column.x, y: top, width: column.width))
        }
        for column in columns.prefix(1 + shown.count) {
            rule(x: column.x, y: below, to: column.x + column.width, .solid)
        }
        y = below + spacing.rule
        placeStops(picture.stops, spine: spine, beside: Array(zip(columns.dropFirst(), shown)))
        let asideColumn = aside.isEmpty ? nil : columns.last
        guard let asideColumn else { return }
        var asideY = top
        for group in aside {
            asideY = heading(group.heading, x: asideColumn.x, y: asideY, width: asideColumn.width)
            asideY = entries(group.entries, in: asideColumn, y: asideY) + spacing.gap
        }
        y = max(y, asideY)
    }

    private func columns(shares: [Int]) -> [Column] {
        let room = right - left - (shares.count - 1) * spacing.columnGap
        let sum = shares.reduce(0, +)
        let spine = min(room * shares[0] / sum, room / 3)
        var x = left
        return shares.enumerated().map { index, share in
            let column = Column(x: x, width: index == 0 ? spine : (room - spine) * share / (sum - shares[0]))
            x += column.width + spacing.columnGap
            return column
        }
    }

    private mutating func placeStops(
        _ stops: [Picture.Stop], spine: Column, beside columns: [(column: Column, index: Int)]
    ) {
        for (number, stop) in stops.enumerated() {
            let frame = box(stop, x: spine.x, y: y, width: spine.width)
            let next = number + 1 < stops.count ? stops[number + 1] : nil
            var bottom = frame.bottom
            if let link = next?.link { bottom = linkWords(link, x: spine.x, y: bottom, width: spine.width) }
            for (column, index) in columns where !stop.beside[index].isEmpty {
                bottom = max(bottom, entries(stop.beside[index], in: column, y: y))
            }
            guard let next else {
                y = bottom + spacing.gap
                return
            }
            if number + 2 < stops.count || !columns.allSatisfy({ next.beside[$0.index].isEmpty }),
                let first = columns.first, let last = columns.last
            {
                rule(x: first.column.x, y: bottom, to: last.column.x + last.column.width, .dotted)
            }
            y = bottom + spacing.rule
            if let link = next.link { arrow(link, x: spine.x, from: frame.bottom, to: y) }
        }
    }

    // MARK: The spine, narrow

    /// Each stop with what stands beside it below it.
    private mutating func placeStacked(_ picture: Picture) {
        y = heading(picture.spineHeading, x: left, y: y, width: right - left)
        let inner = left + spacing.arrow + spacing.indent
        for (index, stop) in picture.stops.enumerated() {
            let frame = box(stop, x: left, y: y, width: right - left)
            y = frame.bottom + spacing.entryGap
            for (words, entries) in zip(picture.besideHeadings, stop.beside) where !entries.isEmpty {
                y = text(words, .small, x: inner, y: y, width: right - inner) + spacing.entryGap
                y = self.entries(entries, in: Column(x: inner, width: right - inner), y: y)
            }
            if index + 1 < picture.stops.count, let link = picture.stops[index + 1].link {
                y = linkWords(link, x: left, y: y, width: right - left) + spacing.rule
                arrow(link, x: left, from: frame.bottom, to: y)
            }
        }
        y += spacing.gap
    }

    // MARK: Parts

    /// - Returns: where the next part can begin.
    @discardableResult
    private mutating func text(_ text: String, _ role: TextRole, x: Int, y: Int, width: Int) -> Int {
        let lines = metrics.wrap(text, role, width: width)
        let height = lines.count * metrics.lineHeight(role)
        let widest = lines.map { metrics.width($0, role) }.max() ?? 0
        placed.texts.append(
            PlacedPicture.Text(
                frame: PlacedPicture.Frame(x: x, y: y, width: widest, height: height), role: role, lines: lines))
        return y + height
    }

    /// A heading with a rule below it.
    private mutating func heading(_ words: String, x: Int, y: Int, width: Int) -> Int {
        let below = text(words, .heading, x: x, y: y, width: width)
        rule(x: x, y: below, to: x + width, .solid)
        return below + spacing.rule
    }

    private mutating func box(_ stop: Picture.Stop, x: Int, y: Int, width: Int) -> PlacedPicture.Frame {
        self.y = y
        let border: PlacedPicture.Box.Border =
            switch stop.emphasis {
            case .plain: .thin
            case .end: .double
            case .lesion: .heavy
            case .unstated: .dashed
            }
        return box(
            [stop.name] + stop.lines, [.strong] + stop.lines.map { _ in .plain }, x: x, width: width, border: border)
    }

    /// A box at the present height, as high as its texts.
    private mutating func box(
        _ texts: [String], _ roles: [TextRole], x: Int, width: Int, border: PlacedPicture.Box.Border
    ) -> PlacedPicture.Frame {
        var below = y + spacing.padding.y
        for (words, role) in zip(texts, roles) {
            below = text(words, role, x: x + spacing.padding.x, y: below, width: width - 2 * spacing.padding.x)
        }
        let frame = PlacedPicture.Frame(x: x, y: y, width: width, height: below + spacing.padding.y - y)
        placed.boxes.append(PlacedPicture.Box(frame: frame, border: border))
        return frame
    }

    /// Entries in as many columns as there is room for, each under the shortest so far.
    private mutating func entries(_ entries: [Picture.Entry], in column: Column, y: Int) -> Int {
        let count = max(1, min(entries.count, column.width / spacing.entryWidth))
        let width = (column.width - (count - 1) * spacing.columnGap) / count
        var bottoms = Array(repeating: y, count: count)
        for entry in entries {
            let shortest = bottoms.indices.min { bottoms[$0] < bottoms[$1] } ?? 0
            let x = column.x + shortest * (width + spacing.columnGap)
            bottoms[shortest] = self.entry(entry, x: x, y: bottoms[shortest], width: width) + spacing.entryGap
        }
        return bottoms.max() ?? y
    }

    /// A bar, and right of it the title and the lines.
    private mutating func entry(_ entry: Picture.Entry, x: Int, y: Int, width: Int) -> Int {
        let start = x + spacing.indent
        var below = text(entry.title, .strong, x: start, y: y, width: width - spacing.indent)
        for line in entry.lines { below = text(line, .plain, x: start, y: below, width: width - spacing.indent) }
        placed.lines.append(
            PlacedPicture.Line(
                from: (x + spacing.bar, y), to: (x + spacing.bar, below), stroke: entry.stroke, weight: entry.weight))
        return below
    }

    /// The words right of an arrow, below what is above them.
    private mutating func linkWords(_ link: Picture.Link, x: Int, y: Int, width: Int) -> Int {
        let start = x + spacing.arrow + spacing.indent
        let top = y + spacing.entryGap
        guard !link.words.isEmpty else { return top + spacing.entryGap }
        return text(link.words, .plain, x: start, y: top, width: x + width - start)
    }

    private mutating func arrow(_ link: Picture.Link, x: Int, from: Int, to: Int) {
        placed.lines.append(
            PlacedPicture.Line(
                from: (x + spacing.arrow, from), to: (x + spacing.arrow, to), stroke: link.stroke, weight: 2,
                end: link.end))
    }

    private mutating func rule(x: Int, y: Int, to end: Int, _ stroke: Picture.Stroke) {
        let level = y + spacing.ruleOffset
        placed.lines.append(PlacedPicture.Line(from: (x, level), to: (end, level), stroke: stroke))
    }
}

/// What a picture is drawn on.
package struct PicturePaper: Sendable {
    package let metrics: TypeMetrics
    /// In the units of the metrics.
    package let width: Int

    /// Wide enough for columns and large enough to be read across a room.
    package static let slide = PicturePaper(metrics: TypeMetrics(kind: .slide), width: 1600)
    /// One column, readable without zooming.
    package static let phone = PicturePaper(metrics: TypeMetrics(kind: .phone), width: 400)

    /// - Parameter columns: of letters; at least 40 are used.
    package static func terminal(columns: Int) -> PicturePaper {
        PicturePaper(metrics: TypeMetrics(kind: .cells), width: max(columns, 40))
    }

    var isNarrow: Bool { metrics.kind == .phone || metrics.kind == .cells && width < 90 }
}

/// Distances in the units of one kind of paper.
private struct Spacing {
    var margin: Int
    /// Between the border of a box and its text.
    var padding: (x: Int, y: Int)
    var gap: Int
    var entryGap: Int
    var columnGap: Int
    var noteGap: Int
    /// From a bar or an arrow to the text right of it.
    var indent: Int
    /// From the left side of an entry to its bar.
    var bar: Int
    /// From the left side of a box to the arrow that leaves it.
    var arrow: Int
    /// The height that a level line takes, and where in it the line is.
    var rule: Int
    var ruleOffset: Int
    /// The least width of an entry before entries stand side by side.
    var entryWidth: Int
    /// The width of paper from which things without a place have a column of their own.
    var asideFrom: Int

    init(_ kind: TypeMetrics.Kind) {
        switch kind {
        case .slide:
            (margin, padding, gap, entryGap, columnGap, indent) = (32, (14, 9), 18, 8, 30, 16)
            (bar, arrow, rule, ruleOffset) = (4, 22, 14, 4)
            (entryWidth, asideFrom, noteGap) = (320, 1200, 2)
        case .phone:
            (margin, padding, gap, entryGap, columnGap, indent) = (12, (11, 8), 16, 7, 0, 14)
            (bar, arrow, rule, ruleOffset) = (4, 10, 12, 4)
            (entryWidth, asideFrom, noteGap) = (400, Int.max, 4)
        case .cells:
            (margin, padding, gap, entryGap, columnGap, indent) = (0, (2, 1), 1, 0, 3, 2)
            (bar, arrow, rule, ruleOffset) = (0, 2, 1, 0)
            (entryWidth, asideFrom, noteGap) = (40, 150, 0)
        }
    }
}
