import AbdomenRegion
import GroinRegion
import HeadAndNeckRegion
import LesionsRegion
import LowerLimbRegion
import LumbarSpineRegion
import PelvisRegion
public import RegionPluginAPI
import ThoraxRegion
import UpperLimbRegion

/// The regions that come with NerveGraph. No other file of the engine names a region.
public enum InstalledRegions {
    /// Head to toe.
    public static let all: [any RegionPlugin] = [
        HeadAndNeckPlugin(), ThoraxPlugin(), AbdomenPlugin(), LumbarSpinePlugin(), GroinPlugin(), PelvisPlugin(),
        UpperLimbPlugin(), LowerLimbPlugin(), LesionsPlugin(),
    ]
}
