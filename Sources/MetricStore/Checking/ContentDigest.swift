import GRDB
import GRDBSQLite
import SocialMetrics

extension Store {
    /// A digest of everything stored that does not depend on the order of imports: not on row numbers, on when files arrived, or
    /// on how the file of the database is laid out.
    ///
    /// Rows are hashed one by one and their hashes added up, so that any number of rows needs no memory, and their order
    /// does not matter.
    /// - Parameters:
    ///   - hash: the digest of some bytes, 32 bytes long
    ///   - progress: told now and then how many rows were read, and how many there are
    /// - Returns: 32 bytes
    /// - Throws: a `Problem` of the database.
    package func contentDigest(
        hashing hash: ([UInt8]) -> [UInt8], progress: (Int, Int) throws -> Void = { _, _ in }
    ) throws -> [UInt8] {
        try read { database in
            let accounts = try ContentDigest.accounts(database)
            var content = try ContentDigest.records(database).flatMap { hash(Array($0.utf8)) }
            let total = try Int.fetchOne(database, sql: "SELECT coalesce(sum(rows), 0) FROM import") ?? 0
            var done = 0
            for table in FactTable.all {
                var sum = FactSum()
                try ContentDigest.rows(of: table, accounts, database) { row in
                    sum.add(hash(row))
                    done += 1
                    if done % 65_536 == 0 { try progress(done, total) }
                }
                content += Array(table.name.utf8) + sum.bytes
            }
            return hash(content)
        }
    }
}

/// Hashes added up lane by lane, with how many there are.
private struct FactSum {
    private var lanes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private var count: UInt64 = 0

    mutating func add(_ hash: [UInt8]) {
        precondition(hash.count == 32, "a digest has 32 bytes")
        hash.withUnsafeBytes { bytes in
            lanes.0 &+= bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self).littleEndian
            lanes.1 &+= bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
            lanes.2 &+= bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self).littleEndian
            lanes.3 &+= bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self).littleEndian
        }
        count += 1
    }

    var bytes: [UInt8] {
        [lanes.0, lanes.1, lanes.2, lanes.3, count].flatMap { number in
            (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
        }
    }
}

/// What a digest of the content is made of.
private enum ContentDigest {
    /// Accounts by their row numbers, as `client/account`, and the id of those that do not count.
    static func accounts(_ database: Database) throws -> [Int64: String] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT account.id, client.key || '/' || account.key || coalesce('#' || uncounted_id, '')
                FROM account JOIN client ON client.id = client_id
                """
        ).reduce(into: [:]) { $0[$1[0]] = $1[1] }
    }

    /// Everything besides facts, a text for each kind, each in an order of its own.
    static func records(_ database: Database) throws -> [String] {
        let place = "client.key || '/' || account.key || coalesce('#' || uncounted_id, '')"
        let queries = [
            """
            SELECT \(place), platform, account.native_id, account.name, client.name
            FROM account JOIN client ON client.id = client_id
            WHERE EXISTS (SELECT 1 FROM import_account WHERE account_id = account.id) ORDER BY 1
            """,
            """
            SELECT sha256, file_name, as_of, as_of_source, client, account, from_day, to_day, rows, set_aside
            FROM import ORDER BY sha256
            """,
            """
            SELECT sha256, position, format, grain, measures FROM import_table
            JOIN import ON import.id = import_id ORDER BY sha256, position
            """,
            """
            SELECT sha256, \(place), import_account.rows, import_account.native_id FROM import_account
            JOIN import ON import.id = import_id JOIN account ON account.id = account_id
            JOIN client ON client.id = client_id ORDER BY sha256, 2
            """,
            """
            SELECT sha256, line, "column", text, message, whole_row FROM set_aside
            JOIN import ON import.id = import_id ORDER BY 1, 2, 3, 4, 5, 6
            """,
        ]
        return try queries.map { query in
            var text = ""
            let rows = try Row.fetchCursor(database, sql: query)
            while let row = try rows.next() {
                text += row.databaseValues.map { "\($0)" }.joined(separator: "\u{1F}") + "\u{1E}"
            }
            return text
        }
    }

    /// Gives each row of a table as bytes: its import, line, account, and each column that holds something, by name.
    static func rows(
        of table: FactTable, _ accounts: [Int64: String], _ database: Database,
        _ body: ([UInt8]) throws -> Void
    ) throws {
        var imports: [Int64: [UInt8]] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT id, sha256 FROM import") {
            imports[row[0]] = Array((row[1] as String).utf8)
        }
        let places = accounts.mapValues { Array($0.utf8) }
        let columns = try database.columns(in: table.name).map(\.name)
            .filter { !["id", "import_id", "account_id"].contains($0) }.sorted()
        let names = columns.map { Array($0.utf8) + [0x1F] }
        let list = columns.map { ", \"\($0)\"" }.joined()
        let statement = try database.makeStatement(
            sql: "SELECT import_id, account_id\(list) FROM \(table.name)")
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        var bytes: [UInt8] = []
        while true {
            let code = sqlite3_step(handle)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else {
                throw DatabaseError(
                    resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
            }
            bytes.removeAll(keepingCapacity: true)
            bytes += imports[sqlite3_column_int64(handle, 0)] ?? []
            bytes += places[sqlite3_column_int64(handle, 1)] ?? []
            for (index, name) in names.enumerated() {
                append(handle, Int32(index + 2), named: name, to: &bytes)
            }
            try body(bytes)
        }
    }

    private static func append(
        _ handle: OpaquePointer?, _ column: Int32, named name: [UInt8], to bytes: inout [UInt8]
    ) {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_NULL: return
        case SQLITE_INTEGER:
            bytes += name
            bytes += [0x69]
            append(UInt64(bitPattern: sqlite3_column_int64(handle, column)), to: &bytes)
        case SQLITE_FLOAT:
            bytes += name
            bytes += [0x66]
            append(sqlite3_column_double(handle, column).bitPattern, to: &bytes)
        default:
            bytes += name
            bytes += [0x74]
            let count = Int(sqlite3_column_bytes(handle, column))
            append(UInt64(count), to: &bytes)
            if let text = sqlite3_column_text(handle, column) {
                bytes += UnsafeBufferPointer(start: text, count: count)
            }
        }
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
}
