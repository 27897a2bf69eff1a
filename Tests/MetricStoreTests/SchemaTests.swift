import Foundation
import GRDB
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

    @Test func everyTableHasItsFixedColumnsAndNoMeasure() throws {
        let store = try Store.inMemory()
        try store.read { database in
            for table in FactTable.all {
                let columns = Set(try database.columns(in: table.name).map(\.name))
                #expect(columns == Set(table.fixedColumns + ["id"]))
            }
        }
    }

    @Test func measureGetsItsColumnWithTheFirstImportThatBringsIt() throws {
        let store = try Store.inMemory()
        for (digits, measure) in [("aa", Measure.views), ("bb", .reach), ("cc", .views)] {
            _ = try store.add(
                Sample.file(digits, asOf: "2026-10-02", Sample.days(measure, ["2026-10-01": 7])))
        }
        let columns = try store.read { try $0.columns(in: "account_day").map(\.name) }
        #expect(columns.filter { Measure.named($0) != nil } == ["views", "reach"])
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

    @Test func factsGoWithTheirImport() throws {
        let store = try Store.inMemory()
        let files = ["aa", "bb", "cc"].map {
            Sample.file($0, asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7, "2026-10-02": 8]))
        }
        for file in files { _ = try store.add(file) }
        try store.remove(importWithDigest: files[1].sha256)
        let imports = try store.read { try Int64.fetchAll($0, sql: "SELECT import_id FROM account_day") }
        #expect(imports == [1, 1, 3, 3])
        _ = try store.add(files[1])
        try store.remove(importWithDigest: files[0].sha256)
        #expect(try store.imports().map(\.fileName) == ["bb.csv", "cc.csv"])
        let rest = try store.read { try Int64.fetchAll($0, sql: "SELECT import_id FROM account_day") }
        #expect(rest == [3, 3, 4, 4])
    }

    @Test func keysOfOtherTablesAreDeclared() throws {
        let store = try Store.inMemory()
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7])))
        #expect(try store.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
        let broken = try store.write { database in
            try database.execute(
                sql:
                    "INSERT INTO account_day (import_id, line, account_id, day) VALUES (9, 1, 9, '2026-10-01')"
            )
            return try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { $0["parent"] as String }
        }
        #expect(Set(broken) == ["import", "account"])
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
