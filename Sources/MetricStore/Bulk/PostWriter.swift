import GRDB
import GRDBSQLite
import SocialMetrics

/// Writes rows of posts, all of a batch by one statement.
final class PostWriter {
    private let database: Database
    private let table: BatchTable
    private let statement: Statement

    init(_ database: Database, import number: Int64, measures: [Measure]) throws {
        self.database = database
        table = try BatchTable("batch_to_write", measureCount: measures.count, database)
        let columns =
            ["line", "account_id", "native_id"] + FactTable.postAttributes + measures.map(FactTable.quoted)
        let cells =
            ["line", "account", "id", "permalink", "caption", "format", "published", "day", "duration"]
            + measures.indices.map(String.init)
        // Whoever imports takes everything back after an error: no need to keep what a batch changes as it was before it.
        statement = try database.makeStatement(
            sql: """
                INSERT OR FAIL INTO post_snapshot (import_id, \(columns.joined(separator: ", ")))
                SELECT \(number), \(cells.map { "new_\($0)" }.joined(separator: ", ")) FROM batch_to_write
                """)
    }

    /// Writes the rows.
    /// - Parameters:
    ///   - batch: in the order of the store
    ///   - owners: the row of each account of the batch
    /// - Throws: an error of the database
    func write(_ batch: PostBatch, _ owners: [Int64]) throws {
        try table.offering(batch, owners) {
            let handle = statement.sqliteStatement
            let code = sqlite3_step(handle)
            sqlite3_reset(handle)
            guard code == SQLITE_DONE else { throw database.error(code) }
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
