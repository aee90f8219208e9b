// Draws what is asked for. In: a name's meaning and a form. Out: the text of a file.

import struct RegionPluginAPI.ClinicalCase

/// How a picture is written.
package enum PictureForm: String, Sendable, CaseIterable {
    case svg, dot, txt

    /// The form that the ending of a file's name says; nil for another ending or none.
    package init?(ending path: String) {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex,
            let form = PictureForm(rawValue: name[name.index(after: dot)...].lowercased())
        else { return nil }
        self = form
    }
}

extension Picture {
    /// What can be drawn, the likeliest first.
    package static let subjectLabels = ["Approach", "Nerve"]

    /// - Parameters:
    ///   - paper: of an SVG.
    ///   - columns: of text.
    package func written(as form: PictureForm, on paper: PicturePaper = .slide, columns: Int = 100) -> String {
        switch form {
        case .svg: SVGWriter.write(PictureLayout.place(self, on: paper), of: self)
        case .dot: DotWriter.write(self)
        case .txt: BoxTextWriter.write(PictureLayout.place(self, on: .terminal(columns: columns)))
        }
    }
}

extension KnowledgeGraph {
    /// The picture of an approach, or of the course of a nerve.
    ///
    /// - Parameters:
    ///   - place: where a nerve is ablated; an approach has its own.
    ///   - clinicalCase: what bars an approach and changes its risks; the course of a nerve is the same in every case.
    package func picture(
        of subject: Facts.Entity, at place: Facts.Entity? = nil, in clinicalCase: ClinicalCase = ClinicalCase()
    ) -> Picture {
        guard facts.hasLabel(subject, "Approach"), let answer = risks(of: subject, in: clinicalCase).first else {
            return facts.picture(of: subject, at: place)
        }
        return facts.picture(answer)
    }

    /// The picture of a planned way to a target; without a way of that rank, why there is none.
    package func picture(_ answer: PlanAnswer, rank: Int) -> Picture { facts.picture(answer, rank: rank) }
}
