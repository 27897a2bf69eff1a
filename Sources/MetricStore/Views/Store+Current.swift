import GRDB
import SocialMetrics

extension Store {
    /// What the numbers behind the views were made with, by the account's row; empty for one whose rows changed since.
    ///
    /// Accounts that the views do not show are left out.
    package func currentlyMadeWith() throws -> [Int64: String] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT account_id, made_with FROM current_account")
                .reduce(into: [:]) { $0[$1[0]] = $1[1] }
        }
    }

    /// What the numbers of each month of an account were made of, by the month's first day; empty where nobody noted it.
    package func monthsMadeOf(ofAccount account: Int64) throws -> [Day: String] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT month, made_of FROM current_made WHERE account_id = ?",
                arguments: [account]
            ).reduce(into: [:]) { months, row in
                if let day = Day(row[0] as String) { months[day] = row[1] }
            }
        }
    }

    /// Puts numbers behind the views in the place of those there are of their accounts, and makes the views.
    /// - Parameters:
    ///   - numbers: of some accounts; of months that are unchanged what is kept stays
    ///   - accounts: those that the views show no more
    ///   - clocks: how far the clocks that the accounts name are ahead of UTC
    /// - Throws: a `Problem` of the database; everything is as it was.
    package func setCurrent(
        _ numbers: [CurrentNumbers], hiding accounts: [Int64] = [], clocks: [String: [ClockChange]]
    ) throws {
        try write { database in
            for account in accounts { try removeCurrent(ofAccount: account, database) }
            for one in numbers { try write(one, database) }
            for (zone, changes) in clocks { try set(changes, ofZone: zone, database) }
            try makeViews(database)
        }
    }

    /// The numbers behind the views of an account; nil for one that the views do not show.
    package func current(ofAccount account: Int64) throws -> CurrentNumbers? {
        try read { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM current_account WHERE account_id = ?", arguments: [account])
            guard let row else { return nil }
            let tables = try CurrentTable.allCases.map {
                ($0, try $0.rows(ofAccount: account, database))
            }
            return CurrentNumbers(
                account: account, madeWith: row["made_with"], terms: CurrentTerms(row),
                rows: Dictionary(uniqueKeysWithValues: tables), months: try months(of: account, database))
        }
    }

    /// The last moment at which a post of an account was published; nil where no post has a date.
    package func lastPublication(ofAccount account: Int64) throws -> Instant? {
        try read { database in
            try Int64.fetchOne(
                database, sql: "SELECT max(last_published) FROM import_account WHERE account_id = ?",
                arguments: [account]
            ).map(Instant.init(seconds:))
        }
    }

    private func months(of account: Int64, _ database: Database) throws -> [CountedMonth] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM current_month WHERE account_id = ? ORDER BY from_day",
            arguments: [account]
        ).compactMap { row in
            Period(row["from_day"], row["to_day"]).map { period in
                CountedMonth(
                    period: period, covered: row["covered_days"],
                    isKnownWithoutPosts: row["is_known_without_posts"], counted: row["counted"],
                    countedDays: row["counted_days"])
            }
        }
    }

    private func write(_ numbers: CurrentNumbers, _ database: Database) throws {
        let terms = numbers.terms
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO current_account (account_id, made_with, name, zone, currency, prefix, engagement,
                    exposure, rate, rate_label, median_label, published_label)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                numbers.account, numbers.madeWith, terms.name, terms.zone, terms.currency, terms.prefix,
                terms.rate.map { ",\($0.parts.joined(separator: ","))," }, terms.rate?.exposure,
                terms.rate?.metric, terms.rate?.label, terms.rate?.medianLabel, terms.publishedLabel,
            ])
        for table in CurrentTable.allCases {
            try table.replace(
                numbers.rows[table] ?? [], ofAccount: numbers.account, keeping: numbers.unchanged, database)
        }
        let others = otherMonths(than: numbers.unchanged, by: "from_day")
        try database.execute(
            sql: "DELETE FROM current_month WHERE account_id = ?\(others)", arguments: [numbers.account])
        try database.execute(
            sql: "DELETE FROM current_made WHERE account_id = ?", arguments: [numbers.account])
        for (month, digest) in numbers.madeOf.sorted(by: { $0.key < $1.key }) {
            try database.execute(
                sql: "INSERT INTO current_made VALUES (?, ?, ?)",
                arguments: [numbers.account, month.description, digest])
        }
        for month in numbers.months {
            try database.execute(
                sql: "INSERT INTO current_month VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    numbers.account, month.period.from.description, month.period.to.description,
                    month.covered, month.isKnownWithoutPosts, month.counted, month.countedDays,
                ])
        }
    }

    private func set(_ changes: [ClockChange], ofZone zone: String, _ database: Database) throws {
        guard try clock(ofZone: zone, database) != changes else { return }
        try database.execute(sql: "DELETE FROM clock_change WHERE zone = ?", arguments: [zone])
        for change in changes {
            try database.execute(
                sql: "INSERT INTO clock_change VALUES (?, ?, ?)",
                arguments: [zone, change.since, change.ahead])
        }
    }
}

/// A further condition of SQL: the day in a column lies in none of some months.
func otherMonths(than months: Set<Day>, by column: String) -> String {
    if months.isEmpty { return "" }
    let names = months.sorted().map { "'\($0.description.prefix(7))'" }.joined(separator: ", ")
    return " AND substr(\(column), 1, 7) NOT IN (\(names))"
}

/// Takes away what is kept for the views of an account.
func removeCurrent(ofAccount account: Int64, _ database: Database) throws {
    for table in CurrentTable.allCases.map(\.rawValue) + ["current_month", "current_made", "current_account"]
    {
        try database.execute(sql: "DELETE FROM \(table) WHERE account_id = ?", arguments: [account])
    }
}

extension CurrentTerms {
    fileprivate init(_ row: Row) {
        let parts = (row["engagement"] as String?)?.split(separator: ",").map(String.init)
        self.init(
            name: row["name"], zone: row["zone"], currency: row["currency"], prefix: row["prefix"],
            rate: parts.map {
                Rate(
                    parts: $0, exposure: row["exposure"], metric: row["rate"], label: row["rate_label"],
                    medianLabel: row["median_label"])
            }, publishedLabel: row["published_label"])
    }
}
