import GRDB
import GRDBSQLite
import SocialMetrics

/// Compares rows of posts with what is stored of them, before the day of their export is known.
///
/// The same answers as `RowComparison`: which rows are older, and which contradict an export of their own day, is kept for
/// every day it can be and decided at the end. One look-up a row of an account that had posts before; none for others.
/// Rows are written first, so that a whole batch can be compared by one statement.
final class PostComparison {
    private let database: Database
    private let measureCount: Int
    private let joined: Statement
    private let around: Statement
    private let undated: Statement
    /// The place of each import that was there before, the least believed first, by its number.
    private var places: [Int64: Int32] = [:]
    private var moments: [Int64: PostMoments] = [:]
    private var outcome: DeferredCounts
    private var found: StoredPosts
    /// A line of the file itself that was found as if it were stored before.
    private(set) var repeatedLine: Int?

    init(_ database: Database, measures: [Measure]) throws {
        self.database = database
        measureCount = measures.count
        let columns = (["import_id", "line"] + measures.map(FactTable.quoted)).joined(separator: ", ")
        let start = "SELECT \(columns) FROM post_snapshot WHERE account_id = ?1 AND \(FactTable.moment)"
        let end = "native_id = ?2 AND breakdown = ''"
        let told =
            (["one.id", "other.import_id", "other.line"]
            + measures.map { "other." + FactTable.quoted($0) }).joined(separator: ", ")
        joined = try database.makeStatement(
            sql: """
                SELECT \(told) FROM post_snapshot AS one CROSS JOIN post_snapshot AS other
                    ON other.account_id = one.account_id
                    AND coalesce(other.published, unixepoch(other.published_day))
                        = coalesce(one.published, unixepoch(one.published_day))
                    AND other.native_id = one.native_id AND other.breakdown = '' AND other.id <> one.id
                WHERE one.id BETWEEN ?1 AND ?2
                """)
        around = try database.makeStatement(sql: "\(start) BETWEEN ?3 AND ?4 AND \(end)")
        undated = try database.makeStatement(sql: "\(start) IS NULL AND \(end)")
        let imports = try Row.fetchAll(database, sql: "SELECT id, as_of, sha256 FROM import").map {
            (number: $0[0] as Int64, rank: ImportRank(asOf: $0[1], sha256: $0[2]))
        }.sorted { $0.rank < $1.rank }
        outcome = DeferredCounts(ranks: imports.map(\.rank))
        for (place, one) in imports.enumerated() { places[one.number] = Int32(place) }
        found = StoredPosts(measureCount: measureCount)
    }

    /// The accounts that had no posts before.
    var newAccounts: [Int64] { moments.filter { !$0.value.hasPosts }.keys.sorted() }

    /// Looks at the accounts of a batch before it is written.
    func prepare(_ accounts: [Int64]) throws {
        for account in accounts where account != BatchOrder.nobody && moments[account] == nil {
            moments[account] = try PostMoments(database, account: account)
        }
    }

    /// Compares a batch that was written just now, in an order, under some row numbers.
    func compare(_ batch: PostBatch, _ order: BatchOrder, writtenAs rows: ClosedRange<Int64>) throws {
        let known = Set(order.rows.lazy.map(\.account)).compactMap { moments[$0] }.filter(\.hasPosts)
        if known.isEmpty {
            outcome.addNew(order.rows.count)
        } else if !batch.hasDays && known.allSatisfy(\.areExact) {
            try compareAtOnce(batch, order, rows)
        } else {
            try compareOneByOne(batch, order)
        }
    }

    /// One statement for the whole batch: where every post stands under one moment.
    private func compareAtOnce(_ batch: PostBatch, _ order: BatchOrder, _ rows: ClosedRange<Int64>) throws {
        let handle = joined.sqliteStatement
        sqlite3_bind_int64(handle, 1, rows.lowerBound)
        sqlite3_bind_int64(handle, 2, rows.upperBound)
        var here: Int?
        var told = 0
        var code = sqlite3_step(handle)
        while code == SQLITE_ROW {
            let place = Int(sqlite3_column_int64(handle, 0) - rows.lowerBound)
            if place != here {
                if let here { count(order.rows[here], of: batch) }
                here = place
                told += 1
                found.removeAll()
            }
            take(handle, from: 1)
            code = sqlite3_step(handle)
        }
        sqlite3_reset(handle)
        guard code == SQLITE_DONE else { throw database.error(code) }
        if let here { count(order.rows[here], of: batch) }
        outcome.addNew(order.rows.count - told)
    }

    /// A look-up a row, wherever its post may stand.
    private func compareOneByOne(_ batch: PostBatch, _ order: BatchOrder) throws {
        try batch.rows.bytes.withUnsafeBytes { bytes in
            for row in order.rows {
                guard let moments = moments[row.account], moments.hasPosts else {
                    outcome.addNew(1)
                    continue
                }
                let id = batch.nativeIDs[Int(row.index)]
                let moment = row.moment == PostBatch.noMoment ? nil : row.moment
                found.removeAll()
                for range in moments.ranges(for: moment) {
                    try look(around, for: id, of: row.account, in: range, bytes)
                }
                if moments.looksAmongUndated(for: moment) {
                    try look(undated, for: id, of: row.account, in: nil, bytes)
                }
                count(row, of: batch, ownRows: 1)
            }
        }
    }

    /// Counts a row against what was found of its post, the row itself once or not at all.
    private func count(_ row: BatchOrder.Row, of batch: PostBatch, ownRows: Int = 0) {
        if found.ownRows > ownRows { repeatedLine = repeatedLine ?? Int(batch.rows.lines[Int(row.index)]) }
        let start = Int(row.index) * measureCount
        batch.rows.values.withUnsafeBufferPointer { values in
            outcome.add(UnsafeBufferPointer(rebasing: values[start..<start + measureCount]), found)
        }
    }

    /// How many rows are new, changed or known, now that the place of their file is known.
    func counts(for rank: ImportRank) -> RowCounts { outcome.counts(for: rank) }

    private func look(
        _ statement: Statement, for id: ByteRange, of account: Int64, in range: ClosedRange<Int64>?,
        _ bytes: UnsafeRawBufferPointer
    ) throws {
        let handle = statement.sqliteStatement
        sqlite3_bind_int64(handle, 1, account)
        if let start = bytes.baseAddress {
            let text = (start + Int(id.start)).assumingMemoryBound(to: CChar.self)
            sqlite3_bind_text(handle, 2, text, id.count, nil)
        }
        if let range {
            sqlite3_bind_int64(handle, 3, range.lowerBound)
            sqlite3_bind_int64(handle, 4, range.upperBound)
        }
        var code = sqlite3_step(handle)
        while code == SQLITE_ROW {
            take(handle, from: 0)
            code = sqlite3_step(handle)
        }
        sqlite3_reset(handle)
        guard code == SQLITE_DONE else { throw database.error(code) }
    }

    /// Takes a stored row: its import, its line and its numbers, from a column on.
    private func take(_ handle: OpaquePointer?, from column: Int32) {
        guard let place = places[sqlite3_column_int64(handle, column)] else { return found.addOwn() }
        found.add(StoredPosts.Row(place: place, line: sqlite3_column_int64(handle, column + 1)))
        for column in column + 2..<column + 2 + Int32(measureCount) {
            let isAbsent = sqlite3_column_type(handle, column) == SQLITE_NULL
            found.add(isAbsent ? .nan : sqlite3_column_double(handle, column))
        }
    }

    /// The line of a post that an account has twice; nil when it has none.
    ///
    /// Only for accounts whose rows are all of one import: rows of one moment and id are neighbours in the index.
    static func repeatedLine(ofAccount account: Int64, _ database: Database) throws -> Int? {
        // No ORDER BY, which would fetch every row: the named index is read from one end to the other.
        let statement = try database.makeStatement(
            sql: """
                SELECT native_id, id FROM post_snapshot INDEXED BY post_snapshot_by_key WHERE account_id = ?
                """)
        let handle = statement.sqliteStatement
        sqlite3_bind_int64(handle, 1, account)
        var last: [UInt8] = []
        var twice: Int64?
        var code = sqlite3_step(handle)
        while code == SQLITE_ROW {
            let text = UnsafeBufferPointer(
                start: sqlite3_column_text(handle, 0), count: Int(sqlite3_column_bytes(handle, 0)))
            if text.elementsEqual(last) {
                twice = sqlite3_column_int64(handle, 1)
                break
            }
            last.removeAll(keepingCapacity: true)
            last.append(contentsOf: text)
            code = sqlite3_step(handle)
        }
        sqlite3_reset(handle)
        guard code == SQLITE_DONE || twice != nil else { throw database.error(code) }
        return try twice.flatMap { row in
            try Int.fetchOne(
                database, sql: "SELECT line FROM post_snapshot WHERE id = ?", arguments: [row])
        }
    }
}
