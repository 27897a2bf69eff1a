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
    /// The database is made again: the archive is read, and nothing of it is written.
    package var isRebuild = false
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
    package internal(set) var options: ImportOptions

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
            let bytes = try stoppingOnlyThisFile { try file.bytes() }
            progress(FileProgress(bytes: bytes.count))
            result.sha256 = sha256(of: bytes)
            known = try store.importInfo(sha256: result.sha256)
            try checkName(of: file, sha256: result.sha256)
            let seen = try entries(of: file, sha256: result.sha256)
            if known == nil, !file.isNamed, !file.isArchived, archive.isUndone(sha256: result.sha256) {
                result.outcome = .undone
                return result
            }
            if let known { try restore(bytes, of: known, seen, file, &result) }
            return try take(bytes, of: file, seen: seen, known: known, result, progress)
        } catch let problem as FileProblem {
            return try refused(result, problem, known)
        }
    }

    /// Stores what the entries of a file that come first give, the one of this very sighting among them.
    private func take(
        _ bytes: [UInt8], of file: InboxFile, seen: [Archive.Entry], known: ImportInfo?, _ result: FileImport,
        _ progress: @escaping (FileProgress) -> Void
    ) throws -> FileImport {
        var file = file
        file.arrival = seen.arrival
        if isCorrection(file) { file.corrected = seen.first }
        let isOpen = try known.map(isOpen) ?? true
        if let known, !isOpen, try isSeen(file, seen) { return try again(known, result, file) }
        if let known, file.isArchived, !isOpen { return try again(known, result, file) }
        var reading: Reading?
        var failure: FileProblem?
        if !file.isArchived || seen.isEmpty {
            do { reading = try self.reading(of: bytes, file, result) } catch let problem as FileProblem {
                if isCorrection(file) || seen.isEmpty { throw problem }
                failure = problem
            }
        }
        let entries = reading?.entry.map(seen.adding) ?? seen
        if let known, !isOpen, entries.first == seen.first {
            if isCorrection(file), let reading, reading.entry == nil { return reading.result }
            if entries != seen, !options.dryRun {
                try archive.keep(entries, sha256: result.sha256)
            }
            return try again(known, result, file)
        }
        let replaying = file.isArchived ? self : self.replaying
        for entry in entries {
            if entry == reading?.entry { break }
            do {
                let earlier = try replaying.reading(of: bytes, file.replaying(entry), result)
                guard earlier.draft != nil else { continue }
                reading = earlier
                break
            } catch let problem as FileProblem { failure = failure ?? problem }
        }
        guard let reading else { throw failure ?? FileProblem(Problem(file: file.name, "it was never seen")) }
        guard let draft = reading.draft else { return reading.result }
        let isMoved = !seen.isEmpty && reading.entry != seen.first
        let stored = try store(
            draft, bytes, as: entries, reading.result, file, replacing: known, isMoved: isMoved, progress)
        // What was said of the reading was said when it was stored.
        return try stored ?? unchanged(draft, isMoved: isMoved, result, file, known)
    }

    /// A file as it was read once: what to store of it, and what to keep beside it; both nil when it holds no data or
    /// cannot be recognised, as the result says.
    private struct Reading {
        var draft: ImportDraft?
        var entry: Archive.Entry?
        var result: FileImport
    }

    private func reading(of bytes: [UInt8], _ file: InboxFile, _ result: FileImport) throws -> Reading {
        var result = result
        let (reading, period) = try read(bytes, file)
        result.problems += reading.problems + reading.tables.flatMap(\.notes)
        result.setAside = reading.setAside
        guard reading.outcome == .recognised, !reading.isRefused else {
            let isEmpty = reading.outcome == .empty
            let isWrong = result.problems.contains { $0.severity == .error }
            result.outcome = isEmpty && !isWrong ? .empty : .refused
            return Reading(result: result)
        }
        result.problems += unread(reading, file)
        var draft = try draft(of: reading, file, period: period, &result)
        draft.bytes = bytes.count
        let entry =
            file.kept
            ?? Archive.Entry(
                draft, arrivedOn: dayOfArrival(of: file), said: said(of: file),
                isCorrection: isCorrection(file))
        return Reading(draft: draft, entry: entry, result: result)
    }

    /// What is known of the same bytes from earlier imports, the entry that counts first.
    private func entries(of file: InboxFile, sha256: String) throws -> [Archive.Entry] {
        let kept = try stoppingOnlyThisFile {
            try archive.entries(sha256: sha256, undone: file.isArchived && archive.isUndone(sha256: sha256))
        }
        if !kept.isEmpty { return kept }
        return try store.origin(ofImportWithDigest: sha256).map { [Archive.Entry($0)] } ?? []
    }

    private func checkName(of file: InboxFile, sha256: String) throws {
        let name = file.url.deletingPathExtension().lastPathComponent
        guard file.isArchived, name != sha256 else { return }
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

    /// - Returns: nil when the store says what it said before, but for the day of the export and the name.
    private func store(
        _ draft: ImportDraft, _ bytes: [UInt8], as entries: [Archive.Entry], _ result: FileImport,
        _ file: InboxFile, replacing known: ImportInfo?, isMoved: Bool,
        _ progress: @escaping (FileProgress) -> Void
    ) throws -> FileImport? {
        var result = result
        let rows = draft.tables.reduce(0) { $0 + $1.observations.rows.count }
        let told = FileProgress(bytes: bytes.count, rows: 0, of: rows)
        let place = known == nil ? [] : try store.accounts(ofImport: known?.id ?? 0)
        let receipt = try noting(draft.sha256) {
            try store.add(
                draft, keep: !options.dryRun, replacing: known != nil,
                always: options.format != nil || isMoved, progress: { progress(told.at($0)) },
                alongside: { try keep(bytes, as: entries, sha256: draft.sha256, name: result.file) })
        }
        let moved = Set(result.tables.flatMap(\.accounts)).sorted()
        guard let receipt else { return nil }
        if isMoved, let known, known.setAside == draft.setAside.count, place == moved,
            receipt.rows.new + receipt.rows.changed == 0
        {
            return nil
        }
        result.outcome = known == nil ? .imported : .readAgain
        result.rows = receipt.rows
        result.asOf = draft.asOf
        result.asOfSource = draft.asOfSource
        result.setAside = draft.setAside
        if known != nil, !place.isEmpty, place != moved {
            result.problems.append(self.moved(file, from: place, to: moved))
        }
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
        _ bytes: [UInt8], as entries: [Archive.Entry], sha256: String, name: String,
        consequence: String = "Nothing was stored of this file."
    ) throws {
        if options.isRebuild { return }
        do {
            if !archive.holds(sha256: sha256) { try archive.begin(sha256: sha256) }
            try archive.keep(bytes, as: entries, sha256: sha256)
        } catch var problem as Problem {
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
        let catalogue = try stoppingOnlyThisFile { try exports(saying: saidFormat(of: file), of: file) }
        var context = namedContext(of: file, catalogue: catalogue)
        context.years = years(of: file)
        let reading = readExport(bytes: bytes, fileName: file.name, context: context)
        try checkFilters(of: reading, file)
        if let span = reading.tables.lazy.compactMap(\.undated).first { throw question(ofYear: span, file) }
        guard reading.tables.contains(where: \.needsPeriod) else {
            return (reading, reading.tables.lazy.compactMap(\.dated).first)
        }
        let found = try stoppingOnlyThisFile {
            try file.isReplayed ? options.period : periodOfTables(reading, in: file, said: options.period)
        }
        guard let period = found ?? (file.kept ?? file.corrected)?.period else {
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
        guard !file.isReplayed, formats.contains(where: { $0.platforms == [.searchConsole] }) else { return }
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
