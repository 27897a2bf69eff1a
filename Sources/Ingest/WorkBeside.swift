import Foundation

/// Work that another thread does until its outcome is asked for.
final class WorkBeside<Value: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private var done: Result<Value, any Error>?

    /// Begins at once.
    init(_ work: @escaping @Sendable () throws -> Value) {
        DispatchQueue.global().async {
            let done = Result { try work() }
            self.condition.withLock {
                self.done = done
                self.condition.broadcast()
            }
        }
    }

    /// Waits until it is done.
    @discardableResult
    func wait() -> Result<Value, any Error> {
        condition.withLock {
            while true {
                if let done { return done }
                condition.wait()
            }
        }
    }

    /// What it gave.
    /// - Throws: what it threw.
    func value() throws -> Value { try wait().get() }
}
