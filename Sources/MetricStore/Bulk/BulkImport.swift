import GRDB
import SocialMetrics

/// A large file of posts that is not stored yet: what is known of it before its rows are read.
package struct BulkFile: Sendable {
    /// Lower-case hexadecimal digest of the file's bytes.
    package var sha256: String
    /// The export's id in the catalogue, and what its numbers are.
    package var format: String
    package var measures: [Measure]
    /// How long it is.
    package var bytes: Int
    /// The reader made sure that no post stands in it twice.
    package var isDistinct: Bool

    package init(
        sha256: String, format: String, measures: [Measure], bytes: Int = 0, isDistinct: Bool = false
    ) {
        self.sha256 = sha256
        self.format = format
        self.measures = measures
        self.bytes = bytes
        self.isDistinct = isDistinct
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
        try describing(name, at: path) {
            try database.writeWithoutTransaction { database in
                try database.inTransaction(for: file) {
                    guard try ImportNumbers.number(ofFile: file.sha256, database) == nil else {
                        outcome = .known
                        return .rollback
                    }
                    let bulk = try BulkImport(database, file, besides: self)
                    guard let draft = try fill(bulk) else { return .rollback }
                    outcome = try bulk.finish(draft)
                    guard keep, case .stored = outcome else { return .rollback }
                    try alongside(draft)
                    return .commit
                }
            }
        }
        return outcome
    }
}

extension Database {
    /// Longer files would let others wait too long.
    private static let mostForRollback = 512 << 20

    /// Does an import in a transaction of its own.
    fileprivate func inTransaction(
        for file: BulkFile, _ work: () throws -> TransactionCompletion
    ) throws {
        let isFilled = try Bool.fetchOne(self, sql: "SELECT max(id) IS NOT NULL FROM post_snapshot")
        if isFilled == false, file.bytes < Database.mostForRollback {
            try withRollbackJournal { try inImport(work) }
        } else {
            try inImport(work)
        }
    }
}

/// Takes the batches of one file; valid only within `Store.addInBulk`.
package final class BulkImport {
    private let store: Store
    private let database: Database
    private let records: ImportRecords
    private let file: BulkFile
    private let number: Int64
    private let writer: PostWriter
    /// Nil where the index stands and takes the rows one by one.
    private let lateIndex: LateIndex?
    private var accounts: [BulkAccount?] = []
    private var owners: [Int64] = []
    private var preparation: BatchPreparation?
    /// Accounts that had no posts before.
    private var newAccounts: Set<Int64> = []
    /// Nil where nothing is to be compared, or it is compared beside.
    private var comparison: PostComparison?
    private var seen = SeenAccounts()
    private var rowOf: [BulkAccount: Int64] = [:]
    private var rows: ClosedRange<Int64>?
    private var batches = 0
    /// A line that tells of a post again; nil while none was found.
    private var repeatedLine: Int?

    fileprivate init(_ database: Database, _ file: BulkFile, besides store: Store) throws {
        self.store = store
        self.database = database
        self.file = file
        records = ImportRecords(database)
        number = try ImportNumbers.next(database)
        let table = FactTable.of(.post)
        lateIndex = try LateIndex(of: table, database)
        try table.addColumns(for: file.measures, database)
        writer = try PostWriter(database, import: number, measures: file.measures)
    }

    /// What every batch has to pass before it is appended; asked for once.
    /// - Parameter accounts: whose each account number of the batches is; nil for rows not to be stored
    /// - Returns: what batches pass
    /// - Throws: an error of the database, which `addInBulk` passes on as a `Problem`
    package func preparation(of accounts: [BulkAccount?]) throws -> BatchPreparation {
        self.accounts = accounts
        owners = try accounts.map { try $0.map { try row(of: $0) } ?? BatchOrder.nobody }
        var moments: [Int64: PostMoments] = [:]
        for account in Set(owners) where account != BatchOrder.nobody {
            moments[account] = try PostMoments(database, account: account)
        }
        newAccounts = Set(moments.keys.filter { moments[$0]?.hasPosts == false })
        var before: DatabaseQueue?
        if newAccounts.count < moments.count {
            // Beside, rows of the file itself are not seen.
            if file.isDistinct { before = try store.connectionBeside() }
            if before == nil {
                comparison = try PostComparison(database, measures: file.measures, moments)
            }
        }
        let made = BatchPreparation(
            owners: owners, measures: file.measures, moments: moments, before: before)
        preparation = made
        return made
    }

    /// Stores the rows of a batch that passed the preparation.
    /// - Throws: an error of the database, which `addInBulk` passes on as a `Problem`
    package func append(_ batch: PostBatch) throws {
        precondition(batch.rows.measureCount == file.measures.count, "a batch has the measures of its file")
        if batch.count == 0 { return }
        batches += 1
        note(batch)
        try comparison?.compare(batch, owners)
        try writer.write(batch, owners)
        let last = database.lastInsertedRowID
        rows = (rows?.lowerBound ?? last - Int64(batch.count) + 1)...last
    }

    /// Completes the import.
    fileprivate func finish(_ draft: ImportDraft) throws -> BulkOutcome {
        let rank = ImportRank(asOf: draft.asOf.description, sha256: draft.sha256)
        let outcome = preparation?.outcome ?? comparison?.outcome
        let counts = outcome?.counts(for: rank) ?? RowCounts(new: rows?.count ?? 0)
        try records.insertImport(draft, id: number, rows: counts.total)
        try records.insertTable(
            format: file.format, grain: .post, measures: file.measures, at: 0, of: number)
        try records.insertAccounts(seen, of: number)
        if let rows { try records.insertRange(rows, grain: .post, of: number) }
        try lateIndex?.create()
        if let line = try repeatedLine ?? preparation?.repeatedLine ?? comparison?.repeatedLine
            ?? repeatedLineOfNewAccounts()
        {
            return .repeatedPost(line: line)
        }
        return .stored(
            ImportReceipt(
                id: importID(sha256: draft.sha256), rows: counts,
                overruled: outcome?.overruled(for: rank) ?? [:]))
    }

    /// A line that tells again of a post of another batch.
    private func repeatedLineOfNewAccounts() throws -> Int? {
        if batches < 2 || file.isDistinct { return nil }
        for account in newAccounts.sorted() {
            if let line = try PostComparison.repeatedLine(ofAccount: account, database) { return line }
        }
        return nil
    }

    private func row(of account: BulkAccount) throws -> Int64 {
        if let known = rowOf[account] { return known }
        let row = try records.row(of: account.draft, id: account.hint.nativeID)
        rowOf[account] = row
        if account.draft.isCalled(account.hint.name) { seen.calledSo.insert(row) }
        // Rows without an id go with the id the file is most about, which only the whole file tells.
        let isMixed = rowOf.keys.contains { other in
            other.draft == account.draft && (other.hint.nativeID == nil) != (account.hint.nativeID == nil)
        }
        if isMixed, account.draft.nativeID == nil { repeatedLine = repeatedLine ?? 0 }
        return row
    }

    /// Keeps what the batch tells of each account.
    private func note(_ batch: PostBatch) {
        var summaries = Array(repeating: PostSummary(measures: file.measures.count), count: accounts.count)
        batch.summarise(into: &summaries)
        for (index, summary) in summaries.enumerated() where summary.posts > 0 {
            guard let account = accounts[index] else { continue }
            seen.accounts[owners[index], default: SeenAccount()].add(
                summary, measures: file.measures, account.hint)
        }
    }
}
