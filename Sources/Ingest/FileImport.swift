import MetricStore
import SocialMetrics

/// What became of one file.
package struct FileImport: Sendable {
    package enum Outcome: String, Codable, Sendable {
        /// Stored now.
        case imported
        /// Its bytes were imported before, and say something else now: what was set aside was mended, or is another
        /// account's.
        case readAgain = "read-again"
        /// The same bytes were imported before: nothing was done.
        case known
        /// It was taken back, and stays so until the person names it.
        case undone
        /// It holds no data: nothing to store.
        case empty
        /// It cannot be stored; its messages say why.
        case refused
    }

    /// The file as messages call it.
    package var file: String
    /// Empty when the file could not be read.
    package var sha256 = ""
    package var outcome: Outcome
    package var tables: [Table] = []
    package var rows = RowCounts()
    package var asOf: Day?
    package var asOfSource: AsOfSource?
    package var setAside: [SetAside] = []
    package var problems: [Problem] = []
    /// How many rows an earlier import had stored of it that were taken out now.
    package var removed = 0
    /// How many of its rows are stored and do not count, because another id counts for their account.
    package var notCounted = 0

    /// Its rows are what they were, and the day of its export is another.
    package var isRedated: Bool { outcome == .known && asOfSource != nil }

    /// Its rows are what they were; what is new of the name, the folder or the options it came with is kept beside its copy.
    package var isNoted = false

    package init(file: String, sha256: String = "", outcome: Outcome) {
        self.file = file
        self.sha256 = sha256
        self.outcome = outcome
    }

    /// A table that was stored.
    package struct Table: Codable, Hashable, Sendable {
        /// The export's id in the catalogue and its English name.
        package var format: String
        package var name: String
        package var title: String?
        package var language: String?
        /// `client/account`, in order.
        package var accounts: [String]
        /// First and last day its rows are about; nil for lifetime values.
        package var from: Day?
        package var to: Day?
        package var rows: Int
    }

    /// Whether a person has to look at it: something of the file was not taken over.
    package var needsAttention: Bool {
        outcome == .refused || !setAside.isEmpty || notCounted > 0
            || problems.contains { $0.severity == .error }
    }
}

/// What became of all files of an import.
package struct ImportSummary: Sendable {
    package var files: [FileImport] = []
    /// What ended the import before its last file, such as a full disk; nil when all files were reached.
    package var stop: Problem?
    /// How many files were not reached because of it.
    package var notReached = 0
    /// Inbox folders of accounts that were made, as in `inbox/maison/insta/`, and why one could not be made.
    package var madeFolders: [String] = []
    package var folderProblem: Problem?
    /// Why the views for other programs show what they showed before; nil when they are made.
    package var viewsProblem: Problem?

    package init(files: [FileImport] = []) { self.files = files }

    /// Whether anything stored is other than before.
    package var changedSomething: Bool {
        files.contains {
            $0.outcome == .imported || $0.outcome == .readAgain || $0.removed > 0 || $0.isRedated
        }
    }

    package var rows: RowCounts { files.reduce(RowCounts()) { $0 + $1.rows } }

    package var setAside: Int { files.reduce(0) { $0 + $1.setAside.count } }

    package func count(_ outcome: FileImport.Outcome) -> Int { files.filter { $0.outcome == outcome }.count }

    /// 0 done; 3 done, but rows or files were set aside; 1 nothing could be done.
    package var exitCode: Int32 {
        guard stop != nil || files.contains(where: \.needsAttention) else { return 0 }
        return files.allSatisfy { $0.outcome == .refused && $0.removed == 0 } ? 1 : 3
    }
}

extension FileImport: Encodable {
    private enum Key: String, CodingKey {
        case file, sha256, outcome, tables, rows, notCounted, asOf, asOfSource, setAside, messages
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(file, forKey: .file)
        try container.encode(sha256, forKey: .sha256)
        try container.encode(outcome, forKey: .outcome)
        try container.encode(tables, forKey: .tables)
        try container.encode(rows, forKey: .rows)
        if notCounted > 0 { try container.encode(notCounted, forKey: .notCounted) }
        try container.encode(asOf, forKey: .asOf)
        try container.encode(asOfSource, forKey: .asOfSource)
        try container.encode(
            setAside.map {
                Aside(
                    sheet: $0.sheet, line: $0.line, column: $0.column, text: $0.text, message: $0.message,
                    wholeRow: $0.isWholeRow)
            },
            forKey: .setAside)
        try container.encode(problems.map(\.description), forKey: .messages)
    }

    private struct Aside: Encodable {
        var sheet: String?
        var line: Int
        var column: String?
        var text: String
        var message: String
        var wholeRow: Bool
    }
}

extension ImportSummary: Encodable {
    private enum Key: String, CodingKey { case files, rows, setAside, stop, notReached, madeFolders }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(files, forKey: .files)
        try container.encode(rows, forKey: .rows)
        try container.encode(setAside, forKey: .setAside)
        try container.encodeIfPresent(stop?.description, forKey: .stop)
        if !madeFolders.isEmpty { try container.encode(madeFolders, forKey: .madeFolders) }
        if stop != nil { try container.encode(notReached, forKey: .notReached) }
    }
}

/// How far the import of one file is.
package struct FileProgress: Sendable {
    /// How large the file is; all of it is in memory.
    package var bytes: Int
    /// How many of its rows are stored, and how many there are; nil while the file is being understood.
    package var rows: Int?
    package var allRows: Int?

    init(bytes: Int, rows: Int? = nil, of allRows: Int? = nil) {
        self.bytes = bytes
        self.rows = rows
        self.allRows = allRows
    }

    /// The same file when a part of its rows, from 0 to 1, is stored.
    func at(_ part: Double) -> FileProgress {
        FileProgress(bytes: bytes, rows: allRows.map { Int(Double($0) * min(1, part)) }, of: allRows)
    }
}
