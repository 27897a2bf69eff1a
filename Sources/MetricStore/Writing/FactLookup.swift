import GRDB
import SocialMetrics

/// What is stored under the key of a row, found through the index of its table.
struct FactLookup {
    private let database: Database
    private let table: FactTable
    private let measures: [Measure]
    private let statement: Statement
    private let ranks: [Int64: ImportRank]

    init(_ database: Database, _ table: FactTable, measures: [Measure]) throws {
        self.database = database
        self.table = table
        self.measures = measures
        let columns = ["import_id", "line", table.assumed] + measures.map(FactTable.quoted)
        let match = table.key.map { "\($0) = ?" } + (table.grain == .post ? ["\(FactTable.moment) IS ?"] : [])
        statement = try database.makeStatement(
            sql: """
                SELECT \(columns.joined(separator: ", ")) FROM \(table.name)
                WHERE \(match.joined(separator: " AND "))
                """)
        ranks = try Row.fetchAll(database, sql: "SELECT id, as_of, sha256 FROM import").reduce(into: [:]) {
            $0[$1[0]] = ImportRank(asOf: $1[1], sha256: $1[2])
        }
    }

    /// Those of some accounts that have rows in the table.
    func knownAccounts(among accounts: Set<DatabaseValue>) throws -> Set<DatabaseValue> {
        try accounts.filter { account in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM \(table.name) WHERE account_id = ?)",
                arguments: [account]) == true
        }
    }

    /// What is stored under one key, by import, the latest first.
    func stored(like fact: FactRow) throws -> [(rank: ImportRank, rows: [ValueRow])] {
        var imports: [(rank: ImportRank, rows: [ValueRow])] = []
        for moment in moments(of: fact) {
            statement.setUncheckedArguments(StatementArguments(fact.key + moment))
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
        for index in imports.indices where imports[index].rows.count > 1 {
            imports[index].rows.sort { $0.source.line < $1.source.line }
        }
        return imports.sorted { $0.rank > $1.rank }
    }

    /// The moments under which a post may stand: its own, none, and the midnights around it, where an export gives only
    /// the day.
    private func moments(of fact: FactRow) -> [[DatabaseValue]] {
        guard table.grain == .post else { return [[]] }
        guard let own = fact.moment else { return [[.null]] }
        let day = Int64(Day(ofMoment: own).number)
        let midnights = (day - 1...day + 1).map { $0 * 86_400 }.filter { $0 != own }
        return [[own.databaseValue], [.null]] + midnights.map { [$0.databaseValue] }
    }
}
