import SocialMetrics

/// A campaign of Google Ads.
struct SearchCampaign {
    let name: String
    let kind: Kind
    let period: Period
    /// Cents spent on an average day.
    let dailyBudget: Double
    /// Cents for a click.
    let click: Double
    /// Clicks for one impression.
    let clickRate: Double
    /// Conversions for one click.
    let conversionRate: Double
    /// Cents of an average conversion.
    let order: Double
    /// The part of possible impressions it gets.
    var impressionShare = 0.4

    enum Kind {
        case search, performanceMax

        func name(_ language: Language) -> String {
            switch self {
            case .search: language("Search", "Recherche")
            case .performanceMax: "Performance Max"
            }
        }
    }
}

/// What Google Ads counts, for a day or for longer.
struct SearchAdCounts {
    var impressions = 0
    var clicks = 0
    /// Cents.
    var cost = 0
    /// Hundredths: a conversion may be shared between campaigns.
    var conversions = 0
    /// Cents.
    var value = 0

    static func += (left: inout SearchAdCounts, right: SearchAdCounts) {
        left.impressions += right.impressions
        left.clicks += right.clicks
        left.cost += right.cost
        left.conversions += right.conversions
        left.value += right.value
    }
}

/// A campaign of Google Ads and what it did on each of its days.
struct SearchCampaignDays {
    let campaign: SearchCampaign
    private let counts: [SearchAdCounts]
    private let shares: [Int]

    init(_ campaign: SearchCampaign, of brand: Brand) {
        self.campaign = campaign
        var random = brand.random("search campaign " + campaign.name)
        var shares: [Int] = []
        counts = campaign.period.days.map { day in
            let liveliness = brand.level(on: day) * brand.week[day.weekday - 1]
            var shown = SearchAdCounts()
            let spend = campaign.dailyBudget * (0.6 + 0.4 * liveliness) * random.noise(0.3)
            shown.clicks = random.count(spend / campaign.click * random.noise(0.2))
            for _ in 0..<shown.clicks { shown.cost += Int(campaign.click * random.between(0.6, 1.4)) }
            shown.impressions = shown.clicks + random.count(Double(shown.clicks) / campaign.clickRate)
            let converted = random.count(Double(shown.clicks) * campaign.conversionRate * liveliness)
            for _ in 0..<converted {
                let part = random.pick([100, 100, 100, 100, 50, 67])
                shown.conversions += part
                shown.value += Int(campaign.order * random.between(0.6, 1.5)) / 10 * 10 * part / 100
            }
            shares.append(Int(campaign.impressionShare * 10_000 * random.noise(0.45)))
            return shown
        }
        self.shares = shares
    }

    subscript(day: Day) -> SearchAdCounts? {
        campaign.period.contains(day) ? counts[campaign.period.from.distance(to: day)] : nil
    }

    /// Hundredths of a percent of the impressions it could have had; nil means Google does not say.
    func impressionShare(on day: Day) -> Int? {
        guard campaign.kind == .search, campaign.period.contains(day) else { return nil }
        return shares[campaign.period.from.distance(to: day)]
    }
}
