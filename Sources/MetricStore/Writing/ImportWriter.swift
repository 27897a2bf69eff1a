import GRDB
import SocialMetrics

/// Writes one file into the tables, within a transaction that its caller opened.
struct ImportWriter {
    private let database: Database
    /// Told how much of the work is done, from 0 to 1.
    private let progress: (Double) -> Void

    init(_ database: Database, progress: @escaping (Double) -> Void = { _ in }) {
        self.database = database
        self.progress = progress
    }

    /// Writes a file that is new, or takes the place of what was stored of the same bytes.
    ///
    /// Its rows are compared with everything stored, what was stored of itself before included.
    /// - Returns: nil when the store holds the file already, or, unless it is `always` to be written, would hold the same after.
    func write(_ draft: ImportDraft, replacing: Bool = false, always: Bool = false) throws -> ImportReceipt? {
        let id = importID(sha256: draft.sha256)
        let before = try ImportTrace(database, id)
        guard before == nil || replacing else { return nil }
        var seen = SeenAccounts()
        let total = Double(max(1, draft.tables.reduce(0) { $0 + $1.observations.rows.count }))
        var done = 0.0
        var counts = RowCounts()
        var facts: [[(index: Int, fact: FactRow)]] = []
        for table in draft.tables {
            let rows = try factRows(of: table, &seen)
            counts =
                try counts
                + RowComparison(database, table.observations).counts(of: rows, draft.rank(of: table)) {
                    progress((done + Double($0) / 2) / total)
                }
            done += Double(table.observations.rows.count) / 2
            facts.append(rows)
        }
        if before != nil { try ImportRemoval(database).remove(id) }
        try insertImport(draft, id: id, rows: counts.total)
        for (position, (table, rows)) in zip(draft.tables, facts).enumerated() {
            try insertTable(table.observations, at: position, of: id)
            try insert(rows, of: table.observations, into: id) { progress((done + Double($0) / 2) / total) }
            done += Double(table.observations.rows.count) / 2
        }
        for (account, rows) in seen.rows.sorted(by: { $0.key < $1.key }) {
            try database.execute(
                sql:
                    "INSERT INTO import_account (import_id, account_id, rows, native_id) VALUES (?, ?, ?, ?)",
                arguments: [id, account, rows, seen.nativeIDs[account]])
        }
        if before != nil {
            try ImportRemoval(database).removeOrphans()
            if try !always && ImportTrace(database, id) == before { return nil }
        }
        return ImportReceipt(id: id, rows: counts)
    }

    private func insertImport(_ draft: ImportDraft, id: Int64, rows: Int) throws {
        try database.execute(
            sql: """
                INSERT INTO import (id, sha256, file_name, as_of, as_of_source, arrived_at, client, account,
                    from_day, to_day, rows, set_aside) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, draft.sha256, draft.fileName, draft.asOf.description, draft.asOfSource.rawValue,
                draft.arrivedAt.seconds, draft.client, draft.account, draft.period?.from.description,
                draft.period?.to.description, rows, draft.setAside.count,
            ])
        let statement = try database.makeStatement(
            sql: """
                INSERT INTO set_aside (import_id, line, "column", text, message, whole_row)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        for row in draft.setAside {
            try statement.execute(
                arguments: [id, row.line, row.column, row.text, row.message, row.isWholeRow])
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
        of table: ImportDraft.Table, _ seen: inout SeenAccounts
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
            let fact = FactRow(
                row, grain: observations.grain, account: account, post: post,
                isAssumed: observations.isAssumed)
            if let fact {
                facts.append((index, fact))
                seen.rows[account, default: 0] += 1
                seen.nativeIDs[account] = seen.nativeIDs[account] ?? row.account.nativeID
            }
        }
        return facts
    }

    private func insert(
        _ facts: [(index: Int, fact: FactRow)], of observations: ObservationTable, into id: Int64,
        progress: (Int) -> Void
    ) throws {
        let table = FactTable.of(observations.grain)
        let columns = table.fixedColumns + observations.measures.map(FactTable.quoted)
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let statement = try database.makeStatement(
            sql: "INSERT INTO \(table.name) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
        for (count, (index, fact)) in facts.enumerated() {
            if count % RowComparison.step == 0 { progress(count) }
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

/// The accounts of a file: how many rows each has, and the id the file gives it.
private struct SeenAccounts {
    var rows: [Int64: Int] = [:]
    var nativeIDs: [Int64: String] = [:]
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
