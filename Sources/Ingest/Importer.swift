import ExportFormats
import MetricStore
import SocialMetrics
import Tabular

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
    /// A dry run in a copy of the database: rows are stored there, so that later files are compared with them.
    package var isOnCopy = false
    /// The database is made again: the archive is read, and nothing of it is written.
    package var isRebuild = false
    /// Files of the archive are read again because `bilan.yml` changed; those that no account takes are taken out.
    package var isReassigning = false
    /// The moment of the import, and its date on the person's clock.
    package var arrivedAt: Instant
    package var today: Day

    package init(arrivedAt: Instant, today: Day) {
        self.arrivedAt = arrivedAt
        self.today = today
    }

    /// What a sentence says of an import that was done, and of one that was only tried.
    func did(_ done: String, _ tried: String) -> String { dryRun ? tried : done }

    /// The database takes the rows; else what it would take is counted.
    var storesRows: Bool { !dryRun || isOnCopy }
}

/// Takes one export file from its bytes into the archive and the store.
package struct Importer: Sendable {
    let store: Store
    let archive: Archive
    let accounts: [AccountDraft]
    package internal(set) var options: ImportOptions
    /// What is read piece by piece.
    let long: LongFiles

    /// - Parameters:
    ///   - store: where the rows go
    ///   - archive: where the bytes go
    ///   - accounts: every account of the workspace
    ///   - options: what the person said
    ///   - long: what is read piece by piece
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
            let copies = try copies(like: file)
            let content = try stoppingOnlyThisFile {
                try FileContent(of: file, longFrom: long.least, copies: copies)
            }
            defer { content.endPieces() }
            progress(FileProgress(bytes: content.count))
            result.sha256 = content.sha256
            known = try store.importInfo(sha256: result.sha256)
            try checkName(of: file, sha256: result.sha256)
            let seen = try entries(of: file, known, &result)
            if known == nil, !file.isNamed, !file.isArchived, archive.isUndone(sha256: result.sha256) {
                result.outcome = .undone
                return result
            }
            try mendArchived(content, file, &result)
            if let known { try restore(content, of: known, seen, file, &result) }
            let corrected = known == nil && file.isArchived ? corrected(seen) : nil
            let importer = corrected == nil ? self : replaying
            let told = corrected ?? seen
            do {
                return try importer.take(content, of: file, seen: told, known: known, result, progress)
            } catch is StepAside {
                content.endPieces()
                return try importer.take(content, of: file, seen: told, known: known, result, progress)
            }
        } catch let problem as FileProblem {
            return try refused(result, problem, known)
        }
    }

    /// Stores what the entries of a file that come first give, the one of this very sighting among them.
    private func take(
        _ content: FileContent, of file: InboxFile, seen: [Archive.Entry], known: ImportInfo?,
        _ result: FileImport, _ progress: @escaping (FileProgress) -> Void
    ) throws -> FileImport {
        var file = file
        file.arrival = seen.arrival
        file = correcting(file, seen)
        let isOpen = try known.map { try options.isReassigning || self.isOpen($0) } ?? true
        if let known, !isOpen, try isSeen(file, seen) { return try again(known, result, file) }
        if let known, file.isArchived, !isOpen { return try again(known, result, file) }
        var reading: Reading?
        // Without data, or of an export that is not recognised any more.
        var empty: Reading?
        var failure: FileProblem?
        if !file.isArchived || seen.isEmpty {
            do { reading = try self.reading(of: content, file, known, result) } catch let problem
                as FileProblem
            {
                if isCorrection(file) || seen.isEmpty { throw problem }
                failure = problem
            }
        }
        let entries = reading?.entry.map(seen.adding) ?? seen
        let origin = try known.flatMap { try store.origin(ofImportWithDigest: $0.sha256) }
            .map { Archive.Entry($0) }
        // Where another than the first is stored, the first cannot be read now, and a new one can come before it.
        if let known, !isOpen, let first = entries.first, first == seen.first, first.isOrigin(origin) {
            if isCorrection(file), let reading, reading.entry == nil { return reading.result }
            var result = result
            result.isNoted = entries != seen
            if result.isNoted, !options.dryRun { try archive.keep(entries, sha256: result.sha256) }
            return try again(known, result, file)
        }
        let replaying = file.isArchived ? self : self.replaying
        for entry in entries {
            if entry == reading?.entry { break }
            do {
                let earlier = try replaying.reading(of: content, file.replaying(entry), known, result)
                guard earlier.draft != nil else {
                    empty = empty ?? earlier
                    continue
                }
                reading = earlier
                break
            } catch let problem as FileProblem { failure = failure ?? problem }
        }
        guard let reading = reading ?? (failure == nil ? empty : nil) else {
            throw failure ?? FileProblem(Problem(file: file.name, "it was never seen"))
        }
        guard let draft = reading.draft else { return reading.result }
        let isMoved = origin != nil && reading.entry?.isOrigin(origin) != true
        let stored = try store(
            reading, draft, content, as: entries, file, replacing: known, isMoved: isMoved, seen: seen,
            progress)
        if stored == nil, entries != seen, !options.dryRun, !options.isRebuild {
            try archive.keep(entries, sha256: result.sha256)
        }
        // What was said of the reading was said when it was stored.
        var result = result
        result.isNoted = known != nil && entries != seen
        return try stored ?? unchanged(draft, isMoved: isMoved, result, file, known)
    }

    /// A file as it was read once: what to store of it, and what to keep beside it; both nil when it holds no data or
    /// cannot be recognised, as the result says.
    private struct Reading {
        var draft: ImportDraft?
        var entry: Archive.Entry?
        var result: FileImport
        /// Its rows are still to come; nil when they are in the draft.
        var long: LongImport?
    }

    private func reading(
        of content: FileContent, _ file: InboxFile, _ known: ImportInfo?, _ result: FileImport
    ) throws -> Reading {
        var result = result
        let long = known == nil ? try survey(content, file) : nil
        let (reading, period) = try long.map { ($0.reading.file, nil) } ?? read(content, file)
        result.problems += reading.problems + reading.tables.flatMap(\.notes)
        result.setAside = reading.setAside
        guard reading.outcome == .recognised, !reading.isRefused else {
            let isEmpty = reading.outcome == .empty
            let isWrong = result.problems.contains { $0.severity == .error }
            result.outcome = isEmpty && !isWrong ? .empty : .refused
            return Reading(result: result)
        }
        result.problems += unread(reading, file)
        var draft = try draft(of: reading, file, period: period, &result, long: long?.reading)
        draft.bytes = content.count
        let entry =
            file.kept
            ?? Archive.Entry(
                draft, arrivedOn: dayOfArrival(of: file), said: said(of: file),
                isCorrection: isCorrection(file), saidPlace: saysPlace(file))
        return Reading(draft: draft, entry: entry, result: result, long: long)
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
            if options.isReassigning, problem.isOfPlace {
                let accounts = try store.accounts(ofImport: known.id).joined(separator: ", ")
                try store.remove(importWithDigest: known.sha256)
                result.removed = known.rows
                problem.problem.consequence = """
                    What was stored of \(known.fileName) for \(accounts) \(options.did("was", "would be")) taken out: \
                    \(rows(known.rows)). It stays in archive/.
                    """
            } else if problem.isAboutOthers, options.storesRows, try isAssignedAnew(known) {
                try store.remove(importWithDigest: known.sha256)
                result.removed = known.rows
                problem.problem.consequence =
                    "What was stored of this file before \(options.did("was", "would be")) taken out: \(rows(known.rows))."
            }
        }
        result.problems.append(problem.problem)
        return result
    }

    /// `isMoved` tells that the file is stored with another name, day or place than the reading has.
    /// - Returns: nil when the store says what it said before, but for the day of the export and the name.
    private func store(
        _ reading: Reading, _ draft: ImportDraft, _ content: FileContent, as entries: [Archive.Entry],
        _ file: InboxFile, replacing known: ImportInfo?, isMoved: Bool, seen: [Archive.Entry],
        _ progress: @escaping (FileProgress) -> Void
    ) throws -> FileImport? {
        var result = reading.result
        let rows =
            reading.long?.reading.count ?? draft.tables.reduce(0) { $0 + $1.observations.rows.count }
        let told = FileProgress(bytes: content.count, rows: 0, of: rows)
        let place = known == nil ? [] : try store.accounts(ofImport: known?.id ?? 0)
        let ids = try store.countedIDs()
        let receipt = try noting(draft.sha256, seen, isStored: known != nil) {
            // What is new is archived while its rows are written.
            let isNew = known == nil && seen.isEmpty && reading.long == nil
            let archiving = archiving(content, as: entries, name: result.file, beside: isNew)
            defer { archiving.end() }
            if let long = reading.long {
                return try add(long, draft, file, progress: { progress(told.at($0)) }) {
                    try archiving.finish()
                }
            }
            return try store.add(
                draft, keep: options.storesRows, replacing: known != nil,
                always: options.format != nil || isMoved, progress: { progress(told.at($0)) }
            ) { try archiving.finish() }
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
        if options.storesRows {
            let (problems, rows) = try uncounted(of: file, sha256: draft.sha256, before: ids)
            result.problems += problems
            result.notCounted = rows
        }
        if let older = try older(draft, receipt.overruled, file) { result.problems.append(older) }
        let assumed = receipt.rows.contestedAssumed
        for (count, isAssumed) in [(receipt.rows.contested - assumed, false), (assumed, true)] where count > 0
        {
            result.problems.append(contested(count, isAssumed: isAssumed, result.file))
        }
        if receipt.rows.tied > 0 {
            result.problems += try contradictions(of: draft, tied: receipt.rows.tied, result.file)
        }
        return result
    }

    private func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

    /// Reads the file, a second time with its period when its tables do not name one.
    private func read(_ content: FileContent, _ file: InboxFile) throws -> (FileReading, Period?) {
        let bytes = try stoppingOnlyThisFile { try content.bytes(name: file.name) }
        var context = try context(of: file)
        let reading =
            file.ahead?.reading(in: context)
            ?? readExport(bytes: bytes, fileName: file.name, context: context)
        try checkFilters(of: reading, file)
        if let span = reading.tables.lazy.compactMap(\.undated).first { throw question(ofYear: span, file) }
        guard reading.tables.contains(where: \.needsPeriod) else {
            return (reading, reading.tables.lazy.compactMap(\.dated).first)
        }
        let found = try stoppingOnlyThisFile {
            try file.isReplayed ? options.period : periodOfTables(reading, in: file, said: options.period)
        }
        guard let period = found ?? (file.kept ?? file.corrected)?.period ?? file.correctedPeriod else {
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
        let catalogue = try stoppingOnlyThisFile { try exports(saying: saidFormat(of: file), of: file) }
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
