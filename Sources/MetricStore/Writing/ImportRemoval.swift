import GRDB
import SocialMetrics

/// Takes a file out of the tables, within a transaction that its caller opened.
struct ImportRemoval {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Everything of an import, by the database's own number; its facts go with it.
    func remove(_ number: Int64) throws {
        for table in FactTable.all {
            try database.execute(
                sql: """
                    DELETE FROM \(table.name) WHERE id BETWEEN
                        (SELECT first_row FROM import_range WHERE import_id = ?1 AND grain = ?2)
                        AND (SELECT last_row FROM import_range WHERE import_id = ?1 AND grain = ?2)
                    """, arguments: [number, table.grain.rawValue])
        }
        for table in ["import_table", "import_account", "import_range", "set_aside"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE import_id = ?", arguments: [number])
        }
        try database.execute(sql: "DELETE FROM import WHERE id = ?", arguments: [number])
    }

    /// Accounts and clients that no import speaks of any more.
    func removeOrphans() throws {
        let orphans = try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM account WHERE NOT EXISTS (SELECT 1 FROM import_account WHERE account_id = account.id)
                """)
        for account in orphans { try removeCurrent(ofAccount: account, database) }
        try database.execute(
            sql: """
                DELETE FROM account WHERE NOT EXISTS (SELECT 1 FROM import_account WHERE account_id = account.id);
                DELETE FROM client WHERE NOT EXISTS (SELECT 1 FROM account WHERE client_id = client.id);
                """)
    }
}

/// What can differ when the same bytes are read again: whose rows they are, what they say, and what was set aside.
struct ImportTrace: Equatable {
    /// Its name, its day and its place, as they are kept.
    private let origin: Row
    private let accounts: [Store.AccountOfImport]
    private let setAside: [Row]
    /// The exports its tables are, and a hash of every stored row.
    private let tables: [Row]
    private let facts: Int

    /// Nil when there is no import of this number.
    init?(_ database: Database, _ id: Int64) throws {
        let origin = try Row.fetchOne(
            database,
            sql: """
                SELECT file_name, as_of, as_of_source, client, account, from_day, to_day FROM import WHERE id = ?
                """, arguments: [id])
        guard let origin else { return nil }
        self.origin = origin
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
            // The row and its import have other numbers after it was stored anew.
            let columns = try database.columns(in: table.name).map(\.name).filter {
                $0 != "id" && $0 != "import_id"
            }
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT \(columns.map { "\"\($0)\"" }.joined(separator: ", ")) FROM \(table.name) WHERE id BETWEEN
                        (SELECT first_row FROM import_range WHERE import_id = ?1 AND grain = ?2)
                        AND (SELECT last_row FROM import_range WHERE import_id = ?1 AND grain = ?2)
                    ORDER BY id
                    """, arguments: [id, table.grain.rawValue])
            while let row = try rows.next() { hasher.combine(row) }
        }
        facts = hasher.finalize()
    }
}
