import GRDB

extension Migrations {
    /// Room for what the numbers of each month behind the views were made of, as a digest: a month of which nothing changed is not
    /// made again.
    ///
    /// Of numbers made before nothing is noted; they are made once more when their account changes.
    static func addMonthsOfViews(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE current_made (
                    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
                    month TEXT NOT NULL,
                    made_of TEXT NOT NULL,
                    PRIMARY KEY (account_id, month)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
