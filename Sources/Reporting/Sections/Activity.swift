import Analytics
import SocialMetrics

/// A website, a search engine or a shop over the three periods of a report: computed once, read by its section, the
/// summary and the data page.
struct Activity: Sendable {
    let plan: ActivityPlan
    /// Days and periods are those of the whole account.
    let figures: AccountFigures
    /// The rows as imported, whole and by group.
    let rows: [PeriodFigure]
    /// Measures in the order of the dictionary, the plan's own first, then the metrics; unknown lines are left out.
    let lines: [Line]

    var account: AccountInfo { figures.account }

    /// Nil for accounts of other kinds.
    init?(_ figures: AccountFigures, in context: ReportContext) {
        guard let plan = ActivityPlan.of(figures.account.platform.kind) else { return nil }
        self.plan = plan
        rows = ActivityPlan.rows(of: figures)
        let whole = figures.whole(of: rows, complete: plan.complete)
        self.figures = whole
        let told = Set(whole.days.flatMap(\.values.keys) + whole.periods.flatMap(\.values.keys))
        let measures = plan.key + Measure.all.filter { told.contains($0) && !plan.key.contains($0) }
        lines =
            (measures.map { Line($0, of: whole, in: context) }
            + plan.metrics.map { Line($0, of: whole, in: context) }).filter(\.isKnown)
    }

    /// The line with an identifier, if the account has one.
    func line(_ id: String) -> Line? { lines.first { $0.id == id } }

    /// Whether any row, whole or of a group, has the measure.
    func gives(_ measure: Measure) -> Bool { rows.contains { $0.values[measure] != nil } }

    /// The line that says most: the first of the plan that has a value.
    var headline: Line? { lines.first { $0.now != nil } }
}

extension Line {
    /// The line of a ratio of sums, over the days that both sides have.
    init(_ metric: Metric, of figures: AccountFigures, in context: ReportContext) {
        let unit: Unit =
            if case .money = metric.unit { .money(context.request.currency) } else { metric.unit }
        let values = context.periods.map { period -> PeriodValue? in
            let parts = metric.formula.measures.map { ($0, value(of: $0, in: period, from: figures)) }
            let known = parts.compactMap { measure, part in part.map { (measure, $0) } }
            guard known.count == parts.count, let first = known.first?.1,
                known.allSatisfy({ $0.1.covered == first.covered }),
                let value = metric.formula.value(
                    in: Dictionary(known.map { ($0.0, $0.1.value) }, uniquingKeysWith: { first, _ in first }))
            else { return nil }
            return PeriodValue(
                value: value, covered: first.covered, dayCount: first.dayCount, origin: first.origin)
        }
        self.init(
            metric.id, label: metric.label, meaning: metric.meaning, unit: unit, values: values,
            breaksOf: metric.formula.measures.first ?? .sessions, on: figures.account.platform, in: context)
    }
}
