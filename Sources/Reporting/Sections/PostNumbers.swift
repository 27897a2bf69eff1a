import Analytics
import SocialMetrics

/// The posts of one period, or those of one format among them, and every number that is printed of them.
struct PostGroup: Sendable {
    let posts: [RankingCandidate]
    let counting: EngagementSet?
    /// Nil when no post has engagement and exposure.
    let rate: EngagementRate?
    /// What its numbers are called by, but for the metric.
    private let base: NumberID
    private let unit: @Sendable (Measure) -> SocialMetrics.Unit

    fileprivate init(
        _ posts: [RankingCandidate], _ set: PostSet, format: PostFormat?, rate: EngagementRate? = nil
    ) {
        self.posts = posts
        counting = set.counting
        self.rate = rate ?? set.counting.flatMap { engagementRate(of: posts.map(\.values), counting: $0) }
        base = set.base(format.map { [.format: $0.rawValue] } ?? [:])
        unit = set.unit
    }

    /// A number of the posts, nil when it is absent: the sum of a measure, the engagement rate, or what is said of them,
    /// such as a median and how many posts.
    func made(_ metric: String, _ statistic: NumberID.Statistic? = nil) -> Made? {
        if let counting, metric == counting.metric.id { return rateNumber(counting, statistic) }
        guard let measure = Measure.named(metric) else { return nil }
        let (posts, id) = (posts, number(metric, statistic))
        switch statistic {
        case .posts:
            return Made(Double(posts.count), .count, id) { count(of: posts, as: metric) }
        case .young:
            let young = posts.filter(\.isYoung)
            return Made(Double(young.count), .count, id) { count(of: young, as: metric) }
        case .median:
            return median(of: posts.compactMap { $0.values[measure] }).map {
                Made($0, unit(measure), id) { medianDerivation(measure, over: posts) }
            }
        case .minimum:
            guard let counting, counting.denominator == measure, rate != nil else { return nil }
            let least = minimumExposure(of: posts.map(\.values), counting: counting)
            return Made(least, .count, id) {
                let pooled = counting.pooledRate(counting.metric.id, derivedFrom: posts)
                return pooled.map { Derivation(.leastExposure, metric, least, [$0]) }
            }
        case nil:
            return total(of: measure, over: posts.map(\.values)).value.map {
                Made($0, unit(measure), id) { combined(measure, over: posts) }
            }
        default: return nil
        }
    }

    private func rateNumber(_ counting: EngagementSet, _ statistic: NumberID.Statistic?) -> Made? {
        let (posts, metric) = (posts, counting.metric.id)
        let id = number(metric, statistic)
        let known = posts.filter { counting.engagement(of: $0.values) != nil }
        switch statistic {
        case nil:
            return rate.map {
                Made($0.pooled, .share, id) { counting.pooledRate(metric, derivedFrom: posts) }
            }
        case .median:
            return rate.map {
                Made($0.medianOfPosts, .share, id) { counting.medianRate(metric, derivedFrom: posts) }
            }
        case .engagement:
            guard !known.isEmpty else { return nil }
            let sum = known.compactMap { counting.engagement(of: $0.values) }.reduce(0, +)
            return Made(sum, .count, id) { counting.engagement(derivedFrom: known) }
        case .without:
            let without = posts.filter { counting.both(of: $0.values) == nil }
            return Made(Double(without.count), .count, id) { count(of: without, as: metric) }
        default: return nil
        }
    }

    /// The id of a number; sums and counts are told from those of the account by `format=all`.
    func number(_ metric: String, _ statistic: NumberID.Statistic? = nil) -> NumberID {
        var id = base.of(metric)
        if metric != counting?.metric.id, id.subject[.format] == nil {
            id.subject[.format] = NumberID.allFormats
        }
        return statistic.map(id.with) ?? id
    }
}

extension PostSet {
    /// All posts, or those of a format; posts without one are other posts.
    func group(_ format: PostFormat? = nil) -> PostGroup {
        guard let format else { return PostGroup(posts, self, format: nil, rate: rate) }
        return PostGroup(
            posts.filter { ($0.post.format ?? .other) == format }, self, format: format)
    }

    /// The id of a rate of all posts.
    func number(_ metric: String, _ statistic: NumberID.Statistic? = nil) -> NumberID {
        group().number(metric, statistic)
    }

    /// How many posts could be ranked.
    func compared(_ ranking: Ranking) -> Quantity {
        Quantity(
            Double(ranking.compared), .count, id: base([:]).of(Measure.publishedPosts.id).with(.compared))
    }

    fileprivate func base(_ fields: NumberID.Subject.Fields) -> NumberID {
        account.number("", of: period, basis == .lifetime ? .lifetime : .period, .init(fields))
    }

    /// A number of one post, nil when it is absent: a measure, the engagement rate, or what is said of them, such as its
    /// interactions and how many times the median.
    func made(_ metric: String, _ statistic: NumberID.Statistic? = nil, of post: RankingCandidate) -> Made? {
        var id = account.number(
            metric, of: post.post, published: post.day, asOf: post.asOf, in: period)
        id = statistic.map(id.with) ?? id
        if let counting, metric == counting.metric.id {
            switch statistic {
            case nil:
                return counting.both(of: post.values).map {
                    Made($0.engagement / $0.exposure, .share, id) {
                        counting.rate(metric, derivedFrom: post)
                    }
                }
            case .engagement:
                return counting.engagement(of: post.values).map {
                    Made($0, .count, id) { counting.engagement(derivedFrom: post) }
                }
            default: return nil
            }
        }
        guard let measure = Measure.named(metric), let value = post.values[measure] else { return nil }
        switch statistic {
        case nil: return Made(value, unit(measure), id) { post.derivation(of: measure) }
        case .timesMedian:
            let posts = posts
            guard let median = median(of: posts.compactMap { $0.values[measure] }), median > 0 else {
                return nil
            }
            return Made(value / median, .factor, timesMedian(metric, of: post)) {
                let parts = [post.derivation(of: measure), medianDerivation(measure, over: posts)]
                return Derivation(.ratio, metric, value / median, parts.compactMap(\.self))
            }
        default: return nil
        }
    }

    /// The id of how many times the median of the set a post's number is: it depends on the posts of the period.
    func timesMedian(_ metric: String, of post: RankingCandidate) -> NumberID {
        base([.post: post.post.nativeID]).of(metric).with(.timesMedian)
    }

    /// The posts that took part in a ranking.
    func ranked(by criterion: Ranking.Criterion) -> [RankingCandidate] {
        posts.filter { post in
            switch criterion {
            case .rate(let set, let least):
                set.both(of: post.values).map { $0.exposure >= least } ?? false
            case .interactions:
                (counting?.engagement(of: post.values) ?? post.values[.interactions]) != nil
            }
        }
    }

    /// The post that was ranked.
    func candidate(_ ranked: RankedPost) -> RankingCandidate? { posts.first { $0.post == ranked.post } }
}

extension RankingCandidate {
    /// Exported within a week of its publication.
    var isYoung: Bool {
        guard let asOf, let day else { return false }
        return asOf.number - day.number < youngPostDays
    }
}
