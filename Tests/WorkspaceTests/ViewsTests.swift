import Foundation
import GRDB
import Reporting
import SocialMetrics
import Testing

@testable import MetricStore
@testable import Workspace

/// The views for other programs say what `bilan export` says, of every month.
@Suite(.serialized) struct ViewsTests {
    private static let months = ["2025-09", "2025-10", "2026-05", "2026-09", "2026-10", "2026-11"]

    private static let views: [(NumberSubject, String)] = [
        (.kpis, "v_kpis"), (.posts, "v_posts"), (.days, "v_account_days"), (.ads, "v_ad_days"),
        (.campaigns, "v_campaigns"),
    ]

    @Test(arguments: ["maison-lumiere", "harbour-roasters"], months)
    func viewsSayWhatExportsSay(_ key: String, _ month: String) throws {
        let folder = try Demo.folder.get()
        let client = try #require(try folder.readFile().client(key))
        let period = try #require(Period(month: month))
        let store = try folder.openStoreForReading()
        let request = ReportRequest(
            language: client.language, clientName: client.name, currency: client.currency,
            timeZone: client.timeZone, period: period,
            accounts: try figures(of: client, in: store, for: period))
        for sheet in numberExport(of: NumberSubject.allCases, for: request).sheets {
            let view = try #require(Self.views.first { $0.0 == sheet.subject }?.1)
            let day =
                switch sheet.subject {
                case .posts: #"CASE basis WHEN 'period' THEN "from" ELSE published_day END"#
                case .days: "day"
                case .kpis, .ads, .campaigns: "\"from\""
                }
            let rows = try store.read { database in
                try Row.fetchAll(
                    database, sql: "SELECT * FROM \(view) WHERE client = ? AND \(day) BETWEEN ? AND ?",
                    arguments: [key, period.from.description, period.to.description])
            }
            let told = Set(rows.map { Self.text($0) })
            #expect(told.count == rows.count, "\(view)")
            let exported = sheet.rows.filter { sheet.subject != .kpis || $0["value"] != nil }.map {
                Self.text($0)
            }
            #expect(told.subtracting(exported).sorted() == [], "\(view) of \(key), \(month)")
            #expect(Set(exported).subtracting(told).sorted() == [], "\(view) of \(key), \(month)")
        }
        try store.close()
    }

    /// What stands in a row of a view and has no column in exports.
    private static let ofViews: Set<String> = ["file", "line", "statistic"]
    /// What exports say in the order of their own: no view has it.
    private static let ofExports: Set<String> = [
        "previous", "previous_from", "previous_to", "change_previous", "year_before", "year_before_from",
        "year_before_to", "change_year_before", "previous_covered_days", "year_before_covered_days", "note",
    ]

    private static func text(_ row: Row) -> String {
        row.compactMap { name, value -> (String, String)? in
            guard !ofViews.contains(name), !(name == "day" && row.hasColumn("ad_set")) else { return nil }
            return switch value.storage {
            case .null, .blob: nil
            case .int64(let number): (name, "\(Double(number))")
            case .double(let number): (name, number == 0 ? "0.0" : "\(number)")
            case .string(let text): (name, text)
            }
        }.sorted { $0.0 < $1.0 }.map { "\($0)=\($1)" }.joined(separator: "\u{1}")
    }

    private static func text(_ row: NumberSheet.Row) -> String {
        row.cells.filter { !ofExports.contains($0.key) }.map { name, cell in
            let text =
                switch CurrentValue(cell) {
                case .text(let text): text
                case .number(let number): number == 0 ? "0.0" : "\(number)"
                }
            return (name, text)
        }.sorted { $0.0 < $1.0 }.map { "\($0)=\($1)" }.joined(separator: "\u{1}")
    }
}
