import PropertyGraph
import Testing

@testable import Reasoning

@Suite("The core rules on the whole ontology")
struct CoreRulesTests {
    private func rows(_ query: String) throws -> [String] { try WholeOntology.world.get().rows(query) }

    @Test func everythingDerivedRestsOnFactsWithBasis() throws {
        let world = try WholeOntology.world.get()
        let view = GraphView(world.graph)
        var without: [String] = []
        for index in UInt32(world.asserted.relationshipCount)..<UInt32(view.relationshipCount) {
            let why = Explanation.why(RelationshipID(index), in: view, world.derivations)
            #expect(why.rule != nil)
            for leaf in why.leaves where leaf.sources.isEmpty { without.append("\(leaf.statement)") }
        }
        #expect(world.derivations.count > 1000)
        #expect(without == [])
    }

    // MARK: Origins and distal branches

    @Test func theClosureOfOriginsIsTheClosure() throws {
        var parents: [String: Set<String>] = [:]
        for row in try rows(
            "MATCH (n:Nerve)-[o:BRANCH_OF]->(p) WHERE coalesce(o.variant, false) = false RETURN n.id, p.id")
            + rows("MATCH (p:Nerve)-[:CONTINUES_AS]->(n) RETURN n.id, p.id")
        {
            let ends = row.split(separator: " ").map(String.init)
            parents[ends[0], default: []].insert(ends[1])
        }
        var expected: [String] = []
        for nerve in parents.keys {
            var ancestors: Set<String> = []
            var waiting = Array(parents[nerve] ?? [])
            while let next = waiting.popLast() {
                if ancestors.insert(next).inserted { waiting += parents[next] ?? [] }
            }
            expected += ancestors.map { "\(nerve) \($0)" }
        }
        #expect(try rows("MATCH (n)-[:ARISES_FROM]->(p) RETURN n.id, p.id") == expected.sorted())
    }

    @Test func aBranchGivenOffBeforeThePlaceIsNotDistal() throws {
        // Of the tibial nerve at the ankle: no branch of the knee or the calf.
        #expect(
            try rows(
                """
                MATCH (n {id: 'nerve:tibial-nerve'})-[d:DISTAL_BRANCH {at: 'space:tarsal-tunnel'}]->(b)
                WHERE b.id CONTAINS 'genicular' OR b.id CONTAINS 'sural' RETURN b.id
                """) == [])
        // Whatever the course: a take-off of lower order than the place is never distal to it, unless it is reached by another way.
        #expect(
            try rows(
                """
                MATCH (n:Nerve)-[at:RUNS_THROUGH]->(place), (n)-[off:GIVES_OFF]->(b), (n)-[d:DISTAL_BRANCH]->(b)
                WHERE d.at = place.id AND off.order < at.order
                  AND NOT EXISTS { MATCH (n)-[again:RUNS_THROUGH]->(place) WHERE again.order <= off.order } RETURN n.id, place.id, b.id
                """) == [])
    }

    @Test func aBranchGivenOffAtThePlaceDependsOnThePosition() throws {
        #expect(
            try rows(
                """
                MATCH ({id: 'nerve:pudendal-nerve'})-[d:DISTAL_BRANCH {at: 'landmark:alcock-canal'}]->(b)
                WHERE d.certainty = 'depends-on-position' RETURN b.id
                """) == [
                    "nerve:inferior-rectal-nerve"
                ])
    }

    @Test func aShareIsNotFollowedFurther() throws {
        #expect(
            try rows(
                "MATCH ({id: 'nerve:s1-root'})-[d:DISTAL_BRANCH {at: 'landmark:sacral-canal'}]->(b) RETURN b.id, d.certainty"
            ) == [
                "nerve:sacral-dorsal-rami partial", "nerve:sacral-plexus partial",
            ])
    }

    // MARK: What an approach denervates

    @Test func whatASiteStatesStandsAlone() throws {
        #expect(
            try rows(
                """
                MATCH ({id: 'approach:pudendal-transgluteal-alcock'})-[d:DENERVATES]->(n:Nerve)
                RETURN n.id, d.certainty, d.frequency
                """) == [
                    "nerve:dorsal-nerve-of-clitoris always –", "nerve:dorsal-nerve-of-penis always –",
                    "nerve:inferior-rectal-nerve depends-on-position independent of the pudendal nerve in 15 of 73 sides",
                    "nerve:muscular-branches-of-perineal-nerve always –", "nerve:perineal-nerve always –",
                    "nerve:posterior-scrotal-or-labial-nerves always –",
                ])
    }

    @Test func theCourseSpeaksWhereNoSiteDoes() throws {
        #expect(
            try rows(
                """
                MATCH ({id: 'approach:pudendal-pararectal'})-[d:DENERVATES]->(n:Nerve) RETURN n.id, d.certainty, d.frequency
                """) == [
                    "nerve:dorsal-nerve-of-clitoris always –", "nerve:dorsal-nerve-of-penis always –",
                    "nerve:inferior-rectal-nerve variant independent of the pudendal nerve in 15 of 73 sides",
                    "nerve:muscular-branches-of-perineal-nerve always –", "nerve:perineal-nerve always –",
                    "nerve:posterior-scrotal-or-labial-nerves always –",
                ])
    }

    @Test func aMuscleSuppliedBeforeThePlaceIsNotDenervated() throws {
        #expect(
            try rows(
                """
                MATCH (a:Approach)-[:DENERVATES]->(x) WHERE a.id IN ['approach:tibial-nerve-tarsal-tunnel', 'approach:radial-nerve-distal-arm']
                  AND x.id IN ['structure:muscles-of-the-posterior-leg', 'structure:triceps-brachii'] RETURN a.id, x.id
                """) == [])
    }

    @Test func whatAnotherNerveSuppliesTooLosesAShare() throws {
        #expect(
            try rows(
                """
                MATCH ({id: 'approach:obturator-nerve-posterior-transpelvic'})-[d:DENERVATES]->(x)
                WHERE x.id IN ['structure:adductor-magnus', 'structure:gracilis'] RETURN x.id, d.certainty
                """) == ["structure:adductor-magnus partial", "structure:gracilis always"])
    }

    @Test func whatASiteSparesIsSpared() throws {
        #expect(
            try rows(
                """
                MATCH ({id: 'approach:dorsal-penile-nerve-inferior-pubic-ramus'})-[:SPARES]->(n:Nerve) RETURN n.id
                """) == ["nerve:inferior-rectal-nerve", "nerve:perineal-nerve"])
    }

    // MARK: What an approach reaches, treats and endangers

    @Test func aNerveIsReachedDirectlyByItsTrunkOrAtItsPlace() throws {
        #expect(
            try rows("MATCH (a)-[r:REACHES]->({id: 'nerve:maxillary-nerve'}) RETURN a.id, r.how") == [
                "approach:gasserian-foramen-ovale trunk proximal", "approach:spg-greater-palatine directly",
                "approach:spg-infrazygomatic landmark on the course", "approach:v2-infrazygomatic directly",
                "approach:v2-suprazygomatic directly",
            ])
    }

    @Test func aRouteToSeveralNamedNervesReachesNoOtherAtTheirPlace() throws {
        #expect(
            try rows("MATCH ({id: 'approach:sacral-root-transforaminal'})-[r:REACHES]->(n) RETURN n.id, r.how") == [
                "nerve:s1-root directly", "nerve:s2-root directly", "nerve:s3-root directly", "nerve:s4-root directly",
            ])
    }

    @Test func aNerveAtRiskIsNotReachedAtItsPlace() throws {
        #expect(
            try rows("MATCH (a)-[:REACHES {how: 'landmark on the course'}]->(n)<-[:AT_RISK]-(a) RETURN a.id, n.id")
                == [])
        #expect(
            try rows(
                "MATCH ({id: 'approach:dorsal-penile-nerve-inferior-pubic-ramus'})-[:REACHES]->(n) RETURN n.id") == [
                    "nerve:dorsal-nerve-of-penis"
                ])
    }

    @Test func aTargetThatMediatesASyndromeIsACandidate() throws {
        let world = try WholeOntology.world.get()
        let view = GraphView(world.graph)
        let treats = try #require(view.typeID("TREATS"))
        let approach = try #require(view.findNode(id: "approach:pudendal-transgluteal-alcock"))
        let syndrome = try #require(view.findNode(id: "syndrome:pudendal-neuralgia"))
        let statuses = view.outgoing(approach, treats).filter { $0.neighbour == syndrome }.map {
            view.status(of: $0.relationship)
        }
        #expect(statuses.contains(.derived))
    }

    @Test func whatIsDocumentedAsAtRiskIsNotAnExtra() throws {
        #expect(try rows("MATCH (a)-[:ENDANGERS]->(x)<-[:AT_RISK]-(a) RETURN a.id, x.id") == [])
        #expect(try rows("MATCH (a)-[:ENDANGERS]->(x)<-[:TARGETS]-(a) RETURN a.id, x.id") == [])
        #expect(
            try rows("MATCH ({id: 'approach:pudendal-transgluteal-alcock'})-[:ENDANGERS]->(x) RETURN x.id") == [
                "nerve:cluneal-nerves", "nerve:inferior-cluneal-nerves", "nerve:inferior-gluteal-nerve",
                "nerve:perforating-cutaneous-nerve",
            ])
    }
}
