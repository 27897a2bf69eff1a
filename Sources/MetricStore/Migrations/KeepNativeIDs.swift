import GRDB

extension Migrations {
    /// Which account a file itself says it is about, and whether a whole row or one cell of it was set aside.
    static func keepNativeIDs(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE import_account ADD COLUMN native_id TEXT;
                ALTER TABLE set_aside ADD COLUMN whole_row INTEGER NOT NULL DEFAULT 1;
                UPDATE set_aside SET whole_row = "column" IS NULL;
                """)
    }
}
