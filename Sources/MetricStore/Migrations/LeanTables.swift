import GRDB

extension Migrations {
    /// Tables that large files are written into quickly.
    ///
    /// Imports get small numbers, which every row repeats. A post has no row of its own: its id stands in its facts. A column of
    /// a measure is there only when some import gave the measure, since every column costs a byte in every row. The
    /// rows of an import are one run of row numbers in each table, kept in `import_range`, so that no index by import is
    /// needed; they are no foreign key's business row by row, though the keys are declared for who wants to check them.
    static func makeLean(_ database: Database) throws {
        try renumberImports(database)
        for table in LeanTable.all { try rebuild(table, database) }
        try summarisePosts(database)
        try database.execute(sql: "DROP TABLE post; DROP TABLE new_number;")
    }

    /// Numbers imports in the order they arrived, everywhere but in the facts.
    private static func renumberImports(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TEMP TABLE new_number AS
                    SELECT id AS old, row_number() OVER (ORDER BY arrived_at, sha256) AS new FROM import;
                CREATE UNIQUE INDEX temp.new_number_by_old ON new_number(old);
                CREATE TABLE new_import (
                    id INTEGER PRIMARY KEY,
                    sha256 TEXT NOT NULL UNIQUE,
                    file_name TEXT NOT NULL,
                    bytes INTEGER,
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
                INSERT INTO new_import
                    SELECT new, sha256, file_name, NULL, as_of, as_of_source, arrived_at, client, account, from_day,
                        to_day, rows, set_aside
                    FROM new_number JOIN import ON id = old ORDER BY new;
                CREATE TABLE new_import_table (
                    import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
                    position INTEGER NOT NULL,
                    format TEXT NOT NULL,
                    grain TEXT NOT NULL,
                    measures TEXT NOT NULL,
                    PRIMARY KEY (import_id, position)
                ) STRICT, WITHOUT ROWID;
                INSERT INTO new_import_table
                    SELECT new, position, format, grain, measures FROM import_table JOIN new_number ON old = import_id;
                CREATE TABLE new_import_account (
                    import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
                    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
                    rows INTEGER NOT NULL,
                    native_id TEXT,
                    posts INTEGER NOT NULL DEFAULT 0,
                    post_measures TEXT NOT NULL DEFAULT '',
                    first_published INTEGER,
                    last_published INTEGER,
                    PRIMARY KEY (import_id, account_id)
                ) STRICT, WITHOUT ROWID;
                INSERT INTO new_import_account (import_id, account_id, rows, native_id)
                    SELECT new, account_id, rows, native_id FROM import_account JOIN new_number ON old = import_id;
                CREATE TABLE new_set_aside (
                    import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
                    line INTEGER NOT NULL,
                    "column" TEXT,
                    text TEXT NOT NULL,
                    message TEXT NOT NULL,
                    whole_row INTEGER NOT NULL DEFAULT 1
                ) STRICT;
                INSERT INTO new_set_aside
                    SELECT new, line, "column", text, message, whole_row FROM set_aside
                    JOIN new_number ON old = import_id ORDER BY set_aside.rowid;
                CREATE TABLE import_range (
                    import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
                    grain TEXT NOT NULL,
                    first_row INTEGER NOT NULL,
                    last_row INTEGER NOT NULL,
                    PRIMARY KEY (import_id, grain)
                ) STRICT, WITHOUT ROWID;
                """)
        for table in ["import_table", "import_account", "set_aside", "import"] {
            try database.execute(sql: "DROP TABLE \(table); ALTER TABLE new_\(table) RENAME TO \(table);")
        }
        try database.execute(
            sql: """
                CREATE INDEX import_account_by_account ON import_account(account_id);
                CREATE INDEX set_aside_by_import ON set_aside(import_id);
                """)
    }

    /// Writes the rows of a table anew, import by import.
    private static func rebuild(_ table: LeanTable, _ database: Database) throws {
        let given = try measures(ofGrain: table.grain, database)
        let names = ["line", "account_id", "is_total"] + table.columns.map(\.name) + ["breakdown"] + given
        let definitions =
            [
                "id INTEGER PRIMARY KEY",
                "import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE", "line INTEGER NOT NULL",
                "account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE",
                "is_total INTEGER NOT NULL DEFAULT 0",
            ] + table.columns.map { "\($0.name) \($0.type)" } + ["breakdown TEXT NOT NULL DEFAULT ''"]
            + given.map { "\"\($0)\" REAL" }
        let quoted = names.map { "\"\($0)\"" }.joined(separator: ", ")
        let isOfPosts = table.name.hasPrefix("post")
        let order = isOfPosts ? "new, coalesce(published, unixepoch(published_day)), native_id, " : "new, "
        try database.execute(
            sql: """
                CREATE TABLE new_\(table.name) (\(definitions.joined(separator: ", "))) STRICT;
                INSERT INTO new_\(table.name) (import_id, \(quoted))
                    SELECT new, \(quoted.replacing("\"account_id\"", with: "f.account_id")) FROM \(table.name) AS f
                    JOIN new_number ON old = import_id
                    \(isOfPosts ? "JOIN post ON post.id = post_id" : "")
                    ORDER BY \(order)f.rowid;
                DROP TABLE \(table.name);
                ALTER TABLE new_\(table.name) RENAME TO \(table.name);
                CREATE INDEX \(table.name)_by_key ON \(table.name)(\(table.index));
                INSERT INTO import_range
                    SELECT import_id, '\(table.grain)', min(id), max(id) FROM \(table.name) GROUP BY import_id;
                """)
    }

    /// The measures that some import has a column for in a grain, in order.
    private static func measures(ofGrain grain: String, _ database: Database) throws -> [String] {
        let lists = try String.fetchAll(
            database, sql: "SELECT DISTINCT measures FROM import_table WHERE grain = ?", arguments: [grain])
        return Set(lists.flatMap { $0.split(separator: ",").map(String.init) }).sorted()
    }

    /// What each import tells of an account's posts, so that no report reads old posts for it.
    private static func summarisePosts(_ database: Database) throws {
        let given = try measures(ofGrain: "post", database)
        let reported = given.map { "CASE WHEN count(\"\($0)\") > 0 THEN '\($0),' ELSE '' END" }
        try database.execute(
            sql: """
                UPDATE import_account SET
                    posts = told.posts, post_measures = rtrim(told.measures, ','),
                    first_published = told.first, last_published = told.last
                FROM (
                    SELECT import_id, account_id, count(*) AS posts,
                        \((["''"] + reported).joined(separator: " || ")) AS measures,
                        min(coalesce(published, unixepoch(published_day))) AS first,
                        max(coalesce(published, unixepoch(published_day))) AS last
                    FROM post_snapshot GROUP BY import_id, account_id
                ) AS told
                WHERE told.import_id = import_account.import_id AND told.account_id = import_account.account_id
                """)
    }
}

/// The shape of a table of facts on the day of this migration.
private struct LeanTable {
    var grain: String
    var name: String
    /// Those between the account and the group.
    var columns: [(name: String, type: String)]
    /// The columns of its only index.
    var index: String

    private static let days = [(name: "from_day", type: "TEXT NOT NULL"), ("to_day", "TEXT NOT NULL")]

    private static let post = [
        (name: "native_id", type: "TEXT NOT NULL"), ("permalink", "TEXT"), ("caption", "TEXT"),
        ("format", "TEXT"), ("published", "INTEGER"), ("published_day", "TEXT"), ("duration", "REAL"),
    ]

    private static let ad = [
        (name: "ad_key", type: "TEXT NOT NULL"), ("level", "TEXT NOT NULL"), ("campaign_id", "TEXT"),
        ("campaign", "TEXT"), ("ad_set_id", "TEXT"), ("ad_set", "TEXT"), ("ad_id", "TEXT"), ("ad", "TEXT"),
        ("result_type", "TEXT"), ("attribution", "TEXT"), ("currency", "TEXT"),
    ]

    private static let mailing = [
        (name: "mailing_key", type: "TEXT NOT NULL"), ("native_id", "TEXT"), ("name", "TEXT"),
        ("subject", "TEXT"), ("list", "TEXT"), ("sent", "INTEGER"), ("sent_day", "TEXT"),
    ]

    static var all: [LeanTable] {
        let periods = [
            ("account-period", "account_period"), ("web", "web_period"), ("search", "search_period"),
            ("sales", "sales_period"), ("audience", "audience_period"),
        ].map { grain, name in
            LeanTable(
                grain: grain, name: name, columns: days, index: "account_id, from_day, to_day, breakdown")
        }
        return [
            LeanTable(
                grain: "post", name: "post_snapshot", columns: post,
                index: "account_id, coalesce(published, unixepoch(published_day)), native_id"),
            LeanTable(
                grain: "post-period", name: "post_period", columns: days + post,
                index: "account_id, from_day, to_day, native_id"),
            LeanTable(
                grain: "day", name: "account_day",
                columns: [("day", "TEXT NOT NULL"), ("is_assumed", "INTEGER NOT NULL DEFAULT 0")],
                index: "account_id, day, breakdown"),
            LeanTable(
                grain: "ad", name: "ad_period", columns: days + ad,
                index: "account_id, from_day, to_day, ad_key, breakdown"),
            LeanTable(
                grain: "mailing", name: "mailing", columns: mailing,
                index: "account_id, mailing_key, breakdown"),
        ] + periods
    }
}
