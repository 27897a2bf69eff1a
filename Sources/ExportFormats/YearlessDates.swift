import SocialMetrics

/// What is known of the days of a file from elsewhere, for dates that have no year.
package enum YearEvidence: Hashable, Sendable {
    /// The first day its lines are about: the name of the download says it.
    case firstDay(Day)
    /// The day it was downloaded: its last line is not after it, and not a year before.
    case exported(Day)
    /// The day it was imported: its last line is not after it, but may be much older.
    case arrived(Day)

    /// How long before its import a file's last line may be for the import to tell the year.
    static let freshness = 60
}

/// Dates without a year that nothing could settle.
package struct YearlessSpan: Hashable, Sendable {
    /// First and last of them, as the file writes them.
    package var first: String
    package var last: String
    /// The newest of them.
    package var newest: MonthDay
}

/// The years of the dates of one column, found for all lines together.
///
/// Lines run from day to day, forwards or backwards, and cross New Year once at most: what is left open is the year of
/// the newest line.
struct YearlessDates {
    /// Column of the table.
    let column: Int
    let oldest: MonthDay
    let newest: MonthDay
    /// Records before the turn of the year, one year older than the newest line.
    private let olderYear: Set<Int>
    /// 1 when the lines cross New Year, else 0.
    private let crossings: Int
    /// How many years before the newest line a February 29 is.
    private let leapDays: Set<Int>

    /// Nil when the lines are not in the order of their days.
    init?(column: Int, _ lines: [(record: Int, date: MonthDay)]) {
        self.column = column
        // Two lines can be in order either way: days that follow each other are the order that is meant.
        let orders = [lines, lines.reversed()].compactMap(YearlessDates.turn)
        guard let found = orders.min(by: { YearlessDates.span($0) < YearlessDates.span($1) }),
            let first = found.lines.first, let last = found.lines.last
        else { return nil }
        oldest = first.date
        newest = last.date
        crossings = found.turn == nil ? 0 : 1
        olderYear = Set(found.lines[..<(found.turn ?? 0)].map(\.record))
        leapDays = Set(
            found.lines.indices.filter { found.lines[$0].date.isLeapDay }
                .map { $0 < (found.turn ?? 0) ? 1 : 0 })
    }

    /// How many days lie between the oldest and the newest line, nearly.
    private static func span(_ order: (lines: [(record: Int, date: MonthDay)], turn: Int?)) -> Int {
        guard let first = order.lines.first?.date, let last = order.lines.last?.date else { return 0 }
        return (order.turn == nil ? 0 : 365) + (last.month - first.month) * 30 + last.day - first.day
    }

    /// The lines, oldest first, and the place of the first one after New Year; nil when they are in another order.
    private static func turn(
        _ lines: [(record: Int, date: MonthDay)]
    ) -> (lines: [(record: Int, date: MonthDay)], turn: Int?)? {
        var turn: Int?
        for index in lines.indices.dropFirst() where lines[index].date < lines[index - 1].date {
            // December to January, with a gap where somebody cut lines out.
            guard turn == nil, lines[index - 1].date.month >= 10, lines[index].date.month <= 3 else {
                return nil
            }
            turn = index
        }
        return (lines, turn)
    }

    /// The year of the newest line; nil when nothing tells it.
    /// - Parameter evidence: what is known, the surest first
    /// - Returns: the year, and what told it
    func newestYear(_ evidence: [YearEvidence]) -> (year: Int, by: YearEvidence)? {
        for known in evidence {
            switch known {
            case .firstDay(let day):
                let year = day.year + crossings
                if MonthDay(day) == oldest, isPossible(year) { return (year, known) }
            case .exported(let day):
                if let year = newestYear(upTo: day) { return (year, known) }
            case .arrived(let day):
                guard let year = newestYear(upTo: day), let last = newest.day(in: year) else { continue }
                // Leap years are far apart: the last one is the one.
                if !leapDays.isEmpty || last.adding(days: YearEvidence.freshness) >= day {
                    return (year, known)
                }
            }
        }
        return nil
    }

    /// A year that every date exists in, to count lines that nothing dates.
    var someYear: Int { (2000...2008).first(where: isPossible) ?? 2000 }

    /// The year of a line.
    func year(of record: Int, newestYear: Int) -> Int {
        olderYear.contains(record) ? newestYear - 1 : newestYear
    }

    /// The newest year that puts no line after a day; the account's clock may be a day ahead.
    private func newestYear(upTo day: Day) -> Int? {
        let limit = day.adding(days: 1)
        let years = (0...8).map { limit.year - $0 }
        guard
            let newestPossible = years.first(where: { year in
                newest.day(in: year).map { $0 <= limit } ?? false
            })
        else { return nil }
        if leapDays.isEmpty { return newestPossible }
        return years.first { $0 <= newestPossible && isPossible($0) }
    }

    /// Whether every February 29 exists.
    private func isPossible(_ year: Int) -> Bool {
        leapDays.allSatisfy { Day(year: year - $0, month: 2, day: 29) != nil }
    }
}
