// Each kind of fault that a file can hold. In: SeededFault. Out: that the reader keeps nothing, says which fault it is, and where.

import OntologyXML
import Testing

struct SeededFaultsTests {
    @Test(arguments: xmlFaults + wordFaults + factFaults)
    func theFindingIsTypedAndPointsAtTheFault(_ fault: SeededFault) throws {
        let (text, line, column) = fault.marked
        let folder = try TemporaryFolder()
        try folder.write(text.utf8)
        let findings = folder.faults()
        let finding = try #require(findings.first, "read without a finding")
        #expect(finding.checkID == fault.checkID)
        #expect(finding.severity == .error)
        #expect(finding.file == "case.xml")
        #expect((finding.line, finding.column) == (line, column), Comment(rawValue: finding.rendered))
        #expect(!finding.sourceLine.isEmpty || fault.checkID == "truncated")
        if let hint = fault.hint { #expect(finding.hint == hint) }
    }

    @Test func theSmallOntologyIsRightWithoutAFault() throws {
        let folder = try TemporaryFolder()
        #expect(folder.faults([]).isEmpty)
        #expect(try folder.read([]).graph.nodeCount == 7)
    }

    // MARK: XML

    static let xmlFaults: [SeededFault] = [
        .body("not well-formed", "not-well-formed", "  <nerve id=\"nerve:a\" ‸& name=\"a\" source=\"gray\"/>"),
        .body(
            "mismatched tag", "mismatched-tag", "  <nerve id=\"nerve:a\" name=\"a\" source=\"gray\">\n  ‸</landmark>"),
        SeededFault("DOCTYPE", "doctype", "<?xml version=\"1.0\"?>\n‸<!DOCTYPE ontology>\n<ontology/>\n"),
        SeededFault(
            "internal entity", "doctype",
            "<?xml version=\"1.0\"?>\n\n‸<!DOCTYPE ontology [<!ENTITY a \"b\">]>\n<ontology>&a;</ontology>\n"),
        SeededFault(
            "external entity", "doctype",
            "‸<!DOCTYPE ontology [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<ontology>&a;</ontology>\n"),
        SeededFault(
            "entity bomb", "doctype",
            "‸<!DOCTYPE o [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>\n<o>&c;</o>\n"
        ),
        .body(
            "entity without a declaration", "entity",
            "  <nerve id=\"nerve:a\" name=\"a\" source=\"gray\"><note>&a;‸</note></nerve>"),
        SeededFault(
            "depth bomb", "too-deep",
            "<ontology>" + String(repeating: "<a>", count: XMLLimits.depth - 1) + "\n‸<a>"
                + String(repeating: "<a>", count: 5000)),
        .body(
            "attribute bomb", "too-many-attributes",
            "\n ‸<nerve" + (0..<5000).map { " a\($0)=\"\"" }.joined() + "/>"),
        .body(
            "text of 10 MB", "text-too-long",
            "<nerve id=\"nerve:a\" name=\"a\" source=\"gray\">\n  ‸<note>" + String(repeating: "text ", count: 2 << 20)
                + "</note></nerve>"),
        .body(
            "attribute of 1 MB", "text-too-long",
            "  ‸<nerve id=\"nerve:a\" source=\"gray\" name=\"" + String(repeating: "a", count: 1 << 20) + "\"/>"),
        SeededFault(
            "truncated", "truncated", "<ontology>\n  <nerve id=\"nerve:a\" name=\"a\" source=\"gray\">\n    <note>‸"),
        SeededFault(
            "truncated between elements", "truncated",
            "<ontology>\n  <nerve id=\"nerve:a\" name=\"a\" source=\"gray\"/>\n‸"),
        SeededFault(
            "wrong encoding declared", "file-encoding",
            "‸<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<ontology/>\n"),
        .body(
            "XInclude", "xinclude",
            "  ‸<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\" parse=\"text\"/>"),
        .body("processing instruction", "processing-instruction", "  ‸<?php echo 1; ?>"),
        .body("foreign namespace", "foreign-namespace", "  ‸<nerve xmlns=\"http://example.org\" id=\"nerve:a\"/>"),
        .body("foreign attribute", "foreign-namespace", "  ‸<nerve xml:lang=\"en\" id=\"nerve:a\"/>"),
    ]

    // MARK: Words

    static let wordFaults: [SeededFault] = [
        .body(
            "unknown element", "unknown-element", hint: "did you mean <nerve>?",
            "  ‸<nerv id=\"nerve:a\" name=\"a\" source=\"gray\"/>"),
        SeededFault("unknown root", "unknown-element", "<!-- -->\n‸<ontologies/>\n"),
        .body(
            "unknown attribute", "unknown-attribute",
            "  ‸<nerve id=\"nerve:a\" name=\"a\" colour=\"red\" source=\"gray\"/>"),
        .body(
            "attribute of another kind", "unknown-attribute",
            "  ‸<landmark id=\"landmark:a\" name=\"a\" rootLevels=\"L1\" source=\"gray\"/>"),
        .body("missing id", "missing-id", "  ‸<nerve name=\"a\" source=\"gray\"/>"),
        .body("id of another kind", "wrong-prefix", "  ‸<nerve id=\"landmark:a\" name=\"a\" source=\"gray\"/>"),
        .body(
            "duplicate id", "duplicate-id", hint: "add facts to it with <about ref=\"nerve:trunk\">",
            "  ‸<nerve id=\"nerve:trunk\" name=\"trunk\" source=\"gray\"/>"),
        .body("missing name", "missing-property", "  ‸<nerve id=\"nerve:a\" source=\"gray\"/>"),
        .body("wrong type of value", "wrong-type", in: "‸<runs-through ref=\"landmark:canal\" order=\"first\"/>"),
        .body(
            "number out of range", "out-of-range",
            "  <about ref=\"space:fat\" source=\"gray\">\n"
                + "    ‸<crossing ref=\"space:muscle\" kind=\"free\" hazard=\"4\"/>\n  </about>"),
        .body(
            "value that is none of the words", "wrong-value", hint: "did you mean motor?",
            "  ‸<nerve id=\"nerve:a\" name=\"a\" modality=\"moter\" source=\"gray\"/>"),
        .body("required property left out", "missing-property", in: "‸<runs-through ref=\"landmark:canal\"/>"),
    ]

    // MARK: Facts

    static let factFaults: [SeededFault] = [
        .body("bad reference", "unknown-reference", in: "‸<branch-of ref=\"nerve:quite-another-thing\"/>"),
        .body(
            "near-miss reference", "unknown-reference", hint: "did you mean nerve:trunk?",
            in: "‸<branch-of ref=\"nerve:trnk\"/>"),
        .body("missing source", "missing-source", "  ‸<nerve id=\"nerve:a\" name=\"a\"/>"),
        .body(
            "missing source of a fact about another file's node", "missing-source",
            "  <about ref=\"nerve:trunk\">\n    ‸<runs-through ref=\"landmark:canal\" order=\"1\"/>\n  </about>"),
        .body(
            "unknown source", "unknown-source", hint: "did you mean gray?",
            "  ‸<nerve id=\"nerve:a\" name=\"a\" source=\"grey\"/>"),
        .body("source that is a place alone", "unknown-source", "  ‸<nerve id=\"nerve:a\" name=\"a\" source=\"#\"/>"),
        .body(
            "wrong domain", "wrong-domain",
            "  <landmark id=\"landmark:a\" name=\"a\" source=\"gray\">\n"
                + "    ‸<branch-of ref=\"nerve:trunk\"/>\n  </landmark>"),
        .body("wrong range", "wrong-range", in: "‸<branch-of ref=\"landmark:canal\"/>"),
        .body("relation that only rules make", "unknown-element", in: "‸<denervates-distal ref=\"nerve:trunk\"/>"),
        .body(
            "cycle in part-of", "cycle",
            """
              <about ref="landmark:canal"><part-of ref="landmark:notch" source="gray"/></about>
              <about ref="landmark:notch">‸<part-of ref="landmark:canal" source="gray"/></about>
            """),
        .body(
            "cycle in branch-of", "cycle",
            """
              <nerve id="nerve:a" name="a" source="gray"><branch-of ref="nerve:b"/></nerve>
              <nerve id="nerve:b" name="b" source="gray"><branch-of ref="nerve:c"/></nerve>
              <nerve id="nerve:c" name="c" source="gray">
                ‸<branch-of ref="nerve:a"/>
              </nerve>
            """),
        .body(
            "order gap", "order-gap",
            in: """
                <runs-through ref="landmark:canal" order="1"/>
                    ‸<runs-through ref="landmark:notch" order="3"/>
                """),
        .body(
            "two facts in conflict, unmarked", "conflicting-value",
            "  <about ref=\"nerve:trunk\">\n"
                + "    <note source=\"gray\">one</note>\n    ‸<note source=\"gray\">another</note>\n  </about>"),
        .body(
            "two grades of one fact, unmarked", "conflicting-value",
            """
              <about ref="space:fat" source="gray">
                <crossing ref="space:muscle" kind="free" hazard="1"/>
                ‸<crossing ref="space:muscle" kind="free" hazard="2"/>
              </about>
            """),
        SeededFault(
            "region requiring a missing region", "missing-region",
            "<!-- a region -->\n‸<ontology region=\"region:a\" requires=\"region:b\">\n"
                + "  <region id=\"region:a\" name=\"a\"/>\n</ontology>\n"),
    ]
}

extension SeededFault {
    /// Elements in a nerve that is right.
    static func body(_ name: String, _ checkID: String, hint: String? = nil, in text: String) -> SeededFault {
        .body(name, checkID, hint: hint, "  <nerve id=\"nerve:a\" name=\"a\" source=\"gray\">\n    \(text)\n  </nerve>")
    }
}
