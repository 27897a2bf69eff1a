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
    var days = DaySet()
    for figure in figures.days(in: period) where figure.values[measure] != nil { days.insert(figure.day) }
    if measure.leavesOutEmptyDays(on: figures.account.platform) {
        for span in figures.followSpans { days.insert(span) }
    }
    return coverage(of: days, in: period)
}

/// The days of a period that are in a set.
package func coverage(of days: DaySet, in period: Period) -> Coverage {
    Coverage(
        covered: days.within(period).count, dayCount: period.dayCount, gaps: days.gaps(in: period))
}
