// Temporal values in a query: their bytes are interned beside its strings. Comes in: values, or slots. Goes out: the other.

import CypherSyntax
import PropertyGraph
import TemporalValues

extension QueryArena {
    package func intern(_ value: TemporalValue) -> Slot {
        value.bytes.withUnsafeBufferPointer { .temporal(value.kind, intern($0).asString) }
    }

    /// The slot of a stored temporal value.
    func temporal(storedAs id: StringID) -> Slot {
        guard let kind = TemporalValue.kind(of: bytes(id)) else {
            preconditionFailure("a temporal property holds the bytes of a temporal value")
        }
        return .temporal(kind, id)
    }

    /// The value of a slot that is temporal.
    package func temporal(_ slot: Slot) -> TemporalValue {
        guard let value = TemporalValue(bytes: bytes(slot.asString)) else {
            preconditionFailure("a temporal slot holds the bytes of a temporal value")
        }
        return value
    }

    /// The duration of a slot; nil where it is something else.
    func duration(_ slot: Slot) -> CalendarDuration? {
        guard slot.temporalKind == .duration, case .duration(let duration) = temporal(slot) else { return nil }
        return duration
    }

    /// A part of a temporal value by its name.
    func component(_ name: String, of slot: Slot) throws(QueryError) -> Slot {
        do throws(TemporalError) {
            switch try temporal(slot).component(name) {
            case .integer(let value): return .integer(value)
            case .text(let text): return intern(text)
            }
        } catch {
            throw QueryError(error)
        }
    }

    // MARK: Arithmetic

    /// `left + right` and `left - right` where one is temporal: a duration is added to a value or to a duration; null where an operand is.
    func addTemporal(_ left: Slot, _ right: Slot, subtracting: Bool) throws(QueryError) -> Slot {
        do throws(TemporalError) {
            if left.tag == .temporal, let duration = duration(right) {
                let value = temporal(left)
                return intern(subtracting ? try value.subtracting(duration) : try value.adding(duration))
            }
            if !subtracting, right.tag == .temporal, let duration = duration(left) {
                return intern(try temporal(right).adding(duration))
            }
        } catch {
            throw QueryError(error)
        }
        throw .operands(subtracting ? "-" : "+", left, right)
    }

    /// `duration * number` in either order, and `duration / number`; nil where the operands are others.
    func scaleDuration(_ left: Slot, _ right: Slot, dividing: Bool) throws(QueryError) -> Slot? {
        guard let duration = duration(left) else {
            return dividing || right.tag != .temporal || !left.isNumber
                ? nil : try scaleDuration(right, left, dividing: false)
        }
        if dividing, right.number == 0 { throw .divisionByZero("/") }
        do throws(TemporalError) {
            switch right.tag {
            case .integer where dividing:
                return intern(.duration(try duration.divided(by: right.asInteger)))
            case .integer: return intern(.duration(try duration.multiplied(by: right.asInteger)))
            case .float where dividing: return intern(.duration(try duration.divided(by: right.asFloat)))
            case .float: return intern(.duration(try duration.multiplied(by: right.asFloat)))
            default: return nil
            }
        } catch {
            throw QueryError(error)
        }
    }
}

extension QueryError {
    /// What is wrong with a temporal value, as an error of a running query.
    init(_ error: TemporalError) {
        switch error.kind {
        case .invalid: self.init(.argument, .runtime, .invalidArgumentValue, error.message)
        case .range: self.init(.argument, .runtime, .numberOutOfRange, error.message)
        case .overflow: self.init(.arithmetic, .runtime, .intOverflow, error.message)
        case .type: self.init(.type, .runtime, .invalidArgumentType, error.message)
        }
    }
}
