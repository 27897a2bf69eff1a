import SocialMetrics
import Testing

@testable import Analytics

@Suite struct PeriodValueTests {
    let october = month("2026-10")

    @Test func completeDaysAreAddedUp() {
        let figures = account(.instagram) {
            $0.days = daily(.views, october) { _ in 10 }
            $0.periods = [PeriodFigure(period: october, values: [.views: 999])]
        }
        #expect(
            value(of: .views, in: october, from: figures)
                == PeriodValue(value: 310, covered: 31, dayCount: 31, origin: .days))
    }

    @Test func thePlatformsOwnFigureWinsOverDaysWithGaps() {
        let figures = account(.youtube) {
            $0.days = daily(.views, october) { $0 < 28 ? 10 : nil }
            $0.periods = [PeriodFigure(period: october, values: [.views: 305])]
        }
        let views = value(of: .views, in: october, from: figures)
        #expect(views?.value == 305)
        #expect(views?.origin == .own)
    }

    @Test func daysWithGapsSayWhatTheyCover() throws {
        let figures = account(.facebook) {
            $0.days = daily(.views, october) { $0 == 4 || $0 == 5 ? nil : 10 }
        }
        let views = try #require(value(of: .views, in: october, from: figures))
        #expect(views.covered == 29)
        #expect(!views.isComplete)
        #expect(views.perDay == 10)
        #expect(coverage(of: .views, in: october, by: figures).gaps == [period("2026-10-05", "2026-10-06")])
    }

    @Test func overlappingPeriodsAreNeverAdded() {
        let figures = account(.facebook) {
            $0.periods = [
                PeriodFigure(period: period("2026-10-01", "2026-10-10"), values: [.views: 100]),
                PeriodFigure(period: period("2026-10-05", "2026-10-20"), values: [.views: 160]),
                PeriodFigure(period: period("2026-10-11", "2026-10-20"), values: [.views: 90]),
                PeriodFigure(period: period("2026-10-25", "2026-11-03"), values: [.views: 500]),
            ]
        }
        #expect(
            value(of: .views, in: october, from: figures)
                == PeriodValue(value: 190, covered: 20, dayCount: 31, origin: .parts))
    }

    @Test func aBreakdownIsNotATotal() {
        let figures = account(.facebook) {
            $0.periods = [
                PeriodFigure(period: october, breakdown: Breakdown([.age: "18-24"]), values: [.views: 7])
            ]
        }
        #expect(value(of: .views, in: october, from: figures) == nil)
    }

    @Test func reachOfAPeriodComesOnlyFromThePlatform() {
        let figures = account(.facebook) { $0.days = daily(.reach, october) { _ in 10 } }
        #expect(value(of: .reach, in: october, from: figures) == nil)
    }

    @Test func aDayThatMetasFollowsLeaveOutIsToldAbout() {
        let figures = account(.instagram) {
            $0.days = daily(.newFollowers, october) { $0 % 2 == 0 ? 1 : nil }
            $0.followSpans = [period("2026-10-01", "2026-10-11"), period("2026-10-21", "2026-10-31")]
        }
        let coverage = coverage(of: .newFollowers, in: october, by: figures)
        #expect(coverage.covered == 26)
        #expect(
            coverage.gaps.map(\.from.description) == [
                "2026-10-12", "2026-10-14", "2026-10-16", "2026-10-18", "2026-10-20",
            ])
    }

    @Test func spansOfFollowsSayNothingOfOtherMeasures() {
        let figures = account(.instagram) {
            $0.days = daily(.views, october) { $0 % 2 == 0 ? 1 : nil }
            $0.followSpans = [october]
        }
        #expect(coverage(of: .views, in: october, by: figures).covered == 16)
    }
}
