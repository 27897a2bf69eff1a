import Foundation
import MetricStore
import SocialMetrics

/// The months an account's numbers can tell of, in order: from the first day with something to the last, the days of its exports of
/// posts included.
func monthsTold(by figures: AccountFigures, until lastPublished: Instant?, zone: TimeZone) -> [Period] {
    let published = [figures.postExports.compactMap(\.firstPublished).min(), lastPublished]
        .compactMap(\.self)
    // A day without a time is the day of some clock.
    let days = published.flatMap { moment in
        [-86_400, 0, 86_400].map { Instant(seconds: moment.seconds + $0).day(in: zone) }
    }
    let mailed = figures.mailings.compactMap { $0.mailing.sent?.day(in: zone) ?? $0.mailing.sentDay }
    let known =
        figures.periods.map(\.period) + figures.groupDays.map(\.period) + figures.web.map(\.period)
        + figures.search.map(\.period) + figures.sales.map(\.period) + figures.audience.map(\.period)
        + figures.ads.map(\.period) + figures.postPeriods.map(\.period)
        + (days + mailed + figures.postExports.map(\.asOf) + figures.followerCounts.map(\.day)
        + figures.days.map(\.day)).map { Period(from: $0, to: $0) }
    guard let first = known.map(\.from).min(), let last = known.map(\.to).max() else { return [] }
    // A slip in a file, such as the year 9999, asks for no month of its own.
    let latest = figures.imports.map { $0.asOf.adding(months: 12) }.max() ?? last
    var months: [Period] = []
    var month = max(first, Day(number: 0)).firstOfMonth
    while month <= min(last, latest) {
        months.append(Period(from: month, to: month.lastOfMonth))
        month = month.adding(months: 1)
    }
    return months
}

extension AccountFigures {
    /// What a report of a month makes its tables of: rows of the three periods it compares, of the days before them whose counts of
    /// followers can stand for them, and the few others that say something of these.
    func behindTables(of month: Period) -> AccountFigures {
        let known = window(of: month)
        let periods = [month, month.previous, month.yearBefore].map {
            Period(from: max($0.from.adding(days: -40), known.from), to: $0.to)
        }
        func isAsked(_ period: Period) -> Bool { periods.contains { $0.overlaps(period) } }
        func asked(_ figures: [PeriodFigure]) -> [PeriodFigure] { figures.filter { isAsked($0.period) } }
        var result = self
        result.days = days.filter { day in periods.contains { $0.contains(day.day) } }
        result.groupDays = asked(groupDays)
        result.periods = asked(self.periods)
        result.web = asked(web)
        result.search = asked(search)
        result.sales = asked(sales)
        result.audience = []
        result.postPeriods = postPeriods.filter { isAsked($0.period) }
        result.ads = ads(behind: isAsked, known)
        return result
    }

    /// The rows of periods; beside them where each file begins, and the last currency.
    private func ads(behind isAsked: (Period) -> Bool, _ known: Period) -> [AdFigure] {
        let currency = ads.lastIndex { $0.ad.currency != nil && $0.period.overlaps(known) }
        var files: Set<Int64> = []
        var last: Int64?
        var kept: [AdFigure] = []
        for index in ads.indices where ads[index].period.overlaps(known) {
            var isKept = index == currency || isAsked(ads[index].period)
            if ads[index].period.dayCount == 1 {
                // Neighbours are of one file.
                for source in ads[index].sources where source.importID != last {
                    last = source.importID
                    if files.insert(source.importID).inserted { isKept = true }
                }
            }
            if isKept { kept.append(ads[index]) }
        }
        return kept
    }
}

/// From when a clock is how far ahead of UTC, from the first year to 2040.
///
/// The first change stands for all time before.
func clockChanges(of zone: TimeZone) -> [ClockChange] {
    let end = Date(timeIntervalSince1970: 2_208_988_800)
    var moment = Date(timeIntervalSince1970: 0)
    var changes = [ClockChange(since: -62_135_596_800, ahead: zone.secondsFromGMT(for: moment))]
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < end, next > moment {
        let ahead = zone.secondsFromGMT(for: next)
        if changes.last?.ahead != ahead {
            changes.append(ClockChange(since: Int64(next.timeIntervalSince1970.rounded(.up)), ahead: ahead))
        }
        moment = next
    }
    return changes
}
