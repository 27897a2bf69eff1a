import SocialMetrics

/// What the first day in a row begins, in exports that name no last day.
enum ReportStart {
    /// All rows name one day: the first of the report.
    case report
    /// Rows are months: each names the first of one, only the first row may begin later.
    case months
    /// Rows are days.
    case days

    /// Decides it from the first days of all rows.
    init(_ days: Set<Day>) {
        let sorted = days.sorted()
        if sorted.count <= 1 {
            self = .report
        } else if sorted.dropFirst().allSatisfy({ $0 == $0.firstOfMonth }) {
            self = .months
        } else {
            self = .days
        }
    }

    /// The days of a row.
    /// - Parameters:
    ///   - first: the first day it names
    ///   - report: the days of the report, where they are known
    /// - Returns: nil for the whole report
    func period(from first: Day, in report: Period?) -> Period? {
        switch self {
        case .report: nil
        case .days: Period(from: first, to: first)
        case .months:
            Period(
                from: first, to: min(first.lastOfMonth, report.map { max($0.to, first) } ?? first.lastOfMonth)
            )
        }
    }
}
