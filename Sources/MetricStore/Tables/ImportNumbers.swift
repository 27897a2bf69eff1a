import GRDB
import GRDBSQLite
import SocialMetrics

/// The imports of a database by the small numbers that its rows carry.
///
/// The numbers are this database's own. Everything outside the store knows an import by `importID(sha256:)`, which is the same
/// in every store.
struct ImportNumbers {
    /// What a row's number stands for.
    struct Entry {
        var id: Int64
        /// The day of the export.
        var asOf: Day?
        /// Its place among the imports, the least believed first.
        var place: Int
    }

    private var entries: [Int64: Entry] = [:]
    /// The measures that each import has a column for, by grain and the import's id.
    private var measures: [Grain: [Int64: Set<Measure>]] = [:]

    /// The imports that hold rows of an account.
    init(_ database: Database, account: Int64) throws {
        let imports = try database.cachedStatement(
            sql: """
                SELECT id, as_of, sha256 FROM import_account JOIN import ON import.id = import_id
                WHERE account_id = ?
                """)
        var ranked: [(number: Int64, rank: ImportRank)] = []
        try imports.forEachRow([account], in: database) { row in
            let rank = ImportRank(asOf: columnText(row, 1), sha256: columnText(row, 2))
            ranked.append((sqlite3_column_int64(row, 0), rank))
        }
        ranked.sort { $0.rank < $1.rank }
        for (place, one) in ranked.enumerated() {
            entries[one.number] = Entry(
                id: importID(sha256: one.rank.sha256), asOf: Day(one.rank.asOf), place: place)
        }
        let tables = try database.cachedStatement(
            sql: """
                SELECT import_id, grain, measures FROM import_table JOIN import_account USING (import_id)
                WHERE account_id = ?
                """)
        // Exports of one kind have the same columns.
        var lists: [String: Set<Measure>] = [:]
        try tables.forEachRow([account], in: database) { row in
            guard let id = entries[sqlite3_column_int64(row, 0)]?.id,
                let grain = Grain(rawValue: columnText(row, 1))
            else { return }
            let list = columnText(row, 2)
            let own = lists[list] ?? Set(list.split(separator: ",").compactMap { Measure.named(String($0)) })
            lists[list] = own
            // Of a file with one table the set is that of all its kind: sets that are one are compared in no time.
            measures[grain, default: [:]][id] = measures[grain]?[id]?.union(own) ?? own
        }
    }

    /// The grains that some of the imports has a table of.
    var grains: Set<Grain> { Set(measures.keys) }

    /// The measures that each import with a table of a grain has a column for in it.
    func measures(of grain: Grain) -> [Int64: Set<Measure>] { measures[grain] ?? [:] }

    subscript(number: Int64) -> Entry? { entries[number] }

    var count: Int { entries.count }

    /// The number of an import of the account; nil for any other.
    func number(of id: Int64) -> Int64? { entries.first { $0.value.id == id }?.key }

    /// The number of an import; nil when there is none with this id.
    static func number(ofImport id: Int64, _ database: Database) throws -> Int64? {
        let digits = String(id, radix: 16)
        let prefix = String(repeating: "0", count: max(0, 15 - digits.count)) + digits
        let statement = try database.cachedStatement(
            sql: "SELECT id FROM import WHERE sha256 BETWEEN ? AND ?")
        return try Int64.fetchOne(statement, arguments: [prefix, prefix + "g"])
    }

    /// The number of the import of a file; nil when it is not stored.
    static func number(ofFile sha256: String, _ database: Database) throws -> Int64? {
        let statement = try database.cachedStatement(sql: "SELECT id FROM import WHERE sha256 = ?")
        return try Int64.fetchOne(statement, arguments: [sha256])
    }

    /// The number the next import gets.
    static func next(_ database: Database) throws -> Int64 {
        let statement = try database.cachedStatement(sql: "SELECT coalesce(max(id), 0) + 1 FROM import")
        return try Int64.fetchOne(statement) ?? 1
    }
}

/// The identifier of the import of a file: made of its digest, so that it is the same in every store.
package func importID(sha256: String) -> Int64 { Int64(sha256.prefix(15), radix: 16) ?? 0 }
