import GRDB
import SocialMetrics

/// Which of the ids that files give for one account counts, within a transaction that its caller opened.
///
/// The one of `bilan.yml`; where it gives none, that of the earliest export (of two of one day, the one with the smaller
/// SHA-256); of several ids in that file, the one it calls as `bilan.yml` calls the account, then the one with most rows, then the
/// smaller. So it depends on the set of files alone. Rows without an id count always; those of other ids stand under
/// account rows of their own and wait.
struct CountedID {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Puts the rows of the id that counts under the account with a key, and those of any other aside.
    ///
    /// What the views say of the account is marked as made before.
    func settle(client: Int64, key: String) throws {
        try database.cachedStatement(
            sql: """
                UPDATE current_account SET made_with = '' WHERE account_id IN
                    (SELECT id FROM account WHERE client_id = ? AND key = ?)
                """
        ).execute(arguments: [client, key])
        let ids = try database.cachedStatement(
            sql:
                "SELECT id, native_id, counted_id, uncounted_id FROM account WHERE client_id = ? AND key = ?")
        let rows = try Row.fetchAll(ids, arguments: [client, key])
        guard let any = rows.first else { return }
        let own = rows.first { ($0["uncounted_id"] as String?) == nil }
        let counted: String? = own?["counted_id"]
        let declared: String? = (own ?? any)["native_id"]
        let wanted = try declared ?? earliest(client: client, key: key)
        guard counted != wanted else { return }
        let account: Int64 = try own?["id"] ?? separate(any["id"], as: nil)
        if let counted {
            try move(counted, from: account, to: other(counted, than: account, among: rows))
        }
        if let wanted, let waiting = rows.first(where: { ($0["uncounted_id"] as String?) == wanted }) {
            try move(wanted, from: waiting["id"], to: account)
            try removeCurrent(ofAccount: waiting["id"], database)
            try database.execute(sql: "DELETE FROM account WHERE id = ?", arguments: [waiting["id"] as Int64])
        }
        try database.execute(
            sql: "UPDATE account SET counted_id = ? WHERE id = ?", arguments: [wanted, account])
    }

    /// The account row that rows of an id are written under; those of the first id count until all is known.
    func row(for id: String?, of account: Int64) throws -> Int64 {
        guard let id else { return account }
        let ids = try database.cachedStatement(
            sql: "SELECT native_id, counted_id, client_id, key FROM account WHERE id = ?")
        let row = try Row.fetchOne(ids, arguments: [account])
        guard let row, (row[0] as String?) == nil else { return account }
        if let counted: String = row[1] {
            if counted == id { return account }
            let others = try database.cachedStatement(
                sql: "SELECT id, uncounted_id FROM account WHERE client_id = ? AND key = ?")
            let rows = try Row.fetchAll(others, arguments: [row[2] as Int64, row[3] as String])
            return try other(id, than: account, among: rows)
        }
        try database.execute(
            sql: "UPDATE account SET counted_id = ? WHERE id = ?", arguments: [id, account])
        return account
    }

    private func earliest(client: Int64, key: String) throws -> String? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT import_account.native_id FROM import_account
                JOIN import ON import.id = import_id JOIN account ON account.id = account_id
                WHERE client_id = ? AND account.key = ? AND import_account.native_id IS NOT NULL
                ORDER BY as_of, sha256, is_called_so DESC, import_account.rows DESC, import_account.native_id
                LIMIT 1
                """)
        return try String.fetchOne(statement, arguments: [client, key])
    }

    /// The account row of an id that does not count, made when it is new.
    private func other(_ id: String, than account: Int64, among rows: [Row]) throws -> Int64 {
        if let row = rows.first(where: { ($0["uncounted_id"] as String?) == id }) { return row["id"] }
        return try separate(account, as: id)
    }

    /// A further row of an account.
    private func separate(_ account: Int64, as id: String?) throws -> Int64 {
        try database.execute(
            sql: """
                INSERT INTO account (client_id, key, platform, name, native_id, uncounted_id)
                SELECT client_id, key, platform, name, native_id, ? FROM account WHERE id = ?
                """, arguments: [id, account])
        return database.lastInsertedRowID
    }

    /// Gives the rows of the files that give an id to another account row.
    private func move(_ id: String, from: Int64, to: Int64) throws {
        let imports = try Int64.fetchAll(
            database, sql: "SELECT import_id FROM import_account WHERE account_id = ? AND native_id = ?",
            arguments: [from, id])
        for number in imports {
            for table in FactTable.all {
                try database.execute(
                    sql: """
                        UPDATE \(table.name) SET account_id = ?1 WHERE account_id = +?2 AND id BETWEEN
                            (SELECT first_row FROM import_range WHERE import_id = ?3 AND grain = ?4)
                            AND (SELECT last_row FROM import_range WHERE import_id = ?3 AND grain = ?4)
                        """, arguments: [to, from, number, table.grain.rawValue])
            }
            try database.execute(
                sql: "UPDATE import_account SET account_id = ? WHERE import_id = ? AND account_id = ?",
                arguments: [to, number, from])
        }
    }
}

/// The ids that one file gives for each account.
struct FileIDs {
    private var counts: [String: [String: (isCalledSo: Bool, rows: Int)]] = [:]

    init(_ draft: ImportDraft) {
        for table in draft.tables {
            for row in table.observations.rows {
                guard let id = row.account.nativeID, let account = table.accounts[row.account] else {
                    continue
                }
                let isCalledSo = account.isCalled(row.account.name)
                var told = counts[account.place]?[id] ?? (false, 0)
                told = (told.isCalledSo || isCalledSo, told.rows + 1)
                counts[account.place, default: [:]][id] = told
            }
        }
    }

    /// The id of a row: its own, else the one the file is most about, else none.
    func id(of hint: AccountHint, _ account: AccountDraft) -> String? {
        if let id = hint.nativeID { return id }
        return counts[account.place]?.min {
            ($0.value.isCalledSo ? 0 : 1, -$0.value.rows, $0.key)
                < ($1.value.isCalledSo ? 0 : 1, -$1.value.rows, $1.key)
        }?.key
    }
}

extension AccountDraft {
    fileprivate var place: String { "\(client)/\(key)" }

    /// Whether a file that gives this name means the account.
    func isCalled(_ name: String?) -> Bool {
        guard let name = name?.lowercased() else { return false }
        return name == self.name.lowercased() || name == key.lowercased()
    }
}

extension Store {
    /// Takes over what `bilan.yml` says of accounts that rows are stored of: their names, and which id counts.
    package func describe(_ accounts: [AccountDraft]) throws {
        try write { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT account.id, client.key, account.key, account.name, native_id, client.name, client_id
                    FROM account JOIN client ON client.id = client_id
                    """)
            for row in rows {
                let (client, key, name): (String, String, String) = (row[1], row[2], row[3])
                let (id, clientName): (String?, String) = (row[4], row[5])
                guard let said = accounts.first(where: { $0.client == client && $0.key == key }) else {
                    continue
                }
                if said.name == name, said.nativeID == id, said.clientName == clientName { continue }
                try database.execute(
                    sql: "UPDATE account SET name = ?, native_id = ? WHERE id = ?",
                    arguments: [said.name, said.nativeID, row[0] as Int64])
                try database.execute(
                    sql: "UPDATE client SET name = ? WHERE id = ?",
                    arguments: [said.clientName, row[6] as Int64])
                try CountedID(database).settle(client: row[6], key: key)
            }
        }
    }
}
