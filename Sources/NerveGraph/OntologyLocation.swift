import Glibc
import OntologyXML

/// The folder that holds the ontology.
package struct OntologyLocation: Sendable {
    /// Absolute.
    package let folder: String

    /// Where the ontology is: the option, else `NERVEGRAPH_ONTOLOGY`, else beside the installed command
    /// (`../share/nervegraph/Ontology`), else in the checkout that the command was built in.
    ///
    /// - Parameter name: what the option is called where it is at fault.
    /// - Throws: ``LocationError`` where none of them holds a `Core` folder.
    package static func find(
        option: String?, named name: String = "--ontology"
    ) throws(LocationError) -> OntologyLocation {
        if let option { return try explicit(option, from: name) }
        if let variable = getenv("NERVEGRAPH_ONTOLOGY").map({ String(cString: $0) }), !variable.isEmpty {
            return try explicit(variable, from: "NERVEGRAPH_ONTOLOGY")
        }
        let tried = candidates
        for folder in tried where holdsOntology(folder) { return OntologyLocation(folder: folder) }
        throw LocationError(
            message: "the ontology was not found. Looked in:\n" + tried.map { "  \($0)" }.joined(separator: "\n")
                + "\nSay where it is with --ontology DIR or NERVEGRAPH_ONTOLOGY.")
    }

    private static func explicit(_ folder: String, from origin: String) throws(LocationError) -> OntologyLocation {
        guard let path = FilePath.real(folder) else {
            throw LocationError(message: "\(origin): there is no folder \(folder)")
        }
        guard holdsOntology(path) else {
            throw LocationError(message: "\(origin): \(folder) holds no ontology (it has no Core/Kinds.xml)")
        }
        return OntologyLocation(folder: path)
    }

    /// `<prefix>/share/nervegraph/Ontology` for `<prefix>/bin/nervegraph`; then `Ontology` in each folder above the command.
    private static var candidates: [String] {
        guard let executable = FilePath.real("/proc/self/exe") else { return [] }
        var folder = FilePath.parent(executable)
        var folders = ["\(FilePath.parent(folder))/share/nervegraph/Ontology"]
        while folder != "/" {
            folder = FilePath.parent(folder)
            if access("\(folder)/Package.swift", R_OK) == 0 { folders.append("\(folder)/Ontology") }
        }
        return folders
    }

    private static func holdsOntology(_ folder: String) -> Bool { access("\(folder)/Core/Kinds.xml", R_OK) == 0 }

    /// The XML files below a folder of the ontology, sorted by path; empty where there is none.
    package func files(below folder: String) -> [String] { Self.xmlFiles(below: "\(self.folder)/\(folder)") }

    /// The XML files below any folder, sorted by path.
    static func xmlFiles(below folder: String) -> [String] {
        var files: [String] = []
        for name in FilePath.names(in: folder) {
            let path = "\(folder)/\(name)"
            if name.hasSuffix(".xml") { files.append(path) } else { files += xmlFiles(below: path) }
        }
        return files.sorted()
    }
}

/// No folder holds an ontology.
public struct LocationError: Error, Sendable {
    /// Where it was looked for.
    public let message: String
}
