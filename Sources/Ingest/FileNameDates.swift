import Foundation
import SocialMetrics

/// The dates that platforms write into the names of files and folders.
enum FileNameDates {
    /// `Oct-01-2026_Oct-31-2026_123.csv`: the days of publication Meta was asked for, both included.
    static func metaRange(_ name: String) -> Period? {
        let dates = name.matches(of: metaDay).compactMap { match -> Day? in
            guard let month = months.firstIndex(of: String(match.1)), let date = Int(match.2),
                let year = Int(match.3)
            else { return nil }
            return Day(year: year, month: month + 1, day: date)
        }
        guard dates.count == 2, dates[0] <= dates[1] else { return nil }
        return Period(from: dates[0], to: dates[1])
    }

    /// `Content_2025-03-24_2026-03-23_Ada.xlsx`, `AggregateAnalytics_Ada_2025-03-24_2026-03-23.xlsx`: the period of a
    /// LinkedIn member's workbook, both days included.
    static func linkedInRange(_ name: String) -> Period? {
        guard ["xlsx", "xls", "csv"].contains(name.split(separator: ".").last?.lowercased() ?? ""),
            let match = name.wholeMatch(of: linkedInDays), let from = Day(match.1), let to = Day(match.2),
            from <= to
        else { return nil }
        return Period(from: from, to: to)
    }

    /// `Content 2026-10-01_2026-11-01 Maison`: the period of a YouTube download, whose last day is excluded.
    static func youTubeRange(_ name: String) -> Period? {
        guard let match = name.firstMatch(of: youTubeDays), let from = Day(match.1), let end = Day(match.2),
            from < end
        else { return nil }
        return Period(from: from, to: end.adding(days: -1))
    }

    /// `Total sales over time - 2026-10-01 - 2026-10-31.csv` of Shopify, `Plausible export shop.example 2026-10-01 to
    /// 2026-10-31.zip`, `GMB insights (Performance Report) - 2025-7-1 - 2025-7-31 - 1f.csv`, `Shop-Campaign
    /// Report-(2026-01-01 to 2026-01-31).xlsx`: the period of a report, its last day included.
    static func reportRange(_ name: String) -> Period? {
        guard let match = name.firstMatch(of: reportDays), let from = day(match.1), let to = day(match.2),
            from <= to
        else { return nil }
        return Period(from: from, to: to)
    }

    /// `Time_series(2026.02.05-2026.02.10).csv`: the period of a card of Google Ads, both days included.
    static func googleAdsRange(_ name: String) -> Period? {
        guard let match = name.firstMatch(of: googleAdsDays),
            let from = Day("\(match.1)-\(match.2)-\(match.3)"),
            let to = Day("\(match.4)-\(match.5)-\(match.6)"), from <= to
        else { return nil }
        return Period(from: from, to: to)
    }

    /// The period of the tables of a download, whatever tool gave it its name.
    static func tableRange(_ name: String) -> Period? {
        youTubeRange(name) ?? reportRange(name) ?? googleAdsRange(name)
    }

    /// `Overview_2026-02-10_1773506459_handle.csv`: the first day of a TikTok download, and the day it was made, in UTC.
    static func tikTok(_ name: String) -> (first: Day, made: Day)? {
        guard let match = name.firstMatch(of: tikTokParts), let first = Day(match.1),
            let second = Int(match.2)
        else { return nil }
        return (first, Day(number: second / 86_400))
    }

    /// The last day that the name of X's exports says they reach to.
    ///
    /// `account_analytics_content_2026-08-01_2026-08-15.csv` includes it; the older
    /// `tweet_activity_metrics_handle_20161201_20170101_en.csv` does not.
    static func xEnd(_ name: String) -> Day? {
        if name.hasPrefix("account_"),
            let match = name.firstMatch(of: xDays)
        {
            return Day(match.1)
        }
        guard let match = name.firstMatch(of: oldXDays) else { return nil }
        return Day("\(match.1)-\(match.2)-\(match.3)")?.adding(days: -1)
    }

    /// The day of the export as the name of its file says.
    static func exportDay(_ name: String) -> Day? { metaRange(name)?.to ?? tikTok(name)?.made ?? xEnd(name) }

    /// `2025-7-1`.
    private static func day(_ text: Substring) -> Day? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    // A pattern is taken apart when it is made, which takes longer than looking for it.
    nonisolated(unsafe) private static let metaDay = /([A-Z][a-z]{2})-([0-9]{2})-([0-9]{4})/
    nonisolated(unsafe) private static let linkedInDays =
        /(?:Content_|AggregateAnalytics_.*)([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{4}-[0-9]{2}-[0-9]{2})[^0-9].*/
    nonisolated(unsafe) private static let youTubeDays =
        /([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{4}-[0-9]{2}-[0-9]{2})/
    nonisolated(unsafe) private static let reportDays =
        /([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})[ _]+(?:-|to)[ _]+([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})/
    nonisolated(unsafe) private static let googleAdsDays =
        /([0-9]{4})\.([0-9]{2})\.([0-9]{2})-([0-9]{4})\.([0-9]{2})\.([0-9]{2})\)/
    nonisolated(unsafe) private static let tikTokParts = /_([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{10})(?:[_.]|$)/
    nonisolated(unsafe) private static let xDays = /_[0-9-]{10}_([0-9]{4}-[0-9]{2}-[0-9]{2})/
    nonisolated(unsafe) private static let oldXDays =
        /tweet_activity_metrics_.*_[0-9]{8}_([0-9]{4})([0-9]{2})([0-9]{2})(?:_|\.|$)/
}
