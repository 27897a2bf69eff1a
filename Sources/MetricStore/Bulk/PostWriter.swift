import GRDB
import GRDBSQLite
import SocialMetrics

/// Writes rows of posts through the statement's own handle, texts bound where they stand in the batch.
final class PostWriter {
    private let database: Database
    private let statement: Statement
    private let measureCount: Int
    /// The words of all formats, one behind the other, and where each stands.
    private let formatBytes: [UInt8]
    private let formatRanges: [ByteRange]

    init(_ database: Database, import number: Int64, measures: [Measure]) throws {
        self.database = database
        measureCount = measures.count
        let columns =
            ["line", "account_id", "native_id"] + FactTable.postAttributes + measures.map(FactTable.quoted)
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        statement = try database.makeStatement(
            sql: """
                INSERT INTO post_snapshot (import_id, \(columns.joined(separator: ", ")))
                VALUES (\(number), \(marks))
                """)
        var bytes: [UInt8] = []
        formatRanges = PostFormat.allCases.map { format in
            let start = bytes.count
            bytes += format.rawValue.utf8
            return ByteRange(start: start, count: bytes.count - start)
        }
        formatBytes = bytes
    }

    /// Writes the rows.
    /// - Parameters:
    ///   - batch: in the order of the store
    ///   - owners: the row of each account of the batch
    /// - Throws: an error of the database
    func write(_ batch: PostBatch, _ owners: [Int64]) throws {
        let handle = statement.sqliteStatement
        try batch.rows.bytes.withUnsafeBytes { bytes in
            try formatBytes.withUnsafeBytes { words in
                for index in 0..<batch.count {
                    sqlite3_bind_int64(handle, 1, Int64(batch.rows.lines[index]))
                    sqlite3_bind_int64(handle, 2, owners[Int(batch.rows.accounts[index])])
                    bind(batch.nativeIDs[index], of: bytes, at: 3)
                    bind(batch.permalinks[index], of: bytes, at: 4)
                    bind(batch.captions[index], of: bytes, at: 5)
                    let format = Int(batch.formats[index])
                    bind(format < formatRanges.count ? formatRanges[format] : .absent, of: words, at: 6)
                    if batch.published[index] == PostBatch.noMoment {
                        sqlite3_bind_null(handle, 7)
                    } else {
                        sqlite3_bind_int64(handle, 7, batch.published[index])
                    }
                    bind(day: batch.publishedDays[index], at: 8)
                    bind(batch.durations[index], at: 9)
                    for slot in 0..<measureCount {
                        bind(batch.rows.values[index * measureCount + slot], at: Int32(10 + slot))
                    }
                    let code = sqlite3_step(handle)
                    sqlite3_reset(handle)
                    guard code == SQLITE_DONE else { throw database.error(code) }
                }
            }
        }
        // The texts go with the batch.
        sqlite3_clear_bindings(handle)
    }

    private func bind(_ range: ByteRange, of bytes: UnsafeRawBufferPointer, at position: Int32) {
        guard !range.isAbsent else {
            sqlite3_bind_null(statement.sqliteStatement, position)
            return
        }
        // An empty buffer has no address, and an absent address would be an absent text.
        guard let start = bytes.baseAddress else {
            sqlite3_bind_text(statement.sqliteStatement, position, "", 0, transient)
            return
        }
        let text = (start + Int(range.start)).assumingMemoryBound(to: CChar.self)
        sqlite3_bind_text(statement.sqliteStatement, position, text, range.count, nil)
    }

    private func bind(day number: Int32, at position: Int32) {
        guard number != PostBatch.noDay else {
            sqlite3_bind_null(statement.sqliteStatement, position)
            return
        }
        sqlite3_bind_text(
            statement.sqliteStatement, position, Day(number: Int(number)).description, -1, transient)
    }

    private func bind(_ value: Double, at position: Int32) {
        if value.isNaN {
            sqlite3_bind_null(statement.sqliteStatement, position)
        } else {
            sqlite3_bind_double(statement.sqliteStatement, position, value)
        }
    }
}

/// Tells SQLite to copy a text before the call returns.
let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension Database {
    /// What went wrong in a call of SQLite's own.
    func error(_ code: Int32) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage)
    }
}
