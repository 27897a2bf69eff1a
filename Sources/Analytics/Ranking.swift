import SocialMetrics

/// A post or video to be ranked, whatever basis its values have.
package struct RankedPost: Hashable, Sendable {
    package var post: PostFacts
    package var values: Values
    /// The day it was published on the client's clock; nil when the export does not say.
    package var day: Day?
    /// What it was ranked by: an engagement rate, or a number of interactions.
    package var score: Double
    package var exposure: Double
    /// Exported within 7 days of its publication: its values were still growing.
    package var isYoung: Bool
}

/// The best and the worst posts of a set; no post is in both.
package struct Ranking: Hashable, Sendable {
    package enum Criterion: Hashable, Sendable {
        /// Engagement rate, among posts with enough exposure.
        case rate(EngagementSet, minimumExposure: Double)
        /// Number of interactions, where too few posts have a rate.
        case interactions
    }

    package var criterion: Criterion
    package var best: [RankedPost]
    package var worst: [RankedPost]
    /// How many posts took part.
    package var compared: Int
}

/// A post before it is ranked.
///
/// It is never changed, and chosen and counted again and again: lists of candidates hold references.
package final class RankingCandidate: Sendable {
    package let post: PostFacts
    package let values: Values
    package let day: Day?
    package let asOf: Day?
    private let period: Period?
    package let sources: [SourceLine]

    /// Where its values stand.
    package var place: Observation.Place {
        period.map { .postPeriod(post, $0) } ?? .post(post, asOf: asOf ?? Day(number: 0))
    }

    /// A nil period stands for all that the post ever got.
    package init(
        post: PostFacts, values: Values, day: Day?, asOf: Day?, period: Period? = nil,
        sources: [SourceLine] = []
    ) {
        self.post = post
        self.values = values
        self.day = day
        self.asOf = asOf
        self.period = period
        self.sources = sources
    }
}

extension RankingCandidate: StoredFigure {}

/// Days after publication during which a post's values are called young.
package let youngPostDays = 7

/// Exposures below which a post's rate is left out, because a few people more would turn it round.
///
/// At least 100, and as many as bring ten interactions at the rate of all posts together.
package func minimumExposure(of posts: [Values], counting set: EngagementSet) -> Double {
    guard let pooled = engagementRate(of: posts, counting: set)?.pooled, pooled > 0 else { return 100 }
    return max(100, (10 / pooled).rounded(.up))
}

/// The best three and the worst two posts, fewer when there are few: at least half of the posts are best ones.
///
/// By engagement rate when at least two posts have one and enough exposure, else by interactions. Ties go to the
/// greater exposure, then to the earlier post, then to the smaller id. Nil when nothing can be ranked.
package func ranking(of posts: [RankingCandidate], on platform: Platform) -> Ranking? {
    let set = EngagementSet.reported(by: posts.map(\.values), on: platform)
    var ranked: [RankedPost] = []
    var criterion = Ranking.Criterion.interactions
    if let set {
        let minimum = minimumExposure(of: posts.map(\.values), counting: set)
        criterion = .rate(set, minimumExposure: minimum)
        ranked = posts.compactMap { post in
            guard let (engagement, exposure) = set.both(of: post.values), exposure >= minimum
            else { return nil }
            return RankedPost(post, score: engagement / exposure, exposure: exposure)
        }
    }
    if ranked.count < 2 {
        criterion = .interactions
        ranked = posts.compactMap { post in
            (set?.engagement(of: post.values) ?? post.values[.interactions]).map {
                RankedPost(post, score: $0, exposure: post.values[.reach] ?? post.values[.views] ?? 0)
            }
        }
    }
    guard !ranked.isEmpty else { return nil }
    ranked.sort(by: RankedPost.isBetter)
    let best = min(3, (ranked.count + 1) / 2)
    return Ranking(
        criterion: criterion, best: Array(ranked.prefix(best)),
        worst: worst(of: ranked.dropFirst(best), criterion, among: posts.map(\.values)),
        compared: ranked.count)
}

/// The last two, the worst first: of rates only those below the median of all posts, of interactions only those that do
/// not share their number with a post left out.
private func worst(
    of ranked: ArraySlice<RankedPost>, _ criterion: Ranking.Criterion, among all: [Values]
) -> [RankedPost] {
    let last = ranked.suffix(2)
    switch criterion {
    case .rate(let set, _):
        let median = engagementRate(of: all, counting: set)?.medianOfPosts ?? .infinity
        return last.filter { $0.score < median }.reversed()
    case .interactions:
        let left = ranked.dropLast(last.count)
        return left.last?.score == last.first?.score ? [] : last.reversed()
    }
}

extension RankedPost {
    init(_ candidate: RankingCandidate, score: Double, exposure: Double) {
        self.init(
            post: candidate.post, values: candidate.values, day: candidate.day, score: score,
            exposure: exposure,
            isYoung: candidate.asOf.flatMap { asOf in
                candidate.day.map { asOf.number - $0.number < youngPostDays }
            } ?? false)
    }

    fileprivate static func isBetter(_ left: RankedPost, _ right: RankedPost) -> Bool {
        if left.score != right.score { return left.score > right.score }
        if left.exposure != right.exposure { return left.exposure > right.exposure }
        if left.day != right.day { return left.day ?? Day(number: .max) < right.day ?? Day(number: .max) }
        return left.post.nativeID < right.post.nativeID
    }
}
