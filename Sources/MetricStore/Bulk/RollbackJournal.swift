import GRDB
import GRDBSQLite

extension Database {
    /// Does what fills an empty table with a journal that holds the pages as they were, not as they become.
    ///
    /// New pages then go to their place in the file at once, half of what the usual journal writes. Who else asks the
    /// database meanwhile waits. Where another connection has the database open, the usual journal serves.
    /// - Parameter work: leaves no transaction open
    /// - Throws: an error of the database, and what `work` throws
    func withRollbackJournal(_ work: () throws -> Void) throws {
        try setJournal("delete")
        do { try work() } catch {
            // What went wrong with the work says more; the next connection sets the journal too.
            try? setJournal("wal")
            throw error
        }
        try setJournal("wal")
    }

    /// Changes the journal, unless somebody has the database open.
    private func setJournal(_ mode: String) throws {
        let patience = try Int.fetchOne(self, sql: "PRAGMA busy_timeout") ?? 0
        try execute(sql: "PRAGMA busy_timeout = 0")
        defer { sqlite3_busy_timeout(sqliteConnection, Int32(patience)) }
        do { _ = try String.fetchOne(self, sql: "PRAGMA journal_mode = \(mode)") } catch let error
            as DatabaseError where error.resultCode == .SQLITE_BUSY
        {}
    }
}
