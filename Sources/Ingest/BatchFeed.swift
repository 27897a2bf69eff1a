import Foundation
import SocialMetrics

/// Hands batches from the thread that fills them to the one that stores them: while one is stored, the next is filled.
///
/// Two batches go round, so that memory does not grow with the file.
final class BatchFeed: @unchecked Sendable {
    private let condition = NSCondition()
    private var filled: PostBatch?
    private var drained: PostBatch?
    private var given = 0
    private var end: Result<Void, any Error>?
    private var isCancelled = false

    /// Whoever takes the batches wants no more.
    private struct Cancelled: Error {}

    /// - Parameter fill: fills batches one by one on a thread of its own; what it passes on comes back empty
    init(_ fill: @escaping @Sendable ((consuming PostBatch) throws -> PostBatch) throws -> Void) {
        let thread = Thread {
            let end = Result { try fill { try self.exchange($0) } }
            self.condition.withLock {
                self.end = end
                self.condition.broadcast()
            }
        }
        thread.name = "rows"
        thread.stackSize = 1 << 20
        thread.start()
    }

    /// Passes a filled batch on and takes a drained one, a new one the first time.
    private func exchange(_ batch: consuming PostBatch) throws -> PostBatch {
        condition.lock()
        defer { condition.unlock() }
        while filled != nil && !isCancelled { condition.wait() }
        if isCancelled { throw Cancelled() }
        let measureCount = batch.rows.measureCount
        filled = consume batch
        given += 1
        condition.broadcast()
        if given == 1 { return PostBatch(measureCount: measureCount) }
        while drained == nil && !isCancelled { condition.wait() }
        guard var empty = drained.take() else { throw Cancelled() }
        empty.removeAll()
        return empty
    }

    /// The next batch; nil behind the last.
    /// - Parameter done: the one before, which was stored
    /// - Returns: a batch that goes back with the next call
    /// - Throws: what filling them met.
    func next(after done: consuming PostBatch?) throws -> PostBatch? {
        condition.lock()
        defer { condition.unlock() }
        if let done = consume done {
            drained = done
            condition.broadcast()
        }
        while filled == nil && end == nil { condition.wait() }
        if let batch = filled.take() {
            condition.broadcast()
            return batch
        }
        try end?.get()
        return nil
    }

    /// Ends the filling, and waits until it has ended.
    func stop() {
        condition.withLock {
            isCancelled = true
            condition.broadcast()
            while end == nil { condition.wait() }
        }
    }
}
