import SocialMetrics

/// The rows of a batch in the order of the index of posts: by account, publication and id.
struct BatchOrder {
    struct Row {
        var account: Int64
        /// Seconds; `PostBatch.noMoment`, which is before all others, is absent.
        var moment: Int64
        /// The first bytes of the id, so that most comparisons need no look at the rest.
        var prefix: UInt64
        /// Its place in the batch.
        var index: Int32
    }

    /// The owner of rows that are not to be stored.
    static let nobody: Int64 = -1

    private(set) var rows: [Row] = []

    /// - Parameters:
    ///   - batch: the rows
    ///   - owners: the row of each account; `nobody` leaves its rows out
    init(_ batch: borrowing PostBatch, owners: [Int64]) {
        rows.reserveCapacity(batch.count)
        for index in 0..<batch.count {
            let account = owners[Int(batch.rows.accounts[index])]
            if account == BatchOrder.nobody { continue }
            rows.append(
                Row(
                    account: account, moment: batch.moment(ofRow: index),
                    prefix: batch.prefix(of: batch.nativeIDs[index]), index: Int32(index)))
        }
        batch.rows.bytes.withUnsafeBytes { bytes in
            batch.nativeIDs.withUnsafeBufferPointer { ids in
                rows.sort { left, right in
                    if left.account != right.account { return left.account < right.account }
                    if left.moment != right.moment { return left.moment < right.moment }
                    if left.prefix != right.prefix { return left.prefix < right.prefix }
                    let order = BatchOrder.compare(ids[Int(left.index)], ids[Int(right.index)], bytes)
                    return order != 0 ? order < 0 : left.index < right.index
                }
            }
        }
    }

    /// The line of a post that stands twice in the batch; nil when none does.
    func repeatedLine(in batch: PostBatch) -> Int? {
        batch.rows.bytes.withUnsafeBytes { bytes in
            for (one, next) in zip(rows, rows.dropFirst())
            where one.account == next.account && one.moment == next.moment && one.prefix == next.prefix {
                let ids = (batch.nativeIDs[Int(one.index)], batch.nativeIDs[Int(next.index)])
                if BatchOrder.compare(ids.0, ids.1, bytes) == 0 {
                    return Int(batch.rows.lines[Int(next.index)])
                }
            }
            return nil
        }
    }

    /// Below 0 when the first id is before the second as SQLite orders texts, above when behind, else 0.
    private static func compare(
        _ left: ByteRange, _ right: ByteRange, _ bytes: UnsafeRawBufferPointer
    ) -> Int {
        let count = Int(min(left.count, right.count))
        for offset in 0..<count {
            let (one, other) = (bytes[Int(left.start) + offset], bytes[Int(right.start) + offset])
            if one != other { return Int(one) - Int(other) }
        }
        return Int(left.count) - Int(right.count)
    }
}

extension PostBatch {
    /// When the post of a row was published, as `FactTable.moment` says it.
    func moment(ofRow index: Int) -> Int64 {
        if published[index] != PostBatch.noMoment { return published[index] }
        let day = publishedDays[index]
        return day == PostBatch.noDay ? PostBatch.noMoment : Int64(day) * 86_400
    }

    /// The first eight bytes of a text as a number in their order, zeros behind a shorter one.
    fileprivate func prefix(of range: ByteRange) -> UInt64 {
        var prefix: UInt64 = 0
        let start = Int(range.start)
        for offset in 0..<8 {
            prefix = prefix << 8 | (offset < range.count ? UInt64(rows.bytes[start + offset]) : 0)
        }
        return prefix
    }
}
