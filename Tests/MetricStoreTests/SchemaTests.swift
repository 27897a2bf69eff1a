import Foundation
import SocialMetrics
import Testing

@testable import MetricStore

struct SchemaTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    private var path: String { folder.appendingPathComponent("bilan.sqlite").path }

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    @Test func openingAgainChangesNothing() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try Store(path: path)
        _ = try first.add(Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7])))
        let shape = try first.shape()
        try first.close()
        let second = try Store(path: path)
        #expect(try second.shape() == shape)
        #expect(try second.onlyFigures()?.days.map(\.values) == [[.views: 7]])
    }

    @Test func everyMeasureHasAColumnInEveryTable() throws {
        let store = try Store.inMemory()
        try store.read { database in
            for table in FactTable.all {
                let columns = Set(try database.columns(in: table.name).map(\.name))
                #expect(Measure.all.allSatisfy { columns.contains($0.id) })
                #expect(table.fixedColumns.allSatisfy(columns.contains))
            }
        }
    }

    @Test func columnOfANewMeasureIsAddedOnOpening() throws {
        let store = try Store.inMemory()
        try store.write { database in
            try database.execute(sql: "ALTER TABLE account_day DROP COLUMN views")
            try FactTable.addMissingMeasures(database)
        }
        let columns = try store.read { try $0.columns(in: "account_day").map(\.name) }
        #expect(columns.filter { $0 == "views" }.count == 1)
    }

    @Test func dailyResultsStoredBeforeAreAssumedToBeOfTheirPlatform() throws {
        let store = try Store.inMemory()
        for (digits, format) in [("1a", "meta.results"), ("2b", "youtube.chart")] {
            var table = Sample.days(.views, ["2026-10-01": 7])
            table.format = format
            _ = try store.add(Sample.file(digits, asOf: "2026-10-02", table))
        }
        let assumed = try store.write { database in
            try database.execute(sql: "ALTER TABLE account_day DROP COLUMN is_assumed")
            try Migrations.addAssumedDays(database)
            return try Int.fetchAll(database, sql: "SELECT is_assumed FROM account_day ORDER BY import_id")
        }
        #expect(assumed == [1, 0])
    }

    @Test func factOfNoImportIsRefused() throws {
        let store = try Store.inMemory()
        let error = #expect(throws: Problem.self) {
            try store.write {
                try $0.execute(
                    sql:
                        "INSERT INTO account_day (import_id, line, account_id, day) VALUES (1, 1, 1, '2026-10-01')"
                )
            }
        }
        #expect(error?.message == "the database reported an error: FOREIGN KEY constraint failed")
    }

    @Test func factsGoWithTheirImport() throws {
        let store = try Store.inMemory()
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7])))
        try store.write { try $0.execute(sql: "DELETE FROM import") }
        #expect(try store.onlyFigures()?.days.isEmpty == true)
    }

    @Test func fileThatIsNoDatabaseIsNamed() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("Date,Views\n".utf8).write(to: folder.appendingPathComponent("bilan.sqlite"))
        let error = #expect(throws: Problem.self) { try Store(path: path) }
        #expect(
            error?.description == """
                error: bilan.sqlite: the database is damaged, or is not a database: file is not a database
                Nothing was changed; the export files are safe in archive/.
                To fix: move bilan.sqlite away and import the files of archive/ again.
                """)
    }

    @Test func databaseOfANewerProgramIsRefused() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try Store(path: path)
        try store.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 from the future')") }
        try store.close()
        let error = #expect(throws: Problem.self) { try Store(path: path) }
        #expect(error?.message == "the database was written by a newer bilan")
    }
}

extension Store {
    /// Every table and index, as SQL.
    fileprivate func shape() throws -> [String] {
        try read {
            try String.fetchAll($0, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
        }
    }
}
