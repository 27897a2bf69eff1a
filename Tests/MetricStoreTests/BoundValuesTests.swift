import GRDB
import Testing

@testable import MetricStore

/// Values that are bound without GRDB's arguments are stored as they are with them.
struct BoundValuesTests {
    @Test func everyKindOfValueIsStored() throws {
        let database = try DatabaseQueue()
        try database.write { database in
            try database.execute(sql: "CREATE TABLE fact (a, b, c, d, e, f)")
            let statement = try database.makeStatement(sql: "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?)")
            for text in ["", "l’été", "two\nlines"] {
                var values = BoundValues(of: statement)
                values.add(Int64(7))
                values.add(Double.nan)
                values.add(0.5)
                values.add([text.databaseValue, .null, 2.5.databaseValue])
                try statement.run(in: database)
            }
            let rows = try Row.fetchAll(database, sql: "SELECT * FROM fact ORDER BY rowid")
            let texts = rows.map { $0[3] as String }
            #expect(texts == ["", "l’été", "two\nlines"])
            for row in rows {
                #expect(row["a"] == 7)
                #expect(row["c"] == 0.5)
                #expect(row["f"] == 2.5)
                #expect((row["b"] as DatabaseValue).isNull && (row["e"] as DatabaseValue).isNull)
            }
        }
    }

    @Test func whatTheDatabaseRefusesIsAnError() throws {
        let database = try DatabaseQueue()
        try database.write { database in
            try database.execute(sql: "CREATE TABLE fact (a INTEGER PRIMARY KEY)")
            let statement = try database.makeStatement(sql: "INSERT INTO fact VALUES (?)")
            var values = BoundValues(of: statement)
            values.add(Int64(1))
            try statement.run(in: database)
            #expect(throws: DatabaseError.self) { try statement.run(in: database) }
        }
    }
}
