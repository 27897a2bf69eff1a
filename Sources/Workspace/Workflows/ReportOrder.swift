import Foundation
import SocialMetrics

/// Which reports to write.
package struct ReportOrder: Sendable {
    /// A format of report files.
    package enum Format: String, CaseIterable, Sendable { case html, md, json }

    /// A client's key; nil for every client.
    package var client: String?
    /// Nil for each client's last complete month that has data.
    package var period: Period?
    /// Nil for each client's own language.
    package var language: Language?
    package var formats: [Format] = [.html, .md]
    /// Nil for the workspace's `reports/`.
    package var output: URL?

    package init() {}
}

/// A report that was written.
package struct WrittenReport: Codable, Sendable {
    package var client: String
    package var from: Day
    package var to: Day
    package var language: Language
    /// Paths of its files, charts left out.
    package var files: [String]
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
