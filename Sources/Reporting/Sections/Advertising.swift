import Analytics
import SocialMetrics

/// An advertising account over the three periods of a report: computed once, read by its section, the summary and
/// the data page.
struct Advertising: Sendable {
    let figures: AccountFigures
    /// For the period, the one before and the same a year before; nil where no row lies inside.
    let totals: [AdAccountFigures?]
    let groups: [[CampaignGroup]]
    /// The account's currency; the client's where the exports name none.
    let currency: String
    let namesCurrency: Bool

    var account: AccountInfo { figures.account }
    var now: AdAccountFigures? { totals[0] }

    /// The campaigns to speak of first: purchases before contacts before other results, then by spend.
    var headline: CampaignGroup? {
        let known = groups[0].filter { $0.total.cost != nil && $0.kind != nil }
        let depth = known.compactMap { $0.kind?.depth }.min()
        return known.first { $0.kind?.depth == depth }
    }

    init(_ figures: AccountFigures, in context: ReportContext) {
        self.figures = figures
        totals = context.periods.map { adAccount(in: $0, from: figures) }
        groups = context.periods.map { campaignGroups(in: $0, from: figures) }
        let named = figures.ads.lazy.compactMap(\.ad.currency).first
        currency = named ?? context.request.currency
        namesCurrency = named != nil
    }

    /// The account's lines: sums and rates of sums, then results and their cost by kind.
    func lines(in context: ReportContext) -> [Line] {
        let sums = [Measure.spend, .impressions, .linkClicks, .clicksAll].map { line(of: $0, in: context) }
        let hasLinkClicks = sums[2].now != nil
        let rates = [
            Metric.costPerThousand, hasLinkClicks ? .clickThroughRate : .clickThroughRateAll,
            hasLinkClicks ? .costPerClick : .costPerClickAll,
        ].map { line(of: $0, in: context) }
        let kinds = groups[0].flatMap { group in
            group.kind.map { kind in resultLines(of: group, kind: kind, in: context) } ?? []
        }
        return
            ([sums[0], sums[1], ownReach(in: context), frequency(in: context), sums[2]]
            + (hasLinkClicks ? [] : [sums[3]])
            + rates + kinds).filter(\.isKnown)
    }

    private func line(of measure: Measure, in context: ReportContext) -> Line {
        let values = totals.map { $0?.value(of: measure) }
        var line = Line(
            id: measure.id, label: measure.label, meaning: measure.meaning,
            unit: context.unit(of: measure, currency: currency), now: values[0], previous: values[1],
            yearBefore: values[2], onPrevious: compare(values[0], with: values[1], unit: measure.unit),
            onYearBefore: compare(values[0], with: values[2], unit: measure.unit))
        line.perDay = (
            comparePerDay(values[0], with: values[1], unit: measure.unit),
            comparePerDay(values[0], with: values[2], unit: measure.unit)
        )
        return line
    }

    private func line(of metric: Metric, in context: ReportContext) -> Line {
        line(metric, in: context) { total, _ in
            var values: Values = [:]
            for measure in metric.formula.measures { values[measure] = total.value(of: measure)?.value }
            return metric.formula.value(in: values)
        }
    }

    private func ownReach(in context: ReportContext) -> Line {
        var line = line(.frequency, in: context) { total, _ in total.reach }
        line.id = Measure.reach.id
        line.label = Measure.reach.label
        line.meaning = Measure.reach.meaning
        line.unit = .people
        return line
    }

    private func frequency(in context: ReportContext) -> Line {
        line(.frequency, in: context) { total, period in
            guard let reach = total.reach, let impressions = total.value(of: .impressions),
                impressions.isComplete
            else { return nil }
            return Metric.frequency.formula.value(in: [.impressions: impressions.value, .reach: reach])
        }
    }

    private func line(
        _ metric: Metric, in context: ReportContext, value: (AdAccountFigures, Period) -> Double?
    ) -> Line {
        var unit = metric.unit
        if case .money = unit { unit = .money(currency) }
        return Line(
            metric.id, label: metric.label, meaning: metric.meaning, unit: unit,
            values: zip(totals, context.periods).map { total, period in
                total.flatMap { value($0, period) }.map { PeriodValue(whole: $0, of: period) }
            }, breaksOf: .spend, on: .metaAds, in: context)
    }

    /// Results and cost per result of one kind; not compared where the attribution differs.
    func resultLines(of group: CampaignGroup, kind: ResultKind, in context: ReportContext) -> [Line] {
        let earlier = groups.dropFirst().map { groups in
            groups.first { $0.kind == kind && $0.currency == group.currency }
        }
        let all = [group] + earlier
        func line(
            _ id: String, _ label: Words, _ meaning: Words, _ unit: Unit,
            _ value: (CampaignFigures) -> Double?
        )
            -> Line
        {
            var line = Line(
                id, label: label, meaning: meaning, unit: unit,
                values: zip(all, context.periods).map { group, period in
                    group.flatMap { group in
                        value(group.total).map {
                            PeriodValue(
                                value: $0, covered: group.covered, dayCount: period.dayCount, origin: .parts)
                        }
                    }
                }, breaksOf: .results, on: .metaAds, in: context, asSums: id.hasPrefix("results:"))
            if let before = earlier[0], before.attribution != group.attribution {
                line.onPrevious = .unavailable(.otherDefinition)
            }
            if let before = earlier[1], before.attribution != group.attribution {
                line.onYearBefore = .unavailable(.otherDefinition)
            }
            line.userLabel = kind.userText
            return line
        }
        let (results, cost) = (Measure.results, Metric.costPerResult)
        return [
            line("results:" + kind.key, kind.named(results.label), results.meaning, .count) {
                $0.values[.results]
            },
            line("cost:" + kind.key, kind.named(cost.label), cost.meaning, .money(currency)) {
                $0.cost?.cost
            },
        ]
    }
}

extension ResultKind {
    /// A text that stands for the kind.
    var key: String {
        switch self {
        case .measure(let measure): measure.id
        case .other(let text): text
        }
    }

    /// The file's words where the dictionary has none: hostile text.
    var userText: String? {
        if case .other(let text) = self { text } else { nil }
    }

    /// "Results: purchases", or "Results:" before the file's own words.
    func named(_ what: Words) -> Words {
        switch self {
        case .measure(let measure):
            Words(
                en: what.en + ": " + measure.label.en.lowercasedFirst(.en),
                fr: what.fr + " : " + measure.label.fr.lowercasedFirst(.fr))
        case .other: Words(en: what.en + ":", fr: what.fr + " :")
        }
    }
}
