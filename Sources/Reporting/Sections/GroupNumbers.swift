import Analytics
import SocialMetrics

/// A chart of groups and most tables of them are cut here; the rest of a table is one row.
let mostGroups = 10

/// The groups of one dimension over a period, and every number that is printed of them.
struct GroupNumbers: Sendable {
    let table: ActivityPlan.GroupTable
    let figures: GroupFigures
    /// The measure that the groups are in order of.
    let measure: Measure
    let period: Period
    private let account: AccountInfo
    private let subject: NumberID.Subject
    private let unit: @Sendable (Measure) -> SocialMetrics.Unit

    /// Nil when no row of the period has such groups.
    init?(
        _ table: ActivityPlan.GroupTable, of activity: Activity, in period: Period, _ context: ReportContext
    ) {
        let measure = activity.plan.key.first { key in
            activity.rows.contains { $0.breakdown.dimensions == table.sorted && $0.values[key] != nil }
        }
        guard let measure,
            let figures = groups(by: table.dimensions, orderedBy: measure, in: period, from: activity.rows)
        else { return nil }
        self.table = table
        self.figures = figures
        self.measure = measure
        self.period = period
        account = activity.account
        subject = activity.subject
        unit = { context.unit(of: $0) }
    }

    /// The groups that have a row of their own; a row for one that is left would save nothing.
    var shown: ArraySlice<GroupFigure> {
        table.isWhole || figures.groups.count <= mostGroups + 1
            ? figures.groups[...] : figures.groups.prefix(mostGroups)
    }

    /// The groups that share one row.
    var rest: ArraySlice<GroupFigure> { figures.groups.dropFirst(shown.count) }

    /// What all groups have of the measure; nil where they do not make up the whole.
    var sum: Double? { table.isComplete ? figures.sum(of: measure) : nil }

    /// A value of a group, or what a group has of all; nil when it is absent.
    func made(_ measure: Measure, _ statistic: NumberID.Statistic? = nil, of group: GroupFigure) -> Made? {
        guard let value = group.values[measure] else { return nil }
        let id = number(measure, statistic, named: group.names)
        let part: @Sendable () -> Derivation? = { group.derivation(of: measure) }
        return statistic == .share ? share(value, id, part) : Made(value, unit(measure), id, part)
    }

    /// A number of the groups that share one row, or of all groups: their sum.
    func made(_ measure: Measure, _ statistic: NumberID.Statistic) -> Made? {
        let id = number(measure, statistic, named: table.dimensions.map { _ in "" })
        let (figures, rest) = (figures, rest)
        switch statistic {
        case .sum:
            return figures.sum(of: measure).map {
                Made($0, unit(measure), id) { figures.derivation(of: measure, over: figures.groups) }
            }
        case .rest, .restShare:
            guard let value = total(of: measure, over: rest.map(\.values)).value else { return nil }
            let part: @Sendable () -> Derivation? = { figures.derivation(of: measure, over: rest) }
            return statistic == .rest ? Made(value, unit(measure), id, part) : share(value, id, part)
        default: return nil
        }
    }

    private func share(
        _ value: Double, _ id: NumberID, _ part: @escaping @Sendable () -> Derivation?
    ) -> Made? {
        guard let sum, sum > 0 else { return nil }
        let (figures, measure) = (figures, measure)
        return Made(value / sum, .share, id) {
            let whole = figures.derivation(of: measure, over: figures.groups)
            return Derivation(.ratio, measure.id, value / sum, [part(), whole].compactMap(\.self))
        }
    }

    /// The id of what is said of all groups.
    var whole: NumberID { number(measure, nil, named: table.dimensions.map { _ in "" }) }

    private func number(
        _ measure: Measure, _ statistic: NumberID.Statistic?, named names: [String]
    ) -> NumberID {
        var subject = subject
        subject.group = Breakdown(
            Dictionary(zip(table.dimensions, names), uniquingKeysWith: { first, _ in first }))
        let id = account.number(measure.id, of: period, .period, subject)
        return statistic.map(id.with) ?? id
    }
}
