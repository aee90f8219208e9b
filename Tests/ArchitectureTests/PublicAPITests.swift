import Foundation
import TestSupport
import Testing

/// Holds what a plugin in Swift is compiled against to the list that is committed: the public declarations, and the stored properties and
/// cases of every type behind them, public or not, because a plugin's code knows how large a value is and where its parts lie.
///
/// A plugin that was built for another list must not run, and its stamp tells them apart by the number of the API only. So any change of the
/// list, an addition too, takes another number.
struct PublicAPITests {
    static let list = Checkout.root.appendingPathComponent("Documentation/RegionPluginAPI.txt")
    static let header = "Sources/CRegionPlugin/stamp.h"

    @Test func theListIsThatOfTheSources() throws {
        let version = try Self.version()
        let text = try Self.text(version: version)
        let committed = try? String(contentsOf: Self.list, encoding: .utf8)
        guard committed != text else { return }
        let isSameNumber = committed?.hasPrefix("version \(version)\n") == true
        if ProcessInfo.processInfo.environment["NERVEGRAPH_WRITE_API"] != nil, !isSameNumber {
            try text.write(to: Self.list, atomically: true, encoding: .utf8)
            return
        }
        let change = Self.difference(committed ?? "", text)
        let remedy =
            isSameNumber
            ? "raise NERVEGRAPH_PLUGIN_API in \(Self.header), write a line in CHANGELOG.md, and run: make api"
            : "write a line in CHANGELOG.md, and run: make api"
        Issue.record("what plugins are compiled against has changed: \(remedy)\n\(change)")
    }

    @Test func theChangelogNamesTheVersion() throws {
        let text = try String(contentsOf: Checkout.root.appendingPathComponent("CHANGELOG.md"), encoding: .utf8)
        #expect(text.contains("plugin API \(try Self.version())"))
    }

    // MARK: The list

    private struct SymbolGraph: Decodable {
        struct Symbol: Decodable {
            struct Kind: Decodable { var identifier: String }
            struct Identifier: Decodable { var precise: String }
            struct Fragment: Decodable { var spelling: String }
            struct Location: Decodable {
                struct Position: Decodable { var line: Int }
                var position: Position
            }
            var kind: Kind
            var identifier: Identifier
            var pathComponents: [String]
            var accessLevel: String
            var declarationFragments: [Fragment]?
            var location: Location?

            var name: String { pathComponents.joined(separator: ".") }
            var type: String { pathComponents.dropLast().joined(separator: ".") }
            var declaration: String { (declarationFragments ?? []).map(\.spelling).joined() }
            /// A property with storage in each value, or a case.
            var isPart: Bool {
                kind.identifier == "swift.enum.case"
                    || kind.identifier == "swift.property" && !declaration.contains("{ get")
            }
        }

        struct Relationship: Decodable {
            var kind: String
            var source: String
            var targetFallback: String?
        }

        var symbols: [Symbol]
        var relationships: [Relationship]

        init(_ module: String, level: String) throws {
            let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
            try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: output) }
            let modules = Ontology.commandPath.deletingLastPathComponent().appendingPathComponent("Modules").path
            let (messages, code) = try Ontology.run(
                """
                "$(dirname "$(readlink -f "$(command -v swift)")")/swift-symbolgraph-extract" -module-name \(module) \
                  -target "$(swift -print-target-info | sed -n 's/.*"triple": "\\(.*\\)",/\\1/p' | head -n 1)" \
                  -I '\(modules)' -Xcc -fmodule-map-file=Sources/CRegionPlugin/module.modulemap \
                  -minimum-access-level \(level) -experimental-allowed-reexported-modules=PropertyGraph,TemporalValues \
                  -skip-synthesized-members -output-dir '\(output.path)'
                """)
            try #require(code == 0, "\(messages)")
            let file = output.appendingPathComponent("\(module).symbols.json")
            self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
        }
    }

    private static func version() throws -> Int {
        let text = try String(contentsOf: Checkout.root.appendingPathComponent(header), encoding: .utf8)
        let number = text.firstMatch(of: /#define NERVEGRAPH_PLUGIN_API ([0-9]+)/)?.1
        return try #require(number.flatMap { Int($0) })
    }

    private static func text(version: Int) throws -> String {
        let api = try SymbolGraph("RegionPluginAPI", level: "public")
        try #require(api.symbols.count > 200)
        let names = Dictionary(api.symbols.map { ($0.identifier.precise, $0.name) }) { first, _ in first }
        let declarations = api.symbols.map { symbol in
            symbol.type.isEmpty ? symbol.declaration : "\(symbol.type): \(symbol.declaration)"
        }
        let conformances = api.relationships.filter { $0.kind == "conformsTo" }.compactMap { conformance in
            names[conformance.source].flatMap { name in
                conformance.targetFallback.map { "\(name) conforms to \($0)" }
            }
        }
        let parts = try parts(reachableFrom: api.symbols.map(\.name))
        return """
            version \(version)

            # What plugins can name

            \(Set(declarations + conformances).sorted().joined(separator: "\n"))

            # What values consist of

            \(Set(parts).sorted().joined(separator: "\n"))

            """
    }

    /// What values consist of, from those that plugins can name down to those that only lie in them; what is behind a reference stays there.
    private static func parts(reachableFrom names: [String]) throws -> [String] {
        let symbols = try ["PropertyGraph", "RegionPluginAPI", "TemporalValues"].flatMap {
            try SymbolGraph($0, level: "private").symbols
        }
        let references = Set(symbols.filter { $0.kind.identifier == "swift.class" }.map(\.name))
        let parts = Dictionary(grouping: symbols.filter(\.isPart), by: \.type).mapValues { parts in
            let inOrder = parts.sorted { ($0.location?.position.line ?? 0) < ($1.location?.position.line ?? 0) }
            return inOrder.map(\.declaration).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
        }
        var lines: [String] = []
        var open = Set(names)
        var seen: Set<String> = []
        while let name = open.popFirst() {
            guard seen.insert(name).inserted, !references.contains(name) || names.contains(name),
                let parts = parts[name]
            else { continue }
            lines.append("\(name) = \(parts.joined(separator: "; "))")
            for word in parts.joined(separator: " ").split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "." }
            ) {
                open.insert(String(word))
            }
        }
        return lines
    }

    private static func difference(_ old: String, _ new: String) -> String {
        let (old, new) = (Set(old.split(separator: "\n")), Set(new.split(separator: "\n")))
        return (old.subtracting(new).map { "- \($0)" } + new.subtracting(old).map { "+ \($0)" }).sorted().prefix(40)
            .joined(separator: "\n")
    }
}
