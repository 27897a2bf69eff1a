import SocialMetrics

/// How many days of a period have a figure, and which have none.
package struct Coverage: Hashable, Sendable {
    package var covered: Int
    package var dayCount: Int
    /// Runs of days without a figure, in order.
    package var gaps: [Period]

    package var isComplete: Bool { covered == dayCount }
}

extension Measure {
    /// Whether a platform's daily series leaves out the days on which nothing was counted.
    ///
    /// Meta's follows do. Such a day is part of the series, and it still has no value.
    func leavesOutEmptyDays(on platform: Platform) -> Bool {
        self == .newFollowers && (platform == .facebook || platform == .instagram)
    }
}

/// The days of a period for which an account's daily series has a measure.
package func coverage(of measure: Measure, in period: Period, by figures: AccountFigures) -> Coverage {
    let isTold = { (day: DayFigure) in day.values[measure] != nil }
    guard measure.leavesOutEmptyDays(on: figures.account.platform),
        let first = figures.days.first(where: isTold)?.day, let last = figures.days.last(where: isTold)?.day
    else { return coverage(of: Set(figures.days(in: period).filter(isTold).map(\.day)), in: period) }
    return coverage(of: Set(period.days.filter { first <= $0 && $0 <= last }), in: period)
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
