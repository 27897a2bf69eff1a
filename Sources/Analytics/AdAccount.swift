import SocialMetrics

/// An advertising account over a period: what was spent in all and how much of it the campaigns account for.
package struct AdAccountFigures: Sendable {
    /// The whole account's own rows where there are any, else the campaigns' sum.
    package var whole: AdRows
    /// The platform's own reach of the account for exactly the period; nil when no row gives it.
    package var reach: Double?
    /// Spend of the account that no listed campaign has; nil when the export gives no total to check against, or
    /// when it agrees.
    package var unmatchedSpend: Double?

    /// The account's sum of a measure.
    ///
    /// Nil for results, which are of several kinds and are added by campaign group only.
    package func value(of measure: Measure) -> PeriodValue? {
        measure == .results ? nil : whole.value(of: measure)
    }
}

/// An advertising account over a period; nil when no row lies inside it.
package func adAccount(in period: Period, from figures: AccountFigures) -> AdAccountFigures? {
    let campaigns = adRows(in: period, from: figures, whole: false)
    let account = adRows(in: period, from: figures, whole: true)
    let rows: AdRows
    switch (campaigns, account) {
    case (nil, nil): return nil
    case (let only?, nil), (nil, let only?): rows = only
    case (let campaigns?, let account?):
        let useAccount = account.dimensions.isEmpty && account.covered >= campaigns.covered
        rows = useAccount ? account : campaigns
    }
    let reach = figures.ads.last {
        $0.period == period && $0.breakdown.isNone && ($0.isTotal || $0.ad.level == .account)
            && $0.values[.reach] != nil
    }?.values[.reach]
    return AdAccountFigures(whole: rows, reach: reach, unmatchedSpend: unmatched(account, campaigns))
}

private func unmatched(_ account: AdRows?, _ campaigns: AdRows?) -> Double? {
    guard let account, let campaigns, account.covered == campaigns.covered, account.dimensions.isEmpty,
        let all = account.value(of: .spend)?.value, let listed = campaigns.value(of: .spend)?.value
    else { return nil }
    return abs(all - listed) > max(0.01, all * 0.001) ? all - listed : nil
}
