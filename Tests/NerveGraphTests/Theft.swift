import Foundation
import TestSupport

/// Something that a plugin may not do; `ID` in a text stands for its id.
struct Theft {
    let what: String
    /// The id of the fault.
    let fault: String
    var statements = ""
    var rules: String?
    var checks: String?

    func plugin(_ id: String) -> PluginFixture {
        func named(_ text: String) -> String { text.replacingOccurrences(of: "ID", with: id) }
        return PluginFixture(id, named(statements), rules: rules.map(named), checks: checks.map(named))
    }

    private static func nerve(_ id: String, _ children: String = "") -> String {
        "<nerve id=\"\(id)\" name=\"stolen ID\" source=\"curator\">\(children)</nerve>"
    }

    private static func pudendal(_ children: String) -> String {
        "<about ref=\"nerve:pudendal-nerve\" source=\"curator\">\(children)</about>"
    }

    static let all: [Theft] = [
        Theft(what: "a node in no namespace", fault: "namespace", statements: nerve("nerve:stolen")),
        Theft(what: "a node in another's namespace", fault: "namespace", statements: nerve("nerve:tail/more")),
        Theft(what: "a node that is there", fault: "namespace", statements: nerve("nerve:pudendal-nerve")),
        Theft(what: "another's region", fault: "namespace", statements: "<region id=\"region:tail\" name=\"mine\"/>"),
        Theft(what: "a property of another's", fault: "namespace", statements: pudendal("<note>mine</note>")),
        Theft(
            what: "the same by attribute", fault: "namespace",
            statements: "<about ref=\"nerve:pudendal-nerve\" modality=\"motor\" source=\"curator\"/>"),
        Theft(
            what: "a relationship between two of others", fault: "namespace",
            statements: pudendal("<located-in ref=\"landmark:alcock-canal\"/>")),
        Theft(
            what: "a property taken back", fault: "namespace",
            statements: "<without ref=\"nerve:pudendal-nerve\"><note/></without>"),
        Theft(what: "a node taken back", fault: "namespace", statements: "<without ref=\"nerve:pudendal-nerve\"/>"),
        Theft(
            what: "a conclusion about two of others", fault: "namespace",
            rules: PluginFixture.rule("ID:all", "MATCH (a:Nerve)-[:BRANCH_OF]->(b:Nerve) MERGE (a)-[:WAGS]->(b)")),
        Theft(
            what: "a rule with a name of the core", fault: "namespace",
            rules: PluginFixture.rule("core:ID", "MATCH (a:None)-[:R]->(b:None) MERGE (a)-[:WAGS]->(b)")),
        Theft(
            what: "a check with another's name", fault: "namespace",
            checks: PluginFixture.check("tail:ID", "MATCH (n:None) RETURN n")),
        Theft(
            what: "a region that it does not require", fault: "unrequired-region",
            statements: nerve("nerve:ID/a", "<branch-of ref=\"nerve:tibial-nerve\"/>")),
        Theft(
            what: "two rules of one name", fault: "plugin-clash",
            rules: String(
                repeating: PluginFixture.rule("ID:a", "MATCH (a:None)-[:R]->(b:None) MERGE (a)-[:WAGS]->(b)"),
                count: 2)),
        Theft(
            what: "a rule that is none", fault: "rule-syntax", rules: PluginFixture.rule("ID:a", "MATCH (a RETURN a")),
        Theft(
            what: "a check that can't be asked", fault: "check-failed",
            checks: PluginFixture.check("ID:a", "MATCH (n) RETURN m")),
        Theft(
            what: "a check that writes", fault: "check-failed",
            checks: PluginFixture.check("ID:a", "MATCH (n:None) DETACH DELETE n")),
        Theft(what: "XML that is none", fault: "mismatched-tag", statements: "<nerve>"),
        Theft(
            what: "a reference to nothing", fault: "unknown-reference",
            statements: nerve("nerve:ID/a", "<branch-of ref=\"nerve:no-such-nerve\"/>")),
    ]
}
