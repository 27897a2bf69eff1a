import SocialMetrics

/// Where a brand is besides Meta and YouTube.
struct Presence {
    /// Nil means the brand has no such account.
    var linkedIn: Brand.Page?
    var tikTok: Brand.Page?
    var x: Brand.Page?
    let searchCampaigns: [SearchCampaign]
    let website: WebsiteBank
    let mailings: [Mailing]
    /// Addresses on the mailing list on 2025-08-01.
    let subscribers: Int
    let mailingList: String
}

/// A brand's website, and what people type to find it.
struct WebsiteBank {
    let domain: String
    /// Clicks on search results on an average day of the first month.
    let searchClicks: Double
    /// Sessions without a known origin on such a day.
    let directSessions: Double
    /// Other sites that link to it.
    let referrers: [String]
    /// What people type, the most frequent first.
    let queries: [Query]
    /// Paths, the most visited first.
    let pages: [String]
    /// Names of countries in the interface language, the most frequent first.
    let countries: [String]
    /// Cents of an average order.
    let order: Double
    /// Days on which nothing was measured.
    var unmeasured: Set<Day> = []

    /// Words typed into the search engine.
    struct Query: ExpressibleByStringLiteral {
        let text: String
        /// The months in which people ask; nil means all year.
        var months: Set<Int>?

        init(_ text: String, in months: Set<Int>? = nil) {
            self.text = text
            self.months = months
        }

        init(stringLiteral text: String) { self.init(text) }
    }
}

/// The months or quarters that are downloaded at once from platforms that are slow to click through.
enum Quarter {
    static let all = [
        Period(from: Day(2025, 8, 1), to: Day(2025, 9, 30)),
        Period(from: Day(2025, 10, 1), to: Day(2025, 12, 31)),
        Period(from: Day(2026, 1, 1), to: Day(2026, 3, 31)),
        Period(from: Day(2026, 4, 1), to: Day(2026, 6, 30)),
        Period(from: Day(2026, 7, 1), to: Day(2026, 9, 30)),
        Period(from: Day(2026, 10, 1), to: Day(2026, 10, 31)),
    ]

    /// `2026-09`: the folder of a download is named by its last month.
    static func folder(_ quarter: Period) -> String { String(quarter.to.description.prefix(7)) }
}
