import AbdomenRegion
import GroinRegion
import HeadAndNeckRegion
import LesionsRegion
import LowerLimbRegion
import LumbarSpineRegion
import PelvisRegion
import RegionPluginAPI
import ThoraxRegion
import UpperLimbRegion

/// The regions this command is built with, head to toe. No other file of the engine names a region.
enum InstalledRegions {
    static let all: [any RegionPlugin] = [
        HeadAndNeckPlugin(), ThoraxPlugin(), AbdomenPlugin(), LumbarSpinePlugin(), GroinPlugin(), PelvisPlugin(),
        UpperLimbPlugin(), LowerLimbPlugin(), LesionsPlugin(),
    ]
}
