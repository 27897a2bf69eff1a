import GRDB
import SocialMetrics

extension AccountReading {
    /// The first and the last day of the window with new followers: a series that leaves out days reaches from one to the
    /// other.
    /// - Returns: none without such a day
    /// - Throws: a `DatabaseError`.
    func endsOfFollows() throws -> [Period] {
        guard let window, reader(.accountDay).measures.contains(.newFollowers) else { return [] }
        return try ["ASC", "DESC"].compactMap { order in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT day FROM account_day
                    WHERE account_id = ? AND breakdown = '' AND \(FactTable.quoted(.newFollowers)) IS NOT NULL
                        AND day BETWEEN ? AND ?
                    ORDER BY day \(order) LIMIT 1
                    """)
            return try Row.fetchOne(
                statement, arguments: [account, window.from.description, window.to.description]
            ).flatMap { row in Period(row[0] as DatabaseValue, row[0] as DatabaseValue) }
        }
    }
}
