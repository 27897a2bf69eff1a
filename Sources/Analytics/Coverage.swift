import SocialMetrics

/// How many days of a period have a figure, and which have none.
package struct Coverage: Hashable, Sendable {
    package var covered: Int
    package var dayCount: Int
    /// Runs of days without a figure, in order.
    package var gaps: [Period]

    package var isComplete: Bool { covered == dayCount }
}

/// The days of a period that an account's daily series of a measure tells about: those with a value, and, in a series that leaves
/// out empty days, those without one that lie within it.
package func coverage(of measure: Measure, in period: Period, by figures: AccountFigures) -> Coverage {
    var days = Set(figures.days(in: period).lazy.filter { $0.values[measure] != nil }.map(\.day))
    if measure.leavesOutEmptyDays(on: figures.account.platform) {
        days.formUnion(period.days.lazy.filter { day in figures.followSpans.contains { $0.contains(day) } })
    }
    return coverage(of: days, in: period)
}

/// The days of a period that are in a set.
package func coverage(of days: Set<Day>, in period: Period) -> Coverage {
    var gaps: [Period] = []
    var covered = 0
    for day in period.days {
        if days.contains(day) {
            covered += 1
        } else if let open = gaps.last, open.to.adding(days: 1) == day {
            gaps[gaps.count - 1] = Period(from: open.from, to: day)
        } else {
            gaps.append(Period(from: day, to: day))
        }
    }
    return Coverage(covered: covered, dayCount: period.dayCount, gaps: gaps)
}
