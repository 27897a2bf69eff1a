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
        rows.values.reserveCapacity(PostBatch.capacity * width)
        other.rows.values.withUnsafeBufferPointer { values in
            for place in places {
                let start = Int(place.index) * width
                rows.values.append(contentsOf: UnsafeBufferPointer(rebasing: values[start..<start + width]))
            }
        }
        PostBatch.take(other.rows.lines, places, to: &rows.lines)
        PostBatch.take(other.rows.accounts, places, to: &rows.accounts)
        PostBatch.take(other.formats, places, to: &formats)
        PostBatch.take(other.published, places, to: &published)
        PostBatch.take(other.publishedDays, places, to: &publishedDays)
        PostBatch.take(other.durations, places, to: &durations)
        nativeIDs.reserveCapacity(PostBatch.capacity)
        permalinks.reserveCapacity(PostBatch.capacity)
        captions.reserveCapacity(PostBatch.capacity)
        other.rows.bytes.withUnsafeBufferPointer { bytes in
            for place in places {
                let index = Int(place.index)
                nativeIDs.append(add(other.nativeIDs[index], of: bytes))
                permalinks.append(add(other.permalinks[index], of: bytes))
                captions.append(add(other.captions[index], of: bytes))
            }
        }
    }

    /// Adds elements of another column in an order.
    ///
    /// All room is made at once and kept for the next batch: what is given back and asked for anew takes more memory.
    private static func take<Element>(
        _ other: [Element], _ places: [BatchOrder.Row], to column: inout [Element]
    ) {
        column.reserveCapacity(PostBatch.capacity)
        for place in places { column.append(other[Int(place.index)]) }
    }

    @inline(__always) private mutating func add(
        _ range: ByteRange, of bytes: UnsafeBufferPointer<UInt8>
    ) -> ByteRange {
        if range.isAbsent { return .absent }
        let end = Int(range.start) + Int(range.count)
        return rows.add(UnsafeBufferPointer(rebasing: bytes[Int(range.start)..<end]))
    }
}
