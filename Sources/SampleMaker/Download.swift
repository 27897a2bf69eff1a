import SocialMetrics

/// A day on which the agency downloaded a range of the past from Meta Business Suite.
struct Download {
    let period: Period
    let takenOn: Day
    /// The folder it was put in.
    let folder: String

    /// The last two overlap: the second half of September comes again, with what was counted late.
    static let all = [
        Download(
            period: Period(from: Day(2025, 8, 1), to: Day(2025, 12, 31)), takenOn: Day(2026, 1, 8),
            folder: "2025-12"),
        Download(
            period: Period(from: Day(2026, 1, 1), to: Day(2026, 6, 30)), takenOn: Day(2026, 7, 8),
            folder: "2026-06"),
        Download(
            period: Period(from: Day(2026, 7, 1), to: Day(2026, 9, 30)), takenOn: Day(2026, 10, 1),
            folder: "2026-09"),
        Download(
            period: Period(from: Day(2026, 9, 15), to: Day(2026, 10, 31)), takenOn: Day(2026, 11, 5),
            folder: "2026-10"),
    ]

    /// The part of a day's count that is known when the range is downloaded: Meta counts the last three days short.
    func known(of count: Int, on day: Day) -> Int {
        let permille =
            switch day.distance(to: takenOn) {
            case ...1: 860
            case 2: 950
            case 3: 985
            default: 1000
            }
        return count * permille / 1000
    }
}
