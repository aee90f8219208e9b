// What a region of the body contributes, on one screen. In: a read-only graph, a case, a crossing. Out: rules, judgements, risks, answers
// and checks, all of them values. A plugin can't reach the parser, the store, files or the network, and it states no facts: those are
// in the ontology files that it owns.

@_exported public import struct PropertyGraph.Node
@_exported public import struct PropertyGraph.NodeID
@_exported public import struct PropertyGraph.Path
@_exported public import struct PropertyGraph.Relationship
@_exported public import struct PropertyGraph.RelationshipID
@_exported public import enum PropertyGraph.Value
@_exported public import struct TemporalValues.CalendarDate
@_exported public import struct TemporalValues.CalendarDuration
@_exported public import struct TemporalValues.LocalDateTime
@_exported public import struct TemporalValues.LocalTime
@_exported public import struct TemporalValues.NamedZone
@_exported public import struct TemporalValues.OffsetTime
@_exported public import enum TemporalValues.TemporalValue
@_exported public import struct TemporalValues.UTCOffset
@_exported public import enum TemporalValues.Zone
@_exported public import struct TemporalValues.ZonedDateTime

/// What a region of the body knows that facts alone can't say.
///
/// Everything but the manifest has a default that contributes nothing, so that a plugin lists what it has:
///
/// ```swift
/// public struct PelvisPlugin: RegionPlugin {
///     public let manifest = RegionManifest(
///         id: "pelvis", version: "1.0", region: "region:pelvis", ontologyFiles: ["Regions/Pelvis.xml"])
///     public var riskAssessors: [RiskAssessor] { [.presacralSpace] }
/// }
/// ```
///
/// Which regions this one requires is said once, by `requires` on the root of its XML.
public protocol RegionPlugin: Sendable {
    /// Who the plugin is and what it owns.
    var manifest: RegionManifest { get }
    /// What follows from facts in this region; run together with the core rules.
    var rules: [Rule] { get }
    /// What crossing from space to space costs in a case; nil leaves every crossing as the facts state it.
    var accessModel: AccessModel? { get }
    /// What further may be harmed on an approach, and why.
    var riskAssessors: [RiskAssessor] { get }
    /// The questions that this region answers by name, `CALL lumbar.facetTargets('L4-L5')`.
    var procedures: [RegionProcedure] { get }
    /// What must hold of this region's facts.
    var checks: [Check] { get }
}

extension RegionPlugin {
    /// No rules.
    public var rules: [Rule] { [] }
    /// Every crossing stays as the facts state it.
    public var accessModel: AccessModel? { nil }
    /// No risks beyond the documented ones.
    public var riskAssessors: [RiskAssessor] { [] }
    /// No procedures.
    public var procedures: [RegionProcedure] { [] }
    /// No checks.
    public var checks: [Check] { [] }
}
