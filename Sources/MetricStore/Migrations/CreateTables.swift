import GRDB

extension Migrations {
    /// The first shape: imports and where they came from, accounts, posts, and one table of facts a grain.
    ///
    /// Measures have no columns yet: they followed the dictionary, and later the imports. Days are text (`2026-10-31`),
    /// moments are seconds since 1970 in UTC. `import.id` is made of the first digits of the file's SHA-256, so that it
    /// is the same whatever the order of imports.
    static func createTables(_ database: Database) throws {
        try createClients(database)
        try database.execute(
            sql: """
                CREATE TABLE import (
                    id INTEGER PRIMARY KEY,
                    sha256 TEXT NOT NULL UNIQUE,
                    file_name TEXT NOT NULL,
                    as_of TEXT NOT NULL,
                    as_of_source TEXT NOT NULL,
                    arrived_at INTEGER NOT NULL,
                    client TEXT,
                    account TEXT,
                    from_day TEXT,
                    to_day TEXT,
                    rows INTEGER NOT NULL,
                    set_aside INTEGER NOT NULL
                ) STRICT;
                CREATE TABLE import_table (
                    import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
                    position INTEGER NOT NULL,
                    format TEXT NOT NULL,
                    grain TEXT NOT NULL,
                    measures TEXT NOT NULL,
                    PRIMARY KEY (import_id, position)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE import_account (
                    import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
                    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
                    rows INTEGER NOT NULL,
                    PRIMARY KEY (import_id, account_id)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX import_account_by_account ON import_account(account_id);
                CREATE TABLE set_aside (
                    import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
                    line INTEGER NOT NULL,
                    "column" TEXT,
                    text TEXT NOT NULL,
                    message TEXT NOT NULL
                ) STRICT;
                CREATE INDEX set_aside_by_import ON set_aside(import_id);
                CREATE TABLE post (
                    id INTEGER PRIMARY KEY,
                    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
                    native_id TEXT NOT NULL,
                    UNIQUE (account_id, native_id)
                ) STRICT;
                """)
        try createFacts(
            database, "post_snapshot", post: true, key: ["account_id", "post_id", "breakdown"],
            columns: postAttributes)
        try createFacts(
            database, "post_period", post: true,
            key: ["account_id", "post_id", "from_day", "to_day", "breakdown"],
            columns: ["from_day TEXT NOT NULL", "to_day TEXT NOT NULL"] + postAttributes)
        try createFacts(
            database, "account_day", key: ["account_id", "day", "breakdown"], columns: ["day TEXT NOT NULL"])
        try createFacts(
            database, "account_period", key: ["account_id", "from_day", "to_day", "breakdown"],
            columns: ["from_day TEXT NOT NULL", "to_day TEXT NOT NULL"])
        try createFacts(
            database, "ad_period", key: ["account_id", "from_day", "to_day", "ad_key", "breakdown"],
            columns: [
                "from_day TEXT NOT NULL", "to_day TEXT NOT NULL", "ad_key TEXT NOT NULL",
                "level TEXT NOT NULL",
                "campaign_id TEXT", "campaign TEXT", "ad_set_id TEXT", "ad_set TEXT", "ad_id TEXT", "ad TEXT",
                "result_type TEXT", "attribution TEXT", "currency TEXT",
            ])
    }

    /// Clients and their accounts.
    static func createClients(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE client (
                    id INTEGER PRIMARY KEY,
                    key TEXT NOT NULL UNIQUE,
                    name TEXT NOT NULL
                ) STRICT;
                CREATE TABLE account (
                    id INTEGER PRIMARY KEY,
                    client_id INTEGER NOT NULL REFERENCES client(id) ON DELETE CASCADE,
                    key TEXT NOT NULL,
                    platform TEXT NOT NULL,
                    name TEXT NOT NULL,
                    native_id TEXT,
                    UNIQUE (client_id, key)
                ) STRICT;
                """)
    }

    private static let postAttributes = [
        "permalink TEXT", "caption TEXT", "format TEXT", "published INTEGER", "published_day TEXT",
        "duration REAL",
    ]

    static func createFacts(
        _ database: Database, _ name: String, post: Bool = false, key: [String], columns: [String]
    ) throws {
        var all = [
            "import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE", "line INTEGER NOT NULL",
            "account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE",
        ]
        if post { all.append("post_id INTEGER NOT NULL REFERENCES post(id) ON DELETE CASCADE") }
        all += columns
        all += ["breakdown TEXT NOT NULL DEFAULT ''", "is_total INTEGER NOT NULL DEFAULT 0"]
        try database.execute(
            sql: """
                CREATE TABLE \(name) (\(all.joined(separator: ", "))) STRICT;
                CREATE INDEX \(name)_by_key ON \(name)(\(key.joined(separator: ", ")));
                CREATE INDEX \(name)_by_import ON \(name)(import_id);
                """)
        if post { try database.execute(sql: "CREATE INDEX \(name)_by_post ON \(name)(post_id)") }
    }
}
