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
                    SELECT DISTINCT client.key || '/' || account.key FROM import_account
                    JOIN account ON account.id = account_id JOIN client ON client.id = client_id
                    WHERE import_id = ? ORDER BY 1
                    """, arguments: [try ImportNumbers.number(ofImport: id, database)])
        }
    }
}

extension Store {
    /// An account that an imported file holds rows of.
    package struct AccountOfImport: Hashable, Sendable {
        package var client: String
        package var account: String
        package var platform: Platform
        /// The id the file itself gives; nil when it gives none.
        package var nativeID: String?
        /// How many of its rows were stored.
        package var rows: Int
    }

    /// The accounts an imported file holds rows of, with the ids the file gives, in order.
    package func accountsWithIDs(ofImport id: Int64) throws -> [AccountOfImport] {
        try read { try accountsOfImport($0, try ImportNumbers.number(ofImport: id, $0)) }
    }
}

/// The accounts an import holds rows of, by the database's own number; none where that is nil.
func accountsOfImport(_ database: Database, _ number: Int64?) throws -> [Store.AccountOfImport] {
    try Row.fetchAll(
        database,
        sql: """
            SELECT client.key AS client, account.key AS account, platform, import_account.native_id, rows
            FROM import_account JOIN account ON account.id = account_id JOIN client ON client.id = client_id
            WHERE import_id = ? ORDER BY client.key, account.key, import_account.native_id
            """, arguments: [number]
    ).compactMap { row in
        Platform(rawValue: row["platform"]).map { platform in
            Store.AccountOfImport(
                client: row["client"], account: row["account"], platform: platform,
                nativeID: row["native_id"],
                rows: row["rows"])
        }
    }
}

func accountList(_ database: Database, of client: String?) throws -> [AccountInfo] {
    let statement = try database.cachedStatement(
        sql: """
            SELECT account.id, client.key AS client, account.key, platform, account.name, native_id
            FROM account JOIN client ON client.id = client_id
            WHERE \(client == nil ? "TRUE" : "client.key = ?") AND uncounted_id IS NULL
            """)
    let rows = try Row.fetchAll(
        statement, arguments: StatementArguments([client].compactMap(\.self)))
    return rows.compactMap { row in
        Platform(rawValue: row["platform"]).map { platform in
            AccountInfo(
                id: row["id"], client: row["client"], key: row["key"], platform: platform, name: row["name"],
                nativeID: row["native_id"])
        }
    }.sorted { ($0.client, $0.platform, $0.key) < ($1.client, $1.platform, $1.key) }
}
