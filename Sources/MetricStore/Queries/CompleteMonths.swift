import GRDB
import SocialMetrics

/// The months of which an account tells something to their end.
///
/// A row that goes beyond a month says nothing of that month alone, and what breaks off within a month does not tell
/// of its end. The end is told by a row of the last day, or by an export that goes on in the next month.
struct CompleteMonths {
    /// By their first day.
    private(set) var months: Set<Day> = []

    init(_ database: Database, account: Int64) throws {
        for grain in Grain.allCases where ![.post, .mailing, .audience].contains(grain) {
            let columns = grain == .accountDay ? "day, day" : "from_day, to_day"
            // A group of one day is a picture of the day it was exported.
            let pictures = grain == .accountPeriod ? "AND (breakdown = '' OR from_day < to_day)" : ""
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT \(columns), import_id FROM \(FactTable.of(grain).name)
                    WHERE account_id = ? \(pictures)
                    """, arguments: [account])
            let periods = rows.compactMap { Period($0[0], $0[1]) }
            let within = periods.filter { $0.from.firstOfMonth == $0.to.firstOfMonth }
            let ends = ends(of: periods).union(daysGoneOn(rows))
            months.formUnion(within.map(\.from.firstOfMonth).filter(ends.contains))
        }
        for (table, day) in [("post_snapshot", "published"), ("mailing", "sent")] {
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT coalesce(\(day)_day, date(\(day), 'unixepoch')), max(import.as_of) OVER ()
                    FROM \(table) JOIN import ON import.id = import_id WHERE account_id = ?
                    """, arguments: [account])
            guard let last = rows.compactMap({ Day($0[1] as String) }).first else { continue }
            let days = Set(rows.compactMap { ($0[0] as String?).flatMap { Day($0) } })
            months.formUnion(days.filter { $0.lastOfMonth <= last }.map(\.firstOfMonth))
        }
    }

    /// The months, by their first day, whose last day some period of at most 31 days holds.
    private func ends(of periods: [Period]) -> Set<Day> {
        Set(
            periods.filter { $0.dayCount <= 31 }.flatMap { period in
                [period.from, period.to].filter { period.contains($0.lastOfMonth) }.map(\.firstOfMonth)
            })
    }

    /// The months, by their first day, after whose days the same export has days of the next month: it leaves out days.
    private func daysGoneOn(_ rows: [Row]) -> Set<Day> {
        var days: [Int64: Set<Day>] = [:]
        for row in rows {
            guard let period = Period(row[0], row[1]), period.dayCount == 1 else { continue }
            days[row[2], default: []].insert(period.from.firstOfMonth)
        }
        return days.values.reduce(into: []) { found, months in
            found.formUnion(months.filter { months.contains($0.lastOfMonth.adding(days: 1)) })
        }
    }
}
