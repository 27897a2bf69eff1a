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
    /// The figures of its tables.
    private(set) var tableLines: [Line] = []
    /// In order; amounts are not added where there are several.
    var currencies: [String] { (now?.currencies ?? []).sorted() }

    var account: AccountInfo { figures.account }
    var now: AdAccountFigures? { totals[0] }

    /// The campaigns to speak of first: purchases before contacts before other results, then by spend.
    var headline: CampaignGroup? {
        let known = groups[0].filter { $0.total.cost != nil && $0.kind != nil }
        let depth = known.compactMap { $0.kind?.depth }.min()
        return known.first { $0.kind?.depth == depth }
    }

    /// Whether results of a kind were an aim: they were chosen for the campaign, or the account had some at any time.
    ///
    /// Conversions stand in every export of several platforms, as 0 too where a campaign is for visits or followers.
    func expects(_ kind: ResultKind) -> Bool {
        kind != .measure(.conversions)
            || figures.ads.contains { row in
                row.ad.resultType.map(ResultKind.init) == kind && (row.values[.results] ?? 0) > 0
            }
    }

    init(_ figures: AccountFigures, in context: ReportContext) {
        self.figures = figures
        let isAsked = context.periods.map { context.request.isComparing || $0 == context.period }
        totals = zip(context.periods, isAsked).map { $1 ? adAccount(in: $0, from: figures) : nil }
        let totals = totals
        groups = context.periods.indices.map {
            isAsked[$0] ? campaignGroups(in: context.periods[$0], from: figures, of: totals[$0]) : []
        }
        let named =
            context.periods.indices.lazy.compactMap {
                (isAsked[$0] ? totals[$0] : adAccount(in: context.periods[$0], from: figures))?.currencies
                    .min()
            }.first
            ?? figures.ads.last { $0.subject.facts.currency != nil }?.ad.currency
        currency = named ?? context.request.currency
        namesCurrency = named != nil
        tableLines = lines(in: context)
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
            + rates + values(in: context) + kinds).filter(\.isKnown)
    }

    private func line(of measure: Measure, in context: ReportContext) -> Line {
        let values = totals.map { $0?.value(of: measure) }
        var line = Line(
            id: measure.id, numbers: context.periods.map { account.number(measure.id, of: $0) },
            label: measure.label, unit: context.unit(of: measure, currency: currency), now: values[0],
            previous: values[1],
            yearBefore: values[2], onPrevious: compare(values[0], with: values[1], unit: measure.unit),
            onYearBefore: compare(values[0], with: values[2], unit: measure.unit))
        line.perDay = (
            comparePerDay(values[0], with: values[1], unit: measure.unit),
            comparePerDay(values[0], with: values[2], unit: measure.unit)
        )
        return inOneCurrency(line)
    }

    /// What the results were worth and how many times the spend that is; nothing where no value was ever reported.
    ///
    /// Platforms write 0 where the advertiser sends no value: 0 in all periods says nothing of the ads.
    private func values(in context: ReportContext) -> [Line] {
        let pairs: [(Measure, Metric)] = [
            (.conversionValue, .returnOnSpend), (.purchaseValue, .returnOnSpendOfPurchases),
        ]
        return pairs.flatMap { measure, metric -> [Line] in
            let sums = totals.map { $0?.value(of: measure) }
            guard sums.contains(where: { ($0?.value ?? 0) > 0 }) || hadEarlier(measure, sums, in: context)
            else { return [] }
            let value = Line(
                measure.id, label: measure.label,
                unit: context.unit(of: measure, currency: currency), values: sums, breaksOf: measure,
                of: account, in: context, asSums: true, byDay: true)
            return [inOneCurrency(value), line(of: metric, breaksOf: measure, in: context)]
        }
    }

    /// Whether an earlier period has a sum above 0, where only the period itself is told of and has one.
    private func hadEarlier(_ measure: Measure, _ sums: [PeriodValue?], in context: ReportContext) -> Bool {
        !context.request.isComparing && sums[0] != nil
            && context.periods.dropFirst().contains {
                (adAccount(in: $0, from: figures)?.value(of: measure)?.value ?? 0) > 0
            }
    }

    /// The line without amounts of earlier periods in another currency.
    private func inOneCurrency(_ line: Line) -> Line {
        guard case .money = line.unit else { return line }
        func isOther(_ index: Int) -> Bool {
            totals[index].map { $0.currencies.contains { $0 != currency } } ?? false
        }
        var line = line
        if isOther(1) {
            (line.previous, line.onPrevious) = (nil, .unavailable(.otherDefinition))
            line.perDay?.onPrevious = .unavailable(.otherDefinition)
        }
        if isOther(2) {
            (line.yearBefore, line.onYearBefore) = (nil, .unavailable(.otherDefinition))
            line.perDay?.onYearBefore = .unavailable(.otherDefinition)
        }
        return line
    }

    private func line(of metric: Metric, breaksOf measure: Measure = .spend, in context: ReportContext)
        -> Line
    {
        line(metric, breaksOf: measure, in: context) { total, _ in total.value(of: metric) }
    }

    private func ownReach(in context: ReportContext) -> Line {
        var line = line(.frequency, in: context) { total, period in
            total.reach.map { PeriodValue(whole: $0, of: period, evidence: total.reachEvidence) }
        }
        line.id = Measure.reach.id
        line.numbers = line.numbers.map { $0.of(Measure.reach.id) }
        line.label = Measure.reach.label
        line.unit = .people
        return line
    }

    private func frequency(in context: ReportContext) -> Line {
        line(.frequency, in: context) { total, period in
            guard let reach = total.reach, let impressions = total.value(of: .impressions),
                impressions.isComplete
            else { return nil }
            return Metric.frequency.formula.value(in: [.impressions: impressions.value, .reach: reach])
                .map {
                    PeriodValue(
                        whole: $0, of: period,
                        evidence: Evidence {
                            ratio(.frequency) {
                                $0 == .reach ? total.reachEvidence?() : impressions.evidence()
                            }
                        })
                }
        }
    }

    private func line(
        _ metric: Metric, breaksOf measure: Measure = .spend, in context: ReportContext,
        value: (AdAccountFigures, Period) -> PeriodValue?
    ) -> Line {
        var unit = metric.unit
        if case .money = unit { unit = .money(currency) }
        let line = Line(
            metric.id, label: metric.label, unit: unit,
            values: zip(totals, context.periods).map { total, period in
                total.flatMap { value($0, period) }
            }, breaksOf: measure, of: account, in: context)
        return inOneCurrency(line)
    }
}
