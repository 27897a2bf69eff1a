import GRDB

extension Migrations {
    /// Whether nothing in its table names the platform of a row by day.
    ///
    /// Of the daily results stored before nobody knows it: they give way to what names its platform.
    static func addAssumedDays(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE account_day ADD COLUMN is_assumed INTEGER NOT NULL DEFAULT 0;
                UPDATE account_day SET is_assumed = 1 WHERE import_id IN (
                    SELECT import_id FROM import_table WHERE format = 'meta.results');
                """)
    }
}
