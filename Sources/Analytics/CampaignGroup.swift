import SocialMetrics

/// Campaigns whose results may be compared: one kind of result, one attribution setting, one currency.
package struct CampaignGroup: Hashable, Sendable {
    /// Nil for campaigns whose export names no result.
    package var kind: ResultKind?
    /// As the file words it; nil when it says nothing.
    package var attribution: String?
    /// ISO 4217; nil when the export names none.
    package var currency: String?
    /// Most expensive first.
    package var campaigns: [CampaignFigures]
    /// How many days of the period the rows tell of.
    package var covered: Int
    /// How many of these days are told of by files with both spend and results.
    package var resultsCovered: Int
    package var dayCount: Int
    /// Whether these are the account's own rows, which name no campaign: one figure without a name.
    package var isOfAccount = false

    /// The group as a whole: Σspend, Σresults; results of people are left out.
    package var total: CampaignFigures {
        let countsPeople = kind?.isAdditive == false
        var values = totals(over: campaigns.map(\.values))
        if countsPeople && campaigns.count > 1 { values[.results] = nil }
        let sums = Dictionary(grouping: campaigns.flatMap(\.sumsByColumns), by: \.key)
        return CampaignFigures(
            name: "", values: values, sumsByColumns: sums.mapValues { totals(over: $0.map(\.value)) },
            countsPeople: countsPeople, rows: RowsBehind(campaigns.flatMap(\.rows.rows)),
            ownRow: RowsBehind(countsPeople && campaigns.count == 1 ? campaigns[0].ownRow.rows : []))
    }
}
