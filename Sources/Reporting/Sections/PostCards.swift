import Analytics
import SocialMetrics

extension ReportContext {
    /// The post seen far more than the others, the best posts, then the worst, as cards; no post has two.
    func postCards(_ ranking: Ranking, of set: PostSet) -> [PostCard] {
        let outlier = set.outlier
        let others = { (posts: [RankedPost]) in posts.filter { $0.post != outlier?.post.post } }
        return (outlier.map { [card($0, by: ranking, of: set)] } ?? [])
            + others(ranking.best).map { card($0, rank: .best, by: ranking, of: set) }
            + others(ranking.worst).map { card($0, rank: .worst, by: ranking, of: set) }
    }

    private func card(_ outlier: OutlierPost, by ranking: Ranking, of set: PostSet) -> PostCard {
        let ranked = outlier.post
        return PostCard(
            rank: .outlier, caption: ranked.post.caption, format: ranked.post.format.map { self($0.label) },
            published: ranked.day, permalink: ranked.post.permalink,
            figures: cells(ranked, by: ranking, of: set),
            reason: comparedWithMedian(outlier, in: set) + ".")
    }

    /// "Reach: 36,178, 10.0 times the median of the posts".
    func comparedWithMedian(_ outlier: OutlierPost, in set: PostSet) -> Phrase {
        let label = outlier.measure.label
        let (value, factor, median) = numbers(of: outlier, in: set)
        return self(
            Sentence(
                en: "\(label.en): \(value), \(factor) times the median of the posts (\(median))",
                fr: "\(label.fr) : \(value), \(factor) fois la médiane des publications (\(median))"))
    }

    /// What a post seen far more than the others got, how many times the median that is, and the median.
    func numbers(of outlier: OutlierPost, in set: PostSet) -> (Quantity, Quantity, Quantity) {
        let (id, unit) = (number(outlier.measure.id, of: outlier.post, in: set), outlier.measure.unit)
        return (
            Quantity(outlier.value, unit, id: id),
            Quantity(
                outlier.factor, .factor,
                id: set.candidate(outlier.post).map { set.timesMedian(outlier.measure.id, of: $0) }),
            Quantity(outlier.median, unit, id: set.group().number(outlier.measure.id, .median))
        )
    }

    /// The id of a number of a ranked post.
    func number(_ metric: String, of ranked: RankedPost, in set: PostSet) -> NumberID? {
        set.candidate(ranked).map {
            set.account.number(metric, of: $0.post, published: $0.day, asOf: $0.asOf, in: set.period)
        }
    }

    private func card(_ ranked: RankedPost, rank: PostCard.Rank, by ranking: Ranking, of set: PostSet)
        -> PostCard
    {
        PostCard(
            rank: rank, caption: ranked.post.caption, format: ranked.post.format.map { self($0.label) },
            published: ranked.day, permalink: ranked.post.permalink,
            figures: cells(ranked, by: ranking, of: set),
            reason: reason(ranked, by: ranking, of: set))
    }

    /// The id of what a post is ranked by where too few have a rate.
    private func interactions(of ranked: RankedPost, in set: PostSet) -> NumberID? {
        guard let counting = set.counting, counting.engagement(of: ranked.values) != nil else {
            return number(Measure.interactions.id, of: ranked, in: set)
        }
        return number(counting.metric.id, of: ranked, in: set)?.with(.engagement)
    }

    /// What the rate is divided by first, then what else says how much the post was seen, then what people did.
    private func cells(_ ranked: RankedPost, by ranking: Ranking, of set: PostSet) -> [LabelledCell] {
        let first = set.counting?.denominator
        var measures = [first].compactMap(\.self) + [Measure.views, .reach].filter { $0 != first }
        if case .rate(let set, _) = ranking.criterion {
            measures += set.parts
        } else {
            measures.append(.interactions)
        }
        guard let candidate = set.candidate(ranked) else { return [] }
        return measures.compactMap { measure in
            set.made(measure.id, of: candidate).map {
                LabelledCell(self(measure.label), .quantity($0.quantity))
            }
        }
    }

    private func reason(_ ranked: RankedPost, by ranking: Ranking, of set: PostSet) -> Phrase {
        let reason: Phrase
        switch ranking.criterion {
        case .rate(let counting, _):
            let rate = Quantity(ranked.score, .share, id: number(counting.metric.id, of: ranked, in: set))
            let label = counting.metric.label
            if let median = set.rate?.medianOfPosts {
                let median = Quantity(median, .share, id: set.number(counting.metric.id, .median))
                reason = self(
                    Sentence(
                        en: "\(label.en): \(rate), against a median of \(median)",
                        fr: "\(label.fr) : \(rate), pour une médiane de \(median)"))
            } else {
                reason = self(Sentence(en: "\(label.en): \(rate)", fr: "\(label.fr) : \(rate)"))
            }
        case .interactions:
            let count = Quantity(ranked.score, .count, id: interactions(of: ranked, in: set))
            let noun = plural(
                ranked.score, one: Words("interaction"), many: Words("interactions"))
            reason = Phrase([.quantity(count), .text(" " + noun)])
        }
        guard ranked.isYoung else { return reason + "." }
        return reason
            + self(
                Sentence(
                    en: "; less than 7 days old when exported.",
                    fr: " ; moins de 7 jours au moment de l’export."))
    }
}
