import SocialMetrics

/// The value of a measure for a period and what it rests on.
package struct PeriodValue: Hashable, Sendable {
    package enum Origin: String, Hashable, Sendable {
        /// Added up from days.
        case days
        /// The platform's own figure for exactly the period.
        case own
        /// Added up from periods inside it that do not overlap, and from days between them.
        case parts
    }

    package var value: Double
    /// How many days of the period the value covers.
    package var covered: Int
    /// How many days the period has.
    package var dayCount: Int
    package var origin: Origin
    /// How it was made; of a value that was made up, as tests do, it tells nothing.
    package var evidence: Evidence

    package init(value: Double, covered: Int, dayCount: Int, origin: Origin, evidence: Evidence? = nil) {
        self.value = value
        self.covered = covered
        self.dayCount = dayCount
        self.origin = origin
        self.evidence = evidence ?? Evidence { nil }
    }

    package var isComplete: Bool { covered == dayCount }

    /// The same with the other sign.
    package var negated: PeriodValue {
        PeriodValue(value: -value, covered: covered, dayCount: dayCount, origin: origin)
    }

    /// The value divided by the days it covers: what months of 28 to 31 days are compared by.
    package var perDay: Double { value / Double(max(1, covered)) }
}

/// The value of a measure for a period, from the account's own figures of activity (never from posts).
///
/// Days when all of them are there; else the platform's own figure for exactly the period; else whichever covers more
/// of it: the days there are, with periods that lie between them as a whole, or periods inside it that do not overlap. Nothing is
/// counted twice. Nil when nothing covers any day, or when the measure may not be combined and the platform gives no
/// figure of its own.
package func value(of measure: Measure, in period: Period, from figures: AccountFigures) -> PeriodValue? {
    let inPeriod = figures.days(in: period)
    let daily = inPeriod.filter { $0.values[measure] != nil }
    let isWhole = { (row: PeriodFigure) in row.breakdown.isNone && row.values[measure] != nil }
    if daily.isEmpty && !figures.periods.contains(where: isWhole) { return nil }
    let days = coverage(of: measure, in: period, by: figures)
    if days.isComplete, let whole = total(of: measure, over: daily.lazy.map(\.values)).value {
        return PeriodValue(
            value: whole, covered: days.covered, dayCount: period.dayCount, origin: .days,
            evidence: Evidence { combined(measure, over: daily.map(Told.init)) })
    }
    if let figure = inPeriod.first, let value = ownValue(of: measure, in: period, figure) { return value }
    let unbroken = figures.periods.filter(isWhole)
    if let own = unbroken.last(where: { $0.period == period }), let value = own.values[measure] {
        return PeriodValue(
            value: value, covered: period.dayCount, dayCount: period.dayCount, origin: .own,
            evidence: Evidence { own.derivation(of: measure) })
    }
    let inside = unbroken.filter { period.contains($0.period) }.map { Told(period: $0.period, row: $0) }
    let between = apart(
        inside.filter { row in days.gaps.contains { $0.contains(row.period) } }, period: \.period)
    let filled = sum(
        of: measure, over: (daily.map(Told.init) + between).sorted { $0.period.from < $1.period.from },
        covering: days.covered + between.covered, in: period, between.isEmpty ? .days : .parts)
    let parts = apart(inside, period: \.period)
    let fromParts = sum(of: measure, over: parts, covering: parts.covered, in: period, .parts)
    guard let filled, !daily.isEmpty else { return fromParts }
    guard let fromParts, fromParts.covered > filled.covered else { return filled }
    return fromParts
}

/// What a row tells of some days.
private struct Told: StoredFigure {
    var period: Period
    var row: any StoredFigure

    init(period: Period, row: any StoredFigure) {
        self.period = period
        self.row = row
    }

    init(_ day: DayFigure) { self.init(period: Period(from: day.day, to: day.day), row: day) }

    var values: Values { row.values }
    var place: Observation.Place { row.place }
    var sources: [SourceLine] { row.sources }
    var addedRows: [PeriodFigure] { row.addedRows }
}

extension [Told] {
    fileprivate var covered: Int { reduce(0) { $0 + $1.period.dayCount } }
}

private func sum(
    of measure: Measure, over rows: [Told], covering covered: Int, in period: Period,
    _ origin: PeriodValue.Origin
) -> PeriodValue? {
    total(of: measure, over: rows.map(\.values)).value.map {
        PeriodValue(
            value: $0, covered: covered, dayCount: period.dayCount, origin: origin,
            evidence: Evidence { combined(measure, over: rows) })
    }
}

/// The people of a single day, whom the day itself gives.
private func ownValue(of measure: Measure, in period: Period, _ figure: DayFigure) -> PeriodValue? {
    guard period.dayCount == 1, measure.aggregation == .never else { return nil }
    return figure.values[measure].map {
        PeriodValue(
            value: $0, covered: 1, dayCount: 1, origin: .own,
            evidence: Evidence { figure.derivation(of: measure) })
    }
}

/// Of rows about periods, a set that does not overlap and covers the most days; earlier ends win ties.
package func apart<Row>(_ rows: [Row], period: (Row) -> Period) -> [Row] {
    let sorted = rows.enumerated().sorted {
        let (left, right) = (period($0.element), period($1.element))
        return (left.to, left.from, $0.offset) < (right.to, right.from, $1.offset)
    }.map(\.element)
    let isApart = zip(sorted, sorted.dropFirst()).allSatisfy { period($0).to < period($1).from }
    if isApart { return sorted }
    // Weighted interval scheduling: best[n] is the most days that the first n rows can cover.
    var best = [0]
    var chosen: [[Int]] = [[]]
    for (index, row) in sorted.enumerated() {
        let span = period(row)
        var before = index
        while before > 0, period(sorted[before - 1]).to >= span.from { before -= 1 }
        let with = best[before] + span.dayCount
        if with > best[index] {
            best.append(with)
            chosen.append(chosen[before] + [index])
        } else {
            best.append(best[index])
            chosen.append(chosen[index])
        }
    }
    return (chosen.last ?? []).map { sorted[$0] }
}
