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
