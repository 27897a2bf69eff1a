import MetricStore
import SocialMetrics

/// Rows of a file that do not count because a later export says otherwise.
extension Importer {
    /// Which file counts, how the day of each is known, and what to type if that is not so.
    ///
    /// Exports of one day are told as contradictions.
    /// - Parameters:
    ///   - draft: the file
    ///   - overruled: how many of its rows each file overrules, by the digest of its bytes
    ///   - file: where it lies
    /// - Returns: nil where no later export overrules it
    /// - Throws: a `Problem` of the database.
    func older(_ draft: ImportDraft, _ overruled: [String: Int], _ file: InboxFile) throws -> Problem? {
        if options.isRebuild || options.isReassigning { return nil }
        let later = try overruled.compactMap { sha256, rows in
            try store.origin(ofImportWithDigest: sha256).map { (file: $0, rows: rows) }
        }.filter { $0.file.asOf > draft.asOf && $0.file.sha256 != draft.sha256 }
            .sorted { ($1.rows, $1.file.sha256) < ($0.rows, $0.file.sha256) }
        guard let first = later.first else { return nil }
        let rows = later.reduce(0) { $0 + $1.rows }
        let differ = rows == 1 ? "1 row differs" : "\(rows) rows differ"
        let other = "\(first.file.fileName) (\(first.file.sha256.prefix(12)))"
        let count =
            switch later.count {
            case 1: "which is dated later and counts"
            case 2: "and another file, which are dated later and count"
            default: "and \(later.count - 1) other files, which are dated later and count"
            }
        let remedy =
            if first.file.asOf < options.today {
                "if this file is the newer one, say when it was exported: "
                    + "bilan import --as-of \(options.today) \(shellWord(file.importName))."
            } else {
                "if this file is the newer one, import the other again with --as-of and the day it was exported."
            }
        return Problem(
            .note, file: file.name, "\(differ) from \(other)\(later.count == 1 ? "," : "") \(count)",
            consequence:
                "That file was \(first.file.asOfSource.words(first.file.asOf.description)); this one was "
                + "\(draft.asOfSource.words(draft.asOf.description)).",
            remedy: remedy)
    }
}

extension AsOfSource {
    /// When a file was exported, and how that is known.
    package func words(_ day: String) -> String {
        switch self {
        case .content: "exported \(day) or later (its last day)"
        case .fileName: "exported \(day) or later (its name)"
        case .publication: "exported \(day) or later (its last post or mailing)"
        case .arrival: "exported on a day unknown: dated by its arrival, \(day)"
        case .option: "exported \(day)"
        }
    }
}
