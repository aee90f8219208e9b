// What a picture says, before it has a place on paper. In: an answer of the graph. Out: a spine of stops from top to bottom, what stands beside
// each stop, and what has no place on the way. Layout and writers know nothing of nerves; answers know nothing of paper.

/// A way or a course, drawn from top to bottom.
package struct Picture: Sendable {
    /// The id of what is drawn.
    package var subject: String
    package var title: String
    /// What is to be known before the way is read, such as guidance and position.
    package var facts: [Fact]
    /// What has to be read before anything is acted on.
    package var cautions: [String]
    /// What the spine is, in a few words.
    package var spineHeading: String
    /// One for each column beside the spine; each stop has as many lists of entries.
    package var besideHeadings: [String]
    /// In order from top to bottom.
    package var stops: [Stop]
    /// What has no place on the spine.
    package var groups: [Group]
    /// What marks and lines mean, the sources, the age of the evidence.
    package var notes: [String]

    package init(
        subject: String, title: String, facts: [Fact], cautions: [String], spineHeading: String,
        besideHeadings: [String], stops: [Stop], groups: [Group], notes: [String]
    ) {
        self.subject = subject
        self.title = title
        self.facts = facts
        self.cautions = cautions
        self.spineHeading = spineHeading
        self.besideHeadings = besideHeadings
        self.stops = stops
        self.groups = groups
        self.notes = notes
    }

    package struct Fact: Sendable {
        package var label: String
        package var text: String

        package init(label: String, text: String) {
            self.label = label
            self.text = text
        }
    }

    /// A layer of a way, or a place on a course.
    package struct Stop: Sendable {
        package enum Emphasis: Sendable { case plain, end, lesion, unstated }

        package var name: String
        package var lines: [String]
        package var emphasis: Emphasis
        /// How it is reached from the stop above; nil for the first.
        package var link: Link?
        /// One list for each column beside the spine.
        package var beside: [[Entry]]

        package init(
            name: String, lines: [String] = [], emphasis: Emphasis = .plain, link: Link? = nil, beside: [[Entry]]
        ) {
            self.name = name
            self.lines = lines
            self.emphasis = emphasis
            self.link = link
            self.beside = beside
        }
    }

    /// The step from one stop to the next.
    package struct Link: Sendable {
        package enum End: Sendable { case arrow, bar, cross, none }

        package var words: String
        package var stroke: Stroke
        package var end: End

        package init(words: String, stroke: Stroke = .solid, end: End = .arrow) {
            self.words = words
            self.stroke = stroke
            self.end = end
        }
    }

    /// Something beside the way.
    package struct Entry: Sendable {
        /// A sign and the word for it, such as "●●●○ major"; empty for none.
        package var mark: String
        package var name: String
        package var lines: [String]
        /// Of the bar at its left.
        package var stroke: Stroke
        /// Of the bar at its left, 1 to 4.
        package var weight: Int

        package init(
            mark: String = "", name: String, lines: [String] = [], stroke: Stroke = .solid, weight: Int = 1
        ) {
            self.mark = mark
            self.name = name
            self.lines = lines
            self.stroke = stroke
            self.weight = weight
        }
    }

    package struct Group: Sendable {
        package var heading: String
        package var entries: [Entry]
        /// Whether it has a column of its own beside the spine where the paper is wide enough; else it stands below.
        package var isAside: Bool

        package init(heading: String, entries: [Entry], isAside: Bool = false) {
            self.heading = heading
            self.entries = entries
            self.isAside = isAside
        }
    }

    package enum Stroke: String, Sendable, CaseIterable {
        case solid, dashed, dotted, double
    }
}

extension Picture.Entry {
    /// The mark and the name on one line.
    package var title: String { mark.isEmpty ? name : "\(mark) · \(name)" }
}
