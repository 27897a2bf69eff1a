/// A row of an advertising report.
///
/// Rows of different levels or breakdowns tell the same spend again: never add them. A row is never changed, and is chosen,
/// grouped and added by the thousand: lists of rows hold references.
package final class AdFigure: Sendable {
    package let subject: AdSubject
    package let period: Period
    package let breakdown: Breakdown
    package let isTotal: Bool
    package let values: Values
    /// The measures that its files have a column for.
    ///
    /// An empty cell of such a column means none; where there is no column, the number is not known.
    package let reported: Set<Measure>
    package let sources: [SourceLine]

    package var ad: AdFacts { subject.facts }

    /// A nil `reported` stands for files whose only known columns are those of the values.
    package init(
        subject: AdSubject, period: Period, breakdown: Breakdown = .none, isTotal: Bool = false,
        values: Values, reported: Set<Measure>? = nil, sources: [SourceLine] = []
    ) {
        self.subject = subject
        self.period = period
        self.breakdown = breakdown
        self.isTotal = isTotal
        self.values = values
        self.reported = reported ?? Set(values.keys)
        self.sources = sources
    }
}

extension AdFigure {
    package convenience init(
        ad: AdFacts, period: Period, breakdown: Breakdown = .none, isTotal: Bool = false, values: Values,
        reported: Set<Measure>? = nil, sources: [SourceLine] = []
    ) {
        self.init(
            subject: AdSubject(ad), period: period, breakdown: breakdown, isTotal: isTotal, values: values,
            reported: reported, sources: sources)
    }
}

/// What rows of advertising are about: one for most rows that say the same, never one for rows that differ.
///
/// Rows with one subject are grouped by it, without a look at its texts.
package final class AdSubject: Sendable {
    package let facts: AdFacts

    package init(_ facts: AdFacts) { self.facts = facts }
}
