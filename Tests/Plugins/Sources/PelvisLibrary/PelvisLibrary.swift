import PelvisRegion
import RegionPluginAPI

/// The pelvis as a library of its own.
@c(nervegraph_region_plugin)
public func regionPlugin() -> UnsafeMutableRawPointer { RegionPluginEntry.make { PelvisPlugin() } }
