// What the operators and expressions of one running query share: its arena, the graph, the parameters and the limits.
// Comes in: a view and limits. Goes out: nothing; it ends with the query.

import CypherPlanning
import CypherSyntax
import PropertyGraph
import TemporalValues

package final class ExecutionContext {
    let arena: QueryArena
    let graph: GraphReader
    let procedures: ProcedureRegistry
    let limits: QueryLimits
    let slotCount: Int
    var parameters = ParameterSlots()
    /// Where the rows of each step are counted; nil where nobody asks.
    let counts: RowCounts?
    /// The state of `rand()`.
    var randomState: UInt64
    private let clock: QueryClock
    private var moment: ZonedDateTime?
    /// A row in which no variable is bound, for expressions that read none.
    let noRow: Block

    /// - Parameter ownsOverlay: whether nobody else reads the view's overlay, so that it may be written in place.
    init(
        view: GraphView, procedures: ProcedureRegistry, watch: QueryWatch, slotCount: Int, ownsOverlay: Bool = false,
        counts: RowCounts? = nil, clock: QueryClock = .system
    ) {
        self.counts = counts
        self.clock = clock
        arena = QueryArena(over: view.strings, memoryLimit: watch.limits.memory, watch: watch)
        graph = GraphReader(view, arena: arena, ownsOverlay: ownsOverlay)
        self.procedures = procedures
        limits = watch.limits
        self.slotCount = slotCount
        noRow = Block(slots: SlotSet(0..<slotCount), width: slotCount, capacity: 1)
        randomState = UInt64.random(in: 0...UInt64.max)
    }

    /// Looks whether the query may go on; called once per block.
    /// - Throws: when the time or the memory is used up or the query is cancelled.
    func poll() throws(QueryError) { try arena.poll() }

    /// A statement begins: the next look at its clock is its moment.
    func startStatement() { moment = nil }

    /// The moment of the statement, in UTC, which stays the same until it ends.
    func statementMoment() throws(QueryError) -> ZonedDateTime {
        if let moment { return moment }
        let now = try clock.moment()
        moment = now
        return now
    }

    /// The moment at which this is called, in UTC.
    func presentMoment() throws(QueryError) -> ZonedDateTime { try clock.moment() }

    /// A float in 0 ..< 1 (xorshift).
    func random() -> Double {
        randomState ^= randomState << 13
        randomState ^= randomState >> 7
        randomState ^= randomState << 17
        return Double(randomState >> 11) * 0x1p-53
    }
}
