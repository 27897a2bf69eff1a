import SocialMetrics

/// A campaign of the sample: how much it spends, and how well it works.
struct Campaign {
    let name: String
    let goal: Goal
    let period: Period
    /// Cents spent on an average day.
    let dailyBudget: Double
    /// Cents for a thousand impressions.
    let thousandImpressions: Double
    /// Link clicks for one impression.
    let clickRate: Double
    /// Purchases for one link click.
    var purchaseRate = 0.0
    /// Cents of an average order.
    var order = 0.0
    /// The days on which a lead came in, one entry each.
    var leadDays: [Day] = []

    enum Goal {
        case traffic, leads, purchases, reach, filmViews

        /// English exports say it in words.
        var resultType: String {
            switch self {
            case .traffic: "Link clicks"
            case .leads: "Leads"
            case .purchases: "Website purchases"
            case .reach: "Reach"
            case .filmViews: "ThruPlays"
            }
        }

        /// French exports with the column `Indicateur de résultats` give the technical name.
        var indicator: String {
            switch self {
            case .traffic: "actions:link_click"
            case .leads: "actions:onsite_conversion.lead_grouped"
            case .purchases: "actions:offsite_conversion.fb_pixel_purchase"
            case .reach: "reach"
            case .filmViews: "video_thruplay_watched_actions"
            }
        }
    }
}

/// What an ad report counts, for a day or for longer.
///
/// Reach is given, never added up.
struct AdCounts {
    var reach = 0
    var impressions = 0
    /// Cents.
    var spend = 0
    var linkClicks = 0
    var clicks = 0
    var filmViews = 0
    var leads = 0
    var purchases = 0
    /// Cents.
    var purchaseValue = 0

    static func += (left: inout AdCounts, right: AdCounts) {
        left.impressions += right.impressions
        left.spend += right.spend
        left.linkClicks += right.linkClicks
        left.clicks += right.clicks
        left.filmViews += right.filmViews
        left.leads += right.leads
        left.purchases += right.purchases
        left.purchaseValue += right.purchaseValue
    }

    func results(of goal: Campaign.Goal) -> Int {
        switch goal {
        case .traffic: linkClicks
        case .leads: leads
        case .purchases: purchases
        case .reach: reach
        case .filmViews: filmViews
        }
    }
}

/// A campaign and what it did on each of its days.
struct CampaignDays {
    let campaign: Campaign
    private let counts: [AdCounts]

    init(_ campaign: Campaign, of brand: Brand) {
        self.campaign = campaign
        var random = brand.random("campaign " + campaign.name)
        counts = campaign.period.days.map { day in
            var shown = AdCounts()
            let spend = campaign.dailyBudget * (0.75 + 0.25 * brand.level(on: day)) * random.noise(0.22)
            shown.spend = Int(spend)
            shown.impressions = Int(spend / campaign.thousandImpressions * 1000 * random.noise(0.18))
            shown.reach = Int(Double(shown.impressions) / random.between(1.06, 1.24))
            shown.linkClicks = random.count(
                Double(shown.impressions) * campaign.clickRate * random.noise(0.3)
                    * brand.week[day.weekday - 1])
            shown.clicks =
                shown.linkClicks + random.count(Double(shown.impressions) * random.between(0.002, 0.006))
            if campaign.goal == .filmViews {
                shown.filmViews = random.count(Double(shown.impressions) * random.between(0.16, 0.27))
            }
            shown.leads = campaign.leadDays.filter { $0 == day }.count
            shown.purchases = random.count(
                Double(shown.linkClicks) * campaign.purchaseRate * brand.level(on: day))
            for _ in 0..<shown.purchases {
                shown.purchaseValue += Int(campaign.order * random.between(0.55, 1.6)) / 10 * 10
            }
            return shown
        }
    }

    subscript(day: Day) -> AdCounts? {
        campaign.period.contains(day) ? counts[campaign.period.from.distance(to: day)] : nil
    }

    /// All days of a range together, with a reach of its own; nil means the campaign did not run.
    func total(_ range: Period) -> AdCounts? {
        let shown = range.days.compactMap { self[$0] }
        guard !shown.isEmpty else { return nil }
        var total = AdCounts()
        for day in shown { total += day }
        let perPerson = 1.2 + Double(shown.count) * (0.038 + Double(total.impressions % 29) / 1000)
        total.reach = max(Int(Double(total.impressions) / perPerson), shown.map(\.reach).max() ?? 0)
        return total
    }
}
