import SocialMetrics

/// The campaigns of an account over a period, grouped so that results within a group may be compared.
///
/// Campaigns are told apart by id, by name where the export has no id; where it names no campaign, ad sets or ads stand
/// in. Groups are in order of spend. Where no row is about a campaign, the account's own rows are a group for each kind
/// of result that they name.
package func campaignGroups(in period: Period, from figures: AccountFigures) -> [CampaignGroup] {
    campaignGroups(in: period, from: figures, of: adAccount(in: period, from: figures))
}

/// The same of an account whose rows of the period were chosen before; none for nil.
package func campaignGroups(
    in period: Period, from figures: AccountFigures, of account: AdAccountFigures?
) -> [CampaignGroup] {
    if let campaigns = account?.campaigns { return groups(of: campaigns, in: period, from: figures) }
    guard let own = account?.own else { return [] }
    return groups(of: own, in: period, from: figures).filter { $0.kind != nil }.map { group in
        var group = group
        group.isOfAccount = true
        return group
    }
}

private func groups(of set: AdRows, in period: Period, from figures: AccountFigures) -> [CampaignGroup] {
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
    let own = ownRows(by: ids, in: period, from: figures)
    let groups = Dictionary(grouping: rows) { pair in
        Key(
            campaign: "", kind: pair.key.kind, attribution: pair.key.attribution, currency: pair.key.currency)
    }
    return groups.map { key, members in
        let lacking = periodsLacking([.spend, .results], in: members.flatMap(\.value))
        return CampaignGroup(
            kind: key.kind, attribution: key.attribution, currency: key.currency,
            campaigns: members.map { member in
                campaign(
                    member.value, kind: key.kind, named: ids.name(of: member.key.campaign),
                    own: own[member.key.campaign])
            }.sorted(by: isBefore), covered: set.covered,
            resultsCovered: max(0, set.covered - days(of: lacking)), dayCount: set.dayCount)
    }.sorted { left, right in
        let (leftTotal, rightTotal) = (left.total.values[.spend] ?? 0, right.total.values[.spend] ?? 0)
        return leftTotal != rightTotal ? leftTotal > rightTotal : left.place < right.place
    }
}

extension CampaignGroup {
    /// Where it stands among groups of the same spend: no two are the same.
    fileprivate var place: (String, String, String, String) {
        (campaigns.first?.name ?? "", attribution ?? "", kind?.key ?? "", currency ?? "")
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
    _ rows: [AdFigure], kind: ResultKind?, named name: String, own: AdFigure?
) -> CampaignFigures {
    let countsPeople = kind?.isAdditive == false
    let total = totals(over: rows.map(\.values))
    var values = total
    if countsPeople && rows.count > 1 { values[.results] = own?.values[.results] }
    return CampaignFigures(
        name: name, id: rows.lazy.compactMap(\.ad.campaignID).first, values: values,
        sumsByColumns: sumsByColumns(of: rows, all: total),
        countsPeople: countsPeople, reach: own?.values[.reach], rows: RowsBehind(rows),
        ownRow: RowsBehind([own].compactMap(\.self)))
}

/// The sums of rows by the columns that their files have, where `all` is the sum of all rows; those of one file are compared
/// in no time.
private func sumsByColumns(of rows: [AdFigure], all: Values) -> [Set<Measure>: Values] {
    if rows.allSatisfy({ $0.reported == rows[0].reported }) { return [rows[0].reported: all] }
    return Dictionary(grouping: rows, by: \.reported).mapValues { totals(over: $0.map(\.values)) }
}

/// What unbroken rows say of campaigns for exactly the period; those without a reach are left out.
private func ownRows(by names: CampaignNames, in period: Period, from figures: AccountFigures) -> [String:
    AdFigure]
{
    var rows: [String: AdFigure] = [:]
    for row in figures.ads(inside: period)
    where row.ad.level == .campaign && row.period == period && row.breakdown.isNone && !row.isTotal
        && row.values[.reach] != nil
    {
        rows[names.key(of: row.ad)] = row
    }
    return rows
}
