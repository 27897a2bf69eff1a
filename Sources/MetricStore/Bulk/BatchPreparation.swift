import GRDB
import SocialMetrics

/// What can be done with batches before they are stored: they are put in order, and compared with what the store says
/// where it can be asked beside.
///
/// Made for a thread of its own, next to the one that stores. What it found is asked for behind the last batch.
package final class BatchPreparation: @unchecked Sendable {
    private let owners: [Int64]
    private let measures: [Measure]
    private let moments: [Int64: PostMoments]
    /// Sees the store as it was before the import; nil where there is nothing to ask it, or it cannot be asked beside.
    private let before: DatabaseQueue?
    private var comparison: PostComparison?
    private var room: PostBatch
    /// What the comparison found; nil where none was made.
    private(set) var outcome: DeferredCounts?
    /// A line that tells of a post again; nil while none was found.
    private(set) var repeatedLine: Int?

    /// - Parameters:
    ///   - owners: the row of each account of the batches; `BatchOrder.nobody` leaves its rows out
    ///   - measures: what the numbers of a row are
    ///   - moments: where posts of these accounts may stand
    ///   - before: a connection of its own
    init(owners: [Int64], measures: [Measure], moments: [Int64: PostMoments], before: DatabaseQueue?) {
        self.owners = owners
        self.measures = measures
        self.moments = moments
        self.before = before
        room = PostBatch(measureCount: measures.count)
    }

    /// Does what hands batches to `pass`.
    package func run(_ work: () throws -> Void) throws {
        guard let before else { return try work() }
        try before.read { database in
            let comparison = try PostComparison(database, measures: measures, moments)
            self.comparison = comparison
            defer { self.comparison = nil }
            try work()
            outcome = comparison.outcome
        }
    }

    /// Passes a batch on, in the order of the store.
    /// - Parameters:
    ///   - batch: rows that follow those of the batches before
    ///   - store: takes the batch, and gives an empty one back
    /// - Returns: the same batch, empty
    /// - Throws: an error of the database, and what `store` throws
    package func pass(
        _ batch: consuming PostBatch, to store: (consuming PostBatch) throws -> PostBatch
    ) throws -> PostBatch {
        let order = BatchOrder(batch, owners: owners)
        repeatedLine = repeatedLine ?? order.repeatedLine(in: batch)
        var sorted = PostBatch(measureCount: measures.count)
        swap(&sorted, &room)
        sorted.append(order, of: batch)
        batch.removeAll()
        try comparison?.compare(sorted, owners)
        room = try store(sorted)
        return batch
    }
}

extension PostBatch {
    /// Takes in rows of another batch in an order.
    fileprivate mutating func append(_ order: BatchOrder, of other: borrowing PostBatch) {
        let places = order.rows
        let width = rows.measureCount
        rows.bytes.reserveCapacity(other.rows.bytes.count)
        rows.values.reserveCapacity(places.count * width)
        other.rows.values.withUnsafeBufferPointer { values in
            for place in places {
                let start = Int(place.index) * width
                rows.values.append(contentsOf: UnsafeBufferPointer(rebasing: values[start..<start + width]))
            }
        }
        take(\.rows.lines, places, other.rows.lines)
        take(\.rows.accounts, places, other.rows.accounts)
        take(\.formats, places, other.formats)
        take(\.published, places, other.published)
        take(\.publishedDays, places, other.publishedDays)
        take(\.durations, places, other.durations)
        nativeIDs.reserveCapacity(places.count)
        permalinks.reserveCapacity(places.count)
        captions.reserveCapacity(places.count)
        other.rows.bytes.withUnsafeBufferPointer { bytes in
            for place in places {
                let index = Int(place.index)
                nativeIDs.append(add(other.nativeIDs[index], of: bytes))
                permalinks.append(add(other.permalinks[index], of: bytes))
                captions.append(add(other.captions[index], of: bytes))
            }
        }
    }

    private mutating func take<Element>(
        _ column: WritableKeyPath<PostBatch, [Element]>, _ places: [BatchOrder.Row], _ other: [Element]
    ) {
        self[keyPath: column] = places.map { other[Int($0.index)] }
    }

    @inline(__always) private mutating func add(
        _ range: ByteRange, of bytes: UnsafeBufferPointer<UInt8>
    ) -> ByteRange {
        if range.isAbsent { return .absent }
        let end = Int(range.start) + Int(range.count)
        return rows.add(UnsafeBufferPointer(rebasing: bytes[Int(range.start)..<end]))
    }
}
