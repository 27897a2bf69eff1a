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
        let known = try Int64.fetchOne(
            database, sql: "SELECT id FROM import WHERE sha256 = ?", arguments: [draft.sha256])
        guard known == nil || replacing else { return nil }
        let before = try known.flatMap { try ImportTrace(database, $0) }
        var seen = SeenAccounts()
        let total = Double(max(1, draft.tables.reduce(0) { $0 + $1.observations.rows.count }))
        var done = 0.0
        var counts = RowCounts()
        var facts: [[(index: Int, fact: FactRow)]] = []
        for table in draft.tables {
            let rows = try factRows(of: table, &seen)
            try FactTable.of(table.observations.grain).addColumns(for: table.observations.measures, database)
            counts =
                try counts
                + RowComparison(database, table.observations).counts(of: rows, draft.rank(of: table)) {
                    progress((done + Double($0) / 2) / total)
                }
            done += Double(table.observations.rows.count) / 2
            facts.append(rows)
        }
        if let known { try ImportRemoval(database).remove(known) }
        let id = try ImportNumbers.next(database)
        try insertImport(draft, id: id, rows: counts.total)
        for (position, (table, rows)) in zip(draft.tables, facts).enumerated() {
            try insertTable(table.observations, at: position, of: id)
            try insert(rows, of: table.observations, into: id) { progress((done + Double($0) / 2) / total) }
            done += Double(table.observations.rows.count) / 2
        }
        try insertAccounts(seen, of: id)
        if let known = before {
            try ImportRemoval(database).removeOrphans()
            if try !always && ImportTrace(database, id) == known { return nil }
        }
        return ImportReceipt(id: importID(sha256: draft.sha256), rows: counts)
    }

    private func insertImport(_ draft: ImportDraft, id: Int64, rows: Int) throws {
        try database.execute(
            sql: """
                INSERT INTO import (id, sha256, file_name, bytes, as_of, as_of_source, arrived_at, client, account,
                    from_day, to_day, rows, set_aside) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, draft.sha256, draft.fileName, draft.bytes, draft.asOf.description,
                draft.asOfSource.rawValue, draft.arrivedAt.seconds, draft.client, draft.account,
                draft.period?.from.description, draft.period?.to.description, rows, draft.setAside.count,
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

    private func insertAccounts(_ seen: SeenAccounts, of id: Int64) throws {
        for (account, told) in seen.accounts.sorted(by: { $0.key < $1.key }) {
            let measures = Measure.all.filter(told.postMeasures.contains)
            try database.execute(
                sql: """
                    INSERT INTO import_account (import_id, account_id, rows, native_id, posts, post_measures,
                        first_published, last_published) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    id, account, told.rows, told.nativeID, told.posts,
                    measures.map(\.id).joined(separator: ","), told.firstPublished, told.lastPublished,
                ])
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
        var facts: [(index: Int, fact: FactRow)] = []
        facts.reserveCapacity(observations.rows.count)
        for (index, row) in observations.rows.enumerated() {
            guard let account = accounts[row.account] else { continue }
            let values = observations.values(ofRow: index)
            if observations.grain != .post && values.allSatisfy(\.isNaN) { continue }
            let fact = FactRow(
                row, grain: observations.grain, account: account, isAssumed: observations.isAssumed)
            guard let fact else { continue }
            facts.append((index, fact))
            seen.accounts[account, default: SeenAccount()].add(row.account)
            if observations.grain == .post {
                seen.accounts[account]?.add(postOf: fact, values, observations.measures)
            }
        }
        // Neighbours in the index are written together.
        if observations.grain == .post { facts.sort { $0.fact.order < $1.fact.order } }
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
        guard !facts.isEmpty else { return }
        let last = database.lastInsertedRowID
        try database.execute(
            sql: """
                INSERT INTO import_range (import_id, grain, first_row, last_row) VALUES (?, ?, ?, ?)
                ON CONFLICT (import_id, grain) DO UPDATE SET last_row = excluded.last_row
                """,
            arguments: [id, observations.grain.rawValue, last - Int64(facts.count) + 1, last])
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

/// What a file tells of its accounts, by their rows in the database.
struct SeenAccounts {
    var accounts: [Int64: SeenAccount] = [:]
}

/// What a file tells of one account.
struct SeenAccount {
    var rows = 0
    /// The id the file gives it; nil when it gives none.
    var nativeID: String?
    /// Lifetime rows of posts, the measures some of them has a value of, and their first and last publication.
    var posts = 0
    var postMeasures: Set<Measure> = []
    var firstPublished: Int64?
    var lastPublished: Int64?

    mutating func add(_ hint: AccountHint) {
        rows += 1
        nativeID = nativeID ?? hint.nativeID
    }

    mutating func add(postOf fact: FactRow, _ values: ArraySlice<Double>, _ measures: [Measure]) {
        posts += 1
        if postMeasures.count < measures.count {
            for (measure, value) in zip(measures, values) where !value.isNaN { postMeasures.insert(measure) }
        }
        guard let moment = fact.moment else { return }
        firstPublished = min(firstPublished ?? moment, moment)
        lastPublished = max(lastPublished ?? moment, moment)
    }
}

extension FactRow {
    /// By publication, then by id: the order of the index of posts.
    fileprivate var order: (Int64, String) { (moment ?? .min, key[1].text) }
}
