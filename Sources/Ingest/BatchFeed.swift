import SocialMetrics
import Tabular

/// Hands batches from the thread that fills them to the one that stores them: while one is stored, the next is filled.
///
/// Two batches go round, so that memory does not grow with the file.
final class BatchFeed: Sendable {
    private let relay: Relay<PostBatch>

    /// - Parameter fill: fills batches one by one on a thread of its own; what it passes on comes back empty
    init(_ fill: @escaping @Sendable ((consuming PostBatch) throws -> PostBatch) throws -> Void) {
        relay = Relay("rows", most: 2) { give in
            try fill { batch in
                let measureCount = batch.rows.measureCount
                guard var empty = try give(batch) else { return PostBatch(measureCount: measureCount) }
                empty.removeAll()
                return empty
            }
        }
    }

    /// The next batch; nil behind the last.
    /// - Parameter done: the one before, which was stored
    /// - Returns: a batch that goes back with the next call
    /// - Throws: what filling them met.
    func next(after done: consuming PostBatch?) throws -> PostBatch? { try relay.next(after: done) }

    /// Ends the filling, and waits until it has ended.
    func stop() { relay.stop() }
}
