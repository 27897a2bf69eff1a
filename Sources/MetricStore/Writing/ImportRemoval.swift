import GRDB
import SocialMetrics

/// Takes a file out of the tables, within a transaction that its caller opened.
struct ImportRemoval {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Everything of an import; its facts go with it.
    func remove(_ id: Int64) throws {
        try database.execute(sql: "DELETE FROM import WHERE id = ?", arguments: [id])
    }

    /// Posts, accounts and clients that no import speaks of any more.
    func removeOrphans() throws {
        try database.execute(
            sql: """
                DELETE FROM post WHERE NOT EXISTS (SELECT 1 FROM post_snapshot WHERE post_id = post.id)
                    AND NOT EXISTS (SELECT 1 FROM post_period WHERE post_id = post.id);
                DELETE FROM account WHERE NOT EXISTS (SELECT 1 FROM import_account WHERE account_id = account.id);
                DELETE FROM client WHERE NOT EXISTS (SELECT 1 FROM account WHERE client_id = client.id);
                """)
    }
}

/// What can differ when the same bytes are read again: whose rows they are, what they say, and what was set aside.
struct ImportTrace: Equatable {
    private let asOf: String
    private let accounts: [Store.AccountOfImport]
    private let setAside: [Row]
    /// The exports its tables are, and a hash of every stored row.
    private let tables: [Row]
    private let facts: Int

    /// - Returns: nil when there is no such import.
    init?(_ database: Database, _ id: Int64) throws {
        let day = try String.fetchOne(
            database, sql: "SELECT as_of FROM import WHERE id = ?", arguments: [id])
        guard let day else { return nil }
        asOf = day
        accounts = try accountsOfImport(database, id)
        setAside = try Row.fetchAll(
            database,
            sql: """
                SELECT line, "column", text, message, whole_row FROM set_aside WHERE import_id = ?
                ORDER BY line, rowid
                """, arguments: [id])
        tables = try Row.fetchAll(
            database,
            sql: "SELECT format, grain, measures FROM import_table WHERE import_id = ? ORDER BY position",
            arguments: [id])
        var hasher = Hasher()
        for table in FactTable.all {
            let rows = try Row.fetchCursor(
                database, sql: "SELECT * FROM \(table.name) WHERE import_id = ? ORDER BY rowid",
                arguments: [id])
            while let row = try rows.next() { hasher.combine(row) }
        }
        facts = hasher.finalize()
    }
}
