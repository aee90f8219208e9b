import CypherSemantics
import CypherSyntax
import Testing

/// What the binder hands to the planner.
struct ShapeTests {
    @Test func aggregationIsSplitIntoKeysAndAggregates() throws {
        let projection = try Binding.projection("MATCH (n) RETURN n.x AS x, n.x + count(*) + count(*) AS c")
        #expect(projection.isAggregating)
        #expect(projection.keys.count == 1)
        #expect(projection.aggregates.map(\.function) == ["count"])
        guard case .variable(let slot) = projection.outputs[0].expression.kind else { return #expect(Bool(false)) }
        #expect(slot == projection.keys[0].slot)
        guard case .binary(.add, let left, let right) = projection.outputs[1].expression.kind,
            case .binary(.add, let key, let count) = left.kind, case .variable(let last) = right.kind,
            case .variable(let first) = count.kind, case .variable(let keySlot) = key.kind
        else { return #expect(Bool(false)) }
        #expect(first == last && first == projection.aggregates[0].slot && keySlot == projection.keys[0].slot)
    }

    @Test func aLocalVariableHidesAGroupingKeyOfItsName() throws {
        let projection = try Binding.projection("UNWIND [1] AS x RETURN x, [x IN collect(2) | x] AS l")
        guard case .listComprehension(let local, _, _, let body) = projection.outputs[1].expression.kind,
            case .variable(let read)? = body?.kind
        else { return #expect(Bool(false)) }
        #expect(read == local)
    }

    @Test func equalTextOfOtherBytesIsNotTheSameKey() throws {
        let projection = try Binding.projection("RETURN 'q\u{307}\u{323}' AS a, 'q\u{323}\u{307}' AS b, count(*) AS c")
        #expect(projection.keys.count == 2)
    }

    @Test func mapsAreGroupedByTheirKeysAndValues() throws {
        let text = "RETURN {a: 1, b: 2} AS a, {a: 1, b: 3} AS b, {a: 1, c: 2} AS c, {a: 1, b: 2} AS d, count(*) AS n"
        let projection = try Binding.projection(text)
        #expect(projection.keys.count == 3)
    }

    @Test func slotsAreNeverReused() throws {
        let query = try Binding.bind("MATCH (a) WITH a AS b MATCH (a)-->(b) RETURN a, b")
        guard case .match(let first) = query.branches[0].clauses[0],
            case .match(let second) = query.branches[0].clauses[2],
            case .projection(let with) = query.branches[0].clauses[1]
        else { return #expect(Bool(false)) }
        #expect(first.paths[0].start.slot != second.paths[0].start.slot)
        #expect(second.paths[0].start.isNew)
        #expect(!second.paths[0].steps[0].node.isNew)
        #expect(second.paths[0].steps[0].node.slot == with.outputs[0].slot)
        #expect(query.columns == ["a", "b"])
        #expect(query.slotCount == query.names.count)
    }

    @Test func anOptionalMatchSaysWhatItIntroduces() throws {
        let query = try Binding.bind("MATCH (a) OPTIONAL MATCH p = (a)-[r]->() RETURN *")
        guard case .match(let match) = query.branches[0].clauses[1] else { return #expect(Bool(false)) }
        #expect(match.isOptional)
        #expect(match.introduced.compactMap { query.names[$0] } == ["r", "p"])
        #expect(match.introduced.count == 3)
        #expect(query.columns == ["a", "p", "r"])
    }

    @Test func aSubqueryNamesWhatItReadsFromOutside() throws {
        let query = try Binding.bind("MATCH (a), (b) WHERE EXISTS { (a)-->(c) WHERE c.x > 1 } RETURN a")
        guard case .match(let match) = query.branches[0].clauses[0],
            case .existsMatch(let inner, let outer)? = match.condition?.kind
        else { return #expect(Bool(false)) }
        #expect(outer == [match.paths[0].start.slot, match.paths[1].start.slot])
        #expect(!inner.paths[0].start.isNew && inner.paths[0].steps[0].node.isNew)
    }

    @Test func chainedComparisonsAreJoined() throws {
        let projection = try Binding.projection("RETURN 1 < 2 <= 3 AS a")
        guard case .binary(.and, let left, let right) = projection.outputs[0].expression.kind,
            case .comparison(.less, _, let middle) = left.kind,
            case .comparison(.lessOrEqual, let again, _) = right.kind,
            case .integer(2) = middle.kind, case .integer(2) = again.kind
        else { return #expect(Bool(false)) }
    }

    @Test func rangesHaveBounds() throws {
        func range(_ text: String) throws -> BoundRange? {
            guard case .match(let match) = try Binding.bind("MATCH ()-[\(text)]->() RETURN 1").branches[0].clauses[0]
            else {
                return nil
            }
            return match.paths[0].steps[0].relationship.range
        }
        #expect(try range("r") == nil)
        let bounds = try ["*", "*2", "*..3", "*2..", "*0..1"].map { text in
            try range(text).map { "\($0.minimum)-\($0.maximum.map(String.init) ?? "")" }
        }
        #expect(bounds == ["1-", "2-2", "1-3", "2-", "0-1"])
    }
}
