import GRDB
import SocialMetrics

/// The months of which an account tells something to their end.
///
/// A row that goes beyond a month says nothing of that month alone, and what breaks off within a month does not tell
/// of its end.
struct CompleteMonths {
    /// By their first day.
    private(set) var months: Set<Day> = []

    init(_ database: Database, account: Int64) throws {
        for grain in Grain.allCases where grain != .post && grain != .mailing {
            let columns = grain == .accountDay ? "day, day" : "from_day, to_day"
            // A group of one day is a picture of the day it was exported.
            let pictures = grain == .accountPeriod ? "AND (breakdown = '' OR from_day < to_day)" : ""
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT \(columns) FROM \(FactTable.of(grain).name)
                    WHERE account_id = ? \(pictures)
                    """, arguments: [account])
            let periods = grain == .audience ? [] : rows.compactMap { Period($0[0], $0[1]) }
            guard let last = periods.filter({ $0.dayCount <= 31 }).map(\.to).max() else { continue }
            add(Set(periods.filter { $0.from.firstOfMonth == $0.to.firstOfMonth }.map(\.from)), until: last)
        }
        for (table, day) in [("post_snapshot", "published"), ("mailing", "sent")] {
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT coalesce(\(day)_day, date(\(day), 'unixepoch')), max(import.as_of) OVER ()
                    FROM \(table) JOIN import ON import.id = import_id WHERE account_id = ?
                    """, arguments: [account])
            guard let last = rows.compactMap({ Day($0[1] as String) }).first else { continue }
            add(Set(rows.compactMap { ($0[0] as String?).flatMap { Day($0) } }), until: last)
        }
    }

    private mutating func add(_ days: Set<Day>, until last: Day) {
        months.formUnion(days.filter { $0.lastOfMonth <= last }.map(\.firstOfMonth))
    }
}
