import SocialMetrics
import Testing

@testable import Analytics

@Suite struct ReachSummaryTests {
    let october = month("2026-10")

    @Test func theOwnFigureIsThatOfExactlyThePeriod() {
        let figures = account(.youtube) {
            $0.periods = [
                PeriodFigure(period: period("2026-10-01", "2026-10-30"), values: [.viewers: 50]),
                PeriodFigure(period: october, values: [.viewers: 60]),
                PeriodFigure(
                    period: october, breakdown: Breakdown([.gender: "female"]), values: [.viewers: 31]),
            ]
        }
        #expect(reachSummary(of: .viewers, in: october, from: figures).own == 60)
        #expect(reachSummary(of: .viewers, in: month("2026-09"), from: figures).own == nil)
    }

    @Test func daysGiveAnAverageAPeakAndBounds() throws {
        let figures = account(.instagram) { $0.days = daily(.reach, october) { $0 == 11 ? 400 : 100 } }
        let reach = reachSummary(in: october, from: figures)
        let days = try #require(reach.daily)
        #expect(reach.own == nil)
        #expect(days.average == 3400.0 / 31)
        #expect(days.peak == 400)
        #expect(days.peakDay == day("2026-10-12"))
        #expect(days.atMost == 3400)
    }

    @Test func missingDaysLeaveTheUpperBoundOpen() throws {
        let figures = account(.instagram) { $0.days = daily(.reach, october) { $0 == 3 ? nil : 100 } }
        let days = try #require(reachSummary(in: october, from: figures).daily)
        #expect(days.atMost == nil)
        #expect(days.coverage.covered == 30)
        #expect(days.average == 100)
    }
}
