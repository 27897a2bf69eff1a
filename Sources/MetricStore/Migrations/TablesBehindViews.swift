import GRDB

extension Migrations {
    /// What reports say of accounts, kept for the views that other programs read.
    ///
    /// All of it is made from the facts and can be made again. A change of a table of facts drops the views first: SQLite
    /// renames no table that a view speaks of.
    static func createCurrent(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE current_account (
                    account_id INTEGER PRIMARY KEY REFERENCES account(id) ON DELETE CASCADE,
                    made_with TEXT NOT NULL,
                    name TEXT NOT NULL,
                    zone TEXT NOT NULL,
                    currency TEXT NOT NULL,
                    prefix TEXT NOT NULL,
                    engagement TEXT,
                    exposure TEXT,
                    rate TEXT,
                    rate_label TEXT,
                    median_label TEXT,
                    published_label TEXT NOT NULL
                ) STRICT;
                CREATE TABLE current_month (
                    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
                    from_day TEXT NOT NULL,
                    to_day TEXT NOT NULL,
                    covered_days INTEGER NOT NULL,
                    is_known_without_posts INTEGER NOT NULL,
                    counted REAL,
                    counted_days INTEGER,
                    PRIMARY KEY (account_id, from_day)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE clock_change (
                    zone TEXT NOT NULL,
                    since INTEGER NOT NULL,
                    ahead INTEGER NOT NULL,
                    PRIMARY KEY (zone, since)
                ) STRICT, WITHOUT ROWID;
                """)
        for table in CurrentTable.allCases { try table.create(database) }
        try makeViews(database)
    }
}
