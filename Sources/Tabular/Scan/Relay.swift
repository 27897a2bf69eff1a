import Foundation

/// Hands loads from the thread that fills them to the one that empties them: while one is emptied, the next is filled.
///
/// A few loads go round, so that memory does not grow with what is handed over.
package final class Relay<Load>: @unchecked Sendable {
    private let condition = NSCondition()
    private let most: Int
    private var filled: Load?
    private var drained: [Load] = []
    private var given = 0
    private var end: Result<Void, any Error>?
    private var isCancelled = false

    /// Whoever takes the loads wants no more.
    private struct Cancelled: Error {}

    /// - Parameters:
    ///   - name: of the thread that fills
    ///   - most: how many loads go round, beside the one that is filled
    ///   - stackSize: of the thread, bytes
    ///   - fill: gives filled loads on a thread of its own, and gets emptied ones back; nil as long as a new one may be made
    package init(
        _ name: String, most: Int, stackSize: Int = 1 << 20,
        _ fill: @escaping @Sendable ((consuming Load) throws -> Load?) throws -> Void
    ) {
        self.most = most
        let thread = Thread {
            let end = Result { try fill { try self.exchange($0) } }
            self.condition.withLock {
                self.end = end
                self.condition.broadcast()
            }
        }
        thread.name = name
        thread.stackSize = stackSize
        thread.start()
    }

    private func exchange(_ load: consuming Load) throws -> Load? {
        condition.lock()
        defer { condition.unlock() }
        while filled != nil && !isCancelled { condition.wait() }
        if isCancelled { throw Cancelled() }
        filled = consume load
        given += 1
        condition.broadcast()
        if given < most { return nil }
        while drained.isEmpty && !isCancelled { condition.wait() }
        guard let empty = drained.popLast() else { throw Cancelled() }
        return empty
    }

    /// The next load; nil behind the last.
    /// - Parameter done: the one before, which was emptied
    /// - Returns: a load that goes back with the next call
    /// - Throws: what filling them met.
    package func next(after done: consuming Load?) throws -> Load? {
        condition.lock()
        defer { condition.unlock() }
        if let done = consume done {
            drained.append(done)
            condition.broadcast()
        }
        while filled == nil && end == nil { condition.wait() }
        if let load = filled.take() {
            condition.broadcast()
            return load
        }
        try end?.get()
        return nil
    }

    /// Ends the filling, and waits until it has ended.
    package func stop() {
        condition.withLock {
            isCancelled = true
            condition.broadcast()
            while end == nil { condition.wait() }
        }
    }
}
