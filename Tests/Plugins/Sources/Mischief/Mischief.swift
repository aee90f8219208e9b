import Glibc
import RegionPluginAPI

// A plugin that does what a plugin must not do. In: NERVEGRAPH_MISCHIEF, what and where: "trap procedure". Out: that.

/// What the command asks for.
@c(nervegraph_region_plugin)
public func regionPlugin() -> UnsafeMutableRawPointer {
    RegionPluginEntry.make {
        Mischief.misbehave(in: "load")
        if Mischief.current == "throw load" { throw Mischief.Complaint() }
        return MischiefPlugin()
    }
}

enum Mischief {
    struct Complaint: Error, CustomStringConvertible {
        var description: String { "the licence has run out" }
    }

    static let current = getenv("NERVEGRAPH_MISCHIEF").map { String(cString: $0) } ?? ""

    static func misbehave(in place: String) {
        switch current {
        case "trap \(place)": print([Int]()[place.utf8.count])
        case "loop \(place)": while getenv("NERVEGRAPH_MISCHIEF") != nil {}
        case "exit \(place)": exit(0)
        case "recur \(place)": print(depth(place.utf8.count))
        case "abort \(place)": abort()
        default: return
        }
    }

    static var gibibyte: String {
        String(unsafeUninitializedCapacity: 1 << 30) { buffer in
            if let start = buffer.baseAddress { memset(start, 0x78, buffer.count) }
            return 1 << 30
        }
    }

    private static func depth(_ level: Int) -> Int { level == 0 ? 0 : depth(level + 1) + 1 }
}

struct MischiefPlugin: RegionPlugin {
    var manifest: RegionManifest {
        Mischief.misbehave(in: "manifest")
        let id = Mischief.current == "other manifest" ? "pelvis" : "mischief"
        return RegionManifest(id: id, version: "1.0", region: "region:mischief", ontologyFiles: [])
    }

    var rules: [Rule] {
        Mischief.misbehave(in: "rules")
        return []
    }

    var riskAssessors: [RiskAssessor] {
        [
            RiskAssessor(id: "mischief:risks", says: "Nothing good.") { approach, _, graph in
                Mischief.misbehave(in: "assessor")
                let structure = Mischief.current == "stranger assessor" ? NodeID(.max) : approach
                let sources = graph.sources(of: approach)
                return [
                    Risk(
                        structure: structure, phase: .access, consequence: "none", severity: .minor,
                        reason: Mischief.current == "unreasoned assessor" ? "" : "an example",
                        sources: Mischief.current == "unsourced assessor" ? [] : sources)
                ]
            }
        ]
    }

    var accessModel: AccessModel? {
        AccessModel { crossing, _, graph in
            Mischief.misbehave(in: "model")
            guard Mischief.current == "hazard model" else { return nil }
            return .open(hazard: 7, reason: "an example", sources: graph.sources(of: crossing.relationship))
        }
    }

    var procedures: [RegionProcedure] {
        [
            RegionProcedure(
                name: "mischief.ask", says: "Whatever was asked for.", inputs: [],
                outputs: [.init("answer", .string)]
            ) { _, _, _ in
                Mischief.misbehave(in: "procedure")
                return switch Mischief.current {
                case "giant procedure":
                    [.init([.string(Mischief.gibibyte)], sources: ["bittman2018"])]
                case "wide procedure": [.init([.string("a"), .string("b")], sources: ["bittman2018"])]
                case "number procedure": [.init([.integer(1)], sources: ["bittman2018"])]
                case "invented procedure": [.init([.string("a")], sources: ["nobody2020#p-1"])]
                default: [.init([.string("a")], sources: ["bittman2018"])]
                }
            }
        ]
    }
}
