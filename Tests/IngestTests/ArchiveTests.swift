import Foundation
import MetricStore
import SocialMetrics
import Testing

@testable import Ingest

/// The archive gives everything back when the database is gone.
struct ArchiveTests {
    private func importAll(of bench: Bench) throws -> [FileImport] {
        try Inbox.files(at: [bench.archive.folder], inbox: bench.inbox, archive: bench.archive)
            .map { try bench.importer.importFile($0) }
    }

    /// The same folder with an empty store, some days later.
    private func emptied(_ bench: Bench) throws -> Bench {
        var later = try Bench(root: bench.root)
        later.options = ImportOptions(
            arrivedAt: Instant(seconds: 1_800_000_000), today: Day("2027-01-15") ?? Day(number: 0))
        return later
    }

    private func imports(_ bench: Bench) throws -> [String] {
        try bench.store.imports().map { info in
            let accounts = try bench.store.accounts(ofImport: info.id).joined(separator: " ")
            return "\(info.fileName) \(info.asOf) \(info.rows) \(accounts)"
        }
    }

    @Test func archiveImportedAgainGivesTheSameStore() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.options.client = "harbour"
        bench.options.account = "insta"
        let reach = Export.series("Instagram reach", ["2026-10-01": 12])
        _ = try bench.importText(reach, at: "downloads/Reach.csv")
        bench.options.client = nil
        bench.options.account = nil
        bench.options.period = Period(month: "2026-09")
        _ = try bench.importText(Export.videos, at: "inbox/maison/tube/Table data.csv")
        _ = try bench.importText(Export.posts([("1", "17", "maison", 5)]), at: "inbox/maison/insta/posts.csv")
        bench.options.asOf = Day("2026-10-29")
        _ = try bench.importText(
            Export.posts([("1", "17", "maison", 6)]), at: "downloads/later.csv", named: true)
        let before = try imports(bench)
        let later = try emptied(bench)
        let results = try importAll(of: later)
        #expect(results.map(\.outcome) == Array(repeating: .imported, count: 4), "\(results.map(\.problems))")
        #expect(try imports(later) == before)
        #expect(before.contains("posts.csv 2026-10-03 1 maison/insta"), "\(before)")
        #expect(before.contains("later.csv 2026-10-29 1 maison/insta"), "\(before)")
    }

    @Test func inboxImportedAgainKeepsTheFirstArrival() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let posts = Export.posts([("1", "17", "maison", 5)])
        _ = try bench.importText(posts, at: "inbox/maison/insta/posts.csv")
        let later = try emptied(bench)
        let again = try later.importText(posts, at: "inbox/maison/insta/posts.csv")
        #expect(again.asOf?.description == "2026-10-03")
        #expect(try later.archive.entry(sha256: again.sha256)?.arrived == "2026-11-02T08:00:00Z")
    }

    @Test func changedFileOfTheArchiveIsRefused() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let first = try bench.importText(
            Export.series("Instagram reach", ["2026-10-01": 12]), at: "inbox/maison/insta/Reach.csv")
        try Data("other".utf8).write(to: bench.archive.file(sha256: first.sha256))
        let name = "archive/\(first.sha256.prefix(2))/\(first.sha256).csv"
        #expect(
            try importAll(of: try emptied(bench)).map { $0.problems.map(\.description) } == [
                [
                    """
                    error: \(name): the archived file was changed: its name is not the SHA-256 of its bytes
                    Nothing was stored of this file.
                    To fix: bring it back from a backup, or import the export from where you keep it.
                    """
                ]
            ])
    }

    @Test func clientThatIsGoneIsNamed() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let first = try bench.importText(
            Export.series("Instagram reach", ["2026-10-01": 12]), at: "inbox/maison/insta/Reach.csv")
        var later = try emptied(bench)
        later.accounts.removeAll { $0.client == "maison" }
        let name = "archive/\(first.sha256.prefix(2))/\(first.sha256).csv"
        #expect(
            try importAll(of: later).flatMap { $0.problems.map(\.description) } == [
                """
                error: \(name): it was imported for "maison", which is no client of bilan.yml with an account
                Nothing was stored of this file.
                To fix: write the client "maison" in bilan.yml again, or give the file to another: bilan import --client harbour \(name).
                """
            ])
        later.accounts = Bench.accounts
        later.options.client = "harbour"
        #expect(
            try importAll(of: later).flatMap { $0.problems.map(\.description) } == [
                """
                error: \(name): it was imported for client "maison", --client says "harbour"
                Nothing was stored of this file.
                To fix: leave --client out.
                """
            ])
    }

    /// Its only copy may be in the archive, where nobody moves files.
    @Test func archivedFileOfAnotherClientsIdGoesToItByTheCommandThatIsTold() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let first = try bench.importText(
            Export.posts([("1", "17", "maison", 50)]), at: "inbox/maison/insta/posts.csv")
        var later = try emptied(bench)
        later.accounts = [
            Bench.account("maison", "insta", .instagram, id: "18"),
            Bench.account("harbour", "insta", .instagram, id: "17"),
        ]
        let name = "archive/\(first.sha256.prefix(2))/\(first.sha256).csv"
        #expect(
            try importAll(of: later).flatMap { $0.problems.map(\.description) } == [
                """
                error: \(name), line 2: no row can be stored: the row is about account "maison" (id 17), which is \
                harbour/insta, not maison/insta
                Nothing was stored of this file.
                To fix: import the file for it: bilan import --client harbour --account insta \(name).
                """
            ])
        (later.options.client, later.options.account) = ("harbour", "insta")
        #expect(try importAll(of: later).map(\.outcome) == [.imported])
    }

    @Test func archiveKeepsBothOrNone() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.write = { data, url in
            if url.pathExtension == "json" {
                throw Problem(
                    .error, file: url.lastPathComponent, "the file cannot be written: the disk is full")
            }
            try FileAccess.write(data, to: url)
        }
        let error = #expect(throws: Problem.self) {
            try bench.importText(
                Export.series("Instagram reach", ["2026-10-01": 12]), at: "inbox/maison/insta/Reach.csv")
        }
        #expect(
            error?.description == """
                error: inbox/maison/insta/Reach.csv: it cannot be kept in archive/: the disk is full
                Nothing was stored of this file.
                """)
        #expect(
            try Inbox.files(at: [bench.archive.folder], inbox: bench.inbox, archive: bench.archive).isEmpty)
    }
}
