import Foundation
import SocialMetrics

/// The dates that platforms write into the names of files and folders.
enum FileNameDates {
    /// `Oct-01-2026_Oct-31-2026_123.csv`: the days of publication Meta was asked for, both included.
    static func metaRange(_ name: String) -> Period? {
        let day = /([A-Z][a-z]{2})-([0-9]{2})-([0-9]{4})/
        let dates = name.matches(of: day).compactMap { match -> Day? in
            guard let month = months.firstIndex(of: String(match.1)), let date = Int(match.2),
                let year = Int(match.3)
            else { return nil }
            return Day(year: year, month: month + 1, day: date)
        }
        guard dates.count == 2, dates[0] <= dates[1] else { return nil }
        return Period(from: dates[0], to: dates[1])
    }

    /// `Content 2026-10-01_2026-11-01 Maison`: the period of a YouTube download, whose last day is excluded.
    static func youTubeRange(_ name: String) -> Period? {
        let range = /([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{4}-[0-9]{2}-[0-9]{2})/
        guard let match = name.firstMatch(of: range), let from = Day(match.1), let end = Day(match.2),
            from < end
        else { return nil }
        return Period(from: from, to: end.adding(days: -1))
    }

    /// `Total sales over time - 2026-10-01 - 2026-10-31.csv` of Shopify, `Plausible export shop.example 2026-10-01 to
    /// 2026-10-31.zip`: the period of a report, its last day included.
    static func reportRange(_ name: String) -> Period? {
        let range = /([0-9]{4}-[0-9]{2}-[0-9]{2})[ _]+(?:-|to)[ _]+([0-9]{4}-[0-9]{2}-[0-9]{2})/
        guard let match = name.firstMatch(of: range), let from = Day(match.1), let to = Day(match.2),
            from <= to
        else { return nil }
        return Period(from: from, to: to)
    }

    /// `Time_series(2026.02.05-2026.02.10).csv`: the period of a card of Google Ads, both days included.
    static func googleAdsRange(_ name: String) -> Period? {
        let range = /([0-9]{4})\.([0-9]{2})\.([0-9]{2})-([0-9]{4})\.([0-9]{2})\.([0-9]{2})\)/
        guard let match = name.firstMatch(of: range), let from = Day("\(match.1)-\(match.2)-\(match.3)"),
            let to = Day("\(match.4)-\(match.5)-\(match.6)"), from <= to
        else { return nil }
        return Period(from: from, to: to)
    }

    /// The period of the tables of a download, whatever tool gave it its name.
    static func tableRange(_ name: String) -> Period? {
        youTubeRange(name) ?? reportRange(name) ?? googleAdsRange(name)
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
