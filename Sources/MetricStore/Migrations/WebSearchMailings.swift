import GRDB

extension Migrations {
    /// Tables for visits, search, mailings, sales and the make-up of an audience.
    static func addWebSearchMailings(_ database: Database) throws {
        let days = ["from_day TEXT NOT NULL", "to_day TEXT NOT NULL"]
        let key = ["account_id", "from_day", "to_day", "breakdown"]
        for name in ["web_period", "search_period", "sales_period", "audience_period"] {
            try createFacts(database, name, key: key, columns: days)
        }
        try createFacts(
            database, "mailing", key: ["account_id", "mailing_key", "breakdown"],
            columns: [
                "mailing_key TEXT NOT NULL", "native_id TEXT", "name TEXT", "subject TEXT", "list TEXT",
                "sent INTEGER", "sent_day TEXT",
            ])
    }
}
