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
    /// How the count at the end, and the rate, were made.
    package var endEvidence: Evidence?
    package var rateEvidence: Evidence?

    /// New followers less those who left; nil when unknown.
    package var net: Double? { netValue?.value }

    /// Counts further than this from the period's ends do not stand for them, in days.
    package static let staleness = 7
}

/// Every known count of followers of an account in order of time: noted by hand, or exported by day or period.
package func followerCounts(of figures: AccountFigures) -> [FollowerCount] {
    countsWithSources(of: figures).map(\.count)
}

/// A count of followers and where it stands.
private struct KnownCount: Sendable {
    var count: FollowerCount
    var place: Observation.Place
    var sources: [SourceLine] = []

    var derivation: Derivation {
        var derivation = Derivation(.read, Measure.followers.id, count.count)
        derivation.observation = Observation(
            place: place, measure: .followers, value: count.count, sources: sources)
        return derivation
    }
}

private func countsWithSources(of figures: AccountFigures) -> [KnownCount] {
    var byDay: [Day: KnownCount] = [:]
    func add(_ figure: some StoredFigure, on day: Day) {
        guard let count = figure.values[.followers] else { return }
        byDay[day] = KnownCount(
            count: FollowerCount(day: day, count: count), place: figure.place, sources: figure.sources)
    }
    for row in figures.periods where row.breakdown.isNone { add(row, on: row.period.to) }
    for day in figures.days { add(day, on: day.day) }
    for count in figures.followerCounts {
        byDay[count.day] = KnownCount(count: count, place: .noted(count.day, line: count.line))
    }
    return byDay.values.sorted { $0.count.day < $1.count.day }
}

/// The followers of an account at the end of a period, and how many it gained.
package func followers(in period: Period, from figures: AccountFigures) -> FollowerSummary {
    let counts = countsWithSources(of: figures)
    let last = counts.last { $0.count.day <= period.to && $0.count.day >= period.from }
    let first = counts.last {
        $0.count.day < period.from && $0.count.day >= period.from.adding(days: -FollowerSummary.staleness)
    }
    let (start, end) = (first?.count, last?.count)
    var summary = FollowerSummary(
        end: end, start: start, gross: value(of: .newFollowers, in: period, from: figures))
    summary.endEvidence = last.map { last in Evidence { last.derivation } }
    if let start, let end, end.day >= period.to.adding(days: -FollowerSummary.staleness) {
        summary.origin = .counts
        let net = end.count - start.count
        summary.netValue = PeriodValue(
            value: net, covered: period.dayCount, dayCount: period.dayCount, origin: .own,
            evidence: Evidence {
                Derivation(
                    .difference, Metric.netGrowth.id, net, [last, first].compactMap { $0?.derivation })
            })
    } else if let flow = value(of: .netFollowers, in: period, from: figures) {
        summary.origin = .flow
        summary.netValue = flow
    }
    if let net = summary.netValue, net.isComplete, let start, start.count > 0 {
        let rate = net.value / start.count
        summary.rate = rate
        summary.rateEvidence = Evidence {
            Derivation(
                .ratio, Metric.growthRate.id, rate,
                [net.evidence(), first?.derivation].compactMap(\.self))
        }
    }
    return summary
}
