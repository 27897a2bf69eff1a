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

/// What rows that are added up have in common.
private struct GroupKey: Hashable {
    /// As `CampaignNames` says it; empty where rows of several campaigns are meant.
    var campaign = ""
    var kind: ResultKind?
    var attribution: String?
    var currency: String?
}

private func groups(of set: AdRows, in period: Period, from figures: AccountFigures) -> [CampaignGroup] {
    let subjects = distinctSubjects(of: set.rows)
    let ids = CampaignNames(subjects.map(\.facts))
    let rows = rows(of: set, by: groupKeys(of: subjects, ids))
    let own = ownRows(by: ids, in: period, from: figures)
    let groups = Dictionary(grouping: rows) { pair in
        GroupKey(kind: pair.key.kind, attribution: pair.key.attribution, currency: pair.key.currency)
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

/// What rows are about, each once: most often far fewer than there are rows.
func distinctSubjects(of rows: [AdFigure]) -> [AdSubject] {
    var seen: Set<ObjectIdentifier> = []
    return rows.compactMap { seen.insert(ObjectIdentifier($0.subject)).inserted ? $0.subject : nil }
}

/// The key of each subject.
private func groupKeys(of subjects: [AdSubject], _ ids: CampaignNames) -> [ObjectIdentifier: GroupKey] {
    var keys: [ObjectIdentifier: GroupKey] = [:]
    for (campaign, all) in Dictionary(grouping: subjects, by: { ids.key(of: $0.facts) }) {
        // A row without a result names no kind of result: it belongs to the only kind its campaign has.
        let kinds = Set(all.compactMap { $0.facts.resultType.map(ResultKind.init) })
        let attributions = Set(all.compactMap(\.facts.attribution))
        let currencies = Set(all.compactMap(\.facts.currency))
        for subject in all {
            let facts = subject.facts
            keys[ObjectIdentifier(subject)] = GroupKey(
                campaign: campaign, kind: facts.resultType.map(ResultKind.init) ?? only(kinds),
                attribution: facts.attribution ?? only(attributions),
                currency: facts.currency ?? only(currencies))
        }
    }
    return keys
}

/// The rows of each key, in their order.
private func rows(of set: AdRows, by keys: [ObjectIdentifier: GroupKey]) -> [GroupKey: [AdFigure]] {
    var places: [GroupKey: Int] = [:]
    for key in keys.values where places[key] == nil { places[key] = places.count }
    let placesOfSubjects = keys.mapValues { places[$0] ?? 0 }
    var rows = Array(repeating: [AdFigure](), count: places.count)
    for row in set.rows {
        if let place = placesOfSubjects[ObjectIdentifier(row.subject)] { rows[place].append(row) }
    }
    return places.mapValues { rows[$0] }
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
    let total = totals(over: rows.map { $0.values })
    var values = total
    if countsPeople && rows.count > 1 { values[.results] = own?.values[.results] }
    return CampaignFigures(
        name: name, id: rows.lazy.compactMap(\.subject.facts.campaignID).first, values: values,
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
    where row.period == period && row.breakdown.isNone && !row.isTotal
        && row.subject.facts.level == .campaign && row.values[.reach] != nil
    {
        rows[names.key(of: row.ad)] = row
    }
    return rows
}
