import SocialMetrics

/// Followers of an account over a period.
package struct FollowerSummary: Hashable, Sendable {
    package enum Origin: String, Hashable, Sendable {
        /// Difference of two counts.
        case counts
        /// The platform's own net flow.
        case flow
    }

    /// The last count at or before the period's end, and its day; nil when none lies within the period.
    package var end: FollowerCount?
    /// The last count before the period, and its day; nil when it is older than `staleness` days.
    package var start: FollowerCount?
    package var origin: Origin?
    /// Net over the count before the period; nil without that count.
    package var rate: Double?
    /// New followers less those who left, with the days this rests on; nil when neither counts nor the platform say it.
    package var netValue: PeriodValue?
    /// People who began to follow, those who left not taken off: never a net figure.
    package var gross: PeriodValue?

    /// New followers less those who left; nil when unknown.
    package var net: Double? { netValue?.value }

    /// Counts further than this from the period's ends do not stand for them, in days.
    package static let staleness = 7
}

/// Every known count of followers of an account in order of time: noted by hand, or exported by day or period.
package func followerCounts(of figures: AccountFigures) -> [FollowerCount] {
    var byDay: [Day: Double] = [:]
    for row in figures.periods where row.breakdown.isNone {
        if let count = row.values[.followers] { byDay[row.period.to] = count }
    }
    for day in figures.days {
        if let count = day.values[.followers] { byDay[day.day] = count }
    }
    for count in figures.followerCounts { byDay[count.day] = count.count }
    return byDay.map { FollowerCount(day: $0.key, count: $0.value) }.sorted { $0.day < $1.day }
}

/// The followers of an account at the end of a period, and how many it gained.
package func followers(in period: Period, from figures: AccountFigures) -> FollowerSummary {
    let counts = followerCounts(of: figures)
    let end = counts.last { $0.day <= period.to && $0.day >= period.from }
    let start = counts.last {
        $0.day < period.from && $0.day >= period.from.adding(days: -FollowerSummary.staleness)
    }
    var summary = FollowerSummary(
        end: end, start: start, gross: value(of: .newFollowers, in: period, from: figures))
    if let start, let end, end.day >= period.to.adding(days: -FollowerSummary.staleness) {
        summary.origin = .counts
        summary.netValue = PeriodValue(
            value: end.count - start.count, covered: period.dayCount, dayCount: period.dayCount, origin: .own)
    } else if let flow = value(of: .netFollowers, in: period, from: figures) {
        summary.origin = .flow
        summary.netValue = flow
    }
    if let net = summary.netValue, net.isComplete, let start, start.count > 0 {
        summary.rate = net.value / start.count
    }
    return summary
}
