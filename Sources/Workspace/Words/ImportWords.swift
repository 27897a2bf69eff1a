import ExportFormats
import Ingest
import MetricStore
import SocialMetrics

extension ImportSummary {
    /// How many files are told one by one.
    private static let shownFiles = 12

    /// What was imported, for a person: each file, or each account when they are many, then the totals.
    package func words(isDryRun: Bool) -> String {
        let isShort = files.count > Self.shownFiles
        let told = isShort ? accounts : files.map(\.words)
        let dated = isShort ? datedByArrival : []
        return (told + (told.isEmpty ? [] : [""]) + [totals(isDryRun)] + dated).joined(separator: "\n")
    }

    /// A line for each account that files were imported for.
    private var accounts: [String] {
        let imported = Dictionary(grouping: files.filter(\.outcome.isStored)) { file in
            Set(file.tables.flatMap(\.accounts)).sorted().joined(separator: ", ")
        }
        return imported.sorted { $0.key < $1.key }.map { accounts, files in
            let days = files.flatMap(\.tables).flatMap { [$0.from, $0.to].compactMap { $0 } }
            var period = ""
            if let from = days.min(), let to = days.max() { period = ", \(Period(from: from, to: to))" }
            let rows = files.reduce(RowCounts()) { $0 + $1.rows }
            // Files that belong to no account, such as lists of filters, are told by what they are.
            let kinds = Set(files.flatMap { $0.tables.map(\.name) }).sorted().joined(separator: ", ")
            let accounts = accounts.isEmpty ? kinds : accounts
            return "\(accounts): \(Workspace.count(files.count, "files"))\(period), rows: \(rows.words)"
        }
    }

    /// How many files are dated by nothing but their arrival; nothing when there is none.
    private var datedByArrival: [String] {
        let number = files.filter { $0.outcome.isStored && $0.asOfSource == .arrival }.count
        guard number > 0 else { return [] }
        return ["Exported on a day unknown, dated by their arrival: \(Workspace.count(number, "files"))."]
    }

    /// Everything a person should know of the files: problems, the first rows that were set aside, what stopped it.
    package var messages: [Problem] {
        foldingNotes(files.flatMap(\.messages)) + [stop, folderProblem, viewsProblem].compactMap(\.self)
    }

    private func totals(_ isDryRun: Bool) -> String {
        if files.isEmpty && stop == nil { return "There is nothing to import: the inbox is empty." }
        let outcomes: [(FileImport.Outcome, String)] = [
            (.imported, isDryRun ? "would be imported" : "imported"),
            (.readAgain, isDryRun ? "would be read again" : "read again"), (.known, "imported before"),
            (.undone, "taken back before"), (.empty, "without data"), (.refused, "not imported"),
        ]
        var counts = outcomes.filter { count($0.0) > 0 }.map {
            "\(Workspace.count(count($0.0), "files")) \($0.1)"
        }
        let redated = files.filter(\.isRedated).count
        if redated > 0 { counts.append("\(grouped(redated)) with another day of export") }
        if notReached > 0 { counts.append("\(Workspace.count(notReached, "files")) not reached") }
        let aside = setAside > 0 ? "; \(grouped(setAside)) set aside" : ""
        let said = counts.joined(separator: ", ")
        if !changedSomething {
            return said + (files.contains(where: \.isNoted) ? ": no number changed." : ": nothing changed.")
        }
        if rows.total == 0, redated > 0, setAside == 0 { return said + "." }
        return said + ". Rows: " + rows.words + aside + "."
    }
}

extension FileImport {
    /// How many rows and cells of one file are shown one by one.
    private static let shownAside = 5

    fileprivate var words: String {
        let details =
            switch outcome {
            case .known:
                isRedated
                    ? ["imported before; the day of its export is now \(day)"]
                    : isNoted
                        ? ["imported before: its name, folder or options were noted, no number changed"]
                        : ["imported before: nothing changed"]
            case .undone:
                ["taken back with `bilan undo`: left out; name it to import it again"]
            case .empty: ["holds no data"]
            case .refused: ["not imported"]
            case .imported: kinds + [rows.words + aside + " · " + exported]
            case .readAgain: kinds + ["read again: " + rows.words + aside + " · " + exported]
            }
        return file + "\n" + details.map { "  " + $0 }.joined(separator: "\n")
    }

    private var day: String { asOf?.description ?? "on a day unknown" }

    private var aside: String { setAside.isEmpty ? "" : ", \(grouped(setAside.count)) set aside" }

    /// When it was exported, and how that is known.
    private var exported: String { (asOfSource ?? .option).words(day) }

    /// A line for each export in the file: what it is, whose, from when to when.
    private var kinds: [String] {
        var lines: [String] = []
        for table in tables {
            var period = ""
            if let from = table.from, let to = table.to { period = ", \(Period(from: from, to: to))" }
            let line = "\(table.name) → \(table.accounts.joined(separator: ", "))\(period)"
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }

    fileprivate var messages: [Problem] {
        let kept = rows.total
        var messages = problems.map { problem -> Problem in
            var problem = problem
            problem.file = problem.file ?? file
            return problem
        }
        guard outcome.isStored || outcome == .empty else { return messages }
        messages += setAside.prefix(Self.shownAside).map { row in
            Problem(
                .warning, file: file, sheet: row.sheet, line: row.line, column: row.column, row.message,
                excerpt: row.excerpt,
                consequence: row.outcome + "; stored of this file: \(count(kept, "rows")).",
                remedy: row.remedy
                    ?? (row.isRoundedID
                        ? "download the export again and do not open it in a spreadsheet before importing."
                        : "download it again or correct it, and import the file again (rows are not counted twice).")
            )
        }
        let more = setAside.count - Self.shownAside
        if more > 0 {
            messages.append(
                Problem(
                    .warning, file: file, "\(grouped(more)) more were set aside in this file",
                    remedy: "see all of them with `bilan inspect --json`."))
        }
        return messages
    }
}

extension FileImport.Outcome {
    /// Rows of it were stored now.
    fileprivate var isStored: Bool { self == .imported || self == .readAgain }
}

extension SetAside {
    /// What it led to, without a final stop.
    fileprivate var outcome: String {
        consequence
            ?? (isWholeRow ? "This row was set aside" : "This cell was set aside and counts as absent")
    }
}

extension RowCounts {
    /// `12 new, 3 changed, 40 unchanged`.
    fileprivate var words: String {
        let parts = [
            (new, "new"), (changed, "changed"), (unchanged, "unchanged"), (older, "older than what is known"),
        ]
        let said = parts.filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)" }
        return said.isEmpty ? "none" : said.joined(separator: ", ")
    }
}
