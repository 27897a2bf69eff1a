import GRDB
import SocialMetrics

/// Writes what the store keeps of an import besides its facts, within a transaction that its caller opened.
struct ImportRecords {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func insertImport(_ draft: ImportDraft, id: Int64, rows: Int) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO import (id, sha256, file_name, bytes, as_of, as_of_source, arrived_at, client, account,
                    from_day, to_day, rows, set_aside) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                id, draft.sha256, draft.fileName, draft.bytes, draft.asOf.description,
                draft.asOfSource.rawValue, draft.arrivedAt.seconds, draft.client, draft.account,
                draft.period?.from.description, draft.period?.to.description, rows, draft.setAside.count,
            ])
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO set_aside (import_id, line, "column", text, message, whole_row)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        for row in draft.setAside {
            try statement.execute(
                arguments: [id, row.line, row.column, row.text, row.message, row.isWholeRow])
        }
    }

    func insertAccounts(_ seen: SeenAccounts, of id: Int64) throws {
        for (account, told) in seen.accounts.sorted(by: { $0.key < $1.key }) {
            let measures = Measure.all.filter(told.postMeasures.contains)
            try database.cachedStatement(
                sql: """
                    INSERT INTO import_account (import_id, account_id, rows, native_id, posts, post_measures,
                        first_published, last_published, is_called_so) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """
            ).execute(
                arguments: [
                    id, account, told.rows, told.nativeID, told.posts,
                    measures.map(\.id).joined(separator: ","), told.firstPublished, told.lastPublished,
                    seen.calledSo.contains(account),
                ])
        }
        try settle(id)
    }

    /// Sees to it that of several ids for an account of an import one counts, whatever the order of imports.
    func settle(_ id: Int64) throws {
        for account in try accounts(of: id) {
            try CountedID(database).settle(client: account.client, key: account.key)
        }
    }

    /// The accounts that an import has rows of.
    func accounts(of id: Int64) throws -> [(client: Int64, key: String)] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT DISTINCT client_id, key FROM import_account JOIN account ON account.id = account_id
                WHERE import_id = ?
                """)
        return try Row.fetchAll(statement, arguments: [id]).map { ($0[0], $0[1]) }
    }

    /// The row that rows of a file about an account are written under.
    func row(of account: AccountDraft, id: String?) throws -> Int64 {
        try CountedID(database).row(for: id, of: identifier(of: account))
    }

    func insertTable(
        format: String, grain: Grain, measures: [Measure], at position: Int, of id: Int64
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO import_table (import_id, position, format, grain, measures)
                VALUES (?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                id, position, format, grain.rawValue, measures.map(\.id).joined(separator: ","),
            ])
    }

    /// Keeps which rows of a table are an import's; those of a further table of the file follow them.
    func insertRange(_ rows: ClosedRange<Int64>, grain: Grain, of id: Int64) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO import_range (import_id, grain, first_row, last_row) VALUES (?, ?, ?, ?)
                ON CONFLICT (import_id, grain) DO UPDATE SET last_row = excluded.last_row
                """
        ).execute(arguments: [id, grain.rawValue, rows.lowerBound, rows.upperBound])
    }

    /// The row of an account, made when it is new, with the name the workspace gives it now.
    func identifier(of account: AccountDraft) throws -> Int64 {
        try database.cachedStatement(
            sql: """
                INSERT INTO client (key, name, assignment) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET name = excluded.name
                """
        ).execute(arguments: [account.client, account.clientName, account.assignment])
        try database.cachedStatement(
            sql: """
                INSERT INTO account (client_id, key, platform, name, native_id)
                SELECT id, ?, ?, ?, ? FROM client WHERE key = ?
                ON CONFLICT (client_id, key, coalesce(uncounted_id, '')) DO UPDATE SET
                    name = excluded.name, native_id = excluded.native_id
                """
        ).execute(
            arguments: [
                account.key, account.platform.rawValue, account.name, account.nativeID, account.client,
            ])
        let row = try database.cachedStatement(
            sql: """
                SELECT account.id FROM account JOIN client ON client.id = client_id
                WHERE client.key = ? AND account.key = ? AND uncounted_id IS NULL
                """)
        guard let id = try Int64.fetchOne(row, arguments: [account.client, account.key]) else {
            throw DatabaseError(message: "account \(account.client)/\(account.key) was not written")
        }
        return id
    }
}
