import FeatureTesting
import Foundation
import TestSupport
import Testing

/// Our own features: questions that a physician can read, asked of the whole ontology, and the language as we promise it.
struct FeatureTests {
    static let features = Result { try FeatureFolder(Checkout.features.path).features() }

    @Test func theFeaturesAreThere() throws {
        #expect(try Self.features.get().flatMap(\.scenarios).count > 80)
    }

    @Test(arguments: (try? features.get()) ?? [])
    func everyScenarioHolds(feature: Feature) throws {
        for scenario in feature.scenarios {
            var runner = ScenarioRunner(ontology: { try Ontology.engine() }, command: Ontology.run)
            do { try runner.run(scenario) } catch { Issue.record("\(scenario)\n\(error)") }
        }
    }
}
