import GRDB
import SocialMetrics

/// What is stored under the key of a row, found through the index of its table.
struct FactLookup {
    private let measures: [Measure]
    private let statement: Statement
    /// Looks among posts without a date; the same as `statement` for other rows.
    private let undated: Statement
    private let ranks: [Int64: ImportRank]

    init(_ database: Database, _ table: FactTable, measures: [Measure]) throws {
        self.measures = measures
        let columns = ["import_id", "line", table.assumed] + measures.map(FactTable.quoted)
        let match = table.key.map { "\($0) = ?" }.joined(separator: " AND ")
        let sql = "SELECT \(columns.joined(separator: ", ")) FROM \(table.name) WHERE \(match)"
        let isOfPosts = table.grain == .post
        statement = try database.makeStatement(
            sql: isOfPosts ? "\(sql) AND \(FactTable.moment) BETWEEN ? AND ?" : sql)
        undated =
            isOfPosts ? try database.makeStatement(sql: "\(sql) AND \(FactTable.moment) IS NULL") : statement
        ranks = try Row.fetchAll(database, sql: "SELECT id, as_of, sha256 FROM import").reduce(into: [:]) {
            $0[$1[0]] = ImportRank(asOf: $1[1], sha256: $1[2])
        }
    }

    /// Those of some accounts that have rows in a table.
    static func knownAccounts(
        among accounts: Set<DatabaseValue>, _ table: FactTable, _ database: Database
    ) throws -> Set<DatabaseValue> {
        try accounts.filter { account in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM \(table.name) WHERE account_id = ?)",
                arguments: [account]) == true
        }
    }

    /// What is stored under the key of a row, by import, the latest first.
    ///
    /// Moments say where posts of its account stand; they are nil for rows that are no posts.
    func stored(like fact: FactRow, _ moments: PostMoments?) throws -> [(rank: ImportRank, rows: [ValueRow])]
    {
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

    private func add(
        _ statement: Statement, _ arguments: [DatabaseValue],
        to imports: inout [(rank: ImportRank, rows: [ValueRow])]
    ) throws {
        statement.setUncheckedArguments(StatementArguments(arguments))
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
            guard var rank = ranks[row[0]] else { continue }
            rank.isAssumed = row[2]
            let values = ValueRow(
                source: SourceLine(importID: importID(sha256: rank.sha256), line: row[1]),
                values: measures.indices.map { row[$0 + 3] ?? .nan })
            if let index = imports.firstIndex(where: { $0.rank == rank }) {
                imports[index].rows.append(values)
            } else {
                imports.append((rank, [values]))
            }
        }
    }
}
