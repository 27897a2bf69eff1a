import Analytics
import Charting
import SocialMetrics

extension ReportContext {
    /// The chart of the engagement rate by kind of content, best first; nil when fewer than two kinds have one.
    ///
    /// Each bar says of how many posts it is; a kind of fewer than three leads nothing, its rate is chance.
    func formatFigure(of channel: Channel) -> Block? {
        let set = channel.posts[0]
        guard let counting = set.counting else { return nil }
        let groups = Dictionary(grouping: set.posts) { $0.post.format ?? .other }
        let rates = PostFormat.allCases.compactMap { format in
            groups[format].flatMap { engagementRate(of: $0.map(\.values), counting: counting) }
                .map { (format: format, rate: $0) }
        }.sorted { $0.rate.pooled > $1.rate.pooled }
        guard rates.count > 1, let best = rates.first, let all = set.rate else { return nil }
        let label = Words(en: "Engagement rate", fr: "Taux d’engagement")
        let isLeading = best.rate.posts >= 3
        let rows = rates.map { format, rate in (name: named(format, rate.posts, in: set), rate: rate) }
        let kind = self(en: " by kind of content", fr: " selon le type de contenu")
        return .figure(
            Figure(
                id: "chart-\(channel.account.key)-formats",
                title: plain(
                    self(isLeading ? leading(best.format, best.rate, all) : spread(rates.map(\.rate)))),
                summary: self(label) + kind
                    + self(
                        en: ". The table below has every value.",
                        fr: ". Le tableau ci-dessous donne chaque valeur."),
                mark: .bars(
                    .init(
                        rows: rows.enumerated().map { index, row in
                            .init(
                                label: row.name, value: row.rate.pooled,
                                text: text(Quantity(row.rate.pooled, .share)),
                                emphasised: isLeading && index == 0)
                        }))),
            data: ReportTable(
                caption: self(label) + kind,
                columns: [.init(self(en: "Format", fr: "Format"), .leading), .init(self(label))],
                rows: zip(rows, rates).map { row, rate in
                    .init([.text(row.name), cell(set.group(rate.format).made(counting.metric.id))])
                }))
    }

    private func leading(_ format: PostFormat, _ rate: EngagementRate, _ all: EngagementRate) -> Sentence {
        let (best, whole) = (Quantity(rate.pooled, .share), Quantity(all.pooled, .share))
        return Sentence(
            en: "Engagement rate: \(format.label.en) leads with \(best), against \(whole) for all",
            fr: "Taux d’engagement : \(format.label.fr) en tête avec \(best), contre \(whole) pour l’ensemble"
        )
    }

    /// Where the best kind is one or two posts, none is said to lead.
    private func spread(_ rates: [EngagementRate]) -> Sentence {
        let (high, low) = (
            Quantity(rates.first?.pooled ?? 0, .share), Quantity(rates.last?.pooled ?? 0, .share)
        )
        return Sentence(
            en: "Engagement rate: \(low) to \(high), by kind of content",
            fr: "Taux d’engagement : de \(low) à \(high) selon le type de contenu")
    }

    /// "Reel, 12 posts".
    private func named(_ format: PostFormat, _ posts: Int, in set: PostSet) -> String {
        self(format.label) + ", " + text(Quantity(Double(posts), .count)) + " "
            + postNoun(Double(posts), in: set)
    }
}
