import SocialMetrics

/// Rows of advertising that may be added: one level, one breakdown, no day told twice.
package struct AdRows: Sendable {
    package var rows: [AdFigure]
    package var level: AdFacts.Level
    /// What the rows are split by; empty for unbroken rows, whose reach may be read.
    package var dimensions: [Breakdown.Dimension]
    package var isDaily: Bool
    /// How many days of the period they tell of; a day without delivery has no row and counts.
    package var covered: Int
    package var dayCount: Int

    /// The sum of a measure over the rows and what it covers; nil when absent or not to be added.
    package func value(of measure: Measure) -> PeriodValue? {
        total(of: measure, over: rows.map(\.values)).value.map {
            PeriodValue(value: $0, covered: covered, dayCount: dayCount, origin: isDaily ? .days : .parts)
        }
    }
}

/// One consistent set of an advertising account's rows inside a period, and nothing beside it.
///
/// Rows of different levels and breakdowns tell the same spend again, so exactly one kind is taken: unbroken rows
/// before broken ones, then the kind that covers the most days, then days before longer periods, then the higher level.
package func adRows(in period: Period, from figures: AccountFigures, whole: Bool) -> AdRows? {
    struct Kind: Hashable {
        var level: AdFacts.Level
        var dimensions: [Breakdown.Dimension]
        var isDaily: Bool
    }
    let inside = figures.ads.filter {
        period.contains($0.period) && ($0.isTotal || $0.ad.level == .account) == whole
    }
    let kinds = Dictionary(grouping: inside) { row in
        Kind(
            level: row.isTotal ? .account : row.ad.level, dimensions: row.breakdown.dimensions,
            isDaily: row.period.dayCount == 1)
    }
    let sets = kinds.map { kind, rows -> AdRows in
        let chosen = Set(apart(Set(rows.map(\.period)).sorted { $0.from < $1.from }, period: \.self))
        var kept = rows.filter { chosen.contains($0.period) }
        if whole && kind.dimensions.isEmpty { kept = onePerPeriod(kept) }
        return AdRows(
            rows: whole ? kept : withoutTwins(kept), level: kind.level, dimensions: kind.dimensions,
            isDaily: kind.isDaily,
            covered: covered(by: chosen, isDaily: kind.isDaily, in: period, of: figures),
            dayCount: period.dayCount)
    }
    return sets.min { left, right in
        if left.dimensions.isEmpty != right.dimensions.isEmpty { return left.dimensions.isEmpty }
        if left.covered != right.covered { return left.covered > right.covered }
        if left.isDaily != right.isDaily { return left.isDaily }
        if left.level != right.level { return rank(left.level) < rank(right.level) }
        return left.dimensions.map(\.rawValue).lexicographicallyPrecedes(right.dimensions.map(\.rawValue))
    }
}

private func rank(_ level: AdFacts.Level) -> Int { AdFacts.Level.allCases.firstIndex(of: level) ?? 0 }

/// A daily series covers its idle days up to the day of its last export.
private func covered(by periods: Set<Period>, isDaily: Bool, in period: Period, of figures: AccountFigures)
    -> Int
{
    let days = periods.reduce(0) { $0 + $1.dayCount }
    guard isDaily, let last = periods.map(\.to).max(), let first = periods.map(\.from).min() else {
        return days
    }
    let earlier = figures.ads.contains { $0.period.dayCount == 1 && $0.period.to < period.from }
    let exported = figures.imports.map(\.asOf).max()
    let end = exported.map { $0 > period.to } ?? true ? period.to : last
    let start = earlier || figures.imports.isEmpty ? period.from : first
    return max(days, end.number - start.number + 1)
}

/// Total rows of several files repeat one another: the last one of each period is kept.
private func onePerPeriod(_ rows: [AdFigure]) -> [AdFigure] {
    var kept: [Period: AdFigure] = [:]
    for row in rows where kept[row.period]?.isTotal != true || row.isTotal { kept[row.period] = row }
    return kept.values.sorted { $0.period.from < $1.period.from }
}

/// Where one export names an ad by id and another the same ad only by name, the row with the id is kept.
private func withoutTwins(_ rows: [AdFigure]) -> [AdFigure] {
    struct Name: Hashable {
        var names: [String?]
        var period: Period
        var breakdown: Breakdown
    }
    func name(_ row: AdFigure) -> Name {
        Name(names: [row.ad.campaign, row.ad.adSet, row.ad.ad], period: row.period, breakdown: row.breakdown)
    }
    func hasID(_ row: AdFigure) -> Bool { (row.ad.adID ?? row.ad.adSetID ?? row.ad.campaignID) != nil }
    let withID = Set(rows.filter(hasID).map(name))
    return rows.filter { hasID($0) || !withID.contains(name($0)) }
}
