import GRDB
import GRDBSQLite
import SocialMetrics

/// A batch of posts as a table of SQLite, so that one statement takes all its rows.
///
/// A call for each row and each of its cells costs as much as what SQLite does with them. The table is there for statements of one
/// connection, and has rows only while a batch is offered; `rowid` is the place of a row in it.
final class BatchTable {
    /// What is offered; nil between two batches.
    fileprivate var columns: BatchColumns?
    fileprivate let declaration: String

    /// The columns before the numbers, in the order of `BatchColumns.give`.
    ///
    /// The moment is absent where it is not exact.
    private static let fixed = [
        "new_line", "new_account", "new_id", "new_permalink", "new_caption", "new_format", "new_published",
        "new_day", "new_duration", "new_moment",
    ]
    static let firstValue = fixed.count

    /// - Parameters:
    ///   - name: what statements call it; a table that was called so on this connection before is gone
    ///   - measureCount: how many numbers a row has, `new_0` and following
    ///   - database: whose statements
    /// - Throws: an error of the database
    init(_ name: String, measureCount: Int, _ database: Database) throws {
        let columns = BatchTable.fixed + (0..<measureCount).map { "new_\($0)" }
        declaration = "CREATE TABLE batch (\(columns.joined(separator: ", ")))"
        let code = sqlite3_create_module_v2(
            database.sqliteConnection, name, BatchModule.shared, Unmanaged.passRetained(self).toOpaque()
        ) { Unmanaged<BatchTable>.fromOpaque($0.unsafelyUnwrapped).release() }
        guard code == SQLITE_OK else { throw database.error(code) }
    }

    /// Does what reads the rows of a batch.
    /// - Parameters:
    ///   - batch: in the order of the store
    ///   - owners: the row of each account of the batch
    ///   - areExact: of each account, whether its posts stand under the moments that their files give
    ///   - work: runs the statements
    /// - Throws: what `work` throws
    func offering(
        _ batch: borrowing PostBatch, _ owners: [Int64], areExact: [Bool] = [], _ work: () throws -> Void
    ) rethrows {
        try batch.withColumns(owners, areExact) {
            columns = $0
            defer { columns = nil }
            try work()
        }
    }
}

/// How SQLite reads a `BatchTable`; what it hands over is always there.
private enum BatchModule {
    private struct Table {
        var base = sqlite3_vtab()
        var batch: Unmanaged<BatchTable>
    }

    private struct Cursor {
        var base = sqlite3_vtab_cursor()
        var columns: BatchColumns?
        var row = 0
        var count = 0
    }

    /// Made once, and read by all connections.
    nonisolated(unsafe) static let shared: UnsafeMutablePointer<sqlite3_module> = {
        let module = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
        module.initialize(to: made)
        return module
    }()

    private static var made: sqlite3_module {
        var module = sqlite3_module()
        module.xConnect = { connection, batch, _, _, table, _ in
            let batch = Unmanaged<BatchTable>.fromOpaque(batch.unsafelyUnwrapped)
            let code = sqlite3_declare_vtab(connection, batch.takeUnretainedValue().declaration)
            if code != SQLITE_OK { return code }
            let made = UnsafeMutablePointer<Table>.allocate(capacity: 1)
            made.initialize(to: Table(batch: batch))
            table.unsafelyUnwrapped.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(
                to: sqlite3_vtab.self)
            return SQLITE_OK
        }
        module.xDisconnect = {
            BatchModule.table($0).deallocate()
            return SQLITE_OK
        }
        module.xBestIndex = { _, plan in
            plan.unsafelyUnwrapped.pointee.estimatedRows = Int64(PostBatch.capacity)
            plan.unsafelyUnwrapped.pointee.estimatedCost = Double(PostBatch.capacity)
            return SQLITE_OK
        }
        module.xOpen = { _, cursor in
            let made = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
            made.initialize(to: Cursor())
            cursor.unsafelyUnwrapped.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(
                to: sqlite3_vtab_cursor.self)
            return SQLITE_OK
        }
        module.xClose = {
            BatchModule.cursor($0).deallocate()
            return SQLITE_OK
        }
        module.xFilter = { cursor, _, _, _, _ in
            let cursor = BatchModule.cursor(cursor)
            let table = BatchModule.table(cursor.pointee.base.pVtab).pointee.batch.takeUnretainedValue()
            cursor.pointee.columns = table.columns
            cursor.pointee.count = table.columns?.lines.count ?? 0
            cursor.pointee.row = 0
            return SQLITE_OK
        }
        module.xNext = {
            BatchModule.cursor($0).pointee.row += 1
            return SQLITE_OK
        }
        module.xEof = {
            let cursor = BatchModule.cursor($0)
            return cursor.pointee.row < cursor.pointee.count ? 0 : 1
        }
        module.xColumn = { cursor, answer, column in
            let cursor = BatchModule.cursor(cursor)
            cursor.pointee.columns?.give(Int(column), of: cursor.pointee.row, to: answer)
            return SQLITE_OK
        }
        module.xRowid = { cursor, row in
            row.unsafelyUnwrapped.pointee = Int64(BatchModule.cursor(cursor).pointee.row)
            return SQLITE_OK
        }
        return module
    }

    /// SQLite hands back what `xConnect` and `xOpen` made: theirs begins with what it knows of.
    private static func table(_ table: UnsafeMutablePointer<sqlite3_vtab>?) -> UnsafeMutablePointer<Table> {
        UnsafeMutableRawPointer(table.unsafelyUnwrapped).assumingMemoryBound(to: Table.self)
    }

    @inline(__always) private static func cursor(
        _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?
    ) -> UnsafeMutablePointer<Cursor> {
        UnsafeMutableRawPointer(cursor.unsafelyUnwrapped).assumingMemoryBound(to: Cursor.self)
    }
}
