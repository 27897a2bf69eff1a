import SocialMetrics
import Testing

@testable import Analytics

@Suite struct ComparisonTests {
    @Test func aChangeIsAPartOfTheEarlierValue() {
        #expect(compare(112, with: 100, unit: .count).change.map { abs($0 - 0.12) < 1e-12 } == true)
    }

    @Test func aRateChangesInPoints() {
        #expect(compare(0.05, with: 0.04, unit: .share) == .points(0.05 - 0.04))
        #expect(compare(0.05, with: 0, unit: .share) == .points(0.05))
    }

    @Test func nothingIsDividedByZero() {
        #expect(compare(5, with: 0, unit: .count) == .unavailable(.earlierNotPositive))
        #expect(compare(5, with: nil, unit: .count) == .unavailable(.noEarlierValue))
        #expect(compare(nil, with: 5, unit: .count) == .unavailable(.noValue))
    }

    @Test func aFallBelowNothingIsNoPartOfWhatThereWas() {
        #expect(compare(-7, with: 10, unit: .count) == .unavailable(.negative))
        #expect(compare(0, with: 10, unit: .count) == .relative(-1))
    }

    @Test func aPositionChangesInPlaces() {
        #expect(compare(12, with: 12.5, unit: .position) == .places(-0.5))
        #expect(compare(12, with: nil, unit: .position) == .unavailable(.noEarlierValue))
    }

    @Test(arguments: [(3.0, 7.0), (84_210, 41_300), (1, 1000)]) func changesInvert(_ pair: (Double, Double))
        throws
    {
        let there = try #require(compare(pair.0, with: pair.1, unit: .count).change)
        let back = try #require(compare(pair.1, with: pair.0, unit: .count).change)
        #expect(abs((1 + there) * (1 + back) - 1) < 1e-12)
    }

    @Test func anIncompletePeriodIsComparedByDayOnly() {
        let full = PeriodValue(value: 310, covered: 31, dayCount: 31, origin: .days)
        let gaps = PeriodValue(value: 280, covered: 28, dayCount: 30, origin: .days)
        #expect(
            compare(full, with: gaps, unit: .count)
                == .unavailable(.earlierIncomplete(covered: 28, dayCount: 30)))
        #expect(
            compare(gaps, with: full, unit: .count) == .unavailable(.incomplete(covered: 28, dayCount: 30)))
        #expect(comparePerDay(full, with: gaps, unit: .count) == .relative(0))
    }

    @Test func aBreakInTheSeriesSeparatesTwoPeriods() {
        let (before, after) = (month("2025-02"), month("2025-04"))
        #expect(SeriesBreak.between(before, after, of: .views, on: .youtube) != nil)
        #expect(SeriesBreak.between(month("2025-03"), after, of: .views, on: .youtube) != nil)
        #expect(SeriesBreak.between(after, month("2025-05"), of: .views, on: .youtube) == nil)
        #expect(SeriesBreak.between(before, after, of: .likes, on: .youtube) == nil)
        #expect(SeriesBreak.between(before, after, of: .views, on: .instagram) == nil)
    }

    @Test func aBreakOnAnUnknownDaySeparatesPeriodsThatReachOverItsSpan() {
        let reach = { SeriesBreak.between(month($0), month($1), of: .reach, on: .facebook) }
        #expect(reach("2025-10", "2026-10") != nil)
        #expect(reach("2026-02", "2027-02") != nil)
        #expect(reach("2025-11", "2026-12") != nil)
        #expect(reach("2026-09", "2026-10") == nil)
        #expect(reach("2025-11", "2025-12") == nil)
        #expect(reach("2027-01", "2027-02") == nil)
    }

    @Test func aChangeOfAttributionSeparatesConversionsAndNotClicks() {
        let leads = { SeriesBreak.between(month($0), month($1), of: .leads, on: .metaAds) }
        #expect(leads("2026-02", "2026-03") != nil)
        #expect(leads("2026-03", "2026-04") != nil)
        #expect(leads("2026-04", "2026-05") == nil)
        #expect(SeriesBreak.between(month("2025-12"), month("2026-02"), of: .linkClicks, on: .metaAds) == nil)
        #expect(SeriesBreak.between(month("2025-12"), month("2026-02"), of: .results, on: .metaAds) != nil)
    }
}
