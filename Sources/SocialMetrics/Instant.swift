import Foundation

/// A moment, kept in UTC as whole seconds since 1970.
package struct Instant: Hashable, Comparable, Codable, Sendable {
    package let seconds: Int64

    package init(seconds: Int64) { self.seconds = seconds }

    /// The moment a clock in a zone showed a date and a time of day.
    ///
    /// A time that daylight saving skips counts as the moment after the jump; one that occurs twice as the first.
    /// - Parameters:
    ///   - day: the date on that clock
    ///   - secondOfDay: seconds since midnight on that clock
    ///   - zone: where the clock hangs
    package init(day: Day, secondOfDay: Int, zone: TimeZone) {
        let local = Int64(day.number) * 86_400 + Int64(secondOfDay)
        let before = Instant.offset(of: zone, at: local - 86_400)
        let after = Instant.offset(of: zone, at: local + 86_400)
        // The clock of the day before shows the time, or the clock of the day after does; in a gap neither, and the
        // clock before the jump names the moment behind it.
        if Instant.offset(of: zone, at: local - before) != before,
            Instant.offset(of: zone, at: local - after) == after
        {
            seconds = local - after
        } else {
            seconds = local - before
        }
    }

    private static func offset(of zone: TimeZone, at seconds: Int64) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds))))
    }

    /// The date and second of the day a clock in a zone shows.
    package func local(in zone: TimeZone) -> (day: Day, secondOfDay: Int) {
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
        let local = Int(seconds) + offset
        let number = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        return (Day(number: number), local - number * 86_400)
    }

    /// The date a clock in a zone shows.
    package func day(in zone: TimeZone) -> Day { local(in: zone).day }

    /// `2026-10-31T08:00:00Z`.
    package var text: String {
        let (day, second) = local(in: .gmt)
        let parts = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : String($0) }
        return "\(day)T\(parts.joined(separator: ":"))Z"
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
