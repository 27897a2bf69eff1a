import Analytics
import SocialMetrics

/// The mailings of an account over the three periods of a report, by the day they were sent.
struct Mailings: Sendable {
    let figures: AccountFigures
    /// Mailings of the period, the first sent first.
    let sent: [MailingFigure]
    /// How many, to how many, and the rates; unknown lines are left out.
    let lines: [Line]

    var account: AccountInfo { figures.account }

    /// The newest day of export among the mailings of the period; nil without any.
    var exported: Day? { sent.map(\.asOf).max() }

    init(_ figures: AccountFigures, in context: ReportContext) {
        self.figures = figures
        let sets = context.periods.map { period in
            figures.mailings.filter { $0.mailing.day(in: context.zone).map(period.contains) ?? false }
        }
        sent = sets[0]
        let first = figures.mailings.compactMap { $0.mailing.day(in: context.zone) }.min()
        func line(
            _ id: String, _ label: Words, _ meaning: Words, _ unit: Unit, breaksOf measure: Measure,
            _ value: ([MailingFigure]) -> Double?
        ) -> Line {
            let values = zip(context.periods, sets).map { period, set -> PeriodValue? in
                // Before the first known mailing nothing is known, which is not none.
                guard let first, first <= period.to else { return nil }
                return value(set).map { PeriodValue(whole: $0, of: period) }
            }
            return Line(
                id, label: label, meaning: meaning, unit: unit, values: values, breaksOf: measure,
                on: figures.account.platform, in: context, asSums: unit == .count)
        }
        let count = line(
            "mailings", Words(en: "Mailings sent", fr: "Envois"),
            Words(en: "Mailings sent in the period.", fr: "Envois de la période."), .count,
            breaksOf: .recipients
        ) { Double($0.count) }
        let sums = [Measure.recipients, .delivered, .unsubscribes].map { measure in
            line(measure.id, measure.label, measure.meaning, measure.unit, breaksOf: measure) { set in
                total(of: measure, over: set.map(\.values)).value
            }
        }
        let rates = [Metric.openRate, .mailingClickRate, .unsubscribeRate].map { metric in
            line(
                metric.id, metric.label, metric.meaning, metric.unit,
                breaksOf: metric.formula.measures.first ?? .delivered
            ) { pooled(metric, over: $0) }
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
