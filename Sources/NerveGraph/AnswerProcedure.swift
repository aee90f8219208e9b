import CypherExecution
import CypherSemantics
import CypherSyntax
import PropertyGraph
import RegionPluginAPI

/// A command's answer as a procedure, so that openCypher gives the same: `CALL nervegraph.approaches('pudendal nerve')`.
///
/// A procedure that takes a case has it as its last argument, a map; null is the case that the engine was made for.
struct AnswerProcedure: Procedure {
    /// What a call gave: texts by their place, and the case to answer in.
    struct Arguments {
        let texts: [String?]
        let clinicalCase: ClinicalCase

        subscript(index: Int) -> String? { texts[index] }
    }

    let signature: ProcedureSignature
    private let answer: @Sendable (KnowledgeGraph, Arguments) throws -> AnswerTable
    private let graph: KnowledgeGraph
    private let clinicalCase: ClinicalCase
    private let takesCase: Bool

    private init(
        _ graph: KnowledgeGraph, _ name: String, inputs: [String], columns: [String], summary: String,
        in clinicalCase: ClinicalCase = ClinicalCase(), takesCase: Bool = false,
        _ answer: @escaping @Sendable (KnowledgeGraph, Arguments) throws -> AnswerTable
    ) {
        self.graph = graph
        self.answer = answer
        self.clinicalCase = clinicalCase
        self.takesCase = takesCase
        signature = ProcedureSignature(
            name: "nervegraph.\(name)",
            inputs: inputs.map { .init($0, .string) } + (takesCase ? [.init("case", .map)] : []),
            outputs: columns.map { .init($0, .any) }, summary: summary)
    }

    func call(_ arguments: [Value], _ context: ProcedureContext) throws -> [[Value]] {
        do {
            let texts = arguments.map { if case .string(let text) = $0 { text } else { String?.none } }
            var clinicalCase = clinicalCase
            if takesCase, let last = arguments.last, case .map = last {
                clinicalCase = try CaseResolver(graph).resolve(last)
            }
            return try answer(graph, Arguments(texts: texts, clinicalCase: clinicalCase)).rows
        } catch let error as NameError {
            throw QueryError(.procedure, .runtime, .procedureFailed, error.summary)
        } catch let error as CaseError {
            throw QueryError(.procedure, .runtime, .procedureFailed, error.summary)
        } catch let error as WhyError {
            throw QueryError(.procedure, .runtime, .procedureFailed, error.summary)
        } catch let error as ComparisonError {
            throw QueryError(.procedure, .runtime, .procedureFailed, error.summary)
        } catch let error as LocationError {
            throw QueryError(.procedure, .runtime, .procedureFailed, error.message)
        } catch let error as LoadError {
            throw QueryError(
                .procedure, .runtime, .procedureFailed, "an ontology has \(error.findings.count) faults",
                hint: "list them with: nervegraph check --ontology DIR")
        }
    }

    static func all(_ graph: KnowledgeGraph, in clinicalCase: ClinicalCase) -> [any Procedure] {
        [
            AnswerProcedure(
                graph, "approaches", inputs: ["name"], columns: ApproachesAnswer.columns,
                summary: "Which approaches reach a nerve, treat a syndrome or lead to a landmark.", in: clinicalCase
            ) { graph, arguments in
                graph.approaches(
                    to: try graph.names.resolve(arguments[0] ?? "", as: ApproachesAnswer.subjectLabels),
                    in: arguments.clinicalCase
                ).table
            },
            AnswerProcedure(
                graph, "risks", inputs: ["name"], columns: RisksAnswer.columns, summary: "What an approach can harm.",
                in: clinicalCase
            ) { graph, arguments in
                let subject = try graph.names.resolve(arguments[0] ?? "", as: RisksAnswer.subjectLabels)
                return AnswerTable(
                    RisksAnswer.columns, graph.risks(of: subject, in: arguments.clinicalCase).flatMap(\.table.rows))
            },
            AnswerProcedure(
                graph, "plan", inputs: ["name", "at"], columns: PlanAnswer.columns,
                summary: "Ways to a target, documented ones first, then planned ones; null for any place.",
                in: clinicalCase, takesCase: true
            ) { graph, arguments in
                let target = try graph.names.resolve(arguments[0] ?? "", as: PlanAnswer.subjectLabels)
                let place = try arguments[1].map { try graph.names.resolve($0, as: PlanAnswer.placeLabels) }
                return graph.plan(to: target, in: arguments.clinicalCase, at: place).table
            },
            AnswerProcedure(
                graph, "denervates", inputs: ["nerve", "at"], columns: DenervationAnswer.columns,
                summary: "What an ablation of a nerve at a place takes with it; null for no place."
            ) { graph, arguments in
                let nerve = try graph.names.resolve(arguments[0] ?? "", as: ["Nerve"])
                let place = try arguments[1].map {
                    try graph.names.resolve($0, as: ["Landmark", "Space", "Structure"])
                }
                return graph.facts.denervation(of: nerve, at: place).table
            },
            AnswerProcedure(
                graph, "evidence", inputs: ["name"], columns: EvidenceAnswer.columns,
                summary: "What is published on a nerve, syndrome, approach or study."
            ) { graph, arguments in
                graph.facts.evidence(on: try graph.names.resolve(arguments[0] ?? "", as: EvidenceAnswer.subjectLabels))
                    .table
            },
            AnswerProcedure(
                graph, "compare", inputs: ["first", "second"], columns: ComparisonAnswer.columns,
                summary: "Two approaches side by side: what differs and what they share.", in: clinicalCase
            ) { graph, arguments in
                let names = try arguments.texts.map { try graph.approach(named: $0 ?? "").entity }
                return graph.compare(names[0], names[1], in: arguments.clinicalCase).table
            },
            AnswerProcedure(
                graph, "diff", inputs: ["old", "new"], columns: DiffAnswer.columns,
                summary: "What two ontologies answer differently, each in a folder; null for the one that is asked."
            ) { graph, arguments in
                let graphs = try zip(arguments.texts, ["old", "new"]).map { folder, name in
                    try folder.map { try graph.other(in: $0, named: name) } ?? graph
                }
                return AnswerDifference(old: graphs[0], new: graphs[1]).answer().table
            },
            AnswerProcedure(
                graph, "find", inputs: ["text"], columns: FindAnswer.columns, summary: "What a name may mean."
            ) { graph, arguments in graph.find(arguments[0] ?? "").table },
            AnswerProcedure(
                graph, "show", inputs: ["name"], columns: ShowAnswer.columns, summary: "Everything on one thing."
            ) { graph, arguments in graph.facts.show(try graph.names.resolve(arguments[0] ?? "", as: [])).table },
            AnswerProcedure(
                graph, "why", inputs: ["subject", "relation", "object"], columns: WhyAnswer.columns,
                summary:
                    "Why a row of an answer is there or a relationship holds, down to the facts; null for any relation.",
                in: clinicalCase
            ) { graph, arguments in
                try graph.why(arguments[0] ?? "", arguments[1], arguments[2] ?? "", in: arguments.clinicalCase).table
            },
            AnswerProcedure(
                graph, "whyLost", inputs: ["nerve", "at", "lost"], columns: WhyAnswer.columns,
                summary: "Why an ablation of a nerve at a place takes or spares something; null for all its places."
            ) { graph, arguments in
                try graph.why(arguments[0] ?? "", "loss", arguments[2] ?? "", at: arguments[1]).table
            },
            AnswerProcedure(
                graph, "whyNot", inputs: ["subject", "target"], columns: WhyNotAnswer.columns,
                summary:
                    "Why an approach can't be used for a target in a case, or, with null for the target, why no way leads to the subject; and what would open it.",
                in: clinicalCase, takesCase: true
            ) { graph, arguments in
                let subject = try graph.whyNotSubject(named: arguments[0] ?? "", isAlone: arguments[1] == nil)
                let target = try arguments[1].map { try graph.names.resolve($0, as: KnowledgeGraph.reachLabels) }
                return graph.whyNot(of: subject, for: target, in: arguments.clinicalCase).table
            },
            AnswerProcedure(
                graph, "draw", inputs: ["name", "form"], columns: ["subject", "picture"],
                summary: "The picture of an approach or a nerve as the text of a file: svg, dot or txt.",
                in: clinicalCase
            ) { graph, arguments in
                guard let form = PictureForm(rawValue: arguments[1] ?? "") else {
                    throw QueryError(.procedure, .runtime, .procedureFailed, "a form is svg, dot or txt")
                }
                let subject = try graph.names.resolve(arguments[0] ?? "", as: Picture.subjectLabels)
                return AnswerTable(
                    ["subject", "picture"],
                    [
                        [
                            .string(subject.id),
                            .string(graph.picture(of: subject, in: arguments.clinicalCase).written(as: form)),
                        ]
                    ])
            },
            AnswerProcedure(
                graph, "regions", inputs: [], columns: RegionsAnswer.columns, summary: "The regions installed."
            ) { graph, _ in graph.regionsAnswer.table },
        ]
    }
}

extension NameError {
    /// The error in one line, with the choices.
    package var summary: String {
        switch self {
        case .unknown(let text, _, let suggestions):
            let near = suggestions.map(\.entity.name).joined(separator: ", ")
            return "nothing is called “\(text)”\(near.isEmpty ? "" : "; did you mean \(near)?")"
        case .ambiguous(let text, let choices):
            return "“\(text)” may mean \(choices.map(\.entity.id).joined(separator: ", "))"
        }
    }
}

extension ComparisonError {
    /// The error in one line, with the choices.
    package var summary: String {
        let near = choices.map(\.id).joined(separator: ", ")
        return "the \(kind) \(subject.name) is no approach\(near.isEmpty ? "" : "; approaches to it: \(near)")"
    }
}

extension WhyError {
    /// The error in one line, with the words that can be asked.
    package var summary: String {
        "“\(word)” is neither a row of an answer (\(rows.joined(separator: ", "))) nor a relation"
    }
}
