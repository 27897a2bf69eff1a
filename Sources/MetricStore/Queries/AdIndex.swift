import GRDB
import SocialMetrics

/// What the index of an account's rows of advertising tells of them all, in one walk that looks no row up.
struct AdIndex {
    /// The keys of its rows, as they are stored, each once.
    let keys: [String]
    /// The first day of the first row about more than one; nil where there is none.
    private let firstLong: Day?

    /// - Throws: a `DatabaseError`.
    init(_ reading: AccountReading) throws {
        // Keys are told apart here, few among many rows: SQLite would sort them.
        let statement = try reading.database.cachedStatement(
            sql: """
                SELECT ad_key, CASE WHEN to_day <> from_day THEN from_day END FROM ad_period WHERE account_id = ?
                """)
        var texts = StoredTexts()
        var firstLong: Day?
        try statement.forEachRow([reading.account], in: reading.database) { row in
            _ = texts.text(row, 0)
            if let day = Day(ascii: columnBytes(row, 1)) { firstLong = firstLong.map { min($0, day) } ?? day }
        }
        keys = texts.all
        self.firstLong = firstLong
    }

    /// Whether no row that begins up to a day is about more than one day; nil stands for no day at all.
    func isOfSingleDays(until last: Day?) -> Bool {
        guard let last, let firstLong else { return true }
        return firstLong > last
    }
}
