import SocialMetrics

/// The time zones of the sample: two European ones, and the Pacific time in which Meta writes.
enum Zone {
    case paris, london, pacific

    /// Hours ahead of UTC on a day; the hour of the change itself is left out, nobody posts then.
    func offset(on day: Day) -> Int {
        let year = day.year
        switch self {
        case .paris, .london:
            let summer = Day.lastSunday(year, 3)..<Day.lastSunday(year, 10)
            return (self == .paris ? 1 : 0) + (summer.contains(day) ? 1 : 0)
        case .pacific:
            let summer = Day.sunday(2, year, 3)..<Day.sunday(1, year, 11)
            return summer.contains(day) ? -7 : -8
        }
    }
}

/// A minute of universal time, counted from 1970-01-01 00:00.
struct Moment: Hashable, Comparable {
    let minutes: Int

    /// What a wall clock of a zone shows.
    init(_ day: Day, hour: Int, minute: Int, in zone: Zone) {
        minutes = day.number * 1440 + (hour - zone.offset(on: day)) * 60 + minute
    }

    static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }

    /// `10/02/2026 08:15`: Meta's publish time, month first, in Pacific time.
    var metaPublishTime: String {
        let utcDay = Day(number: minutes / 1440)
        let local = minutes + Zone.pacific.offset(on: utcDay) * 60
        let (year, month, day) = Day(number: local / 1440).parts
        let minute = local % 1440
        return
            "\(padded(month, 2))/\(padded(day, 2))/\(padded(year, 4)) \(padded(minute / 60, 2)):\(padded(minute % 60, 2))"
    }
}
