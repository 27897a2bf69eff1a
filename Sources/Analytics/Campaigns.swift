import SocialMetrics

/// A campaign over a period: its sums, from rows that may be added.
package struct CampaignFigures: Hashable, Sendable {
    /// As its author named it: hostile text.
    package var name: String
    package var id: String?
    /// Additive measures only; a measure no row reports is absent.
    package var values: Values
    /// The platform's own reach for exactly the period; nil when no row gives it.
    package var reach: Double?

    /// Cost per result; nil when spend or results are absent.
    package var cost: CostPerResult? {
        guard let spend = values[.spend], let results = values[.results] else { return nil }
        return CostPerResult(spend: spend, results: results)
    }

    /// Impressions per person reached; nil without the platform's own reach.
    package var frequency: Double? {
        var values = values
        values[.reach] = reach
        return Metric.frequency.formula.value(in: values)
    }
}

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
    package var dayCount: Int

    /// The group as a whole: Σspend, Σresults; results of people are left out.
    package var total: CampaignFigures {
        var values = totals(over: campaigns.map(\.values))
        if kind?.isAdditive == false && campaigns.count > 1 { values[.results] = nil }
        return CampaignFigures(name: "", values: values)
    }
}

/// The campaigns of an account over a period, grouped so that results within a group may be compared.
///
/// Campaigns are told apart by id, by name where the export has no id; where it names no campaign, ad sets or ads stand
/// in. Groups are in order of spend.
package func campaignGroups(in period: Period, from figures: AccountFigures) -> [CampaignGroup] {
    guard let set = adRows(in: period, from: figures, whole: false) else { return [] }
    struct Key: Hashable {
        var campaign: String
        var kind: ResultKind?
        var attribution: String?
        var currency: String?
    }
    let ids = CampaignNames(set.rows.map(\.ad))
    var rows: [Key: [AdFigure]] = [:]
    let byCampaign = Dictionary(grouping: set.rows) { ids.key(of: $0.ad) }
    for (campaign, all) in byCampaign {
        // A row without a result names no kind of result: it belongs to the only kind its campaign has.
        let kinds = Set(all.compactMap { $0.ad.resultType.map(ResultKind.init) })
        let attributions = Set(all.compactMap(\.ad.attribution))
        let currencies = Set(all.compactMap(\.ad.currency))
        for row in all {
            let key = Key(
                campaign: campaign, kind: row.ad.resultType.map(ResultKind.init) ?? only(kinds),
                attribution: row.ad.attribution ?? only(attributions),
                currency: row.ad.currency ?? only(currencies))
            rows[key, default: []].append(row)
        }
    }
    let groups = Dictionary(grouping: rows) { pair in
        Key(
            campaign: "", kind: pair.key.kind, attribution: pair.key.attribution, currency: pair.key.currency)
    }
    return groups.map { key, members in
        CampaignGroup(
            kind: key.kind, attribution: key.attribution, currency: key.currency,
            campaigns: members.map { member in
                campaign(
                    member.value, kind: key.kind, named: ids.name(of: member.key.campaign),
                    own: ownRow(of: member.key.campaign, by: ids, in: period, from: figures))
            }.sorted(by: isBefore), covered: set.covered, dayCount: set.dayCount)
    }.sorted { left, right in
        let (leftTotal, rightTotal) = (left.total.values[.spend] ?? 0, right.total.values[.spend] ?? 0)
        return leftTotal != rightTotal
            ? leftTotal > rightTotal
            : (left.campaigns.first?.name ?? "") < (right.campaigns.first?.name ?? "")
    }
}

private func only<Value>(_ values: Set<Value>) -> Value? { values.count == 1 ? values.first : nil }

private func isBefore(_ left: CampaignFigures, _ right: CampaignFigures) -> Bool {
    let (leftSpend, rightSpend) = (left.values[.spend] ?? -1, right.values[.spend] ?? -1)
    if leftSpend != rightSpend { return leftSpend > rightSpend }
    return (left.name, left.id ?? "") < (right.name, right.id ?? "")
}

/// People are read, never added: reach, and results that count people, come from the row of the whole period.
private func campaign(
    _ rows: [AdFigure], kind: ResultKind?, named name: String, own: Values?
) -> CampaignFigures {
    var values = totals(over: rows.map(\.values))
    if kind?.isAdditive == false && rows.count > 1 { values[.results] = own?[.results] }
    return CampaignFigures(
        name: name, id: rows.lazy.compactMap(\.ad.campaignID).first, values: values, reach: own?[.reach])
}

/// What an unbroken row says of a campaign for exactly the period; nil when there is none with its reach.
private func ownRow(
    of campaign: String, by names: CampaignNames, in period: Period, from figures: AccountFigures
) -> Values? {
    figures.ads.last {
        $0.ad.level == .campaign && $0.period == period && $0.breakdown.isNone && !$0.isTotal
            && $0.values[.reach] != nil && names.key(of: $0.ad) == campaign
    }?.values
}
