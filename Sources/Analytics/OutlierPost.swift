import SocialMetrics

/// A post that was seen far more than the others of its period: named apart, so that averages are read without it.
package struct OutlierPost: Hashable, Sendable {
    package var post: RankedPost
    /// What was compared: reach, or views where the export has no reach.
    package var measure: Measure
    package var value: Double
    /// Median of the posts of the period, this one included.
    package var median: Double

    /// How many times the median.
    package var factor: Double { value / median }
}

/// How many times the median makes a post stand out.
package let outlierFactor = 4.0
/// People or views below which a post is not called far beyond the usual, whatever the others had.
package let outlierMinimum = 500.0

/// The post seen most, when it was seen at least four times as much as the median of at least five posts, and 500 times.
///
/// Nil when none stands out. Ties go to the earlier post, then to the smaller id.
package func outlierPost(among posts: [RankingCandidate]) -> OutlierPost? {
    let hasReach = posts.count { $0.values[.reach] != nil } * 2 > posts.count
    let measure: Measure = hasReach ? .reach : .views
    let seen = posts.compactMap { post in post.values[measure].map { (post: post, value: $0) } }
    guard seen.count >= 5, let median = median(of: seen.map(\.value)), median > 0 else { return nil }
    let most = seen.max { left, right in
        if left.value != right.value { return left.value < right.value }
        if left.post.day != right.post.day {
            return left.post.day ?? Day(number: .max) > right.post.day ?? Day(number: .max)
        }
        return left.post.post.nativeID > right.post.post.nativeID
    }
    guard let most, most.value >= max(outlierMinimum, outlierFactor * median) else { return nil }
    return OutlierPost(
        post: RankedPost(most.post, score: most.value, exposure: most.value), measure: measure,
        value: most.value,
        median: median)
}
