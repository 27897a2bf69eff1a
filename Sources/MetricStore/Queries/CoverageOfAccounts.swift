import GRDB
import SocialMetrics

/// What the store holds of an account, from when to when.
package struct AccountCoverage: Sendable {
    package var account: AccountInfo
    /// One for each grain that has days, in the order of `Grain`; posts and mailings have none.
    package var spans: [Span]
    /// How many posts are known; nil where they were not to be counted.
    package var posts: Int?
    /// The day of the latest export of posts; nil without posts.
    package var postsAsOf: Day?
    /// The first and the last publication, days of UTC; nil when no post has a date.
    package var postsFrom: Day?
    package var postsTo: Day?
    package var mailings: Mailings?
    /// The months, by their first day, of which something is told to their end: rows that lie within the month, and
    /// rows, or an export of posts or mailings of the month, that reach its last day or a later one.
    package var completeMonths: Set<Day> = []
    /// The first and last day of rows that tell of groups only, such as an audience; nil without any.
    package var groups: Period?

    /// The first and last day of any span; nil when the store holds only posts or mailings, or nothing.
    package var period: Period? {
        guard let from = spans.map(\.period.from).min(), let to = spans.map(\.period.to).max() else {
            return nil
        }
        return Period(from: from, to: to)
    }

    /// The first and last day of anything known: of spans, and from the first post or mailing to the latest export.
    package var known: [Period] {
        var known = spans.map(\.period)
        if let postsAsOf { known.append(Period(from: min(postsFrom ?? postsAsOf, postsAsOf), to: postsAsOf)) }
        if let mailings {
            known.append(Period(from: min(mailings.from ?? mailings.asOf, mailings.asOf), to: mailings.asOf))
        }
        return known
    }

    /// The mailings of an account.
    package struct Mailings: Sendable {
        package var count: Int
        /// The days of the first and the last sending, days of UTC; nil when no mailing has a date.
        package var from: Day?
        package var to: Day?
        /// The day of their latest export.
        package var asOf: Day
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
    /// Nil stands for every client. Counting posts looks at every one of them; leave it out where their number is no matter.
    package func coverage(of client: String? = nil, countingPosts: Bool = true) throws -> [AccountCoverage] {
        try read { database in
            try accountList(database, of: client).map { account in
                let grains = try ImportNumbers(database, account: account.id).grains
                let spans = try grainsWithDays.filter(grains.contains).compactMap { grain in
                    try span(of: grain, account: account.id, database)
                }
                let posts = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT max(as_of), min(first_published), max(last_published) FROM import_account
                        JOIN import ON import.id = import_id WHERE account_id = ? AND posts > 0
                        """, arguments: [account.id])
                return AccountCoverage(
                    account: account, spans: spans,
                    posts: countingPosts ? try postCount(of: account.id, database) : nil,
                    postsAsOf: (posts?[0] as String?).flatMap { Day($0) },
                    postsFrom: (posts?[1] as Int64?).map(Day.init(ofMoment:)),
                    postsTo: (posts?[2] as Int64?).map(Day.init(ofMoment:)),
                    mailings: grains.contains(.mailing) ? try mailings(of: account.id, database) : nil,
                    completeMonths: try CompleteMonths(database, account: account.id, grains: grains).months,
                    groups: grains.isDisjoint(with: [.accountPeriod, .audience])
                        ? nil : try groups(of: account.id, database))
            }
        }
    }
}

private func postCount(of account: Int64, _ database: Database) throws -> Int {
    try Int.fetchOne(
        database, sql: "SELECT count(DISTINCT native_id) FROM post_snapshot WHERE account_id = ?",
        arguments: [account]) ?? 0
}

/// Those whose rows cover days; an audience is a picture of one day, posts and mailings are as of their export.
private let grainsWithDays: [Grain] = [
    .accountDay, .accountPeriod, .postPeriod, .ad, .web, .search, .sales,
]

/// The mailings of an account; nil without any.
private func mailings(of account: Int64, _ database: Database) throws -> AccountCoverage.Mailings? {
    let row = try Row.fetchOne(
        database,
        sql: """
            SELECT count(DISTINCT mailing_key), max(import.as_of),
                min(coalesce(sent_day, date(sent, 'unixepoch'))), max(coalesce(sent_day, date(sent, 'unixepoch')))
            FROM mailing JOIN import ON import.id = import_id WHERE account_id = ?
            """, arguments: [account])
    guard let row, let asOf = (row[1] as String?).flatMap({ Day($0) }) else { return nil }
    return AccountCoverage.Mailings(
        count: row[0], from: (row[2] as String?).flatMap { Day($0) },
        to: (row[3] as String?).flatMap { Day($0) }, asOf: asOf)
}

/// The days of rows about groups: of periods, and of an audience.
private func groups(of account: Int64, _ database: Database) throws -> Period? {
    let row = try Row.fetchOne(
        database,
        sql: """
            SELECT min(from_day), max(to_day) FROM (
                SELECT from_day, to_day FROM account_period WHERE account_id = ? AND breakdown != ''
                UNION ALL SELECT from_day, to_day FROM audience_period WHERE account_id = ?)
            """, arguments: [account, account])
    return row.flatMap { Period($0[0], $0[1]) }
}

private func span(of grain: Grain, account: Int64, _ database: Database) throws -> AccountCoverage.Span? {
    // Groups of an audience are a picture of one day, not days covered; a place of business is what its row is about.
    let periods = try distinctPeriods(
        in: .of(grain), account: account, counting: grain == .accountPeriod ? .unbroken : .all, database)
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
