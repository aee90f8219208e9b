import Glibc
import NerveGraph
import OntologyXML

// `plugin new`. In: a name, a kind and a place. Out: a folder with a complete example, made whole or not at all. The examples are folders of
// files, Plugins/Templates, in which three words are replaced.

/// A complete example of one kind of plugin.
package struct PluginTemplate: Sendable {
    /// The kinds, as `--kind` writes them.
    package enum Kind: String, CaseIterable, Sendable {
        /// Files alone.
        case data
        /// A package of its own that builds a library.
        case swift
        /// A program in any language.
        case process

        var folder: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    }

    /// The folder of the example.
    let folder: String
    /// The package that a plugin in Swift is built against.
    let apiPackage: String

    /// The example that came with the command: `<prefix>/share/nervegraph/Templates`, else `Plugins/Templates` of the checkout that the command
    /// was built in.
    ///
    /// - Throws: ``AuthoringError`` with where was looked.
    package static func find(_ kind: Kind) throws(AuthoringError) -> PluginTemplate {
        guard let command = FilePath.real("/proc/self/exe") else {
            throw AuthoringError(.missing, "the templates can't be found: /proc is not there")
        }
        var above = FilePath.parent(command)
        let share = "\(FilePath.parent(above))/share/nervegraph"
        var tried = [("\(share)/Templates", "\(share)/RegionPluginAPI")]
        while above != "/" {
            above = FilePath.parent(above)
            if access("\(above)/Package.swift", R_OK) == 0 {
                tried.append(("\(above)/Plugins/Templates", "\(above)/Plugins/RegionPluginAPI"))
            }
        }
        for (templates, api) in tried where FileTree.isFolder("\(templates)/\(kind.folder)") {
            return PluginTemplate(folder: "\(templates)/\(kind.folder)", apiPackage: api)
        }
        throw AuthoringError(
            .missing, "the template for the kind \(kind.rawValue) was not found",
            hint: "looked in \(tried.map { "\($0.0)/\(kind.folder)" }.joined(separator: ", "))")
    }

    /// Writes the example under a name.
    ///
    /// - Parameters:
    ///   - name: what the region is called; its id.
    ///   - parent: the folder to make it in.
    ///   - taken: the regions and plugins there are.
    /// - Returns: the folder made.
    /// - Throws: ``AuthoringError``; nothing was made then.
    package func write(name: String, in parent: String, taken: [TakenName]) throws(AuthoringError) -> String {
        try Self.check(name, taken)
        guard FileTree.isFolder(parent) else { throw AuthoringError(.missing, "there is no folder \(parent)") }
        let target = parent == "." ? name : "\(parent)/\(name)"
        guard !FileTree.exists(target) else {
            throw AuthoringError(
                .cannotWrite, "\(target) is there already, and nothing is written over it",
                hint: "choose another name, or another place with --at DIR")
        }
        let draft = "\(parent)/.\(name).new-\(getpid())"
        do throws(AuthoringError) {
            try copy(folder, to: draft, name: name, depth: 0)
            try FileTree.rename(draft, to: target)
        } catch {
            try? FileTree.remove(draft)
            throw error
        }
        return target
    }

    private func copy(_ source: String, to target: String, name: String, depth: Int) throws(AuthoringError) {
        precondition(depth < 16, "a template is a few folders deep")
        try FileTree.makeFolder(target)
        for entry in try FileTree.names(in: source) where entry != ".build" && entry != "Package.resolved" {
            let (from, to) = ("\(source)/\(entry)", "\(target)/\(replacing(entry, name))")
            if FileTree.isFolder(from) {
                try copy(from, to: to, name: name, depth: depth + 1)
            } else {
                let text = String(decoding: try FileTree.read(from), as: UTF8.self)
                try FileTree.write(Array(replacing(text, name).utf8), to: to, isProgram: FileTree.isProgram(from))
            }
        }
    }

    private func replacing(_ text: String, _ name: String) -> String {
        let type = name.prefix(1).uppercased() + name.dropFirst()
        return text.replacing("__name__", with: name).replacing("__Name__", with: type)
            .replacing("__api__", with: apiPackage)
    }
}

/// An id that a new plugin can't have.
package struct TakenName: Sendable {
    package var id: String
    /// Whose it is, for a person: "a region that the command is built with".
    package var owner: String

    package init(id: String, owner: String) {
        self.id = id
        self.owner = owner
    }
}

extension PluginTemplate {
    private static func check(_ name: String, _ taken: [TakenName]) throws(AuthoringError) {
        let isWord = name.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        guard isWord, name.utf8.count <= 40, let first = name.first, first.isLowercase else {
            let suggestion = suggestion(for: name)
            throw AuthoringError(
                .usage,
                "a region's name is a lower-case letter and at most 39 further letters and digits, not “\(name.prefix(60))”",
                hint: suggestion.map { "nervegraph plugin new \($0)" })
        }
        let reserved = GuestNames.reserved.map { TakenName(id: $0, owner: "the engine") }
        if let other = (taken + reserved).first(where: { $0.id.lowercased() == name.lowercased() }) {
            throw AuthoringError(
                .usage, "\(name) is the name of \(other.owner)",
                hint: "nervegraph plugin new my\(name.prefix(1).uppercased() + name.dropFirst())")
        }
    }

    /// "My shoulder" → "myShoulder"; nil where no letter is left.
    private static func suggestion(for name: String) -> String? {
        let words = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let joined = words.enumerated().map { index, word in
            index == 0 ? word.prefix(1).lowercased() + word.dropFirst() : word.prefix(1).uppercased() + word.dropFirst()
        }.joined()
        let result = String(joined.drop { !$0.isLowercase }.prefix(40))
        return result.isEmpty ? nil : result
    }
}
