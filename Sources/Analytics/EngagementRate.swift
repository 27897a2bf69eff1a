import SocialMetrics

extension EngagementSet {
    /// The declared set of a platform, less the parts that no row of the account reports.
    ///
    /// Nil when none of them, or no denominator, is reported. The parts that are left name the rate.
    package static func reported(by rows: [Values], on platform: Platform) -> EngagementSet? {
        reported(by: rows.reduce(into: Set()) { $0.formUnion($1.keys) }, on: platform)
    }

    /// The declared set of a platform, less the parts that are not among the reported measures.
    package static func reported(by measures: Set<Measure>, on platform: Platform) -> EngagementSet? {
        guard var set = declared(for: platform) else { return nil }
        set.parts = set.parts.filter(measures.contains)
        guard !set.parts.isEmpty, measures.contains(set.denominator) else { return nil }
        return set
    }

    /// The engagement of a row; nil when one of the parts is absent.
    package func engagement(of values: Values) -> Double? {
        var sum = 0.0
        for part in parts {
            guard let value = values[part] else { return nil }
            sum += value
        }
        return sum
    }

    /// Engagement and exposure of a row; nil when either is absent or nobody was exposed.
    package func both(of values: Values) -> (engagement: Double, exposure: Double)? {
        guard let engagement = engagement(of: values), let exposure = values[denominator], exposure > 0
        else { return nil }
        return (engagement, exposure)
    }
}

/// The engagement rate of a set of posts: pooled, with the median of the posts' own rates beside it.
package struct EngagementRate: Hashable, Sendable {
    package var set: EngagementSet
    /// All engagement over all exposures.
    ///
    /// With reach below the line this is a rate per exposure, not per person.
    package var pooled: Double
    package var medianOfPosts: Double
    package var engagement: Double
    package var exposure: Double
    /// Posts with both numbers.
    package var posts: Int
    /// Posts set aside because one of the numbers is absent.
    package var without: Int
}

/// The engagement rate over posts, from those that have both numbers; nil when none has.
package func engagementRate(of posts: [Values], counting set: EngagementSet) -> EngagementRate? {
    let both = posts.compactMap { set.both(of: $0) }
    let exposure = both.reduce(0) { $0 + $1.exposure }
    let engagement = both.reduce(0) { $0 + $1.engagement }
    guard exposure > 0, let median = median(of: both.map { $0.engagement / $0.exposure }) else { return nil }
    return EngagementRate(
        set: set, pooled: engagement / exposure, medianOfPosts: median, engagement: engagement,
        exposure: exposure, posts: both.count, without: posts.count - both.count)
}
