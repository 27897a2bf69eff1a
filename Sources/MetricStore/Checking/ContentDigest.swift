import GRDB
import GRDBSQLite
import SocialMetrics

/// What is stored, as far as two databases made of the same files must agree.
package struct StoredContent: Sendable {
    /// A digest of everything that does not depend on the order of imports, 32 bytes.
    ///
    /// Neither on row numbers, on when files arrived, or on how the file of the database is laid out.
    package var digest: [UInt8]
    /// What each account is, by `client/account`.
    var accounts: [String: String]
    /// What is stored of each file, by its digest.
    var files: [String: StoredFile]

    /// Whether a file is stored, by its digest.
    package func holds(_ sha256: String) -> Bool { files[sha256] != nil }
}

/// What is stored of one file.
struct StoredFile: Equatable {
    /// Everything besides its rows.
    var records: [String] = []
    /// Its rows, by the table they are in.
    var rows: [String: FactSum] = [:]
}

extension Store {
    /// Reads everything that is stored.
    ///
    /// Rows are hashed one by one and their hashes added up, so that any number of rows needs no memory, and their order
    /// does not matter.
    /// - Parameters:
    ///   - hash: the digest of some bytes, 32 bytes long
    ///   - progress: told now and then how many rows were read, and how many there are
    /// - Returns: all of it
    /// - Throws: a `Problem` of the database.
    package func content(
        hashing hash: ([UInt8]) -> [UInt8], progress: (Int, Int) throws -> Void = { _, _ in }
    ) throws -> StoredContent {
        try read { database in
            let numbers = try ContentDigest.imports(database)
            let accounts = try ContentDigest.accounts(database)
            var digest = try ContentDigest.records(database).flatMap { hash(Array($0.utf8)) }
            var files = try ContentDigest.recordsOfFiles(database).mapValues { StoredFile(records: $0) }
            let total = try Int.fetchOne(database, sql: "SELECT coalesce(sum(rows), 0) FROM import") ?? 0
            var done = 0
            for table in FactTable.all {
                var sums: [Int64: FactSum] = [:]
                try ContentDigest.rows(of: table, numbers, accounts, database) { number, row in
                    sums[number, default: FactSum()].add(hash(row))
                    done += 1
                    if done % 65_536 == 0 { try progress(done, total) }
                }
                var all = FactSum()
                for (number, sum) in sums {
                    all.add(sum)
                    if let sha256 = numbers[number] {
                        files[sha256, default: StoredFile()].rows[table.name] = sum
                    }
                }
                digest += Array(table.name.utf8) + all.bytes
            }
            return StoredContent(
                digest: hash(digest), accounts: try ContentDigest.descriptions(database), files: files)
        }
    }
}

/// Hashes added up lane by lane, with how many there are.
struct FactSum: Equatable {
    private var lanes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private(set) var count: UInt64 = 0

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

    mutating func add(_ other: FactSum) {
        lanes.0 &+= other.lanes.0
        lanes.1 &+= other.lanes.1
        lanes.2 &+= other.lanes.2
        lanes.3 &+= other.lanes.3
        count += other.count
    }

    var bytes: [UInt8] {
        [lanes.0, lanes.1, lanes.2, lanes.3, count].flatMap { number in
            (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
        }
    }

    static func == (left: FactSum, right: FactSum) -> Bool {
        left.lanes == right.lanes && left.count == right.count
    }
}

/// What a digest of the content is made of.
enum ContentDigest {
    /// The digests of the imported files by the database's numbers.
    static func imports(_ database: Database) throws -> [Int64: String] {
        try Row.fetchAll(database, sql: "SELECT id, sha256 FROM import").reduce(into: [:]) {
            $0[$1[0]] = $1[1]
        }
    }

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
            while let row = try rows.next() { text += self.text(of: row) }
            return text
        }
    }

    /// What each account is, by its place.
    static func descriptions(_ database: Database) throws -> [String: String] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT \(place), platform, account.native_id, account.name, client.name, counted_id
                FROM account JOIN client ON client.id = client_id
                WHERE EXISTS (SELECT 1 FROM import_account WHERE account_id = account.id)
                """
        ).reduce(into: [:]) { $0[$1[0]] = text(of: $1) }
    }

    /// What is kept of each file besides its rows, by its digest, in an order of its own.
    static func recordsOfFiles(_ database: Database) throws -> [String: [String]] {
        let queries = [
            """
            SELECT sha256, file_name, as_of, as_of_source, client, account, from_day, to_day, rows, set_aside
            FROM import
            """,
            """
            SELECT sha256, position, format, grain, measures FROM import_table
            JOIN import ON import.id = import_id ORDER BY position
            """,
            """
            SELECT sha256, \(place), import_account.rows, import_account.native_id, posts, first_published,
                last_published, post_measures
            FROM import_account JOIN import ON import.id = import_id JOIN account ON account.id = account_id
            JOIN client ON client.id = client_id ORDER BY 2
            """,
            """
            SELECT sha256, line, "column", text, message, whole_row FROM set_aside
            JOIN import ON import.id = import_id ORDER BY 2, 3, 4, 5, 6
            """,
        ]
        var files: [String: [String]] = [:]
        for query in queries {
            let rows = try Row.fetchCursor(database, sql: query)
            while let row = try rows.next() {
                var values = Array(row.databaseValues)
                // In what order measures are listed says nothing.
                if row.hasColumn("post_measures"), let measures = values.popLast() {
                    let names = (String.fromDatabaseValue(measures) ?? "").split(separator: ",").sorted()
                    values.append(names.joined(separator: ",").databaseValue)
                }
                files[row[0], default: []].append(text(of: values))
            }
        }
        return files
    }

    private static let place = "client.key || '/' || account.key || coalesce('#' || uncounted_id, '')"

    private static func text(of row: Row) -> String { text(of: Array(row.databaseValues)) }

    private static func text(of values: [DatabaseValue]) -> String {
        values.map { "\($0)" }.joined(separator: "\u{1F}") + "\u{1E}"
    }

    /// Gives each row of a table, with the number of its import, as bytes: its import, line, account, and each column that
    /// holds something, by name.
    /// - Parameters:
    ///   - table: the table
    ///   - imports: the digests of files by number
    ///   - accounts: places by number
    ///   - database: where it is
    ///   - range: the rows, by number; nil for all
    ///   - body: takes each
    /// - Throws: what `body` throws, or an error of the database.
    static func rows(
        of table: FactTable, _ imports: [Int64: String], _ accounts: [Int64: String], _ database: Database,
        in range: ClosedRange<Int64>? = nil, _ body: (Int64, [UInt8]) throws -> Void
    ) throws {
        let imports = imports.mapValues { Array($0.utf8) }
        let places = accounts.mapValues { Array($0.utf8) }
        let columns = try database.columns(in: table.name).map(\.name)
            .filter { !["id", "import_id", "account_id"].contains($0) }.sorted()
        let names = columns.map { Array($0.utf8) + [0x1F] }
        let list = columns.map { ", \"\($0)\"" }.joined()
        let statement = try database.makeStatement(
            sql: "SELECT import_id, account_id\(list) FROM \(table.name)"
                + (range.map { " WHERE id BETWEEN \($0.lowerBound) AND \($0.upperBound)" } ?? ""))
        var bytes: [UInt8] = []
        try statement.forEachRow([], in: database) { handle in
            bytes.removeAll(keepingCapacity: true)
            let number = sqlite3_column_int64(handle, 0)
            bytes += imports[number] ?? []
            bytes += places[sqlite3_column_int64(handle, 1)] ?? []
            for (index, name) in names.enumerated() {
                append(handle, Int32(index + 2), named: name, to: &bytes)
            }
            try body(number, bytes)
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
