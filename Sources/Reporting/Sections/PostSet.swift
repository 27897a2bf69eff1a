import Analytics
import SocialMetrics

/// The posts of one period and their rates, on one basis.
struct PostSet: Sendable {
    enum Basis: Sendable {
        /// Posts published in the period, with all they got until the export.
        case lifetime
        /// Videos of any age, with what they got in the period.
        case activity
    }

    var basis: Basis
    var posts: [RankingCandidate]
    /// Nil when no post has engagement and exposure.
    var rate: EngagementRate?
    /// The declared engagement, less the parts that no post of the account reports.
    var counting: EngagementSet?
    /// First and last day the values were exported; nil for activity.
    var exported: Period?
    let account: AccountInfo
    let period: Period
    let unit: @Sendable (Measure) -> SocialMetrics.Unit

    init(_ period: Period, of figures: AccountFigures, in context: ReportContext) {
        let platform = figures.account.platform
        account = figures.account
        self.period = period
        unit = { context.unit(of: $0) }
        if !figures.knowsPosts {
            basis = .activity
            posts = Analytics.posts(activeIn: period, of: figures).map {
                RankingCandidate(
                    post: $0.post, values: $0.values, day: $0.post.day(in: context.zone), asOf: nil,
                    period: period, sources: $0.sources)
            }
            counting = EngagementSet.reported(by: figures.postPeriods.map(\.values), on: platform)
        } else {
            basis = .lifetime
            let published = Analytics.posts(publishedIn: period, of: figures, zone: context.zone)
            posts = published.map {
                RankingCandidate(
                    post: $0.post, values: $0.values, day: $0.post.day(in: context.zone), asOf: $0.asOf,
                    sources: $0.sources)
            }
            counting = EngagementSet.reported(by: figures.measuresOfPosts, on: platform)
            if let first = published.map(\.asOf).min(), let last = published.map(\.asOf).max() {
                exported = Period(from: first, to: last)
            }
        }
        rate = counting.flatMap { engagementRate(of: posts.map(\.values), counting: $0) }
    }

    /// The post seen far more than the others; nil on the basis of activity, where new videos always are.
    var outlier: OutlierPost? { basis == .lifetime ? outlierPost(among: posts) : nil }

    /// Posts exported within a week of their publication.
    var youngCount: Int {
        posts.count(where: \.isYoung)
    }
}

extension EngagementSet {
    /// The metric whose definition names the denominator.
    var metric: Metric {
        switch denominator {
        case .reach: .engagementRateByReach
        case .impressions: .engagementRateByImpressions
        default: .engagementRateByViews
        }
    }
}
