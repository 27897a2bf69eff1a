import Foundation
import SocialMetrics

/// The parts of an A/B test go out within these days.
private let mostDaysOfTest = 14

/// The mailings of a period, without test sends, an A/B test counted once.
package struct SentMailings: Sendable {
    /// In order of sending; each part of an A/B test stands for itself, with the first of them.
    package var mailings: [MailingFigure]
    /// How many were sent; nil where the exports do not tell.
    package var count: PeriodValue?
    /// How many went to so few addresses that they were tests; they are in no other number.
    package var testSends: Int { tests.rows.count }
    /// These tests, by their first mailing.
    package var tests: RowsBehind<MailingFigure>

    package init(mailings: [MailingFigure], count: PeriodValue?, tests: RowsBehind<MailingFigure>) {
        self.mailings = mailings
        self.count = count
        self.tests = tests
    }

    /// A mailing to more addresses than these is no test.
    package static let mostTestAddresses = MailingFacts.mostTestAddresses
}

/// The mailings sent in a period on the client's clock; an A/B test belongs whole to the day of its first part.
///
/// Their number covers the days up to the last export: what was sent later is not known. None is 0 only where one export
/// has mailings from before the period's end and was made after it: else nothing is known of it.
package func mailings(sentIn period: Period, of figures: AccountFigures, zone: TimeZone) -> SentMailings {
    let sendings = toldOnce(sendings(of: figures.mailings, zone: zone), zone: zone)
    let (tests, real) = (sendings.filter(isTest), sendings.filter { !isTest($0) })
    func isInside(_ mailing: MailingFigure) -> Bool {
        mailing.mailing.day(in: zone).map(period.contains) ?? false
    }
    let sent = real.filter { isInside($0[0]) }
    let keys = Set(sent.joined().map(\.mailing.key))
    return SentMailings(
        mailings: figures.mailings.filter { keys.contains($0.mailing.key) },
        count: knownCount(sent.map { $0[0] }, in: period, of: figures, zone: zone),
        tests: RowsBehind(tests.map { $0[0] }.filter(isInside)))
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
    return day <= first.adding(days: mostDaysOfTest)
}

/// The sendings without what they tell twice: an A/B test whole in one export and in parts in another.
///
/// As inside one file, the parts count where they add up to the whole, and else the whole.
private func toldOnce(_ sendings: [[MailingFigure]], zone: TimeZone) -> [[MailingFigure]] {
    /// Where the tests of a name and a list stand.
    var tests: [[String?]: [Int]] = [:]
    for (index, parts) in sendings.enumerated() {
        let mailing = parts[0].mailing
        if let part = mailing.part { tests[[part.test, mailing.list], default: []].append(index) }
    }
    guard !tests.isEmpty else { return sendings }
    var left: Set<Int> = []
    for (index, whole) in sendings.enumerated() {
        let named = tests[[whole[0].mailing.name, whole[0].mailing.list]] ?? []
        guard let test = named.last(where: { isWhole(whole[0], of: sendings[$0], zone: zone) }) else {
            continue
        }
        let addsUp = addresses(of: sendings[test]).map { $0 == addresses(of: whole) } ?? false
        left.insert(addsUp ? index : test)
    }
    return sendings.enumerated().filter { !left.contains($0.offset) }.map(\.element)
}

/// Whether a mailing, of the name and list of a test, is that test told whole: it has no subject of its own, and goes out
/// within two weeks of the first part.
private func isWhole(_ mailing: MailingFigure, of parts: [MailingFigure], zone: TimeZone) -> Bool {
    let facts = mailing.mailing
    guard facts.part == nil, facts.subject == nil else { return false }
    guard let first = parts[0].mailing.day(in: zone), let day = facts.day(in: zone) else { return true }
    return abs(day.number - first.number) <= mostDaysOfTest
}

private func isTest(_ sending: [MailingFigure]) -> Bool {
    addresses(of: sending).map { $0 <= Double(SentMailings.mostTestAddresses) } ?? false
}

/// How many addresses a sending went to; nil where a part of it does not tell.
private func addresses(of sending: [MailingFigure]) -> Double? {
    let known = sending.compactMap { $0.values[.recipients] ?? $0.values[.delivered] }
    return known.count == sending.count ? known.reduce(0, +) : nil
}

private func knownCount(
    _ sent: [MailingFigure], in period: Period, of figures: AccountFigures, zone: TimeZone
) -> PeriodValue? {
    // From the first mailing of an export to the day it was made.
    let spans = Dictionary(grouping: figures.mailings, by: \.asOf).compactMap { made, mailings -> Period? in
        guard let first = mailings.compactMap({ $0.mailing.day(in: zone) }).min(), first <= made else {
            return nil
        }
        return Period(from: first, to: made)
    }
    guard let exported = spans.filter({ $0.overlaps(period) }).map(\.to).max() else { return nil }
    if sent.isEmpty && !spans.contains(where: { $0.from <= period.to && period.to <= $0.to }) { return nil }
    return PeriodValue(
        value: Double(sent.count), covered: min(exported, period.to).number - period.from.number + 1,
        dayCount: period.dayCount, origin: .days,
        evidence: Evidence { count(of: sent, as: Metric.sentMailings.id) })
}
