import GRDB
import SocialMetrics

extension Store {
    /// The accounts some export was stored for, by client, then in the order of platforms, then by key.
    ///
    /// Nil stands for every client.
    package func accounts(of client: String? = nil) throws -> [AccountInfo] {
        try read { try accountList($0, of: client) }
    }
}

extension Store {
    /// The accounts an imported file holds rows of, as `client/account`, in order.
    package func accounts(ofImport id: Int64) throws -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT client.key || '/' || account.key FROM import_account
                    JOIN account ON account.id = account_id JOIN client ON client.id = client_id
                    WHERE import_id = ? ORDER BY 1
                    """, arguments: [id])
        }
    }
}

func accountList(_ database: Database, of client: String?) throws -> [AccountInfo] {
    let rows = try Row.fetchAll(
        database,
        sql: """
            SELECT account.id, client.key AS client, account.key, platform, account.name, native_id
            FROM account JOIN client ON client.id = client_id
            WHERE client.key = coalesce(?, client.key)
            """, arguments: [client])
    return rows.compactMap { row in
        Platform(rawValue: row["platform"]).map { platform in
            AccountInfo(
                id: row["id"], client: row["client"], key: row["key"], platform: platform, name: row["name"],
                nativeID: row["native_id"])
        }
    }.sorted { ($0.client, $0.platform, $0.key) < ($1.client, $1.platform, $1.key) }
}
