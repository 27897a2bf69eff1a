import SocialMetrics
import Testing

@testable import Analytics

@Suite struct FollowersTests {
    let october = month("2026-10")

    @Test func netIsTheDifferenceOfTheCountsAtBothEnds() {
        let figures = account(.facebook) {
            $0.followerCounts = [
                FollowerCount(day: day("2026-09-30"), count: 1000),
                FollowerCount(day: day("2026-10-31"), count: 1050),
                FollowerCount(day: day("2026-11-30"), count: 2000),
            ]
        }
        let summary = followers(in: october, from: figures)
        #expect(summary.end?.count == 1050)
        #expect(summary.net == 50)
        #expect(summary.rate == 0.05)
        #expect(summary.origin == .counts)
    }

    @Test func newFollowersAreGrossAndNeverNet() {
        let figures = account(.instagram) { $0.days = daily(.newFollowers, october) { _ in 2 } }
        let summary = followers(in: october, from: figures)
        #expect(summary.net == nil)
        #expect(summary.gross?.value == 62)
    }

    @Test func aNetFlowServesWhereThereAreNoCounts() {
        let figures = account(.youtube) {
            $0.periods = [PeriodFigure(period: october, values: [.netFollowers: -3])]
        }
        let summary = followers(in: october, from: figures)
        #expect(summary.net == -3)
        #expect(summary.origin == .flow)
        #expect(summary.rate == nil)
    }

    @Test func anOldCountDoesNotStandForTheStart() {
        let figures = account(.facebook) {
            $0.followerCounts = [
                FollowerCount(day: day("2026-07-31"), count: 900),
                FollowerCount(day: day("2026-10-31"), count: 1050),
            ]
        }
        let summary = followers(in: october, from: figures)
        #expect(summary.net == nil)
        #expect(summary.end?.count == 1050)
    }

    @Test func aFlowWithMissingDaysHasNoRateAndIsNotCompared() {
        let figures = account(.youtube) {
            $0.days = daily(.netFollowers, october) { $0 < 20 ? 1 : nil }
            $0.followerCounts = [FollowerCount(day: day("2026-09-30"), count: 1000)]
        }
        let summary = followers(in: october, from: figures)
        #expect(summary.netValue?.covered == 20)
        #expect(summary.rate == nil)
    }
}
