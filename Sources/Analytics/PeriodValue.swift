import SocialMetrics

/// The value of a measure for a period and what it rests on.
package struct PeriodValue: Hashable, Sendable {
    package enum Origin: String, Hashable, Sendable {
        /// Added up from days.
        case days
        /// The platform's own figure for exactly the period.
        case own
        /// Added up from periods inside it that do not overlap.
        case parts
    }

    package var value: Double
    /// How many days of the period the value covers.
    package var covered: Int
    /// How many days the period has.
    package var dayCount: Int
    package var origin: Origin
    /// How it was made; nil for a value that was made up, as tests do.
    package var evidence: Evidence?

    package init(value: Double, covered: Int, dayCount: Int, origin: Origin, evidence: Evidence? = nil) {
        self.value = value
        self.covered = covered
        self.dayCount = dayCount
        self.origin = origin
        self.evidence = evidence
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
/// Days when all of them are there; else the platform's own figure for exactly the period; else whichever covers
/// more of it: the days there are, or periods inside it that do not overlap. Nil when nothing covers any day, or
/// when the measure may not be combined and the platform gives no figure of its own.
package func value(of measure: Measure, in period: Period, from figures: AccountFigures) -> PeriodValue? {
    let days = coverage(of: measure, in: period, by: figures)
    let inside = figures.days.filter { period.contains($0.day) }
    let daily = total(of: measure, over: inside.map(\.values))
    let fromDays = daily.value.map {
        PeriodValue(
            value: $0, covered: days.covered, dayCount: period.dayCount, origin: .days,
            evidence: Evidence { combined(measure, over: inside) })
    }
    if let fromDays, fromDays.isComplete { return fromDays }
    if let figure = inside.first, let value = ownValue(of: measure, in: period, figure) { return value }
    let unbroken = figures.periods.filter { $0.breakdown.isNone && $0.values[measure] != nil }
    if let own = unbroken.last(where: { $0.period == period }), let value = own.values[measure] {
        return PeriodValue(
            value: value, covered: period.dayCount, dayCount: period.dayCount, origin: .own,
            evidence: Evidence { own.derivation(of: measure) })
    }
    let parts = apart(unbroken.filter { period.contains($0.period) }, period: \.period)
    let fromParts = total(of: measure, over: parts.map(\.values)).value.map {
        PeriodValue(
            value: $0, covered: parts.reduce(0) { $0 + $1.period.dayCount }, dayCount: period.dayCount,
            origin: .parts, evidence: Evidence { combined(measure, over: parts) })
    }
    guard let fromDays else { return fromParts }
    guard let fromParts, fromParts.covered > fromDays.covered else { return fromDays }
    return fromParts
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
