import Analytics
import SocialMetrics

/// Measures that a table of groups shows beside the first, of those no plan chose.
private let mostColumns = 5

/// What a report says of a website, a search engine, a shop or places of business: which figures, by which groups.
///
/// A new kind of account is a plan here and a line in `of`.
struct ActivityPlan: Sendable {
    /// A table of groups: by channel, by campaign, by query.
    struct GroupTable: Sendable {
        var dimensions: [Breakdown.Dimension]
        var title: Words
        /// The heading of the first column.
        var label: Words
        /// Whether the groups make up the whole, so that each has a share of it.
        var isComplete: Bool
        /// Said under the table.
        var caution: Words?
        /// Whether every group has its row, however many there are.
        var isWhole = false

        /// The dimensions in the order a breakdown names them.
        var sorted: [Breakdown.Dimension] { dimensions.sorted { $0.rawValue < $1.rawValue } }
    }

    /// A measure in the report's definitions.
    struct Term: Sendable {
        var label: Words
        var meaning: Words
    }

    /// Rows that a plan can be about.
    enum Rows: Sendable { case web, search, sales, account }

    /// The first part of the section's id.
    var id: String
    var rows: Rows
    /// Said after the account's name in the section's title, where an account has several sections.
    var subject: Words?
    /// The first is what charts and groups are ordered by.
    var key: [Measure]
    var metrics: [Metric]
    /// Measures that groups show beside the first.
    var ofGroups: [Measure]
    var groups: [GroupTable]
    /// Dimensions whose groups may be added up to the whole, the most trusted first.
    var complete: [[Breakdown.Dimension]]
    /// What a measure, by its identifier, is called and means here, where the dictionary speaks of posts and ads.
    var terms: [String: Term] = [:]
    /// Dimensions that split visits so that each has one value of them: finer rows may be added up over these.
    var splits: Set<Breakdown.Dimension> = []
    /// Whether figures that are 0 in every period are left out, but for the plan's own: a business profile counts bookings
    /// and meals whether they are offered or not.
    var hidesIdle = false
    /// Said once in the section, where one of its figures or groups is of the measure; always without one.
    var note: Words
    var noteOn: Measure?

    /// The plans of a kind of account, a section each; none for kinds with sections of their own.
    static func of(_ kind: Platform.Kind) -> [ActivityPlan] {
        switch kind {
        case .website: [website]
        case .search: [search]
        case .sales: [sales, shopVisits]
        case .places: [places]
        case .other: [other]
        case .social, .advertising, .mailing: []
        }
    }

    /// The rows of an account that the plan is about; of finer ones, what they come to by the dimensions of its tables.
    func rows(of figures: AccountFigures) -> [PeriodFigure] {
        switch rows {
        case .web: withFolded(figures.web)
        case .search: withFolded(figures.search)
        case .sales: withFolded(figures.sales)
        case .account:
            figures.days.map {
                PeriodFigure(
                    period: Period(from: $0.day, to: $0.day), values: $0.values, sources: $0.sources)
            } + figures.groupDays + figures.periods
        }
    }

    /// The plan with tables of the groups that none of its own shows, where these and the whole account leave a period
    /// untold: of what a user taught, and of exports by group alone.
    func tellingGroups(of rows: [PeriodFigure], in period: Period) -> ActivityPlan {
        let inside = rows.filter { period.contains($0.period) }
        let own = Set(groups.map(\.sorted))
        let isTold = inside.contains { row in
            (row.breakdown.isNone || own.contains(row.breakdown.dimensions))
                && key.contains { row.values[$0] != nil }
        }
        guard !isTold else { return self }
        var plan = self
        let told = inside.reduce(into: Set<Measure>()) { $0.formUnion($1.values.keys) }
        let measures = Measure.all.filter(told.contains)
        let others = Set(inside.map(\.breakdown.dimensions)).subtracting(own).filter { !$0.isEmpty }
        plan.groups += others.sorted {
            $0.map(\.rawValue).lexicographicallyPrecedes($1.map(\.rawValue))
        }.map { GroupTable(by: $0) }
        plan.key += measures.filter { !key.contains($0) }
        plan.ofGroups = Array((ofGroups + measures.filter { !ofGroups.contains($0) }).prefix(mostColumns))
        return plan
    }

    /// What tells its numbers apart from those of other sections of the account: nothing in the first one.
    func idFields(of account: AccountInfo) -> NumberID.Subject.Fields {
        ActivityPlan.of(account.platform.kind).dropFirst().contains { $0.id == id } ? [.section: id] : [:]
    }

    /// The measures that tables of groups show.
    func shown(in rows: [PeriodFigure]) -> [Measure] {
        let tables = Set(groups.map(\.sorted))
        let told = rows.reduce(into: Set<Measure>()) { told, row in
            if tables.contains(row.breakdown.dimensions) { told.formUnion(row.values.keys) }
        }
        return (key + ofGroups).filter(told.contains)
    }

    /// A table of fewer dimensions than another that has rows is not made: it would say the same again.
    private func withFolded(_ rows: [PeriodFigure]) -> [PeriodFigure] {
        guard !splits.isEmpty else { return rows }
        var all = rows
        for table in groups {
            let isTold = groups.contains { other in
                Set(other.dimensions).isStrictSuperset(of: table.dimensions)
                    && all.contains { $0.breakdown.dimensions == other.sorted }
            }
            if !isTold { all += folded(rows, to: table.dimensions, over: splits) }
        }
        return all
    }
}

extension ActivityPlan.GroupTable {
    /// The table of groups that no plan speaks of: whether they make up the whole is not known.
    init(by dimensions: [Breakdown.Dimension]) {
        func words(_ language: Language) -> String {
            dimensions.map { $0.label(language) }.joined(separator: " / ")
        }
        self.init(
            dimensions: dimensions,
            title: Words(
                en: "By " + words(.en).lowercasedFirst(.en), fr: "Par " + words(.fr).lowercasedFirst(.fr)),
            label: Words(en: words(.en), fr: words(.fr)), isComplete: false)
    }
}
