import GRDB
import SocialMetrics

/// Writes one file into the tables, within a transaction that its caller opened.
struct ImportWriter {
    private let database: Database
    private let records: ImportRecords
    /// Told how much of the work is done, from 0 to 1.
    private let progress: (Double) -> Void

    init(_ database: Database, progress: @escaping (Double) -> Void = { _ in }) {
        self.database = database
        records = ImportRecords(database)
        self.progress = progress
    }

    /// Writes a file that is new, or takes the place of what was stored of the same bytes.
    ///
    /// Its rows are compared with everything stored, what was stored of itself before included.
    /// - Returns: nil when the store holds the file already, or, unless it is `always` to be written, would hold the same after.
    func write(_ draft: ImportDraft, replacing: Bool = false, always: Bool = false) throws -> ImportReceipt? {
        let known = try ImportNumbers.number(ofFile: draft.sha256, database)
        guard known == nil || replacing else { return nil }
        let before = try known.flatMap { try ImportTrace(database, $0) }
        var seen = SeenAccounts()
        let total = Double(max(1, draft.tables.reduce(0) { $0 + $1.observations.rows.count }))
        var done = 0.0
        var counts = RowCounts()
        var overruled: [String: Int] = [:]
        var written: [(rows: [(index: Int, fact: FactRow)], share: Double)] = []
        let ids = FileIDs(draft)
        for table in draft.tables {
            let rows = try factRows(of: table, ids, &seen)
            try FactTable.of(table.observations.grain).addColumns(for: table.observations.measures, database)
            let comparison = try RowComparison(database, table.observations, rows)
            // How much of the work with a row writing it is; comparing it is the rest.
            let share = comparison.isNeeded ? 0.5 : 1
            let found = try comparison.counts(draft.rank(of: table)) {
                progress((done + Double($0) * (1 - share)) / total)
            }
            counts = counts + found.rows
            overruled.merge(found.overruled, uniquingKeysWith: +)
            done += Double(table.observations.rows.count) * (1 - share)
            written.append((rows, share))
        }
        let left = try known.map(records.accounts) ?? []
        if let known { try ImportRemoval(database).remove(known) }
        let id = try ImportNumbers.next(database)
        try records.insertImport(draft, id: id, rows: counts.total)
        for (position, (table, part)) in zip(draft.tables, written).enumerated() {
            let observations = table.observations
            try records.insertTable(
                format: observations.format, grain: observations.grain, measures: observations.measures,
                at: position, of: id)
            try insert(part.rows, of: observations, into: id) {
                progress((done + Double($0) * part.share) / total)
            }
            done += Double(observations.rows.count) * part.share
        }
        try records.insertAccounts(seen, of: id)
        for account in left { try CountedID(database).settle(client: account.client, key: account.key) }
        if let known = before {
            try ImportRemoval(database).removeOrphans()
            if try !always && ImportTrace(database, id) == known { return nil }
        }
        return ImportReceipt(id: importID(sha256: draft.sha256), rows: counts, overruled: overruled)
    }

    /// The rows that can be stored, with the row number they have in their table.
    ///
    /// A day, a period or an ad without any number says nothing and is left out; a post is known all the same.
    private func factRows(
        of table: ImportDraft.Table, _ ids: FileIDs, _ seen: inout SeenAccounts
    ) throws -> [(index: Int, fact: FactRow)] {
        let observations = table.observations
        var accounts: [AccountHint: Int64] = [:]
        for (hint, account) in table.accounts.sorted(by: { $0.key.order < $1.key.order }) {
            let row = try records.row(of: account, id: ids.id(of: hint, account))
            accounts[hint] = row
            if account.isCalled(hint.name) { seen.calledSo.insert(row) }
        }
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
        let statement = try database.cachedStatement(
            sql: "INSERT INTO \(table.name) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
        for (count, (index, fact)) in facts.enumerated() {
            if count % RowComparison.step == 0 { progress(count) }
            let row = observations.rows[index]
            var values = BoundValues(of: statement)
            values.add(id)
            values.add(Int64(row.line))
            values.add(Int64(row.isTotal ? 1 : 0))
            values.add(fact.key)
            values.add(fact.attributes)
            for value in observations.values(ofRow: index) { values.add(value) }
            try statement.run(in: database)
        }
        guard !facts.isEmpty else { return }
        let last = database.lastInsertedRowID
        try records.insertRange(
            last - Int64(facts.count) + 1...last, grain: observations.grain, of: id)
    }
}

extension AccountHint {
    /// The same for every run.
    fileprivate var order: (String, String) { (nativeID ?? "", name ?? "") }
}

extension FactRow {
    /// By publication, then by id: the order of the index of posts.
    fileprivate var order: (Int64, String) { (moment ?? .min, key[1].text) }
}
