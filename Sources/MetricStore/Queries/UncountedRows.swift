import GRDB
import SocialMetrics

/// Rows that are stored and do not count: another id counts for their account.
package struct UncountedRows: Hashable, Sendable {
    package var client: String
    package var account: String
    /// The id that the files give them, and the one that counts.
    package var id: String
    package var countedID: String
    package var rows: Int
    package var files: Int

    /// As `client/account`.
    package var place: String { "\(client)/\(account)" }
}

extension Store {
    /// Rows that do not count because `bilan.yml` gives no id and the files give several, by account and id.
    /// - Parameters:
    ///   - client: whose; nil for every client
    ///   - sha256: of one file alone; nil for all
    /// - Returns: by account and id
    /// - Throws: a `Problem` of the database
    package func uncounted(of client: String? = nil, inFile sha256: String? = nil) throws -> [UncountedRows] {
        try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT client.key, account.key, account.uncounted_id,
                        coalesce(own.native_id, own.counted_id, ''), sum(import_account.rows), count(*)
                    FROM account JOIN client ON client.id = account.client_id
                    JOIN account AS own ON own.client_id = account.client_id AND own.key = account.key
                        AND own.uncounted_id IS NULL
                    JOIN import_account ON account_id = account.id JOIN import ON import.id = import_id
                    WHERE account.uncounted_id IS NOT NULL AND client.key = coalesce(?1, client.key)
                        AND sha256 = coalesce(?2, sha256)
                    GROUP BY account.id ORDER BY 1, 2, 3
                    """)
            return try Row.fetchAll(statement, arguments: [client, sha256]).map { row in
                UncountedRows(
                    client: row[0], account: row[1], id: row[2], countedID: row[3], rows: row[4],
                    files: row[5])
            }
        }
    }

    /// The id that counts for each account, by `client/account`; those of which no file gives one are left out.
    package func countedIDs() throws -> [String: String] {
        try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT client.key || '/' || account.key, counted_id FROM account
                    JOIN client ON client.id = client_id WHERE uncounted_id IS NULL AND counted_id IS NOT NULL
                    """)
            return try Row.fetchAll(statement).reduce(into: [:]) { $0[$1[0]] = $1[1] }
        }
    }
}
