import GRDB
import SocialMetrics

/// What the store holds of an account, from when to when.
package struct AccountCoverage: Sendable {
    package var account: AccountInfo
    /// One for each grain that has days, in the order of `Grain`; posts have none.
    package var spans: [Span]
    /// How many posts are known, and the day of their latest export; nil without posts.
    package var posts: Int
    package var postsAsOf: Day?
    /// The first publication, a day of UTC; nil when no post has a date.
    package var postsFrom: Day?

    /// The first and last day of any span; nil when the store holds only posts, or nothing.
    package var period: Period? {
        guard let from = spans.map(\.period.from).min(), let to = spans.map(\.period.to).max() else {
            return nil
        }
        return Period(from: from, to: to)
    }

    /// The days of one grain.
    package struct Span: Sendable {
        package var grain: Grain
        /// From the first to the last day.
        package var period: Period
        /// Runs of days between them that no row covers, in order.
        package var missing: [Period]
    }
}

extension Store {
    /// From when to when each account has numbers, and which days are missing in between.
    ///
    /// Nil stands for every client.
    package func coverage(of client: String? = nil) throws -> [AccountCoverage] {
        try read { database in
            try accountList(database, of: client).map { account in
                let spans = try grainsWithDays.compactMap { grain in
                    try span(of: grain, account: account.id, database)
                }
                let posts = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT count(DISTINCT post_id), max(import.as_of),
                            min(coalesce(published_day, date(published, 'unixepoch'))) FROM post_snapshot
                        JOIN import ON import.id = import_id WHERE account_id = ?
                        """, arguments: [account.id])
                return AccountCoverage(
                    account: account, spans: spans, posts: posts?[0] ?? 0,
                    postsAsOf: (posts?[1] as String?).flatMap { Day($0) },
                    postsFrom: (posts?[2] as String?).flatMap { Day($0) })
            }
        }
    }
}

/// Those whose rows cover days; an audience is a picture of one day, posts and mailings are as of their export.
private let grainsWithDays: [Grain] = [
    .accountDay, .accountPeriod, .postPeriod, .ad, .web, .search, .sales,
]

private func span(of grain: Grain, account: Int64, _ database: Database) throws -> AccountCoverage.Span? {
    let columns = grain == .accountDay ? "day, day" : "from_day, to_day"
    // Groups of an audience are a picture of one day, not days covered.
    let unbroken = grain == .accountPeriod ? "AND breakdown = ''" : ""
    let rows = try Row.fetchAll(
        database,
        sql: """
            SELECT DISTINCT \(columns) FROM \(FactTable.of(grain).name)
            WHERE account_id = ? \(unbroken) ORDER BY 1, 2
            """, arguments: [account])
    let periods = rows.compactMap { Period($0[0], $0[1]) }
    guard let first = periods.first else { return nil }
    var missing: [Period] = []
    var last = first.to
    for period in periods.dropFirst() {
        if period.from > last.adding(days: 1) {
            missing.append(Period(from: last.adding(days: 1), to: period.from.adding(days: -1)))
        }
        last = max(last, period.to)
    }
    return AccountCoverage.Span(grain: grain, period: Period(from: first.from, to: last), missing: missing)
}
