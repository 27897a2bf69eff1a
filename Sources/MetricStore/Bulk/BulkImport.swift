import GRDB
import SocialMetrics

/// A large file of posts that is not stored yet: what is known of it before its rows are read.
package struct BulkFile: Sendable {
    /// Lower-case hexadecimal digest of the file's bytes.
    package var sha256: String
    /// The export's id in the catalogue, and what its numbers are.
    package var format: String
    package var measures: [Measure]

    package init(sha256: String, format: String, measures: [Measure]) {
        self.sha256 = sha256
        self.format = format
        self.measures = measures
    }
}

/// An account that rows of a batch are about: as the file names it, and as the workspace knows it.
package struct BulkAccount: Hashable, Sendable {
    package var hint: AccountHint
    package var draft: AccountDraft

    package init(hint: AccountHint, draft: AccountDraft) {
        self.hint = hint
        self.draft = draft
    }
}

/// What became of a file that was stored batch by batch.
package enum BulkOutcome: Hashable, Sendable {
    case stored(ImportReceipt)
    /// The same bytes were imported before; nothing was done.
    case known
    /// A line tells of a post again, so the file must be read as a whole; nothing was stored.
    case repeatedPost(line: Int)
    /// Whoever gave the batches gave up; nothing was stored.
    case givenUp
}

extension Store {
    /// Stores a file of posts batch by batch, in one transaction, and says what it changed.
    ///
    /// Rows are compared with what the store says, as those of `add(_:keep:)` are. A post that the file has twice is found
    /// where both rows give the same publication.
    /// - Parameters:
    ///   - file: what is known before the rows
    ///   - keep: false to count the changes and then take everything back
    ///   - alongside: work that must succeed with it, such as archiving the file; its error takes everything back
    ///   - fill: hands over the batches, and returns the file as it is known at its end, without tables; nil to give up
    /// - Returns: what became of it
    /// - Throws: a `Problem` of the database, or what a closure throws; nothing was stored.
    package func addInBulk(
        _ file: BulkFile, keep: Bool = true, alongside: (ImportDraft) throws -> Void = { _ in },
        fill: (BulkImport) throws -> ImportDraft?
    ) throws -> BulkOutcome {
        var outcome = BulkOutcome.givenUp
        try describing(name) {
            try database.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    let known = try Int64.fetchOne(
                        database, sql: "SELECT id FROM import WHERE sha256 = ?", arguments: [file.sha256])
                    guard known == nil else {
                        outcome = .known
                        return .rollback
                    }
                    let bulk = try BulkImport(database, file)
                    guard let draft = try fill(bulk) else { return .rollback }
                    let receipt = try bulk.finish(draft)
                    if let line = bulk.repeatedLine {
                        outcome = .repeatedPost(line: line)
                        return .rollback
                    }
                    outcome = .stored(receipt)
                    guard keep else { return .rollback }
                    try alongside(draft)
                    return .commit
                }
            }
        }
        return outcome
    }
}

/// Takes the batches of one file; valid only within `Store.addInBulk`.
package final class BulkImport {
    private let database: Database
    private let records: ImportRecords
    private let file: BulkFile
    private let number: Int64
    private let writer: PostWriter
    private let comparison: PostComparison
    private var seen = SeenAccounts()
    private var rowOf: [AccountDraft: Int64] = [:]
    private var rows: ClosedRange<Int64>?
    private var batches = 0
    /// A line that tells of a post again; nil while none was found.
    ///
    /// The caller may stop as soon as there is one.
    package private(set) var repeatedLine: Int?

    fileprivate init(_ database: Database, _ file: BulkFile) throws {
        self.database = database
        self.file = file
        records = ImportRecords(database)
        number = try ImportNumbers.next(database)
        try FactTable.of(.post).addColumns(for: file.measures, database)
        writer = try PostWriter(database, import: number, measures: file.measures)
        comparison = try PostComparison(database, measures: file.measures)
    }

    /// Stores the rows of a batch, those of accounts that are nil left out.
    /// - Parameters:
    ///   - batch: rows that follow those of the batches before
    ///   - accounts: whose each account number of the batch is; nil for rows not to be stored
    /// - Throws: an error of the database, which `addInBulk` passes on as a `Problem`
    package func append(_ batch: PostBatch, of accounts: [BulkAccount?]) throws {
        precondition(batch.rows.measureCount == file.measures.count, "a batch has the measures of its file")
        let owners = try accounts.map { try $0.map { try row(of: $0.draft) } ?? BatchOrder.nobody }
        let order = BatchOrder(batch, owners: owners)
        if order.rows.isEmpty { return }
        batches += 1
        repeatedLine = repeatedLine ?? order.repeatedLine(in: batch)
        note(batch, accounts, owners)
        try comparison.prepare(owners)
        try writer.write(batch, order)
        let last = database.lastInsertedRowID
        let written = last - Int64(order.rows.count) + 1...last
        rows = (rows?.lowerBound ?? written.lowerBound)...last
        try comparison.compare(batch, order, writtenAs: written)
        repeatedLine = repeatedLine ?? comparison.repeatedLine
    }

    /// Completes the import.
    fileprivate func finish(_ draft: ImportDraft) throws -> ImportReceipt {
        let rank = ImportRank(asOf: draft.asOf.description, sha256: draft.sha256)
        let counts = comparison.counts(for: rank)
        try records.insertImport(draft, id: number, rows: counts.total)
        try records.insertTable(
            format: file.format, grain: .post, measures: file.measures, at: 0, of: number)
        try records.insertAccounts(seen, of: number)
        if let rows { try records.insertRange(rows, grain: .post, of: number) }
        if batches > 1, repeatedLine == nil {
            for account in comparison.newAccounts where repeatedLine == nil {
                repeatedLine = try PostComparison.repeatedLine(ofAccount: account, database)
            }
        }
        return ImportReceipt(id: importID(sha256: draft.sha256), rows: counts)
    }

    private func row(of draft: AccountDraft) throws -> Int64 {
        if let known = rowOf[draft] { return known }
        let row = try records.identifier(of: draft)
        rowOf[draft] = row
        return row
    }

    /// Keeps what the batch tells of each account.
    private func note(_ batch: PostBatch, _ accounts: [BulkAccount?], _ owners: [Int64]) {
        var summaries = Array(repeating: PostSummary(measures: file.measures.count), count: accounts.count)
        batch.summarise(into: &summaries)
        for (index, summary) in summaries.enumerated() where summary.posts > 0 {
            guard let account = accounts[index] else { continue }
            seen.accounts[owners[index], default: SeenAccount()].add(
                summary, measures: file.measures, account.hint)
        }
    }
}
