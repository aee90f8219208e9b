import Foundation
import FoundationXML
import NerveGraph
import PropertyGraph
import TestSupport
import Testing

import struct RegionPluginAPI.ClinicalCase

/// Every approach and every nerve of the ontology is drawn on every paper: nothing overlaps, nothing is left out, all of it is text.
struct PictureTests {
    static let papers: [PicturePaper] = [
        .slide, .phone, .terminal(columns: 40), .terminal(columns: 80), .terminal(columns: 100),
        .terminal(columns: 160),
    ]

    /// Each approach, each nerve, each nerve ablated at each place of its course, and the first planned way to each nerve.
    private static func pictures(_ graph: KnowledgeGraph) -> [Picture] {
        let facts = graph.facts
        let approaches = facts.entities(labeled: "Approach").map { graph.picture(of: $0) }
        let nerves = facts.entities(labeled: "Nerve")
        let ablations = nerves.flatMap { nerve in
            facts.placesOnCourse(of: nerve).map { graph.picture(of: nerve, at: $0) }
        }
        let plans = nerves.map { graph.picture(graph.plan(to: $0, next: 0), rank: 1) }
        return approaches + nerves.map { graph.picture(of: $0) } + ablations + plans
    }

    @Test func nothingOverlapsOrLeavesThePaper() throws {
        let pictures = Self.pictures(try Ontology.graph())
        #expect(pictures.count > 900)
        for picture in pictures {
            for paper in Self.papers {
                let faults = LayoutFault.all(in: PictureLayout.place(picture, on: paper))
                #expect(faults.isEmpty, "\(picture.title) on \(paper.metrics.kind) \(paper.width): \(faults.prefix(3))")
            }
        }
    }

    @Test func everySVGIsWellFormedAndItsTextIsThePicture() throws {
        for picture in Self.pictures(try Ontology.graph()) {
            let svg = try ParsedSVG(picture.written(as: .svg))
            let placed = PictureLayout.place(picture, on: .slide)
            #expect(svg.texts == placed.texts.map { $0.lines.joined(separator: " ") })
            #expect(svg.title == picture.title)
            #expect(svg.description == picture.description)
            #expect(svg.root["role"] == "img")
            #expect(Set(svg.root["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []) == svg.ids)
            #expect(svg.root["viewBox"] == "0 0 \(placed.width) \(placed.height)")
            #expect(svg.root["width"] == nil, "it scales to what shows it")
        }
    }

    /// What is at risk is read from the graph itself, not from the answer that is drawn.
    @Test func everythingAtRiskIsInThePicture() throws {
        let graph = try Ontology.graph()
        let facts = graph.facts
        var count = 0
        for approach in facts.entities(labeled: "Approach") {
            let picture = graph.picture(of: approach)
            let forms = try [
                ParsedSVG(picture.written(as: .svg)).texts.joined(separator: " "),
                ParsedSVG(picture.written(as: .svg, on: .phone)).texts.joined(separator: " "), picture.description,
            ]
            let dot = picture.written(as: .dot).replacing("\\l", with: " ")
            let names =
                (facts.out(approach, "AT_RISK") + facts.out(approach, "ENDANGERS") + facts.out(approach, "TRAVERSES"))
                .map(\.other.name)
            for name in names {
                count += 1
                for form in forms { #expect(form.contains(name), "\(approach.id) leaves out \(name)") }
                #expect(dot.contains(name), "\(approach.id).dot leaves out \(name)")
            }
            for edge in facts.out(approach, "AT_RISK") {
                let consequence = facts.string(edge, "consequence")?.plainLine ?? ""
                #expect(forms[0].contains(consequence), "\(approach.id) leaves out \(consequence)")
            }
            #expect(forms.allSatisfy { $0.contains(Facts.evidenceAge) })
        }
        #expect(count > 1000)
    }

    /// In text, a name may be broken over lines of its column; its words are there, on lines no longer than the paper.
    @Test func textStaysWithinItsWidth() throws {
        let graph = try Ontology.graph()
        for approach in graph.facts.entities(labeled: "Approach") {
            let picture = graph.picture(of: approach)
            for columns in [40, 80, 132] {
                let lines = picture.written(as: .txt, columns: columns).split(separator: "\n")
                #expect(lines.allSatisfy { $0.count <= columns && !$0.hasSuffix(" ") })
            }
            let words = Set(picture.written(as: .txt, columns: 160).split { !$0.isLetter })
            for edge in graph.facts.out(approach, "AT_RISK") {
                for word in edge.other.name.split(whereSeparator: { !$0.isLetter }) {
                    #expect(words.contains(word), "\(approach.id): \(word)")
                }
            }
        }
    }

    @Test func everyBranchAndPlaceOfANerveIsInThePicture() throws {
        let graph = try Ontology.graph()
        for nerve in graph.facts.entities(labeled: "Nerve") {
            let text = try ParsedSVG(graph.picture(of: nerve).written(as: .svg)).texts.joined(separator: " ")
            for type in ["RUNS_THROUGH", "GIVES_OFF", "INNERVATES", "BRANCH_OF", "CONTINUES_AS"] {
                for edge in graph.facts.out(nerve, type) {
                    #expect(text.contains(edge.other.name), "\(nerve.id) leaves out \(edge.other.id)")
                }
            }
        }
    }

    @Test func theOrderIsThatOfTheFacts() throws {
        let graph = try Ontology.graph()
        for approach in graph.facts.entities(labeled: "Approach") {
            let layers = graph.facts.out(approach, "TRAVERSES")
            let stops = graph.picture(of: approach).stops
            for (index, layer) in layers.enumerated() {
                #expect(stops[index].name.hasPrefix("\(index + 1)  \(layer.other.name)"))
            }
            #expect(stops.last?.emphasis == .end)
        }
    }

    /// Read from the graph itself: in full beside the first layer it lies in, by name beside the others, aside where it lies in none.
    @Test func eachRiskStandsBesideTheLayersItLiesIn() throws {
        let graph = try Ontology.graph()
        let facts = graph.facts
        var placed = 0
        var aside = 0
        for approach in facts.entities(labeled: "Approach") {
            let layers = facts.out(approach, "TRAVERSES").map(\.other)
            let picture = graph.picture(of: approach)
            for risk in facts.out(approach, "AT_RISK").map(\.other) {
                let homes = facts.out(risk, "LOCATED_IN").map(\.other) + [risk]
                let here = layers.indices.filter { index in
                    homes.contains(layers[index]) || facts.out(layers[index], "PART_OF").contains { $0.other == risk }
                }
                func names(_ entries: [Picture.Entry], _ word: String) -> Bool {
                    entries.contains { $0.name.hasPrefix(word) && $0.name.contains(risk.name) }
                }
                for index in layers.indices {
                    let entries = picture.stops[index].beside[0]
                    #expect(
                        names(entries, risk.name) == (index == here.first),
                        "\(approach.id), layer \(index + 1): \(risk.name)")
                    if index != here.first, here.contains(index) { #expect(names(entries, "again: ")) }
                }
                if here.isEmpty {
                    #expect(picture.groups.contains { names($0.entries, risk.name) }, "\(approach.id): \(risk.name)")
                    aside += 1
                } else {
                    placed += 1
                }
            }
        }
        #expect(placed > 100)
        #expect(aside > 100)
    }

    @Test func theInferiorRectalNerveIsMarkedByWordAndLine() throws {
        let graph = try Ontology.graph()
        let nerve = try #require(graph.facts.entity(id: "nerve:pudendal-nerve"))
        let canal = try #require(graph.facts.entity(id: "landmark:alcock-canal"))
        let picture = graph.picture(of: nerve, at: canal)
        let lesion = try #require(picture.stops.first { $0.emphasis == .lesion })
        #expect(lesion.name.hasPrefix("Alcock canal"))
        let branches = lesion.beside.flatMap(\.self)
        let rectal = try #require(branches.first { $0.name.hasPrefix("inferior rectal nerve") })
        #expect(rectal.mark == "× by position")
        #expect(rectal.stroke == .dashed)
        let perineal = try #require(branches.first { $0.name.hasPrefix("perineal nerve") })
        #expect(perineal.mark == "× always")
        #expect(perineal.stroke == .solid)
        #expect(picture.groups.contains { $0.heading == "Spared" && !$0.entries.isEmpty })
    }

    @Test func aCaseThatBarsTheApproachIsSaidFirst() throws {
        let graph = try Ontology.graph()
        let approach = try #require(graph.facts.entity(id: "approach:pudendal-transgluteal-alcock"))
        let clinicalCase = ClinicalCase(positions: ["position:supine"])
        #expect(!graph.picture(of: approach).cautions.contains { $0.hasPrefix("Barred in this case") })
        let first = try #require(graph.picture(of: approach, in: clinicalCase).cautions.first)
        #expect(first.hasPrefix("Barred in this case"))
        #expect(first.contains("prone"))
    }

    @Test func everythingOnAPlannedWayIsInThePicture() throws {
        let graph = try Ontology.graph()
        var count = 0
        for nerve in graph.facts.entities(labeled: "Nerve") {
            let answer = graph.plan(to: nerve, next: 2)
            for way in answer.best + answer.next {
                let text = try ParsedSVG(graph.picture(answer, rank: way.rank).written(as: .svg)).texts.joined(
                    separator: " ")
                let risks = way.steps.flatMap(\.harms) + way.alsoAtRisk
                for name in way.steps.map(\.space.name) + risks.map(\.structure.name) {
                    #expect(text.contains(name), "way \(way.rank) to \(nerve.id) leaves out \(name)")
                }
                #expect(
                    text.contains(
                        way.documentedAs.isEmpty ? "not a technique that somebody has used" : "documented for"))
                count += 1
            }
        }
        #expect(count > 100)
    }

    @Test func aTargetWithoutAWaySaysWhy() throws {
        let graph = try Ontology.graph()
        let nerve = try #require(graph.facts.entity(id: "nerve:phrenic-nerve"))
        let picture = graph.picture(graph.plan(to: nerve), rank: 1)
        #expect(picture.stops.first?.name == "no way can be planned")
        #expect(picture.stops.first?.lines == ["no source says in which space the phrenic nerve lies"])
    }

    @Test func aPlaceOffTheCourseIsSaid() throws {
        let graph = try Ontology.graph()
        let nerve = try #require(graph.facts.entity(id: "nerve:pudendal-nerve"))
        let place = try #require(graph.facts.entity(id: "landmark:foramen-ovale"))
        let picture = graph.picture(of: nerve, at: place)
        #expect(picture.cautions.contains { $0.contains("is not on the stated course") })
    }
}

/// Something in a layout that a reader would stumble over.
enum LayoutFault {
    static func all(in placed: PlacedPicture) -> [String] {
        var faults: [String] = []
        let frames = placed.texts.map(\.frame)
        for (index, text) in placed.texts.enumerated() {
            let frame = text.frame
            if frame.x < 0 || frame.y < 0 || frame.right > placed.width || frame.bottom > placed.height {
                faults.append("\(text.lines) leaves the paper")
            }
            let widest = text.lines.map { placed.metrics.width($0, text.role) }.max() ?? 0
            if widest > frame.width { faults.append("\(text.lines) is wider than its frame") }
            for other in (index + 1)..<max(index + 1, frames.count) where overlap(frame, frames[other]) {
                faults.append("\(text.lines) and \(placed.texts[other].lines) overlap")
            }
            for box in placed.boxes where overlap(frame, box.frame) && !isInside(frame, box.frame) {
                faults.append("\(text.lines) crosses the border of a box")
            }
            for line in placed.lines where crosses(line, frame) { faults.append("\(text.lines) is crossed by a line") }
        }
        for (index, box) in placed.boxes.enumerated() {
            if box.frame.x < 0 || box.frame.right > placed.width { faults.append("a box leaves the paper") }
            for other in placed.boxes.dropFirst(index + 1) where overlap(box.frame, other.frame) {
                faults.append("two boxes overlap")
            }
        }
        return faults
    }

    private static func overlap(_ a: PlacedPicture.Frame, _ b: PlacedPicture.Frame) -> Bool {
        a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom
    }

    private static func isInside(_ a: PlacedPicture.Frame, _ b: PlacedPicture.Frame) -> Bool {
        a.x > b.x && a.y > b.y && a.right < b.right && a.bottom < b.bottom
    }

    private static func crosses(_ line: PlacedPicture.Line, _ frame: PlacedPicture.Frame) -> Bool {
        line.from.x < frame.right && frame.x < max(line.to.x, line.from.x + 1)
            && line.from.y < frame.bottom && frame.y < max(line.to.y, line.from.y + 1)
    }
}

/// An SVG as an XML parser reads it.
final class ParsedSVG: NSObject, XMLParserDelegate {
    struct Malformed: Error { let text: String }

    private(set) var root: [String: String] = [:]
    private(set) var texts: [String] = []
    private(set) var title = ""
    private(set) var description_ = ""
    private(set) var ids: Set<String> = []
    private var stack: [String] = []

    override var description: String { description_ }

    init(_ text: String) throws {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        guard parser.parse() else { throw Malformed(text: "\(String(describing: parser.parserError))") }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if stack.isEmpty { root = attributes }
        if let id = attributes["id"] { ids.insert(id) }
        stack.append(name)
        if name == "text" { texts.append("") }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        stack.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        switch stack.last {
        case "title": title += string
        case "desc": description_ += string
        case "tspan" where !texts.isEmpty: texts[texts.count - 1] += string
        default: break
        }
    }
}
