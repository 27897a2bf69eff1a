import GRDB
import GRDBSQLite
import SocialMetrics

extension Store {
    /// The imported files, by the day of the export, then by name; nil stands for every client.
    package func imports(of client: String? = nil) throws -> [ImportInfo] {
        try read { database in
            guard let client else { return try importList(database, where: "TRUE", []) }
            return try importList(
                database,
                where: """
                    id IN (SELECT import_id FROM import_account
                    JOIN account ON account.id = account_id JOIN client ON client.id = client_id
                    WHERE client.key = ?)
                    """, [client])
        }
    }

    /// The import of a file, by the digest of its bytes; nil when it was never imported.
    package func importInfo(sha256: String) throws -> ImportInfo? {
        try read { try importList($0, where: "sha256 = ?", [sha256]).first }
    }

    /// The digests of the imported files, in order.
    package func digests() throws -> [String] {
        try read { try String.fetchAll($0, sql: "SELECT sha256 FROM import ORDER BY sha256") }
    }

    /// The digests of imported files of a length, in order; none for files imported before lengths were kept.
    package func digests(ofImportsWithBytes count: Int) throws -> [String] {
        try read { database in
            try String.fetchAll(
                database, sql: "SELECT sha256 FROM import WHERE bytes = ? ORDER BY sha256", arguments: [count]
            )
        }
    }

    /// What was set aside of an imported file, in the order of its lines.
    package func setAside(ofImport id: Int64) throws -> [SetAside] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT line, "column", text, message, whole_row FROM set_aside WHERE import_id = ?
                    ORDER BY line, rowid
                    """, arguments: [try ImportNumbers.number(ofImport: id, database)]
            ).map {
                SetAside(line: $0[0], column: $0[1], text: $0[2], message: $0[3], isWholeRow: $0[4])
            }
        }
    }
}

func importList(
    _ database: Database, where condition: String, _ arguments: StatementArguments
) throws -> [ImportInfo] {
    let tables = try database.cachedStatement(
        sql: """
            SELECT import_id, format FROM import_table WHERE import_id IN (SELECT id FROM import WHERE \(condition))
            ORDER BY import_id, position
            """)
    var formats: [Int64: [String]] = [:]
    try tables.forEachRow(arguments, in: database) { row in
        let (id, format) = (sqlite3_column_int64(row, 0), columnText(row, 1))
        if formats[id]?.contains(format) != true { formats[id, default: []].append(format) }
    }
    let files = try database.cachedStatement(
        sql: """
            SELECT id, file_name, sha256, as_of, rows, set_aside, from_day, EXISTS (
                SELECT 1 FROM import_table WHERE import_id = import.id AND grain = '\(Grain.post.rawValue)')
            FROM import WHERE \(condition) ORDER BY as_of, file_name, sha256
            """)
    var list: [ImportInfo] = []
    try files.forEachRow(arguments, in: database) { row in
        let sha256 = columnText(row, 2)
        list.append(
            ImportInfo(
                id: importID(sha256: sha256), fileName: columnText(row, 1), sha256: sha256,
                asOf: Day(ascii: columnBytes(row, 3)) ?? Day(number: 0),
                from: Day(ascii: columnBytes(row, 6)), listsPosts: sqlite3_column_int64(row, 7) != 0,
                formats: formats[sqlite3_column_int64(row, 0)] ?? [],
                rows: Int(sqlite3_column_int64(row, 4)), setAside: Int(sqlite3_column_int64(row, 5))))
    }
    return list
}
