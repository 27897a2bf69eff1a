import Analytics
import SocialMetrics

extension ReportContext {
    /// The campaigns of the period as the report lists them, without its total rows.
    func campaignRows(of accounts: ReportAccounts) -> [NumberSheet.Row] {
        accounts.advertising.flatMap { advertising in
            advertising.groups[0].flatMap { group in
                group.campaigns.map { campaignRow($0, in: group, of: advertising) }
            }
        }
    }

    private func campaignRow(
        _ campaign: CampaignFigures, in group: CampaignGroup, of advertising: Advertising
    ) -> NumberSheet.Row {
        var row = row(advertising.account, period, .init(group.idFields(of: campaign)))
        let money = SocialMetrics.Unit.money(group.currency ?? advertising.currency)
        row.set("campaign_id", user: campaign.id)
        row.set("campaign", user: group.isOfAccount ? nil : campaign.name)
        row["result"] = group.kind.map { cell(of: $0) }
        row.set("attribution", user: group.attribution)
        row.set("currency", group.currency ?? advertising.currency)
        row.set("from", period.from)
        row.set("to", period.to)
        for measure in [Measure.spend, .results, .impressions, .linkClicks, .clicksAll] {
            row.set(measure.id, campaign.values[measure], measure == .spend ? money : .count)
        }
        let cost = Metric.costPerResult.id
        if let known = campaign.cost, !known.isIdle {
            row.set(cost, known.cost, money)
            row.set(cost + "_low", known.low, money)
            row.set(cost + "_high", known.high, money)
            row["confidence"] = term(known.confidence.rawValue, known.confidence.label)
        }
        row.set(Metric.costPerThousandPeople.id, campaign.costPerThousandPeople, money)
        row.set(Measure.reach.id, campaign.reach, .people)
        row.set(Metric.frequency.id, campaign.frequency, .factor)
        for metric in [Metric.costPerThousand, .costPerClick, .costPerClickAll] {
            row.set(metric.id, campaign.value(of: metric), money)
        }
        for metric in [Metric.clickThroughRate, .clickThroughRateAll] {
            row.set(metric.id, campaign.value(of: metric), .share)
        }
        row.set("covered_days", Double(group.covered), .days)
        row.set("days", Double(group.dayCount), .days)
        return row
    }
}

extension CostPerResult.Confidence {
    fileprivate var label: Words {
        switch self {
        case .tooFew: Words(en: "too few results to judge", fr: "trop peu de résultats pour juger")
        case .indicative: Words(en: "indicative", fr: "indicative")
        case .measured: Words(en: "good, 30 results or more", fr: "bonne, 30 résultats ou plus")
        }
    }
}
