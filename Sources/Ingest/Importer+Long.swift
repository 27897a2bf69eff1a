import ExportFormats
import Foundation
import MetricStore
import SocialMetrics
import Tabular

/// A long list of posts that was looked over and whose rows are still to come.
struct LongImport {
    let posts: LongPosts
    let reading: LongReading
    let copy: LongCopy
}

/// Files that are read piece by piece.
extension Importer {
    /// Looks over a long list of posts.
    ///
    /// - Returns: nil for any other file
    /// - Throws: a `FileProblem`, a `Problem` of the archive, and a `StepAside` where it has to be read whole.
    func survey(_ content: FileContent, _ file: InboxFile) throws -> LongImport? {
        guard let disk = content.long else { return nil }
        let context = try context(of: file)
        let beginning = try stoppingOnlyThisFile {
            try FileAccess.reading(file.name) { try disk.beginning(long.beginning) }
        }
        let posts = LongPosts(
            beginning: beginning, isWhole: beginning.count == content.count, fileName: file.name,
            context: context)
        guard let posts else { return nil }
        let isKept = !options.dryRun && !options.isRebuild
        let copy = try archiving(file.name) {
            try content.pieces(keptIn: isKept ? archive : nil, name: file.name)
        }
        let reading = try readingPieces(of: file) { try posts.survey(copy.source, size: content.count) }
        try stoppingOnlyThisFile { try copy.check(name: file.name) }
        return LongImport(posts: posts, reading: reading, copy: copy)
    }

    /// Stores the rows: one core fills, sorts and compares batches while the other stores them.
    ///
    /// - Parameters:
    ///   - long: the file
    ///   - draft: what is known of it, with one table without rows
    ///   - file: where it lies
    ///   - progress: told how much is done, from 0 to 1
    ///   - alongside: work that must succeed with it
    /// - Returns: nil when the same bytes were imported before
    /// - Throws: what `Store.add` throws, a `FileProblem`, and a `StepAside` where the file has to be read whole.
    func add(
        _ long: LongImport, _ draft: ImportDraft, _ file: InboxFile, progress: (Double) -> Void,
        alongside: () throws -> Void
    ) throws -> ImportReceipt? {
        let reading = long.reading
        let accounts = reading.accounts.map { rows in
            draft.tables[0].accounts[rows.hint].map { BulkAccount(hint: rows.hint, draft: $0) }
        }
        let numbers = accounts.enumerated().map { $1 == nil ? -1 : Int32($0) }
        var whole = draft
        whole.tables = []
        let bulk = BulkFile(
            sha256: draft.sha256, format: reading.table.format, measures: reading.table.measures,
            bytes: draft.bytes ?? 0,
            isDistinct: reading.isDistinct && Set(accounts.compactMap { $0?.draft }).count == accounts.count)
        let outcome = try readingPieces(of: file) {
            try store.addInBulk(bulk, keep: options.storesRows) { _ in
                try stoppingOnlyThisFile { try long.copy.check(name: file.name) }
                try alongside()
            } fill: { bulk in
                let preparation = try bulk.preparation(of: accounts)
                let feed = BatchFeed { [posts = long.posts, source = long.copy.source] emit in
                    try preparation.run {
                        try posts.rows(source, of: reading, accounts: numbers) {
                            try preparation.pass($0, to: emit)
                        }
                    }
                }
                defer { feed.stop() }
                var done = 0
                var batch = try feed.next(after: nil)
                while let filled = batch.take() {
                    try bulk.append(filled)
                    done += filled.count
                    progress(Double(done) / Double(max(1, reading.count)))
                    batch = try feed.next(after: consume filled)
                }
                return whole
            }
        }
        switch outcome {
        case .stored(let receipt): return receipt
        case .known: return nil
        case .repeatedPost(let line): throw StepAside("line \(line) tells of a post again")
        case .givenUp: throw StepAside("the rows are not simple")
        }
    }

    /// Does what reads a file piece by piece; a disk that cannot be read stops this file only.
    private func readingPieces<Value>(of file: InboxFile, _ work: () throws -> Value) throws -> Value {
        do { return try work() } catch let error as POSIXError {
            throw FileProblem(
                Problem(
                    file: file.name, "the file cannot be read: \(FileAccess.reason(of: error))",
                    consequence: "Nothing was stored of this file.", remedy: FileAccess.remedy(of: error)))
        }
    }
}
