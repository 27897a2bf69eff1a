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

    /// The tables about imports, with a prefix to their names where older ones are still there.
    static func createImports(_ database: Database, prefix: String = "") throws {
        try database.execute(
            sql: """
                CREATE TABLE \(prefix)import (
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
                CREATE TABLE \(prefix)import_table (
                    import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
                    position INTEGER NOT NULL,
                    format TEXT NOT NULL,
                    grain TEXT NOT NULL,
                    measures TEXT NOT NULL,
                    PRIMARY KEY (import_id, position)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE \(prefix)import_account (
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
                CREATE TABLE \(prefix)set_aside (
                    import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
                    line INTEGER NOT NULL,
                    "column" TEXT,
                    text TEXT NOT NULL,
                    message TEXT NOT NULL,
                    whole_row INTEGER NOT NULL DEFAULT 1
                ) STRICT;
                CREATE TABLE import_range (
                    import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
                    grain TEXT NOT NULL,
                    first_row INTEGER NOT NULL,
                    last_row INTEGER NOT NULL,
                    PRIMARY KEY (import_id, grain)
                ) STRICT, WITHOUT ROWID;
                """)
        if prefix.isEmpty { try indexImports(database) }
    }

    private static func indexImports(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE INDEX import_account_by_account ON import_account(account_id);
                CREATE INDEX set_aside_by_import ON set_aside(import_id);
                """)
    }

    /// Numbers imports in the order they arrived, everywhere but in the facts.
    private static func renumberImports(_ database: Database) throws {
        try createImports(database, prefix: "new_")
        try database.execute(
            sql: """
                CREATE TEMP TABLE new_number AS
                    SELECT id AS old, row_number() OVER (ORDER BY arrived_at, sha256) AS new FROM import;
                CREATE UNIQUE INDEX temp.new_number_by_old ON new_number(old);
                INSERT INTO new_import
                    SELECT new, sha256, file_name, NULL, as_of, as_of_source, arrived_at, client, account, from_day,
                        to_day, rows, set_aside
                    FROM new_number JOIN import ON id = old ORDER BY new;
                INSERT INTO new_import_table
                    SELECT new, position, format, grain, measures FROM import_table JOIN new_number ON old = import_id;
                INSERT INTO new_import_account (import_id, account_id, rows, native_id)
                    SELECT new, account_id, rows, native_id FROM import_account JOIN new_number ON old = import_id;
                INSERT INTO new_set_aside
                    SELECT new, line, "column", text, message, whole_row FROM set_aside
                    JOIN new_number ON old = import_id ORDER BY set_aside.rowid;
                """)
        for table in ["import_table", "import_account", "set_aside", "import"] {
            try database.execute(sql: "DROP TABLE \(table); ALTER TABLE new_\(table) RENAME TO \(table);")
        }
        try indexImports(database)
    }

    /// Writes the rows of a table anew, import by import.
    private static func rebuild(_ table: LeanTable, _ database: Database) throws {
        let given = try measures(ofGrain: table.grain, database)
        let names = ["line", "account_id", "is_total"] + table.columns.map(\.name) + ["breakdown"] + given
        let quoted = names.map { "\"\($0)\"" }.joined(separator: ", ")
        let isOfPosts = table.name.hasPrefix("post")
        let order = isOfPosts ? "new, coalesce(published, unixepoch(published_day)), native_id, " : "new, "
        try table.create(database, prefix: "new_", measures: given)
        try database.execute(
            sql: """
                INSERT INTO new_\(table.name) (import_id, \(quoted))
                    SELECT new, \(quoted.replacing("\"account_id\"", with: "f.account_id")) FROM \(table.name) AS f
                    JOIN new_number ON old = import_id
                    \(isOfPosts ? "JOIN post ON post.id = post_id" : "")
                    ORDER BY \(order)f.rowid;
                DROP TABLE \(table.name);
                ALTER TABLE new_\(table.name) RENAME TO \(table.name);
                INSERT INTO import_range
                    SELECT import_id, '\(table.grain)', min(id), max(id) FROM \(table.name) GROUP BY import_id;
                """)
        try table.createIndex(database)
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
