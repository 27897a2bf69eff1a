import SocialMetrics

/// An advertising account over a period: what was spent in all and how much of it the campaigns account for.
package struct AdAccountFigures: Sendable {
    /// The campaigns' sum where the account's own rows agree with it, so that one spend is printed everywhere; else
    /// the account's own rows, where they are of the whole of it.
    package var whole: AdRows
    /// The account's own rows for what the campaigns do not give; nil where there is no such row.
    package var beside: AdRows?
    /// The rows of campaigns, or of parts of them, and the account's own; nil where there are none.
    package var campaigns: AdRows?
    package var own: AdRows?
    /// The platform's own reach of the account for exactly the period; nil when no row gives it.
    package var reach: Double?
    /// How the reach and the spend that no campaign has were made.
    package var reachEvidence: Evidence?
    package var unmatchedEvidence: Evidence?
    /// Spend of the account that no listed campaign has; below 0 when the total row has less than its campaigns and
    /// was left aside.
    ///
    /// Nil when the export gives no total to check against, or when it agrees.
    package var unmatchedSpend: Double?
    /// The currencies that the rows name; amounts are added only when there is one at most.
    package var currencies: Set<String>

    /// The account's sum of a measure.
    ///
    /// Nil for results, which are of several kinds and are added by campaign group only, and for amounts in several
    /// currencies.
    package func value(of measure: Measure) -> PeriodValue? {
        measure == .results || (measure.isMoney && currencies.count > 1)
            ? nil : whole.value(of: measure) ?? beside?.value(of: measure)
    }

    /// A ratio of the account's sums, under the same conditions; nil when a part of it is absent.
    package func value(of metric: Metric) -> PeriodValue? {
        let measures = metric.formula.measures
        let isMixed = currencies.count > 1 && measures.contains(where: \.isMoney)
        return isMixed || measures.contains(.results)
            ? nil : whole.value(of: metric) ?? beside?.value(of: metric)
    }
}

/// An advertising account over a period; nil when no row lies inside it.
///
/// A total row is believed only where it has at least what the campaigns have: that of a report on some campaigns is
/// no total of the account. Where it has the same but for cents, as platforms round each row, the campaigns are taken.
package func adAccount(in period: Period, from figures: AccountFigures) -> AdAccountFigures? {
    let campaigns = adRows(in: period, from: figures, whole: false)
    let account = adRows(in: period, from: figures, whole: true)
    let rows: AdRows
    var beside: AdRows?
    switch (campaigns, account) {
    case (nil, nil): return nil
    case (let only?, nil), (nil, let only?): rows = only
    case (let campaigns?, let account?):
        let useAccount =
            account.dimensions.isEmpty && account.covered >= campaigns.covered
            && isWhole(beside: campaigns) { account.value(of: $0)?.value }
        let agree = account.covered == campaigns.covered && isSame(account, campaigns)
        rows = useAccount && !agree ? account : campaigns
        beside = useAccount && agree ? account : nil
    }
    let reachRow = figures.ads(inside: period).last { row in
        row.period == period && row.breakdown.isNone && (row.isTotal || row.subject.facts.level == .account)
            && row.values[.reach] != nil && isWhole(beside: campaigns) { row.values[$0] }
    }
    let left = unmatched(account, campaigns)
    return AdAccountFigures(
        whole: rows, beside: beside, campaigns: campaigns, own: account, reach: reachRow?.values[.reach],
        reachEvidence: Evidence { reachRow?.derivation(of: .reach) },
        unmatchedEvidence: Evidence {
            let sums = [account, campaigns].compactMap { $0?.value(of: .spend)?.evidence() }
            return left.map { Derivation(.difference, Measure.spend.id, $0, sums) }
        },
        unmatchedSpend: left,
        currencies: (campaigns?.currencies ?? []).union(account?.currencies ?? []))
}

/// Whether numbers may be those of the whole account: no less than its campaigns', where both are known.
private func isWhole(beside campaigns: AdRows?, _ value: (Measure) -> Double?) -> Bool {
    for measure in [Measure.spend, .impressions] {
        guard let all = value(measure), let listed = campaigns?.value(of: measure)?.value else { continue }
        return all >= listed - tolerance(listed)
    }
    return true
}

/// Whether spend and impressions are the same but for half a cent a row; not where one of the two is on one side only.
private func isSame(_ account: AdRows, _ campaigns: AdRows) -> Bool {
    [Measure.spend, .impressions].allSatisfy { measure in
        switch (account.value(of: measure)?.value, campaigns.value(of: measure)?.value) {
        case (let all?, let listed?): abs(all - listed) <= max(0.01, 0.005 * Double(campaigns.rows.count + 1))
        case (nil, _): true
        case (_, nil): false
        }
    }
}

private func tolerance(_ sum: Double) -> Double { max(0.01, sum * 0.001) }

private func unmatched(_ account: AdRows?, _ campaigns: AdRows?) -> Double? {
    guard let account, let campaigns, account.covered == campaigns.covered, account.dimensions.isEmpty,
        account.currencies.union(campaigns.currencies).count < 2,
        let all = account.value(of: .spend)?.value, let listed = campaigns.value(of: .spend)?.value
    else { return nil }
    return abs(all - listed) > tolerance(all) ? all - listed : nil
}
