// Writes a picture for Graphviz. In: a picture; Graphviz finds the places. Out: one directed graph, every text quoted.

/// Writes the dot language.
package struct DotWriter {
    private var out = ""

    package static func write(_ picture: Picture) -> String {
        var writer = DotWriter()
        writer.graph(picture)
        return writer.out
    }

    private mutating func graph(_ picture: Picture) {
        let top = [picture.title] + picture.facts.map { "\($0.label): \($0.text)" } + picture.cautions.map { "! \($0)" }
        out += "digraph \(Self.quoted([picture.subject])) {\n"
        out += "  graph [label=\(Self.quoted(top + picture.notes)), labelloc=\"t\", labeljust=\"l\", rankdir=\"TB\"];\n"
        out += "  node [shape=\"box\", fontname=\"Helvetica\"];\n  edge [fontname=\"Helvetica\"];\n"
        for (index, stop) in picture.stops.enumerated() {
            let style: String =
                switch stop.emphasis {
                case .plain: ""
                case .end: ", peripheries=\"2\""
                case .lesion: ", penwidth=\"4\""
                case .unstated: ", style=\"dashed\""
                }
            out += "  stop\(index) [label=\(Self.quoted([stop.name] + stop.lines))\(style)];\n"
            if let link = stop.link, index > 0 { write(link, to: index) }
            for (column, entries) in stop.beside.enumerated() {
                for (number, entry) in entries.enumerated() {
                    let name = "beside\(index)_\(column)_\(number)"
                    write(entry, name: name)
                    out +=
                        "  stop\(index) -> \(name) [dir=\"none\", style=\(Self.quoted([Self.style(entry.stroke)]))];\n"
                }
            }
        }
        for (index, group) in picture.groups.enumerated() where !group.entries.isEmpty {
            out += "  subgraph cluster\(index) {\n  label=\(Self.quoted([group.heading]));\n"
            for (number, entry) in group.entries.enumerated() { write(entry, name: "group\(index)_\(number)") }
            out += "  }\n"
        }
        out += "}\n"
    }

    private mutating func write(_ link: Picture.Link, to index: Int) {
        let head: String =
            switch link.end {
            case .arrow: "normal"
            case .bar: "tee"
            case .cross: "obox"
            case .none: "none"
            }
        out += """
              stop\(index - 1) -> stop\(index) [label=\(Self.quoted([link.words])), style="\(Self.style(link.stroke))", \
            arrowhead="\(head)", weight="10"];

            """
    }

    private mutating func write(_ entry: Picture.Entry, name: String) {
        let style = Self.quoted([Self.style(entry.stroke)])
        out +=
            "  \(name) [label=\(Self.quoted([entry.title] + entry.lines)), style=\(style), penwidth=\"\(entry.weight)\"];\n"
    }

    private static func style(_ stroke: Picture.Stroke) -> String {
        switch stroke {
        case .solid: "solid"
        case .dashed: "dashed"
        case .dotted: "dotted"
        case .double: "bold"
        }
    }

    /// A quoted string whose lines are left-justified and at most 60 letters long.
    ///
    /// Source: Graphviz, the DOT language, double-quoted strings and escString.
    private static func quoted(_ texts: [String]) -> String {
        let lines = texts.flatMap { TypeMetrics(kind: .cells).wrap($0, .plain, width: 60) }
        let escaped = lines.map { line in
            line.unicodeScalars.reduce(into: "") { result, scalar in
                if scalar == "\"" || scalar == "\\" { result += "\\" }
                result.unicodeScalars.append(scalar)
            }
        }
        return "\"" + (escaped.count == 1 ? escaped[0] : escaped.map { $0 + "\\l" }.joined()) + "\""
    }
}
