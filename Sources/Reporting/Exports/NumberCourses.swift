import Analytics
import SocialMetrics

/// The course of one figure of a channel over days or months, for a chart.
package struct NumberCourse: Sendable {
    /// A point: the days it stands for, and its value; nil is a gap.
    package struct Point: Sendable {
        package var period: Period
        package var value: Double?
    }

    /// "Instagram – maisonlumiere": holds a name that somebody typed.
    package var channel: String
    /// "Reach per day".
    package var title: String
    /// Whether its points are months; else they are days.
    package var isMonthly: Bool
    package var unit: Unit
    package var points: [Point]
}

/// What the results of one kind cost by campaign, for a chart.
package struct NumberCosts: Sendable {
    package struct Campaign: Sendable {
        /// As its author named it: hostile text.
        package var name: String
        package var cost: Double
        package var low: Double
        /// Nil when unbounded.
        package var high: Double?
    }

    /// "Cost per result: purchases, Meta Ads".
    package var title: String
    package var unit: Unit
    /// The one with the highest cost first.
    package var campaigns: [Campaign]
}

extension ReportContext {
    /// Reach, views or impressions by day, as the report draws them, and followers at the end of months.
    func courses(of channel: Channel) -> [NumberCourse] {
        let name = title(of: channel.account)
        let seen = [channel.reachMeasure, .views, .impressions].lazy.compactMap { measure -> NumberCourse? in
            let values = self.course(of: measure, in: self.period, from: channel.figures)
            guard values.compactMap(\.self).count > 1 else { return nil }
            return NumberCourse(
                channel: name, title: self(measure.label) + self(en: " per day", fr: " par jour"),
                isMonthly: false, unit: self.unit(of: measure),
                points: zip(self.period.days, values).map {
                    .init(period: Period(from: $0, to: $0), value: $1)
                })
        }.first
        let months = monthEnds(of: channel.figures)
        let followers = NumberCourse(
            channel: name,
            title: self(en: "Followers at the end of the month", fr: "Abonnés à la fin du mois"),
            isMonthly: true, unit: .people, points: months.map { .init(period: $0.month, value: $0.count) })
        let isKnown = months.count { $0.count != nil } > 1
        return [seen].compactMap(\.self) + (isKnown ? [followers] : [])
    }

    /// The cost of results with its interval, where two campaigns of a kind have one.
    func costs(of advertising: Advertising) -> [NumberCosts] {
        advertising.groups[0].compactMap { group in
            guard let kind = group.kind, !group.isOfAccount else { return nil }
            let campaigns = group.campaigns.compactMap { campaign -> NumberCosts.Campaign? in
                guard let cost = campaign.cost, let value = cost.cost else { return nil }
                return .init(
                    name: campaign.name, cost: tidy(value), low: tidy(cost.low), high: cost.high.map(tidy))
            }
            guard campaigns.count > 1 else { return nil }
            let sorted = campaigns.sorted { ($1.cost, $0.name) < ($0.cost, $1.name) }
            let what = kind.userText == nil ? kind.named(kind.costMetric.label) : kind.costMetric.label
            return NumberCosts(
                title: spaced(self(what)) + " – " + title(of: advertising.account),
                unit: .money(group.currency ?? advertising.currency), campaigns: sorted)
        }
    }
}
