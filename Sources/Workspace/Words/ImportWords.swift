import Ingest
import MetricStore
import SocialMetrics

extension ImportSummary {
    /// How many files are told one by one.
    private static let shownFiles = 12

    /// What was imported, for a person: each file, or each account when they are many, then the totals.
    package func words(isDryRun: Bool) -> String {
        let told = files.count > Self.shownFiles ? accounts : files.map(\.words)
        return (told + (told.isEmpty ? [] : [""]) + [totals(isDryRun)]).joined(separator: "\n")
    }

    /// A line for each account that files were imported for.
    private var accounts: [String] {
        let imported = Dictionary(grouping: files.filter { $0.outcome == .imported }) { file in
            Set(file.tables.flatMap(\.accounts)).sorted().joined(separator: ", ")
        }
        return imported.sorted { $0.key < $1.key }.map { accounts, files in
            let days = files.flatMap(\.tables).flatMap { [$0.from, $0.to].compactMap { $0 } }
            var period = ""
            if let from = days.min(), let to = days.max() { period = ", \(Period(from: from, to: to))" }
            let rows = files.reduce(RowCounts()) { $0 + $1.rows }
            return "\(accounts): \(Workspace.count(files.count, "files"))\(period), rows: \(rows.words)"
        }
    }

    /// Everything a person should know of the files: problems, and the first rows that were set aside.
    package var messages: [Problem] { files.flatMap(\.messages) }

    private func totals(_ isDryRun: Bool) -> String {
        if files.isEmpty { return "There is nothing to import: the inbox is empty." }
        let outcomes: [(FileImport.Outcome, String)] = [
            (.imported, isDryRun ? "would be imported" : "imported"), (.known, "imported before"),
            (.empty, "without data"), (.refused, "not imported"),
        ]
        let counts = outcomes.filter { count($0.0) > 0 }.map {
            "\(Workspace.count(count($0.0), "files")) \($0.1)"
        }
        let aside = setAside > 0 ? "; \(grouped(setAside)) set aside" : ""
        let said = counts.joined(separator: ", ")
        if count(.imported) == 0 { return said + ": nothing changed." }
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
                asOfSource == .option
                    ? ["imported before; the day of its export is now \(day)"]
                    : ["imported before: nothing changed"]
            case .empty: ["holds no data"]
            case .refused: ["not imported"]
            case .imported: kinds + [rows.words + aside + " · exported \(day)\(howKnown)"]
            }
        return file + "\n" + details.map { "  " + $0 }.joined(separator: "\n")
    }

    private var day: String { asOf?.description ?? "on a day unknown" }

    private var aside: String { setAside.isEmpty ? "" : ", \(grouped(setAside.count)) set aside" }

    private var howKnown: String {
        switch asOfSource {
        case .content: " or later (its last day)"
        case .fileName: " or later (its name)"
        case .arrival: " (today: the file does not say)"
        case .option, nil: ""
        }
    }

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
        guard outcome == .imported || outcome == .empty else { return messages }
        messages += setAside.prefix(Self.shownAside).map { row in
            Problem(
                .warning, file: file, line: row.line, column: row.column, row.message, excerpt: row.excerpt,
                consequence: "It was set aside; stored of this file: \(count(kept, "rows")).",
                remedy:
                    "download it again or correct it, and import the file again (rows are not counted twice)."
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
