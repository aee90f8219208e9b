// Time zones by name, with their historic offsets. Comes in: a name of the tz database. Goes out: offsets.
// The rules are Foundation's (ICU's), which keep local mean time before standard time came; the library that holds them is loaded when the first name is
// asked for, so that a process which names no zone does not pay for it (Documentation/Decisions, "Named time zones are loaded when one is named").

import FoundationEssentials
import Glibc
import Synchronization

/// A place whose clocks are changed.
public struct NamedZone: Hashable, Sendable {
    /// As in the tz database: `Europe/Stockholm`.
    public let name: String
    private let rules: TimeZone

    private static let known = Mutex<[String: NamedZone]>([:])
    private static let isLoaded: Bool = dlopen("libFoundationInternationalization.so", RTLD_NOW | RTLD_GLOBAL) != nil

    /// Abbreviations that mean several places; they are no names.
    private static let abbreviations: Set<String> = [
        "ACT", "AET", "AGT", "ART", "AST", "BET", "BST", "CAT", "CNT", "CST", "CTT", "EAT", "ECT", "IET", "IST", "JST",
        "MIT", "NET", "NST", "PLT", "PNT", "PRT", "PST", "SST", "VST",
    ]

    /// - Throws: where there is no zone of that name.
    package init(_ text: String) throws(TemporalError) {
        let name = String(text.map { $0 == " " ? "_" : $0 })
        if let found = Self.known.withLock({ $0[name] }) {
            self = found
            return
        }
        let characters = name.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"),
                UInt8(ascii: "+"):
                true
            default: false
            }
        }
        let isOffset = (name.hasPrefix("GMT") || name.hasPrefix("UTC")) && name.utf8.count > 3
        guard characters, !name.isEmpty, name.utf8.count <= 64, !isOffset, !Self.abbreviations.contains(name) else {
            throw .invalid("There is no time zone ‘\(text)’.")
        }
        guard Self.isLoaded else {
            throw .invalid("Named time zones need libFoundationInternationalization.so of the Swift runtime.")
        }
        guard let rules = TimeZone(identifier: name) else { throw .invalid("There is no time zone ‘\(text)’.") }
        self.name = name
        self.rules = rules
        let zone = self
        Self.known.withLock { $0[name] = zone }
    }

    /// Zones of one name are one zone.
    public static func == (left: NamedZone, right: NamedZone) -> Bool { left.name == right.name }
    /// By the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The offset at a moment, in seconds since 1970.
    package func offset(atSecond second: Int64) -> UTCOffset {
        // The calendar repeats after 400 years; far moments are asked for as near ones, which the rules were made for.
        let (first, last, cycle): (Int64, Int64, Int64) = (-7_258_118_400, 32_503_680_000, 12_622_780_800)
        var near = max(second, first)
        if near > last { near = last - cycle + (near - last) % cycle }
        return UTCOffset(unchecked: Int64(rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(near)))))
    }
}
