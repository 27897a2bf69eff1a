import ExportFormats
import MetricStore
import SocialMetrics

/// What the person said of the files to import.
package struct ImportOptions: Sendable {
    package var client: String?
    package var account: String?
    /// The day the files were exported.
    package var asOf: Day?
    /// The period of tables that do not name theirs.
    package var period: Period?
    /// Count what would change and keep nothing.
    package var dryRun = false
    /// The moment of the import, and its date on the person's clock.
    package var arrivedAt: Instant
    package var today: Day

    package init(arrivedAt: Instant, today: Day) {
        self.arrivedAt = arrivedAt
        self.today = today
    }
}

/// Takes one export file from its bytes into the archive and the store.
package struct Importer: Sendable {
    private let store: Store
    private let archive: Archive
    let accounts: [AccountDraft]
    let options: ImportOptions

    /// - Parameters:
    ///   - store: where the rows go
    ///   - archive: where the bytes go
    ///   - accounts: every account of the workspace
    ///   - options: what the person said
    package init(store: Store, archive: Archive, accounts: [AccountDraft], options: ImportOptions) {
        self.store = store
        self.archive = archive
        self.accounts = accounts
        self.options = options
    }

    /// Imports a file, or says why not.
    ///
    /// Throws a `Problem` only for what would stop every other file too: a full disk, a damaged database.
    package func importFile(_ file: InboxFile) throws -> FileImport {
        var result = FileImport(file: file.name, outcome: .refused)
        do {
            let bytes = try readable(file)
            result.sha256 = sha256(of: bytes)
            if let known = try store.importInfo(sha256: result.sha256) {
                return try again(known, result, file)
            }
            let (reading, period) = try read(bytes, file)
            result.problems = reading.problems + reading.tables.flatMap(\.notes)
            result.setAside = reading.setAside
            guard reading.outcome == .recognised else {
                let isEmpty = reading.outcome == .empty
                let isWrong = result.problems.contains { $0.severity == .error }
                result.outcome = isEmpty && !isWrong ? .empty : .refused
                return result
            }
            result.problems += unread(reading, file)
            let draft = try draft(of: reading, file, period: period, &result)
            return try add(draft, bytes, result)
        } catch let problem as FileProblem {
            result.outcome = .refused
            result.problems.append(problem.problem)
            return result
        }
    }

    private func readable(_ file: InboxFile) throws -> [UInt8] {
        do { return try FileAccess.read(file.url, name: file.name) } catch let problem as Problem {
            throw FileProblem(problem)
        }
    }

    /// The same bytes were imported before; only the day of the export can be corrected.
    private func again(_ known: ImportInfo, _ result: FileImport, _ file: InboxFile) throws -> FileImport {
        var result = result
        result.outcome = .known
        result.asOf = known.asOf
        let stored = try store.accounts(ofImport: known.id)
        let place = try place(of: file)
        if let client = place.client, let account = place.account, !stored.contains("\(client)/\(account)") {
            result.problems.append(
                Problem(
                    .warning, file: file.name,
                    "the same bytes were imported for \(stored.joined(separator: ", "))",
                    consequence: "Nothing was stored for \(client)/\(account): a file counts once.",
                    remedy:
                        "download the export of \(client)/\(account) again; this may be a copy in the wrong folder."
                ))
        }
        guard let asOf = options.asOf, file.isNamed, asOf != known.asOf, !options.dryRun else {
            return result
        }
        if var entry = try archive.entry(sha256: known.sha256) {
            (entry.asOf, entry.asOfSource) = (asOf, .option)
            try archive.keep(entry, sha256: known.sha256)
        }
        try store.setAsOf(asOf, ofImportWithDigest: known.sha256)
        (result.asOf, result.asOfSource) = (asOf, .option)
        return result
    }

    /// Reads the file, a second time with its period when its tables do not name one.
    private func read(_ bytes: [UInt8], _ file: InboxFile) throws -> (FileReading, Period?) {
        let reading = readExport(bytes: bytes, fileName: file.name)
        guard reading.tables.contains(where: \.needsPeriod) else { return (reading, nil) }
        guard let period = periodOfTables(in: file, said: options.period) else {
            throw FileProblem(
                Problem(
                    file: file.name, "the file does not say which days it covers",
                    consequence: "Nothing was stored of this file.",
                    remedy:
                        "name them, as in --from 2026-10-01 --to 2026-10-31, or keep the folder's name as "
                        + "YouTube gave it, or put the totals file of the same download beside it."))
        }
        let context = ReadingContext(period: period)
        return (readExport(bytes: bytes, fileName: file.name, context: context), period)
    }

    private func add(_ draft: ImportDraft, _ bytes: [UInt8], _ result: FileImport) throws -> FileImport {
        var result = result
        let receipt = try store.add(draft, keep: !options.dryRun) {
            try archive.keep(bytes, as: Archive.Entry(draft), sha256: draft.sha256)
        }
        result.outcome = receipt == nil ? .known : .imported
        result.rows = receipt?.rows ?? RowCounts()
        result.asOf = draft.asOf
        result.asOfSource = draft.asOfSource
        result.setAside = draft.setAside
        if result.rows.tied > 0 {
            result.problems.append(
                Problem(
                    .note, file: result.file,
                    "\(result.rows.tied) rows contradict another export of the same day, \(draft.asOf)",
                    consequence: "One of the two is believed, without a reason to prefer it.",
                    remedy: "import the newer file again with --as-of and the day it was exported."))
        }
        return result
    }

    private func unread(_ reading: FileReading, _ file: InboxFile) -> [Problem] {
        reading.tables.filter { $0.format == nil }.map { table in
            Problem(
                file: file.name, line: table.headerLine,
                "the table \(table.title.map { "\"\($0)\" " } ?? "")is not one bilan knows",
                consequence: "It was set aside; the other tables of the file were stored.",
                remedy: "see `bilan inspect` for its columns.")
        }
    }
}

/// Something that stops one file, and no other.
struct FileProblem: Error {
    var problem: Problem

    init(_ problem: Problem) { self.problem = problem }
}
