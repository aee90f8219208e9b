import RegionPluginAPI

extension RiskAssessor {
    /// The muscles that an ablation of the brachial plexus, or of a nerve arising from it, weakens.
    ///
    /// The nerves arise from the trunks; the plexus is the name of the whole, from which nothing is stated to branch.
    static let upperLimbMotorLoss = motorLoss(
        plugin: "upperLimb",
        trunks: [
            "nerve:brachial-plexus", "nerve:superior-trunk-of-brachial-plexus", "nerve:middle-trunk-of-brachial-plexus",
            "nerve:inferior-trunk-of-brachial-plexus",
        ])
}
