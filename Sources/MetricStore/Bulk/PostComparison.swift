import GRDB
import GRDBSQLite
import SocialMetrics

/// Compares rows of posts with what is stored of them, before the day of their export is known.
///
/// The same answers as `RowComparison`: which rows are older, and which contradict an export of their own day, is kept for
/// every day it can be and decided at the end. One look-up a row of an account that had posts before; none for others.
final class PostComparison {
    private let database: Database
    private let measureCount: Int
    private let dated: Statement
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
        dated = try database.makeStatement(sql: "\(start) BETWEEN ?3 AND ?4 AND \(end)")
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

    /// Compares a batch that is not written yet.
    func compare(_ batch: PostBatch, _ order: BatchOrder) throws {
        try batch.rows.bytes.withUnsafeBytes { bytes in
            try batch.rows.values.withUnsafeBufferPointer { values in
                for row in order.rows {
                    let moments = try moments(of: row.account)
                    guard moments.hasPosts else {
                        outcome.addNew()
                        continue
                    }
                    let index = Int(row.index)
                    let moment = row.moment == PostBatch.noMoment ? nil : row.moment
                    found.removeAll()
                    for range in moments.ranges(for: moment) {
                        try look(dated, for: batch.nativeIDs[index], of: row.account, in: range, bytes)
                    }
                    if moments.looksAmongUndated(for: moment) {
                        try look(undated, for: batch.nativeIDs[index], of: row.account, in: nil, bytes)
                    }
                    if found.isRepeated { repeatedLine = repeatedLine ?? Int(batch.rows.lines[index]) }
                    let start = index * measureCount
                    outcome.add(UnsafeBufferPointer(rebasing: values[start..<start + measureCount]), found)
                }
            }
        }
    }

    /// How many rows are new, changed or known, now that the place of their file is known.
    func counts(for rank: ImportRank) -> RowCounts { outcome.counts(for: rank) }

    private func moments(of account: Int64) throws -> PostMoments {
        if let known = moments[account] { return known }
        let found = try PostMoments(database, account: account)
        moments[account] = found
        return found
    }

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
            if let place = places[sqlite3_column_int64(handle, 0)] {
                found.add(StoredPosts.Row(place: place, line: sqlite3_column_int64(handle, 1)))
                for column in 2..<Int32(2 + measureCount) {
                    let isAbsent = sqlite3_column_type(handle, column) == SQLITE_NULL
                    found.add(isAbsent ? .nan : sqlite3_column_double(handle, column))
                }
            } else {
                found.markRepeated()
            }
            code = sqlite3_step(handle)
        }
        sqlite3_reset(handle)
        guard code == SQLITE_DONE else { throw database.error(code) }
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
