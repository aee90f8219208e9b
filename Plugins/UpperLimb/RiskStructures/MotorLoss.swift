import RegionPluginAPI

extension RiskAssessor {
    /// The muscles that an ablation of the brachial plexus, or of a nerve arising from it, weakens.
    static let upperLimbMotorLoss = motorLoss(plugin: "upperLimb", trunks: ["nerve:brachial-plexus"])
}
