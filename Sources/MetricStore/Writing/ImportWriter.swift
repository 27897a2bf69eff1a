import GRDB
import SocialMetrics

/// Writes one file into the tables, within a transaction that its caller opened.
struct ImportWriter {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// - Returns: nil when the store holds the file already.
    func write(_ draft: ImportDraft) throws -> ImportReceipt? {
        let id = importID(sha256: draft.sha256)
        let known = "SELECT 1 FROM import WHERE sha256 = ?"
        guard try Int.fetchOne(database, sql: known, arguments: [draft.sha256]) == nil else { return nil }
        try insertImport(draft, id: id)
        var counts = RowCounts()
        var rowsOfAccount: [Int64: Int] = [:]
        for (position, table) in draft.tables.enumerated() {
            try insertTable(table.observations, at: position, of: id)
            let facts = try factRows(of: table, rowsOfAccount: &rowsOfAccount)
            let rank = ImportRank(asOf: draft.asOf.description, sha256: draft.sha256)
            counts = try counts + RowComparison(database, table.observations, rank: rank).counts(of: facts)
            try insert(facts, of: table.observations, into: id)
        }
        for (account, rows) in rowsOfAccount.sorted(by: { $0.key < $1.key }) {
            try database.execute(
                sql: "INSERT INTO import_account (import_id, account_id, rows) VALUES (?, ?, ?)",
                arguments: [id, account, rows])
        }
        try database.execute(
            sql: "UPDATE import SET rows = ? WHERE id = ?", arguments: [counts.total, id])
        return ImportReceipt(id: id, rows: counts)
    }

    private func insertImport(_ draft: ImportDraft, id: Int64) throws {
        try database.execute(
            sql: """
                INSERT INTO import (id, sha256, file_name, as_of, as_of_source, arrived_at, client, account,
                    from_day, to_day, rows, set_aside) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
                """,
            arguments: [
                id, draft.sha256, draft.fileName, draft.asOf.description, draft.asOfSource.rawValue,
                draft.arrivedAt.seconds, draft.client, draft.account, draft.period?.from.description,
                draft.period?.to.description, draft.setAside.count,
            ])
        let statement = try database.makeStatement(
            sql: "INSERT INTO set_aside (import_id, line, \"column\", text, message) VALUES (?, ?, ?, ?, ?)")
        for row in draft.setAside {
            try statement.execute(arguments: [id, row.line, row.column, row.text, row.message])
        }
    }

    private func insertTable(_ table: ObservationTable, at position: Int, of id: Int64) throws {
        try database.execute(
            sql: """
                INSERT INTO import_table (import_id, position, format, grain, measures)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                id, position, table.format, table.grain.rawValue,
                table.measures.map(\.id).joined(separator: ","),
            ])
    }

    /// The rows that can be stored, with the row number they have in their table.
    ///
    /// A day, a period or an ad without any number says nothing and is left out; a post is known all the same.
    private func factRows(
        of table: ImportDraft.Table, rowsOfAccount: inout [Int64: Int]
    ) throws -> [(index: Int, fact: FactRow)] {
        let observations = table.observations
        let accounts = try table.accounts.mapValues { try identifier(of: $0) }
        var posts = PostIdentifiers(database)
        var facts: [(Int, FactRow)] = []
        facts.reserveCapacity(observations.rows.count)
        for (index, row) in observations.rows.enumerated() {
            guard let account = accounts[row.account] else { continue }
            let isBlank = observations.values(ofRow: index).allSatisfy(\.isNaN)
            if isBlank && observations.grain != .post { continue }
            var post: Int64?
            if case .post(let facts) = row.subject {
                post = try posts.identifier(of: facts.nativeID, account: account)
            }
            if let fact = FactRow(row, grain: observations.grain, account: account, post: post) {
                facts.append((index, fact))
                rowsOfAccount[account, default: 0] += 1
            }
        }
        return facts
    }

    private func insert(
        _ facts: [(index: Int, fact: FactRow)], of observations: ObservationTable, into id: Int64
    ) throws {
        let table = FactTable.of(observations.grain)
        let columns = table.fixedColumns + observations.measures.map(FactTable.quoted)
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let statement = try database.makeStatement(
            sql: "INSERT INTO \(table.name) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
        for (index, fact) in facts {
            let row = observations.rows[index]
            var values: [DatabaseValue] = [
                id.databaseValue, row.line.databaseValue, row.isTotal.databaseValue,
            ]
            values += fact.key
            values += fact.attributes
            for value in observations.values(ofRow: index) {
                values.append(value.isNaN ? .null : value.databaseValue)
            }
            statement.setUncheckedArguments(StatementArguments(values))
            try statement.execute()
        }
    }

    /// The row of an account, made when it is new, with the name the workspace gives it now.
    private func identifier(of account: AccountDraft) throws -> Int64 {
        try database.execute(
            sql: """
                INSERT INTO client (key, name) VALUES (?, ?)
                ON CONFLICT (key) DO UPDATE SET name = excluded.name
                """, arguments: [account.client, account.clientName])
        try database.execute(
            sql: """
                INSERT INTO account (client_id, key, platform, name, native_id)
                SELECT id, ?, ?, ?, ? FROM client WHERE key = ?
                ON CONFLICT (client_id, key) DO UPDATE SET
                    name = excluded.name, native_id = coalesce(excluded.native_id, native_id)
                """,
            arguments: [
                account.key, account.platform.rawValue, account.name, account.nativeID, account.client,
            ])
        let id = try Int64.fetchOne(
            database,
            sql: """
                SELECT account.id FROM account JOIN client ON client.id = client_id
                WHERE client.key = ? AND account.key = ?
                """, arguments: [account.client, account.key])
        guard let id else {
            throw DatabaseError(message: "account \(account.client)/\(account.key) was not written")
        }
        return id
    }
}

/// The rows of posts, remembered while a file is written.
private struct PostIdentifiers {
    private struct Key: Hashable {
        var account: Int64
        var nativeID: String
    }

    private let database: Database
    private var known: [Key: Int64] = [:]

    init(_ database: Database) { self.database = database }

    mutating func identifier(of nativeID: String, account: Int64) throws -> Int64 {
        let key = Key(account: account, nativeID: nativeID)
        if let id = known[key] { return id }
        let select = try database.cachedStatement(
            sql: "SELECT id FROM post WHERE account_id = ? AND native_id = ?")
        if let id = try Int64.fetchOne(select, arguments: [account, nativeID]) {
            known[key] = id
            return id
        }
        let insert = try database.cachedStatement(
            sql: "INSERT INTO post (account_id, native_id) VALUES (?, ?)")
        try insert.execute(arguments: [account, nativeID])
        known[key] = database.lastInsertedRowID
        return database.lastInsertedRowID
    }
}
