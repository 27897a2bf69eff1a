import Foundation
import GRDB
import SocialMetrics
import Testing

@testable import MetricStore

/// Databases that earlier versions made, kept in `Databases/`: one for each shape, filled by hand and never made again.
///
/// `v4.sqlite` has the shape after the fourth migration; those after it were made of the one before by the bilan of their day,
/// which was asked for its status, and vacuumed. `v7-assigned.sqlite` had the eighth migration in the seventh's place. All tell
/// the same, mailings and visits from the third on.
struct OldDatabaseTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    private var path: String { folder.appendingPathComponent("bilan.sqlite").path }

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    /// A new migration asks for a database of the version before it.
    static let all =
        (1..<Migrations.migrator.migrations.count).map { Old(name: "v\($0)", version: $0) }
        + [Old(name: "v7-assigned", version: 7)]

    /// One of the databases, and how many changes it was given.
    struct Old: CustomTestStringConvertible {
        var name: String
        var version: Int
        var testDescription: String { name }
    }

    private func take(_ database: Old) throws {
        let databases = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Databases")
        try FileManager.default.copyItem(
            at: databases.appendingPathComponent("\(database.name).sqlite"), to: URL(fileURLWithPath: path))
    }

    @Test(arguments: all) func databaseOfAnEarlierVersionSaysTheSame(_ old: Old) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try take(old)
        let version = old.version
        let store = try Store(path: path)
        #expect(
            try store.content() == """
                insta
                2026-10-01 reach=4.0,views=8.0 \(line("11", 8))
                2026-10-04 views=9.0 \(line("e5", 13))
                p1 Un, l'été 🌞 2026-10-07 likes=2.0,saves=3.0,views=25.0 \(line("11", 2))
                p2 Deux 2026-10-05 likes=1.0,views=10.0 \(line("e5", 2))
                p3 - 2026-10-05 views=5.0 \(line("e5", 4))
                posts.csv 5 ["meta.instagram-posts", "meta.results"]
                more.csv 6 \(version < 3
                ? #"["meta.instagram-posts", "meta.overview", "meta.audience", "youtube.table"]"#
                : #"["meta.instagram-posts", "meta.overview", "meta.audience", "youtube.table", "mailchimp.campaigns", "matomo.visits"]"#)

                ads
                - - - reach=80.0,spend=3.5 \(line("9c", 3))
                T 5 - reach=90.0,spend=3.5 \(line("9c", 2))
                ads.csv 2 ["meta-ads.report"]
                """)
        let figures = try #require(try store.onlyFigures())
        #expect(figures.groupDays.map(\.breakdown.description) == ["country=FR"])
        #expect(figures.periods.map(\.values) == [[.followers: 40]])
        #expect(figures.postPeriods.map(\.post.nativeID) == ["p1", "p3"])
        #expect(figures.postPeriods.map(\.values) == [[.views: 4], [.views: 2]])
        #expect(figures.mailings.map(\.values) == (version < 3 ? [] : [[.recipients: 900]]))
        #expect(figures.web.map(\.values) == (version < 3 ? [] : [[.sessions: 12]]))
        #expect(
            figures.postExports == [
                PostExport(
                    asOf: Sample.day("2026-10-05"), firstPublished: Instant(seconds: 1_790_400_000),
                    measures: [.views, .likes]),
                PostExport(
                    asOf: Sample.day("2026-10-07"), firstPublished: Instant(seconds: 1_790_400_000),
                    measures: [.views, .likes, .saves]),
            ])
        #expect(
            try store.setAside(ofImport: importID(sha256: Sample.digest("e5"))).map {
                "\($0.line) \($0.isWholeRow)"
            } == ["7 true", "9 false"])
        #expect(try store.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
        try store.remove(importWithDigest: Sample.digest("11"))
        #expect(try store.onlyFigures()?.posts.map { $0.values[.views] } == [20, 10, 5])
        #expect(try store.onlyFigures()?.days.map(\.values) == [[.views: 7], [.views: 9]])
        try store.close()
    }

    private func line(_ digits: String, _ line: Int) -> String {
        "\([SourceLine(importID: importID(sha256: Sample.digest(digits)), line: line)])"
    }

    @Test(arguments: all) func databaseIsCopiedBeforeItIsChanged(_ old: Old) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try take(old)
        let version = old.version
        try Store(path: path).close()
        let copy = try DatabaseQueue(path: path + ".v\(version)-backup")
        let (migrations, posts) = try copy.read {
            (
                try Migrations.migrator.appliedIdentifiers($0).count,
                try Int.fetchOne(
                    $0,
                    sql: "SELECT count(*) FROM post_snapshot"
                        + (version < 5 ? " JOIN post ON post_id = post.id" : ""))
            )
        }
        #expect(migrations == version)
        #expect(posts == 4)
        try copy.close()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.filter { $0.contains("unfinished") }.isEmpty)
    }

    @Test(arguments: all) func databaseOfAnEarlierVersionGetsTheShapeOfANewOne(_ old: Old) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try take(old)
        let (store, new) = (try Store(path: path), try Store.inMemory())
        try store.setCurrent([], clocks: [:])
        #expect(try store.shape() == new.shape())
        #expect(try store.read(Migrations.migrator.appliedIdentifiers) == Set(Migrations.migrator.migrations))
        try store.close()
        try Store(path: path).close()
        let copies = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix("-backup")
        }
        #expect(copies == ["bilan.sqlite.v\(old.version)-backup"], "it is brought up to date once")
    }

    @Test func newDatabaseIsNotCopied() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try Store(path: path).close()
        try Store(path: path).close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["bilan.sqlite"])
    }

    @Test func databaseOfAnEarlierVersionThatCannotBeWrittenIsNotRead() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try take(OldDatabaseTests.all[3])
        let error = #expect(throws: Problem.self) { try Store(unwritable: path) }
        #expect(
            error?.description == """
                error: bilan.sqlite: the database was written by an earlier bilan, and cannot be brought up to date here
                Nothing was read or changed.
                To fix: run `bilan status` once where you have the right to write bilan.sqlite and its folder.
                """)
    }

    @Test func databaseIsReadWithoutAFileBesideIt() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let odd = folder.appendingPathComponent("é # ?%20.sqlite").path
        let store = try Store(path: odd)
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7])))
        try store.close()
        let reading = try Store(unwritable: odd)
        #expect(try reading.onlyFigures()?.days.map(\.values) == [[.views: 7]])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
        try reading.close()
    }

    @Test func databaseBeingWrittenIsReadAsItWasBefore() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let (writing, reading) = (try Store(path: path), try Store(reading: path))
        _ = try writing.add(Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7])))
        let second = Sample.file("bb", asOf: "2026-10-03", Sample.days(.views, ["2026-10-01": 9]))
        var seen: [[Values]?] = []
        _ = try writing.add(
            second,
            alongside: {
                for store in [reading, try Store(reading: path), try Store(unwritable: path)] {
                    seen.append(try store.onlyFigures()?.days.map(\.values))
                }
            })
        #expect(seen == [[[.views: 7]], [[.views: 7]], [[.views: 7]]])
        #expect(try reading.onlyFigures()?.days.map(\.values) == [[.views: 9]])
    }

    @Test func databaseIsReadWhileAnotherProgramHoldsItForWriting() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try Store(path: path)
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7])))
        try store.close()
        let begun = ContinuousClock.now
        try DatabaseQueue(path: path).writeWithoutTransaction { other in
            try other.execute(sql: "BEGIN IMMEDIATE")
            let reading = try Store(reading: path)
            #expect(try reading.onlyFigures()?.days.map(\.values) == [[.views: 7]])
            #expect(try Store.damage(at: path) == nil)
            try reading.close()
            try other.execute(sql: "ROLLBACK")
        }
        // A minute is how long it would wait.
        #expect(ContinuousClock.now - begun < .seconds(50))
    }

    @Test func journalIsFoldedBesideAProgramThatReadsNothingNow() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try Store(path: path)
        let other = try DatabaseQueue(path: path)
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7])))
        #expect(try other.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM import") } == 1)
        try store.closeFolding()
        let size = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        #expect(size == 0)
        try other.close()
    }

    @Test func copyLeavesTheDatabaseAsItWas() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try Store(path: path)
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7])))
        let copy = try store.copy()
        _ = try copy.add(Sample.file("bb", asOf: "2026-10-03", Sample.days(.views, ["2026-10-01": 9])))
        #expect(try copy.onlyFigures()?.days.map(\.values) == [[.views: 9]])
        #expect(try store.onlyFigures()?.days.map(\.values) == [[.views: 7]])
    }
}

extension Store {
    /// Every table without the columns that imports add, every index and the name of every view.
    fileprivate func shape() throws -> [String] {
        try read { database in
            let columns = try Row.fetchAll(
                database,
                sql: """
                    SELECT t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk
                    FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table'
                    """)
            let others = try Row.fetchAll(
                database,
                sql: """
                    SELECT type, name, CASE type WHEN 'index' THEN sql END FROM sqlite_schema
                    WHERE type <> 'table'
                    """)
            return (columns.filter { !isAdded($0[1]) } + others).map(\.description).sorted()
        }
    }

    private func isAdded(_ column: String) -> Bool { Measure.named(column) != nil || column.hasPrefix("by_") }
}
