import MetricStore
import SocialMetrics

extension CheckResult {
    /// What was found, for a person.
    package var words: String {
        let held =
            "archive: \(count(archived, "files")); database: \(count(imported, "imports")), \(count(rows, "rows"))"
        let wrong = problems.filter { $0.severity == .error }.count
        let verdict =
            wrong == 0 ? "Everything is in order." : "Wrong: \(count(wrong, "things")), named above."
        let left =
            isQuick ? "Left out by --quick: comparing the rows with what the archived files say." : nil
        return [held, digest.map { "digest: \($0)" }, left, verdict].compactMap(\.self).joined(
            separator: "\n")
    }
}

extension RebuildSummary {
    /// What was made, for a person.
    package var words: String {
        let left = problems.filter { $0.severity == .error }.count
        var words =
            "The database was made again from the archive: \(count(files, "files")), \(count(rows, "rows"))."
        if left > 0 { words += " Left out: \(count(left, "files")), named above." }
        if let before { words += "\nThe database before is now \(before)." }
        return words
    }
}

extension [RecentImport] {
    /// The imports that can be taken back, for a person.
    package var listed: String {
        if isEmpty { return "Nothing was imported yet." }
        let shown = prefix(20).map { one in
            return "\(one.shortID)  \(one.fileName)\n"
                + "              \(one.dated), "
                + (one.arrivedAt == nil ? "in the archive, not stored" : Workspace.count(one.rows, "rows"))
                + one.place
        }
        let more = count > 20 ? ["\(grouped(count - 20)) earlier ones: see them with --json."] : []
        return (shown + more).joined(separator: "\n")
    }

    /// What was taken back, for a person.
    package var undone: String {
        map { "taken back: \($0.fileName) (\($0.shortID)), \(Workspace.count($0.rows, "rows"))" }
            .joined(separator: "\n")
            + "\nThe files are in archive/undone/; an import of their folder leaves them out, naming one imports it again."
    }
}
