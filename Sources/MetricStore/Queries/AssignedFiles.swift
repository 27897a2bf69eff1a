import GRDB
import SocialMetrics

/// An imported file with the accounts its rows are stored for.
package struct AssignedFile: Sendable {
    package var sha256: String
    /// The client that the inbox folder or the person named; nil when nobody did.
    package var client: String?
    package var accounts: [Store.AccountOfImport] = []
}

extension Store {
    /// By what of `bilan.yml` the files of each client were assigned, by its key; nil where nothing tells.
    package func assignments() throws -> [String: String?] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT key, assignment FROM client")
                .reduce(into: [:]) { $0[$1[0] as String] = .some($1[1]) }
        }
    }

    /// Notes that the files of all clients are assigned as the accounts of `bilan.yml` say now.
    package func note(assignmentsBy accounts: [AccountDraft]) throws {
        let wanted = accounts.reduce(into: [:]) { $0[$1.client] = $1.assignment }
        let known = try assignments()
        let other = wanted.filter { client, assignment in known[client].map { $0 != assignment } ?? false }
        if other.isEmpty { return }
        try write { database in
            for (client, assignment) in other {
                try database.execute(
                    sql: "UPDATE client SET assignment = ? WHERE key = ?", arguments: [assignment, client])
            }
        }
    }

    /// All imported files with the accounts their rows are stored for, in the order of their digests.
    package func assignedFiles() throws -> [AssignedFile] {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT sha256, import.client, client.key, account.key, platform, import_account.native_id,
                        import_account.rows
                    FROM import LEFT JOIN import_account ON import_id = import.id
                    LEFT JOIN account ON account.id = account_id LEFT JOIN client ON client.id = client_id
                    ORDER BY sha256
                    """)
            var files: [AssignedFile] = []
            while let row = try rows.next() {
                let sha256: String = row[0]
                if files.last?.sha256 != sha256 { files.append(AssignedFile(sha256: sha256, client: row[1])) }
                guard let client: String = row[2], let platform = (row[4] as String?).flatMap(Platform.init)
                else { continue }
                files[files.count - 1].accounts.append(
                    AccountOfImport(
                        client: client, account: row[3], platform: platform, nativeID: row[5], rows: row[6]))
            }
            return files
        }
    }
}
