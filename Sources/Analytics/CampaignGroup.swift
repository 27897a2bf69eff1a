import SocialMetrics

/// Campaigns whose results may be compared: one kind of result, one attribution setting, one currency.
package struct CampaignGroup: Hashable, Sendable {
    /// Nil for campaigns whose export names no result.
    package let kind: ResultKind?
    /// As the file words it; nil when it says nothing.
    package var attribution: String?
    /// ISO 4217; nil when the export names none.
    package var currency: String?
    /// Most expensive first.
    package let campaigns: [CampaignFigures]
    /// The group as a whole: Σspend, Σresults; results of people are left out.
    package let total: CampaignFigures
    /// How many days of the period the rows tell of.
    package var covered: Int
    /// How many of these days are told of by files with both spend and results.
    package var resultsCovered: Int
    package var dayCount: Int
    /// Whether these are the account's own rows, which name no campaign: one figure without a name.
    package var isOfAccount = false

    init(
        kind: ResultKind?, attribution: String?, currency: String?, campaigns: [CampaignFigures],
        covered: Int,
        resultsCovered: Int, dayCount: Int
    ) {
        self.kind = kind
        self.attribution = attribution
        self.currency = currency
        self.campaigns = campaigns
        self.covered = covered
        self.resultsCovered = resultsCovered
        self.dayCount = dayCount
        total = CampaignFigures(totalOf: campaigns, countsPeople: kind?.isAdditive == false)
    }
}

extension CampaignFigures {
    /// Several campaigns added up.
    fileprivate init(totalOf campaigns: [CampaignFigures], countsPeople: Bool) {
        var values = totals(over: campaigns.map(\.values))
        if countsPeople && campaigns.count > 1 { values[.results] = nil }
        let sums = Dictionary(grouping: campaigns.flatMap(\.sumsByColumns), by: \.key)
        self.init(
            name: "", values: values, sumsByColumns: sums.mapValues { totals(over: $0.map(\.value)) },
            countsPeople: countsPeople, rows: RowsBehind(campaigns.flatMap(\.rows.rows)),
            ownRow: RowsBehind(countsPeople && campaigns.count == 1 ? campaigns[0].ownRow.rows : []))
    }
}
