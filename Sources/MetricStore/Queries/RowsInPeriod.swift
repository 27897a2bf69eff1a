import GRDB
import SocialMetrics

extension Store {
    /// Whether some account has a row that begins within a period, of any grain with days.
    ///
    /// One look-up an account and grain. No does not mean that the account tells nothing of the period: rows may begin
    /// before it, and posts and mailings have no days.
    /// - Parameters:
    ///   - client: the client's key
    ///   - keys: the keys of the accounts that are asked for
    ///   - period: the days
    /// - Returns: whether there is one
    /// - Throws: a `Problem` of the database.
    package func hasRows(
        of client: String, accounts keys: Set<String>, beginningIn period: Period
    ) throws -> Bool {
        try read { database in
            try accountList(database, of: client).contains { account in
                guard keys.contains(account.key) else { return false }
                return try ImportNumbers(database, account: account.id).grains.contains { grain in
                    let table = FactTable.of(grain)
                    guard let days = table.days else { return false }
                    let statement = try database.cachedStatement(
                        sql: """
                            SELECT EXISTS (SELECT 1 FROM \(table.name)
                            WHERE account_id = ? AND \(days.from) BETWEEN ? AND ?)
                            """)
                    return try Bool.fetchOne(
                        statement,
                        arguments: [account.id, period.from.description, period.to.description]) ?? false
                }
            }
        }
    }
}
