import GRDB

/// The shape of a table of facts on the day of this migration.
struct LeanTable {
    var grain: String
    var name: String
    /// Those between the account and the group.
    var columns: [(name: String, type: String)]
    /// The columns of its only index.
    var index: String

    /// Makes the table, and its index unless it is made beside an older one.
    func create(_ database: Database, prefix: String = "", measures: [String] = []) throws {
        let definitions =
            [
                "id INTEGER PRIMARY KEY",
                "import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE", "line INTEGER NOT NULL",
                "account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE",
                "is_total INTEGER NOT NULL DEFAULT 0",
            ] + columns.map { "\($0.name) \($0.type)" } + ["breakdown TEXT NOT NULL DEFAULT ''"]
            + measures.map { "\"\($0)\" REAL" }
        try database.execute(
            sql: "CREATE TABLE \(prefix)\(name) (\(definitions.joined(separator: ", "))) STRICT")
        if prefix.isEmpty { try createIndex(database) }
    }

    func createIndex(_ database: Database) throws {
        try database.execute(sql: "CREATE INDEX \(name)_by_key ON \(name)(\(index))")
    }

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
