import SocialMetrics
import Testing

@Suite struct PeriodTests {
    @Test(arguments: [
        ("2026-10", "2026-10-01…2026-10-31", "2026-09-01…2026-09-30", "2025-10-01…2025-10-31"),
        ("2024-02", "2024-02-01…2024-02-29", "2024-01-01…2024-01-31", "2023-02-01…2023-02-28"),
        ("2025-02", "2025-02-01…2025-02-28", "2025-01-01…2025-01-31", "2024-02-01…2024-02-29"),
    ]) func aMonthHasItsNeighbours(text: String, whole: String, previous: String, yearBefore: String) throws {
        let month = try #require(Period(month: text))
        #expect(month.kind == .month)
        #expect(month.description == whole)
        #expect(month.previous.description == previous)
        #expect(month.yearBefore.description == yearBefore)
    }

    @Test func quartersAndYearsAreCalendarUnits() throws {
        let quarter = try #require(Period(quarter: "2026-Q1"))
        #expect(quarter.kind == .quarter)
        #expect(quarter.previous.description == "2025-10-01…2025-12-31")
        let year = try #require(Period(year: "2026"))
        #expect(year.kind == .year)
        #expect(year.previous == year.yearBefore)
        #expect(Period(quarter: "2026-Q5") == nil)
        #expect(Period(month: "2026-1") == nil)
    }

    @Test func aRangeIsComparedWithAsManyDays() throws {
        let range = Period(from: try #require(Day("2026-10-05")), to: try #require(Day("2026-10-18")))
        #expect(range.kind == .range)
        #expect(range.previous.description == "2026-09-21…2026-10-04")
        #expect(range.previous.dayCount == range.dayCount)
    }

    @Test func containingImpliesOverlapping() throws {
        let month = try #require(Period(month: "2026-10"))
        let inside = Period(from: month.from.adding(days: 3), to: month.to)
        #expect(month.contains(inside) && month.overlaps(inside) && !inside.contains(month))
        #expect(!month.overlaps(month.previous))
        #expect(month.days.count == 31)
    }
}
