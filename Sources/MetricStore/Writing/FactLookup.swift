import GRDB
import GRDBSQLite
import SocialMetrics

/// What is stored under the key of a row, found through the index of its table.
struct FactLookup {
    private let database: Database
    private let measures: [Measure]
    private let statement: Statement
    /// Looks among posts without a date; the same as `statement` for other rows.
    private let undated: Statement
    /// The imports that were met, by their numbers.
    private var files: [Int64: (rank: ImportRank, id: Int64)] = [:]

    init(_ database: Database, _ table: FactTable, measures: [Measure]) throws {
        self.database = database
        self.measures = measures
        let columns = ["import_id", "line", table.assumed] + measures.map(FactTable.quoted)
        let match = table.key.map { "\($0) = ?" }.joined(separator: " AND ")
        let sql = "SELECT \(columns.joined(separator: ", ")) FROM \(table.name) WHERE \(match)"
        let isOfPosts = table.grain == .post
        statement = try database.cachedStatement(
            sql: isOfPosts ? "\(sql) AND \(FactTable.moment) BETWEEN ? AND ?" : sql)
        undated =
            isOfPosts
            ? try database.cachedStatement(sql: "\(sql) AND \(FactTable.moment) IS NULL") : statement
    }

    /// Those of some accounts that have rows in a table.
    static func knownAccounts(
        among accounts: Set<DatabaseValue>, _ table: FactTable, _ database: Database
    ) throws -> Set<DatabaseValue> {
        let statement = try database.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM \(table.name) WHERE account_id = ?)")
        return try accounts.filter { try Bool.fetchOne(statement, arguments: [$0]) == true }
    }

    /// What is stored under the key of a row, by import, the latest first.
    ///
    /// Moments say where posts of its account stand; they are nil for rows that are no posts.
    mutating func stored(
        like fact: FactRow, _ moments: PostMoments?
    ) throws -> [(rank: ImportRank, rows: [ValueRow])] {
        var imports: [(rank: ImportRank, rows: [ValueRow])] = []
        if let moments {
            for range in moments.ranges(for: fact.moment) {
                let ends = [range.lowerBound.databaseValue, range.upperBound.databaseValue]
                try add(statement, fact.key + ends, to: &imports)
            }
            if moments.looksAmongUndated(for: fact.moment) { try add(undated, fact.key, to: &imports) }
        } else {
            try add(statement, fact.key, to: &imports)
        }
        for index in imports.indices where imports[index].rows.count > 1 {
            imports[index].rows.sort { $0.source.line < $1.source.line }
        }
        return imports.sorted { $0.rank > $1.rank }
    }

    private mutating func add(
        _ statement: Statement, _ arguments: [DatabaseValue],
        to imports: inout [(rank: ImportRank, rows: [ValueRow])]
    ) throws {
        var values = BoundValues(of: statement)
        values.add(arguments)
        try statement.forEachRow(in: database) { row in
            guard let file = try file(sqlite3_column_int64(row, 0)) else { return }
            var rank = file.rank
            rank.isAssumed = sqlite3_column_int(row, 2) != 0
            let values = ValueRow(
                source: SourceLine(importID: file.id, line: Int(sqlite3_column_int64(row, 1))),
                values: measures.indices.map { index in
                    let column = Int32(index + 3)
                    let isAbsent = sqlite3_column_type(row, column) == SQLITE_NULL
                    return isAbsent ? .nan : sqlite3_column_double(row, column)
                })
            if let index = imports.firstIndex(where: { $0.rank == rank }) {
                imports[index].rows.append(values)
            } else {
                imports.append((rank, [values]))
            }
        }
    }

    /// Where an import stands and what it is called everywhere; nil when there is none of this number.
    private mutating func file(_ number: Int64) throws -> (rank: ImportRank, id: Int64)? {
        if let known = files[number] { return known }
        let statement = try database.cachedStatement(sql: "SELECT as_of, sha256 FROM import WHERE id = ?")
        let found = try Row.fetchOne(statement, arguments: [number]).map { row in
            (rank: ImportRank(asOf: row[0], sha256: row[1]), id: importID(sha256: row[1]))
        }
        files[number] = found
        return found
    }
}
