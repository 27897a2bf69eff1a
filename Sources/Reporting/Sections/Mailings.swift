import Analytics
import Foundation
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
            _ id: String, _ label: Words, _ unit: SocialMetrics.Unit, breaksOf measure: Measure,
            _ made: (SentMailings) -> (value: Double, evidence: Evidence?)?
        ) -> Line {
            let values = sets.map { set -> PeriodValue? in
                // Where it is not known how many were sent, their sums are not known either.
                guard var known = set.count, let made = made(set) else { return nil }
                known.value = made.value
                known.evidence = made.evidence ?? Evidence { nil }
                return known
            }
            return Line(
                id, label: label, unit: unit, values: values, breaksOf: measure,
                of: figures.account, basis: .lifetime, in: context, asSums: unit == .count)
        }
        let count = line(
            Metric.sentMailings.id, Metric.sentMailings.label, .count, breaksOf: .recipients
        ) { set in set.count.map { ($0.value, $0.evidence) } }
        let sums = [Measure.recipients, .delivered, .unsubscribes].map { measure in
            line(measure.id, measure.label, measure.unit, breaksOf: measure) { set in
                total(of: measure, over: set.mailings.map(\.values)).value.map {
                    ($0, Evidence { combined(measure, over: set.mailings) })
                }
            }
        }
        let rates = [Metric.openRate, .mailingClickRate, .unsubscribeRate].map { metric in
            line(
                metric.id, metric.label, metric.unit,
                breaksOf: metric.formula.measures.first ?? .delivered
            ) { set in
                let rate = pooled(metric, over: set.mailings)
                return rate.map { rate in (rate.value, Evidence { rate }) }
            }
        }
        lines = ([count] + sums + rates).filter(\.isKnown)
    }

    /// The line with an identifier, if the account has one.
    func line(_ id: String) -> Line? { lines.first { $0.id == id } }
}

extension Mailings {
    /// A number of one mailing; nil when it is absent.
    func made(_ metric: String, of figure: MailingFigure, zone: TimeZone) -> Made? {
        let sent = figure.mailing.day(in: zone).map { min($0, figure.asOf) } ?? figure.asOf
        let id = account.number(
            metric, of: Period(from: sent, to: figure.asOf), .lifetime,
            .init([.mailing: figure.mailing.key]))
        if let measure = Measure.named(metric) {
            return figure.values[measure].map {
                Made($0, measure.unit == .people ? .count : measure.unit, id) {
                    figure.derivation(of: measure)
                }
            }
        }
        guard let metric = Metric.named(metric), let value = metric.formula.value(in: figure.values) else {
            return nil
        }
        return Made(value, metric.unit, id) { ratio(metric) { figure.derivation(of: $0) } }
    }

    /// How many sendings of the period were tests.
    func tests(in period: Period) -> Made {
        let (metric, tests) = (Metric.sentMailings.id, now.tests)
        let id = account.number(metric, of: period, .lifetime).with(.tests)
        return Made(Double(tests.rows.count), .count, id) { count(of: tests.rows, as: metric) }
    }
}

/// A rate over several mailings, sums over sums: each message delivered counts the same.
///
/// Mailings without both numbers are left out; nil when none has them. The sum of openings stands only inside the ratio: it
/// is no number of people.
func pooled(_ metric: Metric, over mailings: [MailingFigure]) -> Derivation? {
    let known = mailings.filter { mailing in
        metric.formula.measures.allSatisfy { mailing.values[$0] != nil }
    }
    return known.isEmpty
        ? nil
        : ratio(metric) { measure in
            let parts = known.compactMap { $0.derivation(of: measure) }
            return Derivation(.sum, measure.id, parts.reduce(0) { $0 + $1.value }, parts)
        }
}
