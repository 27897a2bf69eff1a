import ExportFormats
import Foundation
import MetricStore
import SocialMetrics
import TestSupport
import Testing

@testable import Ingest

/// Importing a file piece by piece stores what importing it whole stores.
@Suite struct LongImportTests {
    /// Imports a text both ways, each into an empty store.
    private func imports(
        _ text: String, _ change: (inout Bench) -> Void = { _ in }
    ) throws -> (long: FileImport, whole: FileImport, stored: [[String]]) {
        var results: [FileImport] = []
        var stored: [[String]] = []
        for least in [0, Int.max] {
            var bench = try Bench()
            defer { bench.remove() }
            change(&bench)
            bench.long = LongFiles(least: least, beginning: 2_000)
            results.append(try bench.importText(text, at: "inbox/maison/insta/posts.csv"))
            stored.append(try bench.posts("maison", "insta").map(words))
            let kept = bench.archive.file(sha256: results[0].sha256)
            #expect(FileManager.default.contents(atPath: kept.path) == Data(text.utf8))
            let folder = kept.deletingLastPathComponent().path
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
        }
        return (results[0], results[1], stored)
    }

    /// What is stored of a post, in a fixed order.
    private func words(_ figure: PostFigure) -> String {
        let values = figure.values.map { "\($0.key.id)=\($0.value)" }.sorted()
        return "\(figure.post) \(values) \(figure.asOf) \(figure.isVideoAsset) \(figure.sources)"
    }

    private func posts(_ count: Int, _ change: (Int) -> (account: String, name: String)? = { _ in nil })
        -> String
    {
        Export.posts(
            (0..<count).map { index in
                let other = change(index)
                return (
                    id: "900\(index)", account: other?.account ?? "17", name: other?.name ?? "maison",
                    views: 10 + index
                )
            })
    }

    @Test func aLongListOfPostsIsStoredAsAWholeOne() throws {
        let (long, whole, stored) = try imports(posts(100))
        #expect(Told(long) == Told(whole) && long.outcome == .imported && long.rows.new == 100)
        #expect(stored[0].count == 100 && stored[0] == stored[1])
    }

    @Test func rowsOfOthersAreSetAside() throws {
        let text = posts(100) { $0 % 10 == 3 ? ("555", "friend") : nil }
        let (long, whole, stored) = try imports(text)
        #expect(Told(long) == Told(whole) && long.setAside.count == 10 && long.rows.new == 90)
        #expect(stored[0] == stored[1])
    }

    @Test func aLongListOfAnotherAccountIsRefusedWithoutReadingItWhole() throws {
        // More lines than are remembered.
        let text = posts(20_100) { $0 % 2 == 0 ? ("555", "friend") : ("556", "other") }
        var bench = try Bench()
        defer { bench.remove() }
        bench.long = LongFiles(least: 0, beginning: 2_000)
        let result = try bench.importText(text, at: "inbox/maison/insta/posts.csv")
        #expect(result.outcome == .refused && result.setAside.isEmpty)
        #expect(
            result.problems.map(\.description) == [
                """
                error: inbox/maison/insta/posts.csv, line 2: no row can be stored: the row is about account "friend" (id 555), \
                but maison/insta has the id "17"
                Nothing was stored of this file.
                To fix: if that is maison/insta, write id: "555" for it in bilan.yml and import the file again; if it is another \
                account of yours, add it with that id there and move the file to inbox/maison/KEY/.
                """
            ])
        #expect(!bench.archive.holds(sha256: result.sha256))
        let url = bench.inbox.appendingPathComponent("maison/insta/posts.csv")
        let file = InboxFile(url: url, name: "posts.csv", folders: ["maison", "insta"])
        let content = try FileContent(of: file, longFrom: 0, copies: [])
        defer { content.endPieces() }
        let survey = try #require(try bench.importer.survey(content, file))
        var again = FileImport(file: "posts.csv", outcome: .refused)
        // No `StepAside`, which would have it read whole.
        #expect(throws: FileProblem.self) {
            try bench.importer.draft(
                of: survey.reading.file, file, period: nil, &again, long: survey.reading)
        }
    }

    @Test func oddRowsAreToldAlike() throws {
        var lines = posts(100).split(separator: "\n").map(String.init)
        lines[60] = lines[60].replacing("Lifetime,", with: "Lifetime,1 2OO")
        lines[70] = lines[65]
        lines[80] = lines[66].replacing("Lifetime,", with: "Lifetime,7")
        let (long, whole, stored) = try imports(lines.joined(separator: "\n") + "\n")
        #expect(Told(long) == Told(whole) && long.setAside.count == 2)
        #expect(long.setAside.map(\.line) == [61, 81])
        #expect(stored[0] == stored[1])
    }

    @Test func aFileThatIsNotSimpleIsReadWhole() throws {
        let (long, whole, stored) = try imports(posts(100) + "Showing top 500 results\n")
        #expect(Told(long) == Told(whole) && long.outcome == .imported)
        #expect(stored[0].count == 100 && stored[0] == stored[1])
    }

    @Test func theSameBytesAreKnownAgain() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.long = LongFiles(least: 0, beginning: 2_000)
        #expect(try bench.importText(posts(100), at: "inbox/maison/insta/a.csv").outcome == .imported)
        #expect(try bench.importText(posts(100), at: "inbox/maison/insta/b.csv").outcome == .known)
    }

    @Test func theDigestOfALongFileIsThatOfTheCopyWithItsBytes() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.long = LongFiles(least: 0, beginning: 2_000)
        let text = posts(100)
        let first = try bench.importText(text, at: "inbox/maison/insta/posts.csv")
        func copies(like text: String) throws -> (listed: [String], digest: String) {
            let url = bench.root.appendingPathComponent("again.csv")
            try FileAccess.write(Data(text.utf8), to: url)
            let file = InboxFile(url: url, name: "again.csv", isNamed: true)
            var copies = try bench.importer.copies(like: file)
            let listed = copies.map(\.sha256)
            // A digest that no bytes have shows whose it is.
            for index in copies.indices { copies[index].sha256 = "of the copy" }
            return (listed, try FileContent(of: file, longFrom: 0, copies: copies).sha256)
        }
        #expect(try copies(like: text) == ([first.sha256], "of the copy"))
        let other = text.replacing("9001", with: "9009")
        let digest = sha256(of: Array(other.utf8))
        #expect(try copies(like: other) == ([first.sha256], digest))
        // A copy that was written to is not what its name says.
        let copy = try bench.alteredCopy(of: first, other)
        #expect(try copies(like: other) == ([], digest))
        try FileManager.default.removeItem(at: copy)
        #expect(try copies(like: text) == ([], first.sha256))
    }

    @Test func changedCopyOfALongListIsPutBackFromTheExport() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.long = LongFiles(least: 0, beginning: 2_000)
        let text = posts(100)
        let first = try bench.importText(text, at: "inbox/maison/insta/posts.csv")
        let copy = try bench.alteredCopy(of: first, text.replacing("9001", with: "9009"))
        let again = try bench.importText(text, at: "inbox/maison/insta/posts.csv")
        #expect(again.outcome == .known)
        #expect(
            again.problems.map(\.message) == ["its copy in archive/ had been changed and is now what it was"])
        #expect(FileManager.default.contents(atPath: copy.path) == Data(text.utf8))
    }

    @Test func aTrialKeepsNothing() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.long = LongFiles(least: 0, beginning: 2_000)
        bench.options.dryRun = true
        let result = try bench.importText(posts(100), at: "inbox/maison/insta/a.csv")
        #expect(result.rows.new == 100 && !bench.archive.holds(sha256: result.sha256))
        #expect(try bench.posts("maison", "insta").isEmpty)
        #expect(!FileManager.default.fileExists(atPath: bench.archive.folder.path))
    }

    @Test func aFileThatChangesWhileItIsReadIsNotStored() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let url = bench.root.appendingPathComponent("posts.csv")
        try FileAccess.write(Data(posts(100).utf8), to: url)
        let file = InboxFile(url: url, name: "posts.csv", isNamed: true)
        let content = try FileContent(of: file, longFrom: 0, copies: [])
        let handle = try FileHandle(forWritingTo: url)
        try handle.seekToEnd()
        let line = posts(1).split(separator: "\n")[1]
        try handle.write(contentsOf: Data((line + "\n").utf8))
        try handle.close()
        let problem = try #require(throws: Problem.self) { try content.bytes(name: "posts.csv") }
        #expect(
            problem.description == """
                error: posts.csv: the file changed while it was read
                Nothing was stored of this file.
                To fix: wait until the download is complete, then import it again.
                """)
        let error = try #require(throws: FileProblem.self) { try bench.importer.survey(content, file) }
        #expect(error.problem.description == problem.description)
        #expect(try bench.store.imports().isEmpty)
    }
}

extension Bench {
    /// Writes another text over the archived copy of a file.
    fileprivate func alteredCopy(of file: FileImport, _ text: String) throws -> URL {
        let copy = archive.file(sha256: file.sha256)
        try Data(text.utf8).write(to: copy)
        // Clocks of file systems are coarse.
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: copy.path)
        return copy
    }
}

/// What a person is told of an import.
private struct Told: Equatable {
    let words: String
    let setAside: [SetAside]

    init(_ file: FileImport) {
        words =
            "\(file.sha256) \(file.outcome) \(file.tables) \(file.rows) \(String(describing: file.asOf)) "
            + "\(String(describing: file.asOfSource)) \(file.problems)"
        setAside = file.setAside
    }
}
