import Foundation
import GRDB
import SocialMetrics
import Testing

@testable import MetricStore

/// What SQLite says, in words a person can act on.
struct StoreProblemTests {
    @Test(arguments: [
        (
            ResultCode.SQLITE_FULL,
            """
            error: bilan.sqlite: the disk is full
            Nothing was changed.
            To fix: free some space and run the command again.
            """
        ),
        (
            .SQLITE_CORRUPT,
            """
            error: bilan.sqlite: the database is damaged, or is not a database: said so
            Nothing was changed; the export files are safe in archive/.
            To fix: make it again from archive/: bilan rebuild.
            """
        ),
        (
            .SQLITE_READONLY,
            """
            error: bilan.sqlite: the database cannot be opened for writing: said so
            Nothing was changed.
            To fix: give yourself the right to write the file and its folder.
            """
        ),
        (
            .SQLITE_BUSY,
            """
            error: bilan.sqlite: another program is writing the database
            Nothing was changed.
            To fix: wait for it to finish and run the command again.
            """
        ),
        (
            .SQLITE_IOERR,
            """
            error: bilan.sqlite: the disk cannot be read or written: said so
            Nothing was changed.
            To fix: check the disk, then run the command again.
            """
        ),
        (
            .SQLITE_MISUSE,
            """
            error: bilan.sqlite: the database reported an error: said so
            Nothing was changed.
            To fix: report it, with the command you ran.
            """
        ),
    ])
    func errorOfTheDatabaseIsTold(_ code: ResultCode, _ text: String) {
        let error = #expect(throws: Problem.self) {
            try describing("bilan.sqlite", at: nil) {
                throw DatabaseError(resultCode: code, message: "said so")
            }
        }
        #expect(error?.description == text)
    }

    /// SQLite only says that it cannot read or write; the disk says that it is full, as that of processes always does.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
    func diskWithoutRoomForTheFilesBesideTheDatabaseIsFull() {
        for code in [ResultCode.SQLITE_IOERR, .SQLITE_CANTOPEN] {
            let error = #expect(throws: Problem.self) {
                try describing("bilan.sqlite", at: "/proc/self/bilan.sqlite") {
                    throw DatabaseError(resultCode: code, message: "disk I/O error")
                }
            }
            #expect(
                error?.description == """
                    error: bilan.sqlite: the disk is full
                    Nothing was changed.
                    To fix: free some space and run the command again.
                    """)
        }
    }

    @Test func fullDatabaseTakesTheFileBack() throws {
        let store = try Store.inMemory()
        try store.database.writeWithoutTransaction {
            try $0.execute(sql: "VACUUM; PRAGMA max_page_count = 1")
        }
        let rows = (0..<3_000).map { (id: "\($0)", caption: String?.none, views: 1.0, likes: 1.0) }
        let error = #expect(throws: Problem.self) {
            try store.add(Sample.file("aa", asOf: "2026-10-02", Sample.posts(rows)))
        }
        #expect(error?.message == "the disk is full")
        #expect(try store.imports().isEmpty)
    }

    @Test func newerDatabaseIsLeftAlone() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("bilan.sqlite").path
        let store = try Store(path: path)
        try store.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 from the future')") }
        try store.close()
        let error = #expect(throws: Problem.self) { try Store(path: path) }
        #expect(
            error?.description == """
                error: bilan.sqlite: the database was written by a newer bilan
                Nothing was read or changed.
                To fix: use the newer bilan, or make it again from archive/: bilan rebuild.
                """)
    }
}
