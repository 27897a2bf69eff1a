/// A mailing with its latest values.
package struct MailingFigure: Sendable {
    package var mailing: MailingFacts
    package var values: Values
    /// The day the values were exported.
    package var asOf: Day
    package var sources: [SourceLine]

    package init(mailing: MailingFacts, values: Values, asOf: Day, sources: [SourceLine] = []) {
        self.mailing = mailing
        self.values = values
        self.asOf = asOf
        self.sources = sources
    }
}
