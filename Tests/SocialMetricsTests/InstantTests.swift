import Foundation
import SocialMetrics
import Testing

@Suite struct InstantTests {
    private func pacific(_ text: String, hour: Int, minute: Int = 0) throws -> Instant {
        let day = try #require(Day(text))
        let zone = try #require(TimeZone(identifier: "America/Los_Angeles"))
        return Instant(day: day, secondOfDay: hour * 3600 + minute * 60, zone: zone)
    }

    private func utc(_ text: String, hour: Int, minute: Int = 0) throws -> Instant {
        let day = try #require(Day(text))
        return Instant(seconds: Int64(day.number * 86_400 + hour * 3600 + minute * 60))
    }

    @Test func winterAndSummerHaveTheirOwnOffset() throws {
        #expect(try pacific("2026-01-15", hour: 9) == utc("2026-01-15", hour: 17))
        #expect(try pacific("2026-07-15", hour: 9) == utc("2026-07-15", hour: 16))
    }

    @Test func theDayOfTheChangeIsExactToTheHour() throws {
        // Clocks went from 2:00 to 3:00 on 8 March 2026, from 2:00 to 1:00 on 1 November 2026.
        #expect(try pacific("2026-03-08", hour: 1, minute: 59) == utc("2026-03-08", hour: 9, minute: 59))
        #expect(try pacific("2026-03-08", hour: 3) == utc("2026-03-08", hour: 10))
        #expect(try pacific("2026-11-01", hour: 0, minute: 30) == utc("2026-11-01", hour: 7, minute: 30))
        #expect(try pacific("2026-11-01", hour: 2) == utc("2026-11-01", hour: 10))
    }

    @Test func aSkippedTimeIsTheMomentAfterTheJump() throws {
        #expect(try pacific("2026-03-08", hour: 2, minute: 30) == utc("2026-03-08", hour: 10, minute: 30))
    }

    @Test func aTimeThatOccursTwiceIsTheFirst() throws {
        #expect(try pacific("2026-11-01", hour: 1, minute: 30) == utc("2026-11-01", hour: 8, minute: 30))
    }

    @Test func everyHourOfAYearComesBack() throws {
        let zone = try #require(TimeZone(identifier: "America/Los_Angeles"))
        let start = try utc("2026-01-01", hour: 0).seconds
        for hour in 0..<8760 {
            let instant = Instant(seconds: start + Int64(hour) * 3600)
            let local = instant.local(in: zone)
            let back = Instant(day: local.day, secondOfDay: local.secondOfDay, zone: zone)
            // Only the hour that occurs twice comes back as its first occurrence.
            #expect(back == instant || back.seconds == instant.seconds - 3600)
        }
    }
}
