/// A row of an advertising report.
///
/// Rows of different levels or breakdowns tell the same spend again: never add them.
package struct AdFigure: Sendable {
    package var ad: AdFacts
    package var period: Period
    package var breakdown: Breakdown
    package var isTotal: Bool
    package var values: Values
    /// The measures that its files have a column for.
    ///
    /// An empty cell of such a column means none; where there is no column, the number is not known.
    package var reported: Set<Measure>
    package var sources: [SourceLine]

    /// A nil `reported` stands for files whose only known columns are those of the values.
    package init(
        ad: AdFacts, period: Period, breakdown: Breakdown = .none, isTotal: Bool = false, values: Values,
        reported: Set<Measure>? = nil, sources: [SourceLine] = []
    ) {
        self.ad = ad
        self.period = period
        self.breakdown = breakdown
        self.isTotal = isTotal
        self.values = values
        self.reported = reported ?? Set(values.keys)
        self.sources = sources
    }
}
