import SocialMetrics

@testable import Reporting

/// The numbers of an invented client: posts and campaigns, with a course and costs to draw, and texts that mean harm.
enum SampleExport {
    static let hostile = [
        "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://evil.example\",\"x\")", "http://evil.example",
        "mailto:a@evil.example", "internal:Sheet1!A1", "<script>&amp;\"'", "]]>", "_x0041_",
        "\u{1}\u{8}\u{FFFE}",
        "\u{0}after", String(repeating: "a", count: 40_000), "été 🇫🇷\nsecond line\ttab", "",
    ]

    static func export(_ language: Language, caption: String = "=1+1") -> NumberExport {
        let october = SampleReport.october
        func id(_ basis: NumberID.Basis, _ period: Period, _ subject: NumberID.Subject) -> NumberID {
            NumberID(client: "c", account: "a", metric: "", basis: basis, period: period, subject: subject)
        }
        func row(_ base: NumberID) -> NumberSheet.Row {
            var row = NumberSheet.Row([base])
            row["platform"] = .term("instagram", "Instagram")
            row["account_name"] = .user(caption.isEmpty ? "lune" : caption)
            row["id"] = .text(base.pattern)
            return row
        }
        let posts = (0..<2).map { index -> NumberSheet.Row in
            let days = Period(from: SampleReport.day(10, 3), to: SampleReport.day(11, 1))
            var row = row(id(.lifetime, days, .init([.post: "\(index)"])))
            row["published_day"] = .day(days.from)
            row["caption"] = .user(caption)
            row["likes"] = .number(1234.5, .count)
            row["views"] = index == 0 ? .number(7, .count) : nil
            row["watch_time"] = .number(90_000, .seconds)
            return row
        }
        let campaigns = (0..<2).map { index -> NumberSheet.Row in
            var row = row(id(.period, october, .init([.campaignName: "\(index)"])))
            row["campaign"] = .user(caption)
            row["spend"] = .number(120.5, .money("EUR"))
            row["cost_per_result"] = .number(12.05, .money("EUR"))
            return row
        }
        return NumberExport(
            language: language, clientKey: "c", client: "Maison & <Lune>", agency: "=Agence",
            accent: "#B4532A",
            currency: "EUR", period: october, previous: october.previous, yearBefore: october.yearBefore,
            asOf: SampleReport.day(11, 1),
            sheets: [NumberSheet(.posts, rows: posts), NumberSheet(.campaigns, rows: campaigns)],
            courses: [
                NumberCourse(
                    channel: caption, title: "Reach per day", isMonthly: false, unit: .people,
                    points: october.days.enumerated().map { index, day in
                        .init(
                            period: Period(from: day, to: day), value: index == 4 ? nil : Double(100 + index))
                    })
            ],
            costs: [
                NumberCosts(
                    title: "=Cost", unit: .money("EUR"),
                    campaigns: [
                        .init(name: caption, cost: 12, low: 8, high: 20),
                        .init(name: "b", cost: 30, low: 10, high: 900),
                    ])
            ], definitions: [])
    }
}
