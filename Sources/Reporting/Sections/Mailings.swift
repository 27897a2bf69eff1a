import Analytics
import SocialMetrics

/// The mailings of an account over the three periods of a report, by the day they were sent.
struct Mailings: Sendable {
    let figures: AccountFigures
    /// What was sent in the period.
    let now: SentMailings
    /// How many, to how many, and the rates; unknown lines are left out.
    let lines: [Line]

    var account: AccountInfo { figures.account }

    /// Mailings of the period and parts of A/B tests, the first sent first.
    var sent: [MailingFigure] { now.mailings }

    /// The newest day of export among the mailings of the period; nil without any.
    var exported: Day? { sent.map(\.asOf).max() }

    init(_ figures: AccountFigures, in context: ReportContext) {
        self.figures = figures
        let sets = context.periods.map { mailings(sentIn: $0, of: figures, zone: context.zone) }
        now = sets[0]
        func line(
            _ id: String, _ label: Words, _ unit: Unit, breaksOf measure: Measure,
            _ value: (SentMailings) -> Double?
        ) -> Line {
            let values = sets.map { set -> PeriodValue? in
                // Where it is not known how many were sent, their sums are not known either.
                guard var known = set.count, let value = value(set) else { return nil }
                known.value = value
                return known
            }
            return Line(
                id, label: label, unit: unit, values: values, breaksOf: measure,
                on: figures.account.platform, in: context, asSums: unit == .count)
        }
        let count = line(
            Metric.sentMailings.id, Metric.sentMailings.label, .count, breaksOf: .recipients
        ) { $0.count?.value }
        let sums = [Measure.recipients, .delivered, .unsubscribes].map { measure in
            line(measure.id, measure.label, measure.unit, breaksOf: measure) { set in
                total(of: measure, over: set.mailings.map(\.values)).value
            }
        }
        let rates = [Metric.openRate, .mailingClickRate, .unsubscribeRate].map { metric in
            line(
                metric.id, metric.label, metric.unit,
                breaksOf: metric.formula.measures.first ?? .delivered
            ) { pooled(metric, over: $0.mailings) }
        }
        lines = ([count] + sums + rates).filter(\.isKnown)
    }

    /// The line with an identifier, if the account has one.
    func line(_ id: String) -> Line? { lines.first { $0.id == id } }
}

/// A rate over several mailings, sums over sums: each message delivered counts the same.
///
/// Mailings without both numbers are left out; nil when none has them. The sum of openings stands only inside the ratio: it
/// is no number of people.
func pooled(_ metric: Metric, over mailings: [MailingFigure]) -> Double? {
    var values: Values = [:]
    for mailing in mailings where metric.formula.measures.allSatisfy({ mailing.values[$0] != nil }) {
        for measure in metric.formula.measures {
            values[measure, default: 0] += mailing.values[measure] ?? 0
        }
    }
    return metric.formula.value(in: values)
}
