import Foundation
import SocialMetrics

/// Which reports to write.
package struct ReportOrder: Sendable {
    /// A format of report files.
    package enum Format: String, CaseIterable, Sendable { case html, md, json }

    /// A client's key; nil for every client.
    package var client: String?
    /// Nil for each client's last complete month: the latest that at least half of its accounts tell of to its end,
    /// else the one that most tell of.
    package var period: Period?
    /// Nil for each client's own language.
    package var language: Language?
    package var formats: [Format] = [.html, .md]
    /// Nil for the workspace's `reports/`.
    package var output: URL?

    package init() {}
}

extension WrittenReport {
    /// Which accounts do not tell of the whole month that was taken; nil when all do, or a period was named.
    package var note: Problem? {
        unreachedNote(
            "the report of \(client) is", about: Period(from: from, to: to), unreached: unreached,
            isOfHalf: isOfHalf)
    }
}

/// What became of the reports that were asked for.
package struct BuiltReports: Sendable {
    /// Reports with a file at least, in the order of `bilan.yml`.
    package var written: [WrittenReport] = []
    /// Files that could not be written, and clients that could not be read.
    package var failed: [Problem] = []
    /// Why there is no report of some clients: there is nothing to tell of them.
    package var leftOut: [Problem]

    init(leftOut: [Problem]) { self.leftOut = leftOut }

    /// 0 done; 3 done, but for some files or clients; 1 nothing could be written.
    package var exitCode: Int32 { failed.isEmpty && leftOut.isEmpty ? 0 : written.isEmpty ? 1 : 3 }
}

/// A report that was written.
package struct WrittenReport: Codable, Sendable {
    package var client: String
    package var from: Day
    package var to: Day
    package var language: Language
    /// Keys of accounts with numbers that do not tell of the whole month; empty where a period was named.
    package var unreached: [String]
    /// At least half of the accounts tell of its month to the end; also true where a period was named.
    var isOfHalf = true
    /// Paths of its files, charts left out.
    package var files: [String]

    private enum CodingKeys: String, CodingKey { case client, from, to, language, unreached, files }
}

extension Period {
    /// The name of the period's folder: `2026-10`, `2026-Q3`, `2026`, else its first and last day.
    var folderName: String {
        let month = String(from.description.prefix(7))
        switch kind {
        case .month: return month
        case .quarter: return "\(from.year)-Q\((from.month + 2) / 3)"
        case .year: return String(month.prefix(4))
        case .months, .range: return "\(from)_\(to)"
        }
    }
}
