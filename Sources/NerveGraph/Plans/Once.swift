import Synchronization

/// A value that is made when it is first asked for, by one thread while the others wait.
final class Once<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    func value(_ make: () -> Value) -> Value {
        value.withLock { known in
            if let known { return known }
            let made = make()
            known = made
            return made
        }
    }
}
