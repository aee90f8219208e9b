import RegionPluginAPI

extension RiskAssessor {
    /// The muscles that an ablation of the femoral or sciatic nerve, or of a nerve arising from them, weakens.
    static let lowerLimbMotorLoss = motorLoss(
        plugin: "lowerLimb", trunks: ["nerve:femoral-nerve", "nerve:sciatic-nerve"])
}
