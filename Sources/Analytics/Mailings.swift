import Foundation
import SocialMetrics

/// The mailings of a period, without test sends, an A/B test counted once.
package struct SentMailings: Sendable {
    /// In order of sending; each part of an A/B test stands for itself.
    package var mailings: [MailingFigure]
    /// How many were sent; nil where the exports do not tell.
    ///
    /// A test whose first part went out earlier is not among them.
    package var count: PeriodValue?
    /// How many went to so few addresses that they were tests; they are in no other number.
    package var testSends: Int

    package init(mailings: [MailingFigure], count: PeriodValue?, testSends: Int) {
        self.mailings = mailings
        self.count = count
        self.testSends = testSends
    }

    /// A mailing to more addresses than these is no test.
    package static let mostTestAddresses = MailingFacts.mostTestAddresses
}

/// The mailings sent in a period on the client's clock.
///
/// Their number covers the days up to the last export: what was sent later is not known. None is 0 only between known
/// mailings: before the first and after the last export nothing is known of it.
package func mailings(sentIn period: Period, of figures: AccountFigures, zone: TimeZone) -> SentMailings {
    let sendings = sendings(of: figures.mailings, zone: zone)
    let (tests, real) = (sendings.filter(isTest), sendings.filter { !isTest($0) })
    func isInside(_ mailing: MailingFigure) -> Bool {
        mailing.mailing.day(in: zone).map(period.contains) ?? false
    }
    return SentMailings(
        mailings: figures.mailings.filter { figure in
            isInside(figure) && !tests.contains { $0.contains { $0.mailing.key == figure.mailing.key } }
        },
        count: knownCount(real.count { isInside($0[0]) }, in: period, of: figures, zone: zone),
        testSends: tests.count { isInside($0[0]) })
}

/// What was sent at once: one mailing, or the parts of an A/B test, the first sent first.
private func sendings(of mailings: [MailingFigure], zone: TimeZone) -> [[MailingFigure]] {
    var sendings: [[MailingFigure]] = []
    /// The latest test of a name and a list.
    var tests: [[String?]: Int] = [:]
    for figure in mailings {
        guard let part = figure.mailing.part else {
            sendings.append([figure])
            continue
        }
        let key = [part.test, figure.mailing.list]
        if let index = tests[key], isOneTest(sendings[index], with: figure, zone: zone) {
            sendings[index].append(figure)
        } else {
            tests[key] = sendings.count
            sendings.append([figure])
        }
    }
    return sendings
}

/// Whether a part belongs to a test: it is not there yet, and the first part went out days before it at most.
private func isOneTest(_ parts: [MailingFigure], with figure: MailingFigure, zone: TimeZone) -> Bool {
    guard !parts.contains(where: { $0.mailing.part?.name == figure.mailing.part?.name }) else { return false }
    guard let first = parts[0].mailing.day(in: zone), let day = figure.mailing.day(in: zone) else {
        return true
    }
    return day <= first.adding(days: 14)
}

private func isTest(_ sending: [MailingFigure]) -> Bool {
    let addresses = sending.compactMap { $0.values[.recipients] ?? $0.values[.delivered] }
    return addresses.count == sending.count
        && addresses.reduce(0, +) <= Double(SentMailings.mostTestAddresses)
}

private func knownCount(
    _ count: Int, in period: Period, of figures: AccountFigures, zone: TimeZone
) -> PeriodValue? {
    guard let exported = figures.mailings.map(\.asOf).max(), period.from <= exported,
        let first = figures.mailings.compactMap({ $0.mailing.day(in: zone) }).min(), first <= period.to,
        count > 0 || exported >= period.to
    else { return nil }
    return PeriodValue(
        value: Double(count), covered: min(exported, period.to).number - period.from.number + 1,
        dayCount: period.dayCount, origin: .days)
}
