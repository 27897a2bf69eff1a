import Foundation
import SocialMetrics

@testable import Reporting

func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

func month(_ text: String) -> Period { Period(month: text) ?? Period(from: day(text), to: day(text)) }

/// An invented brand over fifteen months: complete, except where a test takes something away.
enum Brand {
    static let october = month("2026-10")

    static func request(_ language: Language, accounts: [AccountFigures] = all) -> ReportRequest {
        ReportRequest(
            language: language, clientName: "Atelier Lune", agency: "Agence", currency: "EUR",
            timeZone: TimeZone(identifier: "Europe/Paris") ?? .gmt, period: october, accounts: accounts)
    }

    static let all = [metaAds, youtube, instagram, facebook]

    static func account(_ platform: Platform, _ fill: (inout AccountFigures) -> Void) -> AccountFigures {
        var figures = AccountFigures(
            account: AccountInfo(
                id: 1, client: "c", key: platform.rawValue, platform: platform, name: "Atelier Lune"))
        fill(&figures)
        figures.ads.sort { $0.period.from < $1.period.from }
        figures.imports = [
            ImportInfo(
                id: 1, fileName: "\(platform.rawValue).csv", sha256: "", asOf: day("2026-11-03"),
                formats: ["x"],
                rows: 3, setAside: 0)
        ]
        return figures
    }

    static let months = (0..<15).map { month("2025-08").from.adding(months: $0) }

    /// Numbers that grow from month to month and repeat by weekday.
    private static func days(_ base: Values, growth: Double) -> [DayFigure] {
        months.enumerated().flatMap { index, first in
            Period(from: first, to: first.lastOfMonth).days.map { day in
                let factor = (1 + growth * Double(index)) * (1 + 0.1 * Double(day.weekday % 4))
                return DayFigure(
                    day: day, values: Values(base.keys, base.map { ($0.value * factor).rounded() }))
            }
        }
    }

    private static func counts(_ start: Double, _ step: Double) -> [FollowerCount] {
        months.enumerated().map { index, first in
            FollowerCount(day: first.lastOfMonth, count: start + step * Double(index * index))
        }
    }

    private static func posts(_ values: (Int) -> Values) -> [PostFigure] {
        months.flatMap { first in
            (0..<6).map { index in
                var post = PostFacts(nativeID: "\(first)-\(index)")
                post.caption = "Lampe nº \(index) <b>\(first)</b>"
                post.format = index % 2 == 0 ? .photo : .reel
                post.permalink = "https://example.com/\(index)"
                post.published = Instant(
                    day: first.adding(days: index * 5 + 3), secondOfDay: 40_000, zone: .gmt)
                return PostFigure(post: post, values: values(index + first.month), asOf: day("2026-11-03"))
            }
        }
    }

    static let facebook = account(.facebook) {
        $0.days = days(
            [.reach: 900, .views: 1500, .interactions: 60, .linkClicks: 12, .newFollowers: 2], growth: 0.01)
        $0.followSpans = [Period(from: months[0], to: day("2026-10-31"))]
        $0.posts = posts { index in
            let step = Double(index % 7)
            return [
                .reactions: 20 + 4 * step, .comments: 3, .shares: step, .reach: 700 + 30 * step, .views: 1200,
            ]
        }
        $0.followerCounts = counts(5200, 2)
    }

    static let instagram = account(.instagram) {
        $0.days = days([.reach: 1500, .views: 2600, .interactions: 130, .newFollowers: 5], growth: 0.05)
        $0.followSpans = [Period(from: months[0], to: day("2026-10-31"))]
        $0.posts = posts { index in
            let step = Double(index % 5)
            return [
                .likes: 60 + 9 * step, .comments: 4, .shares: 2, .saves: step, .reach: 1400 - 50 * step,
                .views: 2500,
            ]
        }
        $0.followerCounts = counts(12_000, 6)
    }

    static let youtube = account(.youtube) {
        $0.days = days([.views: 210], growth: 0.02)
        $0.periods = months.enumerated().map { index, first in
            PeriodFigure(
                period: Period(from: first, to: first.lastOfMonth),
                values: [
                    .viewers: 4000 + 90 * Double(index), .watchTime: 900_000, .impressions: 80_000,
                    .impressionsClickRate: 0.04 + 0.0005 * Double(index), .netFollowers: 20 + Double(index),
                ])
        }
        $0.postPeriods = months.flatMap { first in
            (0..<4).map { index in
                var post = PostFacts(nativeID: "v\(index)")
                post.caption = "Vidéo \(index)"
                post.publishedDay = day("2026-10-02").adding(days: index * 3 - 6)
                return PostPeriodFigure(
                    post: post, period: Period(from: first, to: first.lastOfMonth),
                    values: [.views: 900 + 10 * Double(index), .likes: 20 + 5 * Double(index), .comments: 2])
            }
        }
    }

    static let metaAds = account(.metaAds) {
        $0.ads = months.enumerated().flatMap { index, first -> [AdFigure] in
            let period = Period(from: first, to: first.lastOfMonth)
            func row(_ name: String?, _ spend: Double, _ results: Double?, _ type: String?) -> AdFigure {
                var ad = AdFacts(level: name == nil ? .account : .campaign)
                ad.campaign = name
                ad.resultType = type
                ad.attribution = name == nil ? nil : "7-day click or 1-day view"
                ad.currency = "EUR"
                var values: Values = [
                    .spend: spend, .impressions: spend * 200, .linkClicks: spend * 3, .reach: spend * 60,
                ]
                values[.results] = results
                return AdFigure(ad: ad, period: period, isTotal: name == nil, values: values)
            }
            let extra = 10 * Double(index)
            return [
                row(nil, 900 + 2 * extra, nil, "mixed"),
                row("Ventes | été", 500 + extra, 34, "Website purchases"),
                row("Ventes | catalogue", 250 + extra, 8, "Website purchases"),
                row("Notoriété", 150, 420, "Link clicks"),
            ]
        }
    }
}
