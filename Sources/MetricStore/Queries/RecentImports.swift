import GRDB
import SocialMetrics

/// An imported file as it is listed to be taken back.
package struct RecentImport: Hashable, Codable, Sendable {
    package var sha256: String
    package var fileName: String
    /// Nil for a file that is not stored, where nothing tells.
    package var asOf: Day?
    /// Nil for a file that is not stored.
    package var arrivedAt: Instant?
    package var rows: Int
    /// As `client/account`, in order.
    package var accounts: [String]
    /// Other names under which the same bytes were seen; the store knows none.
    package var otherNames: [String] = []

    package init(
        sha256: String, fileName: String, asOf: Day?, arrivedAt: Instant?, rows: Int, accounts: [String]
    ) {
        self.sha256 = sha256
        self.fileName = fileName
        self.asOf = asOf
        self.arrivedAt = arrivedAt
        self.rows = rows
        self.accounts = accounts
    }
}

extension Store {
    /// The imported files, those that arrived last first.
    package func recentImports() throws -> [RecentImport] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT sha256, file_name, as_of, arrived_at, rows, (
                        SELECT group_concat(place, ',') FROM (
                            SELECT DISTINCT client.key || '/' || account.key AS place FROM import_account
                            JOIN account ON account.id = account_id JOIN client ON client.id = client_id
                            WHERE import_id = import.id ORDER BY 1))
                    FROM import ORDER BY arrived_at DESC, file_name, sha256
                    """
            ).map { row in
                RecentImport(
                    sha256: row[0], fileName: row[1], asOf: Day(row[2] as String) ?? Day(number: 0),
                    arrivedAt: Instant(seconds: row[3]), rows: row[4],
                    accounts: (row[5] as String? ?? "").split(separator: ",").map(String.init))
            }
        }
    }
}
