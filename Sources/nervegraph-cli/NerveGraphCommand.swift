import ArgumentParser
import NerveGraph
import PluginLoading

@main
struct NerveGraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nervegraph",
        abstract:
            "Which approach reaches a nerve, what can be harmed on the way, what else goes numb or weak, and who says so.",
        discussion: """
            Ask by any name:
              nervegraph approaches "pudendal nerve"
              nervegraph risks "pudendal nerve"
              nervegraph plan "obturator nerve" --position supine --guidance ct
              nervegraph denervates "pudendal nerve" --at "Alcock canal"
              nervegraph evidence "celiac plexus"

            A reference, not a device: it does not replace clinical judgement.
            """,
        version: engineVersion,
        subcommands: [
            ApproachesCommand.self, RisksCommand.self, PlanCommand.self, DenervatesCommand.self, EvidenceCommand.self,
            FindCommand.self, CompareCommand.self, DiffCommand.self, ShowCommand.self, DrawCommand.self,
            WhyCommand.self, WhyNotCommand.self, QueryCommand.self, SessionCommand.self, CheckCommand.self,
            RegionsCommand.self, PluginCommand.self,
        ])

    /// Runs the command. glibc's allocator takes the largest block that was ever given back as the measure of what to keep; without one it
    /// returns memory to the system again and again while the graph grows, and each page taken anew costs a fault.
    static func main() {
        PluginGuard.begin()
        UnsafeMutableRawPointer.allocate(byteCount: 16 << 20, alignment: 16).deallocate()
        main(nil)
    }
}
