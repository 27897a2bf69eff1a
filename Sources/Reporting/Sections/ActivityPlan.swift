import SocialMetrics

/// What a report says of a website, a search engine or a shop: which figures, by which groups.
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
    }

    /// A measure in the report's definitions.
    struct Term: Sendable {
        var label: Words
        var meaning: Words
    }

    /// The first part of the section's id.
    var id: String
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
    /// Said once in the section, where the account has the measure; always without one.
    var note: Words
    var noteOn: Measure?

    /// The plan of a kind of account; nil for kinds with sections of their own.
    static func of(_ kind: Platform.Kind) -> ActivityPlan? {
        switch kind {
        case .website: website
        case .search: search
        case .sales: sales
        case .other: other
        case .social, .advertising, .mailing: nil
        }
    }

    /// The rows of an account that the plan is about.
    static func rows(of figures: AccountFigures) -> [PeriodFigure] {
        switch figures.account.platform.kind {
        case .website: figures.web
        case .search: figures.search
        case .sales: figures.sales
        case .other:
            figures.days.map {
                PeriodFigure(
                    period: Period(from: $0.day, to: $0.day), values: $0.values, sources: $0.sources)
            } + figures.periods
        case .social, .advertising, .mailing: []
        }
    }
}
