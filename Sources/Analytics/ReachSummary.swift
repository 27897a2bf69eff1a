import SocialMetrics

/// What can be said of the people reached in a period.
///
/// Days, posts and ads are never added.
package struct ReachSummary: Hashable, Sendable {
    /// The platform's own figure for exactly the period, a day being one; nil when it gives none.
    package var own: Double?
    /// How the platform's own figure was read.
    package var ownEvidence: Evidence?
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
        /// The days that have a figure.
        package var days = RowsBehind<DayFigure>()
    }
}

/// The people reached in a period, by the platform's own figure and by what its days say.
package func reachSummary(
    of measure: Measure = .reach, in period: Period, from figures: AccountFigures
) -> ReachSummary {
    let told = figures.days(in: period).filter { $0.values[measure] != nil }
    let row: (any StoredFigure)? =
        period.dayCount == 1 && !told.isEmpty
        ? told[0]
        : figures.periods.last {
            $0.period == period && $0.breakdown.isNone && $0.values[measure] != nil
        }
    let own = row?.values[measure]
    let ownEvidence = Evidence { row?.derivation(of: measure) }
    let days = told.compactMap { figure in figure.values[measure].map { (day: figure.day, people: $0) } }
    guard var peak = days.first else {
        return ReachSummary(own: own, ownEvidence: ownEvidence, daily: nil)
    }
    for day in days where day.people > peak.people { peak = day }
    let coverage = coverage(of: DaySet(days.map(\.day)), in: period)
    let people = days.reduce(0) { $0 + $1.people }
    return ReachSummary(
        own: own, ownEvidence: ownEvidence,
        daily: .init(
            average: people / Double(days.count), peak: peak.people, peakDay: peak.day, coverage: coverage,
            atMost: coverage.isComplete ? people : nil, days: RowsBehind(told)))
}

extension ReachSummary.Daily {
    /// How one of its numbers was made of the days: their mean, the largest of them, or their sum as an upper bound.
    package func derivation(_ rule: Derivation.Rule, of measure: Measure, named name: String) -> Derivation? {
        let parts = days.rows.compactMap { $0.derivation(of: measure) }
        switch rule {
        case .mean: return Derivation(.mean, name, average, parts)
        case .largest: return Derivation(.largest, name, peak, parts)
        case .sum: return atMost.map { Derivation(.sum, name, $0, parts) }
        default: return nil
        }
    }
}
