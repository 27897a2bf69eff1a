import SocialMetrics

extension Day {
    /// A date of the sample, written as numbers; a day past the end of the month counts on into the next.
    init(_ year: Int, _ month: Int, _ day: Int) {
        self = (Day(year: year, month: month, day: 1) ?? Day(number: 0)).adding(days: day - 1)
    }

    /// The number of days until another day, negative when that is earlier.
    func distance(to other: Day) -> Int { other.number - number }

    /// `Oct`, in every interface language.
    var englishMonth: String {
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
    }

    /// `juil`, as in the file names of French ad reports.
    var frenchMonth: String {
        ["janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"][month - 1]
    }

    /// `Oct 2, 2026`: YouTube's publish date in every interface language.
    var youTubeDate: String { "\(englishMonth) \(parts.day), \(year)" }

    /// `Oct-02-2026`: a part of the file names of Meta's content exports.
    var metaFileDate: String { "\(englishMonth)-\(padded(parts.day, 2))-\(padded(year, 4))" }

    /// The last Sunday of a month, the day on which European clocks change.
    static func lastSunday(_ year: Int, _ month: Int) -> Day {
        let last = Day(year, month, 1).lastOfMonth
        return last.adding(days: -(last.weekday % 7))
    }

    /// A month's n-th Sunday, the day on which American clocks change.
    static func sunday(_ ordinal: Int, _ year: Int, _ month: Int) -> Day {
        let first = Day(year, month, 1)
        return first.adding(days: 7 - first.weekday + 7 * (ordinal - 1))
    }
}

extension Period {
    /// The whole time the sample covers.
    static let sample = Period(from: Day(2025, 8, 1), to: Day(2026, 10, 31))

    /// The fifteen months of the sample.
    static let months: [Period] = (0..<15).map {
        let first = sample.from.adding(months: $0)
        return Period(from: first, to: first.lastOfMonth)
    }

    /// `2026-10`, for a month.
    var monthName: String { "\(padded(from.year, 4))-\(padded(from.month, 2))" }
}
