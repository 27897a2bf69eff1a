import GRDB
import GRDBSQLite
import SocialMetrics

/// Compares rows of posts with what is stored of them, before the day of their export is known.
///
/// The same answers as `RowComparison`: which rows are older, and which contradict an export of their own day, is kept for
/// every day it can be and decided at the end. Rows of an account that had posts before are looked up, all of a batch by one
/// statement where each can stand in one place only; none of others.
final class PostComparison {
    private let database: Database
    private let measureCount: Int
    /// The rows of a batch whose posts can stand in one place only, each with what is stored there.
    private let exactly: Statement
    private let table: BatchTable
    private let around: Statement
    private let undated: Statement
    /// The place of each import that was there before, the least believed first, by its number.
    private var places: [Int64: Int32] = [:]
    private let moments: [Int64: PostMoments]
    private(set) var outcome: DeferredCounts
    private var found: StoredPosts
    /// A line of the file itself that was found as if it were stored before.
    private(set) var repeatedLine: Int?

    /// - Parameters:
    ///   - database: may be one in which columns of new measures are not there yet
    ///   - measures: what the numbers of a row are
    ///   - moments: where posts of the accounts may stand
    /// - Throws: an error of the database
    init(_ database: Database, measures: [Measure], _ moments: [Int64: PostMoments]) throws {
        self.database = database
        self.moments = moments
        measureCount = measures.count
        let present = Set(try database.columns(in: "post_snapshot").map(\.name))
        let values = measures.map { present.contains($0.id) ? FactTable.quoted($0) : "NULL" }
        let columns = (["import_id", "line"] + values).joined(separator: ", ")
        let start = "SELECT \(columns) FROM post_snapshot WHERE account_id = ?1 AND \(FactTable.moment)"
        let end = "native_id = ?2 AND breakdown = ''"
        table = try BatchTable("batch_to_compare", measureCount: measures.count, database)
        exactly = try database.makeStatement(
            sql: """
                SELECT batch_to_compare.rowid, \(columns) FROM batch_to_compare CROSS JOIN post_snapshot
                WHERE account_id = new_account AND \(FactTable.moment) = new_moment AND native_id = new_id
                    AND breakdown = ''
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

    /// Compares the rows of a batch that is not written yet.
    /// - Parameters:
    ///   - batch: in the order of the store
    ///   - owners: the row of each account of the batch
    /// - Throws: an error of the database
    func compare(_ batch: PostBatch, _ owners: [Int64]) throws {
        let areExact = owners.map { moments[$0].map { $0.hasPosts && $0.areExact } ?? false }
        try table.offering(batch, owners, areExact: areExact) {
            let handle = exactly.sqliteStatement
            defer { sqlite3_reset(handle) }
            var row = 0
            found.removeAll()
            var code = sqlite3_step(handle)
            while code == SQLITE_ROW {
                // Rows before it are not among the answers, or those of the last are complete.
                let place = Int(sqlite3_column_int64(handle, 0))
                while row < place {
                    try finish(row, of: batch, owners, areExact)
                    row += 1
                }
                take(handle, from: 1)
                code = sqlite3_step(handle)
            }
            guard code == SQLITE_DONE else { throw database.error(code) }
            while row < batch.count {
                try finish(row, of: batch, owners, areExact)
                row += 1
            }
        }
    }

    /// Counts a row of which all that stands in its own place was found, and looks elsewhere where its post may be too.
    private func finish(_ row: Int, of batch: PostBatch, _ owners: [Int64], _ areExact: [Bool]) throws {
        let account = Int(batch.rows.accounts[row])
        let moment = batch.moment(ofRow: row)
        let isExact =
            areExact[account] && moment != PostBatch.noMoment && batch.publishedDays[row] == PostBatch.noDay
        if !isExact {
            guard let moments = moments[owners[account]], moments.hasPosts else {
                outcome.addNew(1)
                return
            }
            try batch.rows.bytes.withUnsafeBytes {
                try lookAround(for: batch.nativeIDs[row], of: owners[account], moments, moment, $0)
            }
        }
        count(row, of: batch)
        found.removeAll()
    }

    /// Looks wherever a post may stand.
    private func lookAround(
        for id: ByteRange, of account: Int64, _ moments: PostMoments, _ moment: Int64,
        _ bytes: UnsafeRawBufferPointer
    ) throws {
        let moment = moment == PostBatch.noMoment ? nil : moment
        for range in moments.ranges(for: moment) {
            try look(around, for: id, of: account, in: range, bytes)
        }
        if moments.looksAmongUndated(for: moment) {
            try look(undated, for: id, of: account, in: nil, bytes)
        }
    }

    /// Counts a row against what was found of its post.
    private func count(_ index: Int, of batch: PostBatch) {
        if found.ownRows > 0 { repeatedLine = repeatedLine ?? Int(batch.rows.lines[index]) }
        let start = index * measureCount
        batch.rows.values.withUnsafeBufferPointer { values in
            outcome.add(UnsafeBufferPointer(rebasing: values[start..<start + measureCount]), found)
        }
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
