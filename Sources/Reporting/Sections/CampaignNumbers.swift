import Analytics
import SocialMetrics

/// The campaigns of one kind of result over a period, and every number that is printed of them.
struct CampaignNumbers: Sendable {
    let group: CampaignGroup
    let period: Period
    private let account: AccountInfo
    private let money: SocialMetrics.Unit

    init(_ group: CampaignGroup, of advertising: Advertising, in period: Period) {
        self.group = group
        self.period = period
        account = advertising.account
        money = .money(group.currency ?? advertising.currency)
    }

    /// A number of a campaign, of all of them for nil; nil when it is absent.
    func made(
        _ metric: String, _ statistic: NumberID.Statistic? = nil, of campaign: CampaignFigures?
    ) -> Made? {
        let id = number(metric, statistic, of: campaign)
        let campaign = campaign ?? group.total
        if let measure = Measure.named(metric) {
            let value = measure == .reach ? campaign.reach : campaign.values[measure]
            let unit: SocialMetrics.Unit =
                switch measure.unit {
                case .money: money
                default: measure.unit
                }
            return value.map { Made($0, unit, id) { campaign.derivation(of: measure) } }
        }
        guard let metric = Metric.named(metric) else { return nil }
        switch (metric, statistic) {
        case (.costPerResult, let statistic):
            return campaign.cost.flatMap { made($0, statistic, id, of: campaign) }
        case (.costPerThousandPeople, nil):
            return campaign.costPerThousandPeople.map {
                Made($0, money, id) { campaign.derivation(of: metric) }
            }
        case (.frequency, nil):
            return campaign.frequency.map { Made($0, .factor, id) { campaign.derivation(of: metric) } }
        case (_, nil):
            let unit = metric.unit == .share ? SocialMetrics.Unit.share : money
            return campaign.value(of: metric).map {
                Made($0, unit, id) { campaign.derivation(of: metric) }
            }
        default: return nil
        }
    }

    /// The id of a number of a campaign, of all of them for nil.
    func number(
        _ metric: String, _ statistic: NumberID.Statistic? = nil, of campaign: CampaignFigures?
    ) -> NumberID {
        let id = account.number(metric, of: period, .period, .init(group.idFields(of: campaign)))
        return statistic.map(id.with) ?? id
    }

    private func made(
        _ cost: CostPerResult, _ statistic: NumberID.Statistic?, _ id: NumberID, of campaign: CampaignFigures
    ) -> Made? {
        switch statistic {
        case nil: cost.cost.map { Made($0, money, id) { campaign.derivation(of: .costPerResult) } }
        case .low: Made(cost.low, money, id) { campaign.derivation(.lowestCost) }
        case .high: cost.high.map { Made($0, money, id) { campaign.derivation(.highestCost) } }
        case .spend: Made(cost.spend, money, id) { campaign.costPart(.spend) }
        case .results: Made(cost.results, .count, id) { campaign.costPart(.results) }
        default: nil
        }
    }
}
