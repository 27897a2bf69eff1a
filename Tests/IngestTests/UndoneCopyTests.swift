import Foundation
import MetricStore
import SocialMetrics
import Testing

@testable import Ingest

/// The copy in `archive/undone/` may be the only one there is: no import that fails takes it away.
struct UndoneCopyTests {
    private let reach = Export.series("Instagram reach", ["2026-10-01": 12])

    /// A bench on which a file was imported, taken back, and removed from the inbox; with its digest.
    private func takenBack() throws -> (Bench, String) {
        let bench = try Bench()
        let first = try bench.importText(reach, at: "inbox/maison/insta/Reach.csv")
        try bench.store.remove(importWithDigest: first.sha256) {
            try bench.archive.undo(sha256: first.sha256, [])
        }
        try FileManager.default.removeItem(at: bench.inbox)
        return (bench, first.sha256)
    }

    private func undoneFile(_ bench: Bench, _ sha256: String) -> URL {
        bench.archive.folder.appendingPathComponent("undone/\(sha256).csv")
    }

    private func undoneFiles(_ bench: Bench) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: bench.archive.folder.appendingPathComponent("undone").path
        ).map { String($0.suffix(4)) }.sorted()
    }

    @Test func itStaysWhenTheRowsCannotBeCommitted() throws {
        let (bench, sha256) = try takenBack()
        defer { bench.remove() }
        let full = Problem(.error, "the disk is full")
        #expect(throws: Problem.self) {
            try bench.importer.noting(sha256, [], isStored: false) {
                try bench.archive.begin(sha256: sha256)
                try bench.archive.keep(
                    Array(reach.utf8), as: bench.archive.entries(sha256: sha256, undone: true), sha256: sha256
                )
                throw full
            }
        }
        #expect(!bench.archive.holds(sha256: sha256))
        #expect(try undoneFiles(bench) == [".csv", "json"])
    }

    @Test func itStaysWhenTheImportIsKilledAndIsForgottenWhenItIsStored() throws {
        let (bench, sha256) = try takenBack()
        defer { bench.remove() }
        try bench.archive.begin(sha256: sha256)
        try bench.archive.keep(
            Array(reach.utf8), as: bench.archive.entries(sha256: sha256, undone: true), sha256: sha256)
        #expect(try bench.importer.clearInterrupted() == [])
        #expect(try undoneFiles(bench) == [".csv", "json"])
        let files = try Inbox.files(
            at: [undoneFile(bench, sha256)], inbox: bench.inbox, archive: bench.archive)
        let again = try bench.importer.importFile(files[0])
        #expect(again.outcome == .imported)
        #expect(try undoneFiles(bench) == [])
        #expect(bench.archive.holds(sha256: sha256))
    }
}
