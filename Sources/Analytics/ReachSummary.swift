import SocialMetrics

/// What can be said of the people reached in a period.
///
/// Days, posts and ads are never added.
package struct ReachSummary: Hashable, Sendable {
    /// The platform's own figure for exactly the period; nil when it gives none.
    package var own: Double?
    /// What the days say; nil when no day has a figure.
    package var daily: Daily?

    /// The people reached day by day.
    package struct Daily: Hashable, Sendable {
        /// Mean over the days that have a figure.
        package var average: Double
        package var peak: Double
        /// The first day that reached the peak.
        package var peakDay: Day
        package var coverage: Coverage
        /// At most what the days would come to if nobody had been reached twice; nil when days are missing.
        ///
        /// At least the peak: that is certain.
        package var atMost: Double?
    }
}

/// The people reached in a period, by the platform's own figure and by what its days say.
package func reachSummary(
    of measure: Measure = .reach, in period: Period, from figures: AccountFigures
) -> ReachSummary {
    let own = figures.periods.last {
        $0.period == period && $0.breakdown.isNone && $0.values[measure] != nil
    }?.values[measure]
    let days = figures.days(in: period).compactMap { figure in
        figure.values[measure].map { (day: figure.day, people: $0) }
    }
    guard var peak = days.first else { return ReachSummary(own: own, daily: nil) }
    for day in days where day.people > peak.people { peak = day }
    let coverage = coverage(of: Set(days.map(\.day)), in: period)
    let people = days.reduce(0) { $0 + $1.people }
    return ReachSummary(
        own: own,
        daily: .init(
            average: people / Double(days.count), peak: peak.people, peakDay: peak.day, coverage: coverage,
            atMost: coverage.isComplete ? people : nil))
}
