import SocialMetrics

/// The days of a period that daily rows tell of.
///
/// A day without delivery has no row. It counts where one file has rows on both sides of it: before the period, or
/// up to its export after the period. Days between two files are not told of by either.
func daysTold(by rows: [AdFigure], in period: Period, of figures: AccountFigures) -> DaySet {
    guard !figures.imports.isEmpty else { return rows.isEmpty ? DaySet() : DaySet(of: [period]) }
    var spans: [Int64: Period] = [:]
    var days = DaySet()
    for row in rows {
        days.insert(row.period.from)
        for id in row.sources.lazy.map(\.importID) {
            let span = spans[id] ?? row.period
            spans[id] = Period(from: min(span.from, row.period.from), to: max(span.to, row.period.to))
        }
    }
    // Files without a row before the period; most are found to have one at once.
    var late = Set(spans.keys)
    let before = figures.ads[..<figures.ads.partitioningIndex { $0.period.from >= period.from }]
    for index in before.indices.reversed() where !late.isEmpty {
        guard before[index].period.dayCount == 1 else { continue }
        for source in before[index].sources { late.remove(source.importID) }
    }
    let exported = Dictionary(figures.imports.map { ($0.id, $0.asOf) }) { max($0, $1) }
    for (id, span) in spans {
        let endsAfter = exported[id].map { $0 > period.to } ?? false
        days.insert(
            Period(from: late.contains(id) ? span.from : period.from, to: endsAfter ? period.to : span.to))
    }
    return days
}
