import GRDB

extension Migrations {
    /// Whether nothing in its table names the platform of a row by day.
    static func addAssumedDays(_ database: Database) throws {
        try database.execute(
            sql: "ALTER TABLE account_day ADD COLUMN is_assumed INTEGER NOT NULL DEFAULT 0")
    }
}
