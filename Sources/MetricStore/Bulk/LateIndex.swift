import GRDB

/// bilan's index of a table, taken away while an empty table is filled and made again of all rows at once.
struct LateIndex {
    private let database: Database
    private let sql: String

    /// Nil, and nothing is done, where the table holds rows or has no such index; an index that a person made stays.
    init?(of table: FactTable, _ database: Database) throws {
        let isFilled = try Bool.fetchOne(database, sql: "SELECT max(id) IS NOT NULL FROM \(table.name)")
        let index = try Row.fetchOne(
            database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND name = ?",
            arguments: [table.name + "_by_key"])
        guard isFilled == false, let index else { return nil }
        self.database = database
        sql = index[1]
        try database.execute(sql: "DROP INDEX \((index[0] as String).quotedDatabaseIdentifier)")
    }

    /// Makes the index.
    func create() throws { try database.execute(sql: sql) }
}
