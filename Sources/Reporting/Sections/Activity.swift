import Analytics
import SocialMetrics

/// A website, a search engine, a shop or places of business over the three periods of a report.
///
/// Computed once, read by its section, the summary and the data page.
struct Activity: Sendable {
    let plan: ActivityPlan
    /// Days and periods are those of the whole account.
    let figures: AccountFigures
    /// The section, where an account has several.
    let subject: NumberID.Subject
    /// The rows as imported, whole and by group.
    let rows: [PeriodFigure]
    /// Measures in the order of the dictionary, the plan's own first, then the metrics; unknown lines are left out.
    let lines: [Line]

    var account: AccountInfo { figures.account }

    /// The activities of an account that have rows, the first where none has; none for accounts of other kinds.
    static func all(of figures: AccountFigures, in context: ReportContext) -> [Activity] {
        let all = ActivityPlan.of(figures.account.platform.kind).map {
            Activity(figures, by: $0, in: context)
        }
        let known = all.filter { !$0.rows.isEmpty }
        return known.isEmpty ? Array(all.prefix(1)) : known
    }

    /// What a workspace's own export gives of an account with posts by group; nothing for the platforms bilan knows.
    static func taughtGroups(of figures: AccountFigures, in context: ReportContext) -> Activity? {
        guard figures.account.platform.isOnlyTaught else { return nil }
        return Activity(figures, by: .other, in: context)
    }

    /// What a mailing tool tells by day, week or month, not mailing by mailing; nil where it does not.
    static func sheet(of figures: AccountFigures, in context: ReportContext) -> Activity? {
        let isTold = !(figures.days.isEmpty && figures.periods.isEmpty && figures.groupDays.isEmpty)
        return isTold ? Activity(figures, by: .other, in: context) : nil
    }

    private init(_ figures: AccountFigures, by plan: ActivityPlan, in context: ReportContext) {
        rows = plan.rows(of: figures)
        self.plan = plan.tellingGroups(of: rows, in: context.period)
        let whole = figures.whole(of: rows, complete: plan.complete)
        self.figures = whole
        let subject = NumberID.Subject(plan.idFields(of: figures.account))
        self.subject = subject
        let told = Set(whole.days.flatMap(\.values.keys) + whole.periods.flatMap(\.values.keys))
        let others = Measure.all.filter { told.contains($0) && !plan.key.contains($0) }
        let measures = plan.key + others
        lines =
            (measures.flatMap { measure -> [Line] in
                let average = Metric.dailyAverage(of: measure)
                return [Line(measure, of: whole, about: subject, in: context)]
                    + (average.map {
                        [Line(dailyAverage: $0, of: measure, from: whole, about: subject, in: context)]
                    } ?? [])
            } + plan.metrics.map { Line($0, of: whole, about: subject, in: context) }).filter { line in
                line.isKnown
                    && !(plan.hidesIdle && others.contains { $0.id == line.id }
                        && line.values.allSatisfy { ($0?.value ?? 0) == 0 })
            }
    }

    /// The line with an identifier, if the account has one.
    func line(_ id: String) -> Line? { lines.first { $0.id == id } }

    /// Identifiers of the measures that tables of groups show.
    var ofGroups: [String] { plan.shown(in: rows).map(\.id) }

    /// Whether a figure printed is of the measure, of its daily average or of its groups.
    func prints(_ measure: Measure) -> Bool {
        let ids = [measure.id, Metric.dailyAverage(of: measure)?.id]
        return lines.contains { ids.contains($0.id) }
            || plan.ofGroups.contains(measure) && rows.contains { $0.values[measure] != nil }
    }

    /// The line that says most: the first of the plan that has a value.
    var headline: Line? { lines.first { $0.now != nil } }
}

extension Line {
    /// The line of a ratio of sums, over the days that both sides have.
    init(
        _ metric: Metric, of figures: AccountFigures, about subject: NumberID.Subject,
        in context: ReportContext
    ) {
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
                value: value, covered: first.covered, dayCount: first.dayCount, origin: first.origin,
                evidence: Evidence {
                    ratio(metric) { measure in known.first { $0.0 == measure }?.1.evidence() }
                })
        }
        self.init(
            metric.id, label: metric.label, unit: unit, values: values,
            breaksOf: metric.formula.measures.first ?? .sessions, of: figures.account, about: subject,
            in: context)
    }
}
