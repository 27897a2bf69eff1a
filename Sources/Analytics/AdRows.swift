import SocialMetrics

/// Rows of advertising that may be added: one level, one breakdown, no day told twice.
package struct AdRows: Sendable {
    package var rows: [AdFigure] { didSet { columnSets = AdRows.columnSets(of: rows) } }
    package var level: AdFacts.Level
    /// What the rows are split by; empty for unbroken rows, whose reach may be read.
    package var dimensions: [Breakdown.Dimension]
    package var isDaily: Bool
    package var period: Period
    /// The days of the period they tell of; a day without delivery has no row and counts.
    package var told: DaySet
    /// The measures that each of the files behind the rows has a column for, each set once.
    private var columnSets: [Set<Measure>]

    init(
        rows: [AdFigure], level: AdFacts.Level, dimensions: [Breakdown.Dimension], isDaily: Bool,
        period: Period, told: DaySet
    ) {
        self.rows = rows
        self.level = level
        self.dimensions = dimensions
        self.isDaily = isDaily
        self.period = period
        self.told = told
        columnSets = AdRows.columnSets(of: rows)
    }

    package var covered: Int { told.count }
    package var dayCount: Int { period.dayCount }

    /// The same with the runs of days that no row tells of.
    package var coverage: Coverage { Analytics.coverage(of: told, in: period) }

    /// The currencies that the rows name, as ISO 4217 codes; empty when they name none.
    package var currencies: Set<String> {
        var currencies: Set<String> = []
        var last: String?
        // Neighbours name the same.
        for row in rows where row.subject.facts.currency != last {
            last = row.subject.facts.currency
            if let last { currencies.insert(last) }
        }
        return currencies
    }

    /// The sum of a measure over the rows and what it covers; nil when absent or not to be added.
    package func value(of measure: Measure) -> PeriodValue? {
        combined([measure], { $0[measure] }) { rows in Analytics.combined(measure, over: rows) }
    }

    /// A ratio of sums and what it covers; nil when a part of it is absent.
    package func value(of metric: Metric) -> PeriodValue? {
        combined(metric.formula.measures, metric.formula.value) { rows in
            ratio(metric) { Analytics.combined($0, over: rows) }
        }
    }

    /// Days on which some file lacks a column are left out, so that all parts are of the same rows.
    private func combined(
        _ measures: [Measure], _ combine: (Values) -> Double?,
        _ derivation: @escaping @Sendable ([AdFigure]) -> Derivation?
    ) -> PeriodValue? {
        guard !measures.contains(where: \.isMoney) || currencies.count < 2 else { return nil }
        let isLacking = columnSets.map { !$0.isSuperset(of: measures) }
        guard isLacking.contains(false) else { return nil }
        let lacking = isLacking.contains(true) ? periodsLacking(measures, in: rows) : []
        let told = lacking.isEmpty ? rows : rows.filter { !lacking.contains($0.period) }
        var sums: Values = [:]
        for measure in measures {
            sums[measure] = total(of: measure, over: told.lazy.map { $0.values }).value
        }
        return combine(sums).map {
            PeriodValue(
                value: $0, covered: max(0, covered - days(of: lacking)), dayCount: dayCount,
                origin: isDaily ? .days : .parts, evidence: Evidence { derivation(told) })
        }
    }
}

extension AdRows {
    private static func columnSets(of rows: [AdFigure]) -> [Set<Measure>] {
        var sets: [Set<Measure>] = []
        // Rows of one file have one set, which is compared in no time.
        for row in rows where row.reported != sets.last && !sets.contains(row.reported) {
            sets.append(row.reported)
        }
        return sets
    }
}

/// The periods of rows whose file has no column for some of the measures.
func periodsLacking(_ measures: [Measure], in rows: [AdFigure]) -> Set<Period> {
    var periods: Set<Period> = []
    var last: Period?
    // Rows of one file have one set, which is compared in no time.
    var known: Set<Measure> = []
    var lacks = !measures.isEmpty
    for row in rows {
        if row.reported != known {
            known = row.reported
            lacks = !measures.allSatisfy(known.contains)
        }
        if lacks, row.period != last {
            last = row.period
            periods.insert(row.period)
        }
    }
    return periods
}

func days(of periods: some Sequence<Period>) -> Int { periods.reduce(0) { $0 + $1.dayCount } }

extension Measure {
    var isMoney: Bool { if case .money = unit { true } else { false } }
}

/// One consistent set of an advertising account's rows inside a period, and nothing beside it.
///
/// Rows of different levels and breakdowns tell the same spend again, so exactly one kind is taken: unbroken rows
/// before broken ones, then the kind that covers the most days, then the one whose rows name the most of these days,
/// then days before longer periods, then the higher level.
package func adRows(in period: Period, from figures: AccountFigures, whole: Bool) -> AdRows? {
    struct Kind: Hashable {
        var level: AdFacts.Level
        var dimensions: [Breakdown.Dimension]
        var isDaily: Bool
    }
    var kinds: [Kind: [AdFigure]] = [:]
    for row in figures.ads(inside: period) {
        let level = row.isTotal ? .account : row.subject.facts.level
        guard (level == .account) == whole else { continue }
        let dimensions = row.breakdown.isNone ? [] : row.breakdown.dimensions
        kinds[Kind(level: level, dimensions: dimensions, isDaily: row.period.dayCount == 1), default: []]
            .append(row)
    }
    let sets = kinds.map { kind, rows -> (rows: AdRows, named: Int) in
        let periods = distinctPeriods(of: rows)
        let chosen = apart(periods, period: \.self)
        var kept = rows
        if chosen.count < periods.count {
            let isChosen = Set(chosen)
            kept = rows.filter { isChosen.contains($0.period) }
        }
        if whole && kind.dimensions.isEmpty { kept = onePerPeriod(kept) }
        let named = DaySet(of: chosen)
        let told = kind.isDaily ? daysTold(by: kept, in: period, of: figures) : named
        return (
            AdRows(
                rows: whole ? kept : withoutTwins(kept), level: kind.level, dimensions: kind.dimensions,
                isDaily: kind.isDaily, period: period, told: told), named.count
        )
    }
    return sets.min { left, right in
        let (leftNamed, rightNamed) = (left.named, right.named)
        let (left, right) = (left.rows, right.rows)
        if left.dimensions.isEmpty != right.dimensions.isEmpty { return left.dimensions.isEmpty }
        if left.covered != right.covered { return left.covered > right.covered }
        if leftNamed != rightNamed { return leftNamed > rightNamed }
        if left.isDaily != right.isDaily { return left.isDaily }
        if left.level != right.level { return rank(left.level) < rank(right.level) }
        return left.dimensions.map(\.rawValue).lexicographicallyPrecedes(right.dimensions.map(\.rawValue))
    }?.rows
}

private func rank(_ level: AdFacts.Level) -> Int { AdFacts.Level.allCases.firstIndex(of: level) ?? 0 }

/// The periods of rows, each once, in order of their first day.
private func distinctPeriods(of rows: [AdFigure]) -> [Period] {
    var periods: [Period] = []
    // Neighbours are about the same.
    for row in rows where row.period != periods.last { periods.append(row.period) }
    let isSorted = zip(periods, periods.dropFirst()).allSatisfy { $0.from < $1.from }
    return isSorted ? periods : Set(periods).sorted { $0.from < $1.from }
}

/// Total rows of several files repeat one another: the last one of each period is kept.
private func onePerPeriod(_ rows: [AdFigure]) -> [AdFigure] {
    var kept: [Period: AdFigure] = [:]
    for row in rows where kept[row.period]?.isTotal != true || row.isTotal { kept[row.period] = row }
    return kept.values.sorted { $0.period.from < $1.period.from }
}
