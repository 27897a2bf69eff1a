import SocialMetrics
import Tabular

extension LongPosts {
    /// A batch is handed over when its texts are as long, so that a few of them fit into memory.
    private static let mostBytes = 12 << 20

    /// Gives the rows in batches, in the order of the file; those that took a second look come last.
    ///
    /// - Parameters:
    ///   - source: the same bytes as when it was surveyed
    ///   - reading: what was found then
    ///   - accounts: what rows of each of `reading.accounts` get as account; below 0, they are left out
    ///   - emit: takes a batch and gives an empty one back
    /// - Throws: what `source` and `emit` throw, and a `StepAside` when the bytes are others than those surveyed.
    package func rows(
        _ source: ByteSource, of reading: LongReading, accounts: [Int32],
        emit: (consuming PostBatch) throws -> PostBatch
    ) throws {
        guard let columns else { throw StepAside("the columns are not simple") }
        var rows = PostRows(columns, reader(of: text.head), reading.dates)
        let unreported = Set(
            columns.slots.indices.filter { reading.unreported.contains(columns.slots[$0].measure) })
        let scales = columns.slots.indices.map { unreported.contains($0) ? .nan : columns.slots[$0].scale }
        var batch = PostBatch(measureCount: scales.count)
        batch.reserve()
        var held = reading.held[...]
        try text.forEachRow(of: source, checks: false) { record in
            _ = try rows.read(record)
            if held.first == record.line {
                held.removeFirst()
                return
            }
            let account = accounts[rows.hint]
            if account < 0 { return }
            batch.append(rows, record, account, scales)
            if batch.rows.lines.count == PostBatch.capacity || batch.rows.bytes.count > LongPosts.mostBytes {
                batch = try emit(batch)
            }
        }
        for table in reading.heldRows {
            for (index, row) in table.rows.enumerated() {
                guard let place = reading.accounts.firstIndex(where: { $0.hint == row.account }),
                    accounts[place] >= 0
                else { continue }
                batch.append(row, accounts[place], table.values(ofRow: index))
                if batch.count == PostBatch.capacity { batch = try emit(batch) }
            }
        }
        if batch.count > 0 { _ = try emit(batch) }
    }
}

extension PostBatch {
    /// Makes room for all the rows it may hold.
    fileprivate mutating func reserve() {
        let most = PostBatch.capacity
        rows.lines.reserveCapacity(most)
        rows.accounts.reserveCapacity(most)
        rows.values.reserveCapacity(most * rows.measureCount)
        nativeIDs.reserveCapacity(most)
        permalinks.reserveCapacity(most)
        captions.reserveCapacity(most)
        formats.reserveCapacity(most)
        published.reserveCapacity(most)
        publishedDays.reserveCapacity(most)
        durations.reserveCapacity(most)
    }

    /// Adds the row in hand.
    @inline(__always) fileprivate mutating func append(
        _ row: borrowing PostRows, _ record: borrowing CleanRecord, _ account: Int32, _ scales: [Double]
    ) {
        rows.lines.append(Int32(row.line))
        rows.accounts.append(account)
        for slot in scales.indices { rows.values.append(row.printed[slot] * scales[slot]) }
        nativeIDs.append(add(row.id, record))
        permalinks.append(add(row.permalink, record))
        captions.append(add(row.caption, record))
        formats.append(row.format)
        published.append(row.published)
        publishedDays.append(row.publishedDay)
        durations.append(row.duration)
    }

    @inline(__always) private mutating func add(_ cell: Cut, _ record: borrowing CleanRecord) -> ByteRange {
        if cell.isEmpty { return .absent }
        let start = rows.bytes.count
        cell.append(record, to: &rows.bytes)
        return ByteRange(start: start, count: rows.bytes.count - start)
    }

    /// Adds a row that was read as any other export's.
    fileprivate mutating func append(_ row: ObservationRow, _ account: Int32, _ values: ArraySlice<Double>) {
        guard case .post(let post) = row.subject else { return }
        rows.lines.append(Int32(row.line))
        rows.accounts.append(account)
        rows.values.append(contentsOf: values)
        nativeIDs.append(add(post.nativeID))
        permalinks.append(add(post.permalink))
        captions.append(add(post.caption))
        formats.append(post.format?.code ?? PostBatch.noFormat)
        published.append(post.published?.seconds ?? PostBatch.noMoment)
        publishedDays.append(post.publishedDay.map { Int32($0.number) } ?? PostBatch.noDay)
        durations.append(post.duration ?? .nan)
    }

    private mutating func add(_ text: String?) -> ByteRange {
        guard let text else { return .absent }
        let start = rows.bytes.count
        rows.bytes.append(contentsOf: text.utf8)
        return ByteRange(start: start, count: rows.bytes.count - start)
    }
}
