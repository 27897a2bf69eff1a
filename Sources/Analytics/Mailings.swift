import Foundation
import SocialMetrics

/// The mailings of a period, without test sends, an A/B test counted once.
package struct SentMailings: Sendable {
    /// In order of sending; each part of an A/B test stands for itself, with the first of them.
    package var mailings: [MailingFigure]
    /// How many were sent; nil where the exports do not tell.
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

/// The mailings sent in a period on the client's clock; an A/B test belongs whole to the day of its first part.
///
/// Their number covers the days up to the last export: what was sent later is not known. None is 0 only where one export
/// has mailings from before the period's end and was made after it: else nothing is known of it.
package func mailings(sentIn period: Period, of figures: AccountFigures, zone: TimeZone) -> SentMailings {
    let sendings = sendings(of: figures.mailings, zone: zone)
    let (tests, real) = (sendings.filter(isTest), sendings.filter { !isTest($0) })
    func isInside(_ mailing: MailingFigure) -> Bool {
        mailing.mailing.day(in: zone).map(period.contains) ?? false
    }
    let sent = real.filter { isInside($0[0]) }
    let keys = Set(sent.joined().map(\.mailing.key))
    return SentMailings(
        mailings: figures.mailings.filter { keys.contains($0.mailing.key) },
        count: knownCount(sent.count, in: period, of: figures, zone: zone),
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
    // From the first mailing of an export to the day it was made.
    let spans = Dictionary(grouping: figures.mailings, by: \.asOf).compactMap { made, mailings -> Period? in
        guard let first = mailings.compactMap({ $0.mailing.day(in: zone) }).min(), first <= made else {
            return nil
        }
        return Period(from: first, to: made)
    }
    guard let exported = spans.filter({ $0.overlaps(period) }).map(\.to).max() else { return nil }
    if count == 0 && !spans.contains(where: { $0.from <= period.to && period.to <= $0.to }) { return nil }
    return PeriodValue(
        value: Double(count), covered: min(exported, period.to).number - period.from.number + 1,
        dayCount: period.dayCount, origin: .days)
}
