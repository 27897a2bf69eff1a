import SocialMetrics
import Testing

@Suite struct DayTests {
    @Test func daysCountFromTheUnixEpoch() {
        #expect(Day("1970-01-01")?.number == 0)
        #expect(Day("2000-03-01")?.number == 11_017)
        #expect(Day("1969-12-31")?.number == -1)
    }

    @Test func everyDayOfFourCenturiesReadsBack() {
        var previous: Day?
        for number in stride(from: -60_000, to: 90_000, by: 7) {
            let day = Day(number: number)
            #expect(Day(day.description) == day)
            if let previous { #expect(previous < day) }
            previous = day
        }
    }

    @Test(arguments: ["2025-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "", "2026-04-31"])
    func aDateThatDoesNotExistIsNotADay(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func leapYearsFollowTheGregorianRule() {
        #expect(Day("2024-02-29") != nil)
        #expect(Day("2000-02-29") != nil)
        #expect(Day("1900-02-29") == nil)
    }

    @Test func aMonthLaterIsTheLastDayWhereTheDateDoesNotExist() {
        #expect(Day("2026-01-31")?.adding(months: 1) == Day("2026-02-28"))
        #expect(Day("2026-01-31")?.adding(months: -11) == Day("2025-02-28"))
        #expect(Day("2024-02-29")?.adding(months: -12) == Day("2023-02-28"))
    }

    @Test func theWeekBeginsOnMonday() {
        #expect(Day("2026-11-02")?.weekday == 1)
        #expect(Day("2026-11-01")?.weekday == 7)
        #expect(Day("1969-12-29")?.weekday == 1)
    }
}
