import GRDB

extension Migrations {
    /// Room for rows of another id than the one that counts for an account, where `bilan.yml` gives none.
    ///
    /// They stand under an account row of their own, which no report reads.
    static func separateUncounted(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE new_account (
                    id INTEGER PRIMARY KEY,
                    client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
                    key TEXT NOT NULL,
                    platform TEXT NOT NULL,
                    name TEXT NOT NULL,
                    native_id TEXT,
                    counted_id TEXT,
                    uncounted_id TEXT
                ) STRICT;
                INSERT INTO new_account
                    SELECT id, client_id, key, platform, name, native_id, (
                        SELECT native_id FROM import_account
                        WHERE account_id = account.id AND native_id IS NOT NULL LIMIT 1), NULL
                    FROM account;
                DROP TABLE account;
                ALTER TABLE new_account RENAME TO account;
                CREATE UNIQUE INDEX account_by_key ON account(client_id, key, coalesce(uncounted_id, ''));
                ALTER TABLE import_account ADD COLUMN is_called_so INTEGER NOT NULL DEFAULT 0;
                """)
    }
}
