import SocialMetrics
import TestSupport
import Testing

@testable import Analytics

/// Rows that overlap are never added, whatever was downloaded.
struct OverlapTests {
    private let october = month("2026-10")

    private func figures(_ rows: [(String, String, Double)], days: [DayFigure] = []) -> AccountFigures {
        account(.facebook) {
            $0.days = days
            $0.periods = rows.map {
                PeriodFigure(period: period($0.0, $0.1), values: [.views: $0.2])
            }
        }
    }

    private func views(_ figures: AccountFigures) -> PeriodValue? {
        value(of: .views, in: october, from: figures)
    }

    @Test func weeksThatReachIntoTheNextMonthAreLeftOut() {
        let weeks = figures([
            ("2026-09-28", "2026-10-04", 70), ("2026-10-05", "2026-10-11", 71),
            ("2026-10-12", "2026-10-18", 72),
            ("2026-10-19", "2026-10-25", 73), ("2026-10-26", "2026-11-01", 74),
        ])
        #expect(views(weeks) == PeriodValue(value: 216, covered: 21, dayCount: 31, origin: .parts))
    }

    @Test func customRangesInsideEachOtherCountOnce() {
        let nested = figures([
            ("2026-10-01", "2026-10-30", 300), ("2026-10-10", "2026-10-20", 110),
            ("2026-10-15", "2026-10-31", 170), ("2026-10-31", "2026-10-31", 10),
        ])
        #expect(views(nested) == PeriodValue(value: 310, covered: 31, dayCount: 31, origin: .parts))
    }

    @Test func aQuarterIsMadeOfItsMonthsAndNotOfThemAndItself() {
        let quarter = period("2026-10-01", "2026-12-31")
        let rows = figures([
            ("2026-10-01", "2026-10-31", 1), ("2026-11-01", "2026-11-30", 2), ("2026-12-01", "2026-12-31", 4),
            ("2026-10-15", "2026-12-15", 100), ("2026-09-01", "2026-12-31", 1000),
        ])
        #expect(
            value(of: .views, in: quarter, from: rows)
                == PeriodValue(value: 7, covered: 92, dayCount: 92, origin: .parts))
    }

    @Test func periodsBetweenDaysFillTheirGap() {
        let days = daily(.views, october) { $0 < 10 ? 1 : nil }
        let filled = figures([("2026-10-11", "2026-10-31", 50)], days: days)
        #expect(views(filled) == PeriodValue(value: 60, covered: 31, dayCount: 31, origin: .parts))
    }

    @Test func aPeriodThatTouchesADayIsNotAddedToIt() {
        let days = daily(.views, october) { $0 < 10 ? 1 : nil }
        let touching = figures([("2026-10-10", "2026-10-12", 50)], days: days)
        #expect(views(touching) == PeriodValue(value: 10, covered: 10, dayCount: 31, origin: .days))
        let longer = figures([("2026-10-10", "2026-10-31", 50)], days: days)
        #expect(
            views(longer) == PeriodValue(value: 50, covered: 22, dayCount: 31, origin: .parts),
            "what covers more days")
    }

    @Test func daysThatAreAllThereWinOverEveryPeriod() {
        let all = figures([("2026-10-01", "2026-10-31", 999)], days: daily(.views, october) { _ in 1 })
        #expect(views(all) == PeriodValue(value: 31, covered: 31, dayCount: 31, origin: .days))
    }

    @Test func peopleAreNeverAddedOverPeriods() {
        let reach = account(.facebook) {
            $0.periods = [
                PeriodFigure(period: period("2026-10-01", "2026-10-15"), values: [.reach: 5]),
                PeriodFigure(period: period("2026-10-16", "2026-10-31"), values: [.reach: 6]),
            ]
        }
        #expect(value(of: .reach, in: october, from: reach) == nil)
    }

    @Test func aStockTakesTheLastOfDaysAndPeriods() {
        let followers = account(.facebook) {
            $0.days = daily(.followers, october) { $0 < 10 ? Double($0) : nil }
            $0.periods = [PeriodFigure(period: period("2026-10-11", "2026-10-31"), values: [.followers: 80])]
        }
        #expect(value(of: .followers, in: october, from: followers)?.value == 80)
    }

    @Test(arguments: 0..<50) func noDayIsEverCountedTwice(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        // Each day is worth 1, so a value above what it covers would have counted a day twice.
        let rows = (0..<12).map { _ -> (String, String, Double) in
            let from = october.from.adding(days: Int.random(in: -10...30, using: &random))
            let to = from.adding(days: Int.random(in: 0...20, using: &random))
            return (from.description, to.description, Double(Period(from: from, to: to).dayCount))
        }
        let some = daily(.views, october) { _ in Bool.random(using: &random) ? 1 : nil }
        guard let found = views(figures(rows, days: some)) else { return }
        #expect(found.value == Double(found.covered) && found.covered <= 31, "\(rows)")
    }

    @Test func groupsOfWeeksAndOfTheMonthAreNotAdded() {
        func row(_ period: Period, _ channel: String, _ sessions: Double) -> PeriodFigure {
            PeriodFigure(
                period: period, breakdown: Breakdown([.channel: channel]),
                values: [.sessions: sessions, .visitors: sessions])
        }
        let weeks = [period("2026-10-05", "2026-10-11"), period("2026-10-12", "2026-10-18")]
        let rows =
            weeks.flatMap { [row($0, "Email", 3), row($0, "Direct", 4)] }
            + [row(october, "Email", 30), row(october, "Direct", 40)]
        let whole = account(.googleAnalytics).whole(of: rows, complete: [[.channel]])
        #expect(value(of: .sessions, in: october, from: whole)?.value == 70)
        #expect(value(of: .visitors, in: october, from: whole) == nil, "people are never added")
        let fortnight = period("2026-10-05", "2026-10-18")
        #expect(value(of: .sessions, in: fortnight, from: whole)?.value == 14)
    }

    @Test func groupsFillOnlyWhatTheRowAboutEverybodyDoesNotTell() {
        let first = period("2026-10-01", "2026-10-15")
        let second = period("2026-10-16", "2026-10-31")
        let rows = [
            PeriodFigure(period: first, values: [.sessions: 50]),
            PeriodFigure(
                period: first, breakdown: Breakdown([.channel: "Email"]), values: [.sessions: 20]),
            PeriodFigure(
                period: second, breakdown: Breakdown([.channel: "Email"]), values: [.sessions: 7]),
            PeriodFigure(
                period: second, breakdown: Breakdown([.source: "x", .medium: "y"]), values: [.sessions: 8]),
        ]
        let whole = account(.googleAnalytics).whole(of: rows, complete: [[.channel], [.source, .medium]])
        #expect(
            value(of: .sessions, in: october, from: whole)
                == PeriodValue(value: 57, covered: 31, dayCount: 31, origin: .parts))
    }
}
