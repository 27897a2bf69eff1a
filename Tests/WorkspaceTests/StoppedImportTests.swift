import Foundation
import Ingest
import MetricStore
import SocialMetrics
import Testing

@testable import Workspace

/// A disk that is full half-way: what was stored before is told, and so is what was not reached.
struct StoppedImportTests {
    private let root = FileManager.default.temporaryDirectory
        .appendingPathComponent("stopped-" + UUID().uuidString, isDirectory: true)
    private let options = ImportOptions(
        arrivedAt: Instant(seconds: 1_793_606_400), today: Day("2026-11-02") ?? Day(number: 0))

    /// Imports four files, with a disk on which there is room for some.
    private func summary(room: Int) throws -> ImportSummary {
        let files = try (1...4).map { number in
            let file = root.appendingPathComponent("\(number).csv")
            let text =
                "sep=,\n\"Instagram reach\"\n\"Date\",\"Primary\"\n\"2026-10-0\(number)T00:00:00\",\"5\"\n"
            try FileAccess.write(Data(text.utf8), to: file)
            return InboxFile(
                url: file, name: "inbox/maison/insta/\(number).csv", folders: ["maison", "insta"])
        }
        let kept = root.appendingPathComponent("archive")
        let archive = Archive(folder: kept) { data, url in
            let count = try? FileManager.default.subpathsOfDirectory(atPath: kept.path)
                .filter { $0.hasSuffix(".csv") }.count
            if url.pathExtension == "csv", count ?? 0 >= room {
                throw Problem(
                    file: url.lastPathComponent, "the file cannot be written: the disk is full",
                    consequence: "Nothing half-written was left behind.",
                    remedy: "free some space and run the command again.")
            }
            try FileAccess.write(data, to: url)
        }
        let account = AccountDraft(
            client: "maison", clientName: "Maison", key: "insta", platform: .instagram, name: "insta")
        let importer = Importer(
            store: try Store.inMemory(), archive: archive, accounts: [account], options: options)
        return try importAll(files, with: importer) { _ in }
    }

    @Test func filesBeforeAreToldAndTheRestIsCounted() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let summary = try summary(room: 2)
        #expect(summary.exitCode == 3)
        #expect(
            summary.messages.map(\.description) == [
                """
                error: inbox/maison/insta/3.csv: it cannot be kept in archive/: the disk is full
                The import stopped at inbox/maison/insta/3.csv, which was not stored; stored before it: 2 files.
                To fix: free some space and run the command again.
                """
            ])
        let words = summary.words(isDryRun: false)
        #expect(words.hasSuffix("\n\n2 files imported, 1 file not reached. Rows: 2 new."), "\(words)")
        #expect(try oneLineJSON(summary).contains("\"notReached\":1"))
    }

    @Test func nothingStoredIsAFailure() {
        defer { try? FileManager.default.removeItem(at: root) }
        let error = #expect(throws: Problem.self) { try summary(room: 0) }
        #expect(
            error?.description == """
                error: inbox/maison/insta/1.csv: it cannot be kept in archive/: the disk is full
                Nothing was stored of this file.
                To fix: free some space and run the command again.
                """)
    }
}
