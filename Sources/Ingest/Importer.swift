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
    /// Id of the export the files are; nil when their content decides.
    package var format: String?
    /// The exports they can be.
    package var catalogue = FormatCatalogue.builtIn
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
    let store: Store
    let archive: Archive
    let accounts: [AccountDraft]
    package let options: ImportOptions
    /// What is read piece by piece.
    let long: LongFiles

    /// Which files are read piece by piece, and how much of one tells what it is.
    package struct LongFiles: Sendable {
        /// From how many bytes on.
        package var least = 8 << 20
        /// Bytes of its beginning: more than tell how it is cut and encoded.
        package var beginning = 320 << 10

        package init(least: Int = 8 << 20, beginning: Int = 320 << 10) {
            self.least = least
            self.beginning = beginning
        }
    }

    /// - Parameters:
    ///   - store: where the rows go
    ///   - archive: where the bytes go
    ///   - accounts: every account of the workspace
    ///   - options: what the person said
    ///   - long: which files are read piece by piece
    package init(
        store: Store, archive: Archive, accounts: [AccountDraft], options: ImportOptions,
        long: LongFiles = LongFiles()
    ) {
        self.store = store
        self.archive = archive
        self.accounts = accounts
        self.options = options
        self.long = long
    }

    /// Imports a file, or says why not.
    ///
    /// - Parameters:
    ///   - file: the file
    ///   - progress: told how far it is, now and then
    /// - Returns: what became of it
    /// - Throws: a `Problem` only for what would stop every other file too: a full disk, a damaged database.
    package func importFile(
        _ file: InboxFile, progress: @escaping (FileProgress) -> Void = { _ in }
    ) throws -> FileImport {
        var result = FileImport(file: file.name, outcome: .refused)
        if let obstacle = file.obstacle {
            result.problems.append(obstacle)
            return result
        }
        var known: ImportInfo?
        do {
            let content = try stoppingOnlyThisFile { try FileContent(of: file, longFrom: long.least) }
            progress(FileProgress(bytes: content.count))
            result.sha256 = content.sha256
            known = try store.importInfo(sha256: result.sha256)
            let file = try remembered(file, sha256: result.sha256)
            if let known { try restore(content, of: known, file, &result) }
            let restored = result.problems
            if let known, try !isOpen(known, file) { return try again(known, result, file) }
            let bytes = try stoppingOnlyThisFile { try content.bytes(name: file.name) }
            let (reading, period) = try read(bytes, file)
            result.problems = restored + reading.problems + reading.tables.flatMap(\.notes)
            result.setAside = reading.setAside
            guard reading.outcome == .recognised, !reading.isRefused else {
                let isEmpty = reading.outcome == .empty
                let isWrong = result.problems.contains { $0.severity == .error }
                result.outcome = isEmpty && !isWrong ? .empty : .refused
                return result
            }
            result.problems += unread(reading, file)
            let draft = try draft(of: reading, file, period: period, &result)
            let rows = draft.tables.reduce(0) { $0 + $1.observations.rows.count }
            let told = FileProgress(bytes: bytes.count, rows: 0, of: rows)
            let added = try add(draft, bytes, result, replacing: known) { progress(told.at($0)) }
            guard let known, added.outcome == .known else { return added }
            var unchanged = FileImport(file: file.name, sha256: draft.sha256, outcome: .known)
            unchanged.problems = restored
            return try again(known, unchanged, file)
        } catch let problem as FileProblem {
            return try refused(result, problem, known)
        }
    }

    /// The file with what the archive remembers of the same bytes.
    private func remembered(_ file: InboxFile, sha256: String) throws -> InboxFile {
        var file = file
        file.kept =
            try stoppingOnlyThisFile { try archive.entry(sha256: sha256) }
            ?? store.origin(ofImportWithDigest: sha256).map(Archive.Entry.init)
        let name = file.url.deletingPathExtension().lastPathComponent
        guard file.isArchived, name != sha256 else { return file }
        throw FileProblem(
            Problem(
                file: file.name, "the archived file was changed: its name is not the SHA-256 of its bytes",
                consequence: "Nothing was stored of this file.",
                remedy: "bring it back from a backup, or import the export from where you keep it."))
    }

    private func refused(
        _ result: FileImport, _ problem: FileProblem, _ known: ImportInfo?
    ) throws -> FileImport {
        var result = result
        var problem = problem
        result.outcome = .refused
        result.tables = []
        if let known {
            problem.problem.consequence = "What was stored of this file before is as it was."
            if problem.isAboutOthers, !options.dryRun, try isAssignedAnew(known) {
                try store.remove(importWithDigest: known.sha256)
                result.removed = known.rows
                problem.problem.consequence =
                    "What was stored of this file before was taken out: \(rows(known.rows))."
            }
        }
        result.problems.append(problem.problem)
        return result
    }

    private func add(
        _ draft: ImportDraft, _ bytes: [UInt8], _ result: FileImport, replacing known: ImportInfo?,
        progress: @escaping (Double) -> Void
    ) throws -> FileImport {
        let place = known == nil ? [] : try store.accounts(ofImport: known?.id ?? 0)
        let receipt = try store.add(
            draft, keep: !options.dryRun, replacing: known != nil, always: options.format != nil,
            progress: progress,
            alongside: {
                try keep(bytes, as: Archive.Entry(draft), sha256: draft.sha256, name: result.file)
            })
        var result = added(draft, result, receipt, isAnew: known != nil)
        let moved = Set(result.tables.flatMap(\.accounts)).sorted()
        if receipt != nil, known != nil, !place.isEmpty, place != moved {
            result.problems.append(
                Problem(
                    .note, file: result.file,
                    "the file was imported for \(place.joined(separator: ", ")) before",
                    consequence: "Its rows are now those of \(moved.joined(separator: ", "))."))
        }
        return result
    }

    /// What became of a file when the store gave a receipt for it; none for one that it holds already.
    func added(
        _ draft: ImportDraft, _ result: FileImport, _ receipt: ImportReceipt?, isAnew: Bool = false
    ) -> FileImport {
        var result = result
        guard let receipt else {
            result.outcome = .known
            return result
        }
        result.outcome = isAnew ? .readAgain : .imported
        result.rows = receipt.rows
        result.asOf = draft.asOf
        result.asOfSource = draft.asOfSource
        result.setAside = draft.setAside
        let assumed = receipt.rows.contestedAssumed
        for (count, isAssumed) in [(receipt.rows.contested - assumed, false), (assumed, true)] where count > 0
        {
            result.problems.append(contested(count, isAssumed: isAssumed, result.file))
        }
        if receipt.rows.tied > 0 { result.problems.append(tied(receipt.rows.tied, draft, result.file)) }
        return result
    }

    /// Puts a file into the archive; what fails is told of the person's file.
    func keep(
        _ bytes: [UInt8], as entry: Archive.Entry, sha256: String, name: String,
        consequence: String = "Nothing was stored of this file."
    ) throws {
        try archiving(name, consequence: consequence) {
            try archive.keep(bytes, as: entry, sha256: sha256)
        }
    }

    /// Does what puts a file into the archive; what fails is told of the person's file.
    func archiving<Value>(
        _ name: String, consequence: String = "Nothing was stored of this file.", _ work: () throws -> Value
    ) throws -> Value {
        do { return try work() } catch var problem as Problem {
            problem.file = name
            problem.message = problem.message.replacing(
                FileAccess.cannotWrite, with: "it cannot be kept in archive/: ")
            problem.consequence = consequence
            throw problem
        }
    }

    private func tied(_ count: Int, _ draft: ImportDraft, _ file: String) -> Problem {
        let contradict = count == 1 ? "1 row contradicts" : "\(count) rows contradict"
        return Problem(
            .note, file: file, "\(contradict) another export of the same day, \(draft.asOf)",
            consequence: "One of the two is believed, without a reason to prefer it.",
            remedy: "import the newer file again with --as-of and the day it was exported.")
    }

    /// Says which of two series is believed where only one names its platform.
    private func contested(_ count: Int, isAssumed: Bool, _ file: String) -> Problem {
        let contradict = count == 1 ? "1 row contradicts" : "\(count) rows contradict"
        return Problem(
            .note, file: file,
            isAssumed
                ? "\(contradict) an export that names its platform, which this one does not"
                : "\(contradict) an export that does not name its platform",
            consequence: "The export that names its platform is believed.",
            remedy: isAssumed
                ? "if this file is about another account, such as the Facebook page, import it for that one."
                : "if the other file is about another account, such as the Facebook page, import it for that one."
        )
    }

    private func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

    /// Reads the file, a second time with its period when its tables do not name one.
    private func read(_ bytes: [UInt8], _ file: InboxFile) throws -> (FileReading, Period?) {
        var context = try context(of: file)
        let reading = readExport(bytes: bytes, fileName: file.name, context: context)
        try checkFilters(of: reading, file)
        if let span = reading.tables.lazy.compactMap(\.undated).first { throw question(ofYear: span, file) }
        guard reading.tables.contains(where: \.needsPeriod) else {
            return (reading, reading.tables.lazy.compactMap(\.dated).first)
        }
        let found = try stoppingOnlyThisFile {
            try file.isArchived ? options.period : periodOfTables(reading, in: file, said: options.period)
        }
        guard let period = found ?? file.kept?.period else {
            throw FileProblem(
                Problem(
                    file: file.name, "the file does not say which days it covers",
                    consequence: "Nothing was stored of this file.",
                    remedy:
                        "name them for this file, as in: bilan import --from 2026-10-01 --to 2026-10-31 "
                        + "\(shellWord(file.importName)) (an import of a folder gives all its files the same days)"
                        + orPeriodBeside(reading)))
        }
        context.period = period
        return (readExport(bytes: bytes, fileName: file.name, context: context), period)
    }

    /// What is known of a file before it is read.
    func context(of file: InboxFile) throws -> ReadingContext {
        let said = options.format ?? file.kept?.format
        let catalogue = try stoppingOnlyThisFile { try exports(saying: said, of: file) }
        var context = namedContext(of: file, catalogue: catalogue)
        context.years = years(of: file)
        return context
    }

    /// Where else the period can come from, by platform.
    private func orPeriodBeside(_ reading: FileReading) -> String {
        let platforms = Set(reading.tables.filter(\.needsPeriod).flatMap { $0.format?.platforms ?? [] })
        if platforms.contains(.youtube) {
            return
                ", or keep the name that the file or its folder was downloaded under, or put the totals file of the "
                + "same YouTube download beside it."
        }
        if platforms.contains(.searchConsole) {
            return ", or put the list of filters and the chart of the same download beside it."
        }
        return ", or keep the name that the file or its folder was downloaded under."
    }

    /// Stops a table of Search Console that tells of a part of the site only, as the list of filters beside it shows.
    private func checkFilters(of reading: FileReading, _ file: InboxFile) throws {
        let formats = reading.tables.compactMap(\.format)
        guard !file.isArchived, formats.contains(where: { $0.platforms == [.searchConsole] }) else { return }
        let narrowing = FiltersBeside(file).narrowing
        if narrowing.isEmpty { return }
        let list = narrowing.map { "\"\($0)\"" }.joined(separator: ", ")
        throw FileProblem(
            Problem(
                file: file.name,
                "the download was filtered: \(list); its numbers are not those of the whole site",
                consequence: "Nothing was stored of this file.",
                remedy: "take the filters off in Search Console and download the report again."))
    }

    /// The exports a file can be, when the person said which one it is.
    private func exports(saying id: String?, of file: InboxFile) throws -> FormatCatalogue {
        do { return try options.catalogue.saying(id) } catch var problem as Problem {
            problem.file = file.name
            problem.consequence = "Nothing was stored of this file."
            throw problem
        }
    }

    private func unread(_ reading: FileReading, _ file: InboxFile) -> [Problem] {
        reading.tables.filter { $0.format == nil && $0.hasRows }.map { table in
            Problem(
                file: file.name, sheet: table.sheet, line: table.headerLine,
                "the table \(table.title.map { "\"\($0)\" " } ?? "")is not one bilan knows",
                consequence: "It was set aside; the other tables of the file were stored.",
                remedy: "see `bilan inspect` for its columns.")
        }
    }
}

/// Makes a `Problem` of some work a problem of the file in hand, after which the next one is imported.
func stoppingOnlyThisFile<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let problem as Problem { throw FileProblem(problem) }
}

/// Something that stops one file, and no other.
struct FileProblem: Error {
    var problem: Problem
    /// Every row of the file is about accounts that it does not belong to.
    var isAboutOthers: Bool

    init(_ problem: Problem, isAboutOthers: Bool = false) {
        self.problem = problem
        self.isAboutOthers = isAboutOthers
    }
}
