import GRDB
import SocialMetrics

/// The months of which an account tells something to their end.
///
/// A row that goes beyond a month says nothing of that month alone, and what breaks off within a month does not tell
/// of its end. The end is told by a row of the last day, or by an export that goes on in the next month.
struct CompleteMonths {
    /// By their first day.
    private(set) var months: Set<Day> = []
    private let database: Database
    private let account: Int64

    /// Of the grains that the account has tables of.
    init(_ database: Database, account: Int64, grains: Set<Grain>) throws {
        self.database = database
        self.account = account
        for grain in Grain.allCases
        where grains.contains(grain) && ![.post, .mailing, .audience].contains(grain) {
            let table = FactTable.of(grain)
            let periods = try distinctPeriods(
                in: table, account: account, counting: grain == .accountPeriod ? .noPictures : .all, database)
            let within = Set(
                periods.filter { $0.from.firstOfMonth == $0.to.firstOfMonth }.map(\.from.firstOfMonth))
            let ended = within.intersection(ends(of: periods))
            months.formUnion(ended)
            let single = Set(periods.filter { $0.dayCount == 1 }.map(\.from.firstOfMonth))
            for month in within.subtracting(ended) where single.contains(month) {
                let next = month.lastOfMonth.adding(days: 1)
                if single.contains(next), try goesOn(table, from: month, to: next) { months.insert(month) }
            }
        }
        if grains.contains(.post), let last = try lastExport(ofPosts: true) {
            months.formUnion(
                try monthsOfPublication(account: account, database).filter { $0.lastOfMonth <= last })
        }
        if grains.contains(.mailing), let last = try lastExport(ofPosts: false) {
            let days = try String.fetchSet(
                database,
                sql:
                    "SELECT DISTINCT coalesce(sent_day, date(sent, 'unixepoch')) FROM mailing WHERE account_id = ? "
                    + "AND coalesce(sent_day, sent) IS NOT NULL", arguments: [account])
            months.formUnion(
                days.compactMap { Day($0) }.filter { $0.lastOfMonth <= last }.map(\.firstOfMonth))
        }
    }

    /// The months, by their first day, whose last day some period of at most 31 days holds.
    private func ends(of periods: [Period]) -> Set<Day> {
        Set(
            periods.filter { $0.dayCount <= 31 }.flatMap { period in
                [period.from, period.to].filter { period.contains($0.lastOfMonth) }.map(\.firstOfMonth)
            })
    }

    /// Whether one export has days of a month and of the next, both named by their first day: it leaves out days.
    private func goesOn(_ table: FactTable, from month: Day, to next: Day) throws -> Bool {
        try !imports(table, withDaysOf: month).isDisjoint(with: imports(table, withDaysOf: next))
    }

    private func imports(_ table: FactTable, withDaysOf month: Day) throws -> Set<Int64> {
        guard let days = table.days else { return [] }
        // A group of one day is a picture of the day it was exported.
        let pictures = table.grain == .accountPeriod ? "AND breakdown = ''" : ""
        return try Int64.fetchSet(
            database,
            sql: """
                SELECT import_id FROM \(table.name)
                WHERE account_id = ? AND \(days.from) BETWEEN ? AND ? AND \(days.from) = \(days.to) \(pictures)
                """, arguments: [account, month.description, month.lastOfMonth.description])
    }

    /// The day of the latest export of posts, or of mailings; nil without any.
    private func lastExport(ofPosts: Bool) throws -> Day? {
        let imports =
            ofPosts
            ? "SELECT import_id FROM import_account WHERE account_id = ? AND posts > 0"
            : "SELECT import_id FROM mailing WHERE account_id = ?"
        let last = try String.fetchOne(
            database, sql: "SELECT max(as_of) FROM import WHERE id IN (\(imports))", arguments: [account])
        return last.flatMap { Day($0) }
    }
}
