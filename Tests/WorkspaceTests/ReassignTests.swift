import Foundation
import Ingest
import MetricStore
import SocialMetrics
import Testing

@testable import Workspace

/// What is stored depends on the files and on `bilan.yml`: an import after a change of it stores what a rebuild would.
struct ReassignTests {
    private let request = ImportRequest(
        arrivedAt: Instant(seconds: 1_793_606_400), today: Day("2026-11-02") ?? Day(number: 0))

    private static let workspaceFile = """
        clients:
          maison:
            name: Maison Lumière
            language: fr
            currency: EUR
            timezone: Europe/Paris
            accounts:
              insta: { platform: instagram }
              page: { platform: facebook }
          harbour:
            name: Harbour
            language: en
            currency: EUR
            timezone: Europe/Paris
            accounts:
              insta: { platform: instagram }

        """

    private static func posts(_ ids: ClosedRange<Int>, account: String) -> String {
        let header =
            "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,"
            + "Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves"
        let lines = ids.map {
            "\($0),\(account),n\(account),n\(account),Hello,0,10/\($0 % 20 + 10)/2026 08:00,https://www.instagram.com/p/\($0)/,"
                + "IG image,,Lifetime,\($0),9,1,0,,1,0"
        }
        return ([header] + lines).joined(separator: "\n") + "\n"
    }

    private static func series(_ title: String) -> String {
        "sep=,\n\"\(title)\"\n\"Date\",\"Primary\"\n\"2026-10-01T00:00:00\",\"12\"\n\"2026-10-02T00:00:00\",\"9\"\n"
    }

    private static let files = [
        "maison/insta/Oct-01-2026_Oct-31-2026_1.csv": posts(1...9, account: "17"),
        "maison/insta/Oct-01-2026_Oct-31-2026_2.csv": posts(20...24, account: "18"),
        "maison/insta/Reach.csv": series("Instagram reach"),
        "maison/page/Reach.csv": series("Facebook reach"),
        "harbour/insta/Oct-01-2026_Oct-31-2026_9.csv": posts(40...44, account: "5"),
    ]

    /// Imports all files, changes `bilan.yml`, imports nothing but that, and makes the database again.
    private func change(
        _ old: String, to new: String, andBack: Bool = true,
        _ body: (WorkspaceFolder, ImportSummary) throws -> Void = { _, _ in }
    ) throws {
        let root = FileManager.default.temporaryDirectory
            .appendingPathComponent("reassign-" + UUID().uuidString, isDirectory: true)
        defer { try? FileManager.default.removeItem(at: root) }
        let folder = WorkspaceFolder(root)
        try FileAccess.write(Data(ReassignTests.workspaceFile.utf8), to: folder.file)
        for (path, text) in ReassignTests.files {
            try FileAccess.write(Data(text.utf8), to: folder.inbox.appendingPathComponent(path))
        }
        _ = try importFiles(at: [], into: folder, request)
        #expect(try folder.changesSinceImport() == [])
        let before = try check(folder, digest: true).digest
        // The exports are in the archive alone.
        try FileManager.default.removeItem(at: folder.inbox)
        try FileManager.default.createDirectory(at: folder.inbox, withIntermediateDirectories: true)
        let text = ReassignTests.workspaceFile.replacing(old, with: new, maxReplacements: 1)
        try FileAccess.write(Data(text.utf8), to: folder.file)
        let told = try folder.changesSinceImport().map(\.message)
        #expect(told == ["it changed since the last import"], "\(new)")
        #expect(try check(folder).problems.map(\.message) == told)
        let summary = try importFiles(at: [], into: folder, request)
        let still = try folder.changesSinceImport().map(\.message)
        #expect(still.allSatisfy { $0 == "it is in the archive and not in the database" }, "\(new)")
        try body(folder, summary)
        let imported = try check(folder, digest: true).digest
        _ = try rebuild(folder, request)
        #expect(try check(folder, digest: true).digest == imported, "\(new)")
        guard andBack else { return }
        try FileAccess.write(Data(ReassignTests.workspaceFile.utf8), to: folder.file)
        _ = try importFiles(at: [], into: folder, request)
        let back = try check(folder, digest: true)
        #expect(back.isClean && back.digest == before, "back from \(new): \(back.problems)")
    }

    @Test func renamedAccountHasItsFiles() throws {
        try change(
            "      insta: { platform: instagram }\n      page",
            to: "      ig: { platform: instagram }\n      page"
        ) {
            folder, summary in
            #expect(summary.count(.readAgain) == 3)
            let found = try check(folder)
            #expect(found.isClean)
        }
    }

    @Test func addedAndWrongIdsAreTakenOver() throws {
        try change("insta: { platform: instagram }", to: "insta: { platform: instagram, id: \"18\" }")
        try change("insta: { platform: instagram }", to: "insta: { platform: instagram, id: \"17\" }")
    }

    @Test func filesOfAnotherPlatformOrOfARemovedAccountAreTakenOutAndTold() throws {
        try change("page: { platform: facebook }", to: "page: { platform: tiktok }") { folder, summary in
            try expectTakenOut(folder, summary)
        }
        try change("      page: { platform: facebook }\n", to: "") { folder, summary in
            try expectTakenOut(folder, summary)
        }
    }

    private func expectTakenOut(_ folder: WorkspaceFolder, _ summary: ImportSummary) throws {
        let sha256 = sha256(of: Array(ReassignTests.series("Facebook reach").utf8))
        let name = "archive/\(sha256.prefix(2))/\(sha256).csv"
        #expect(
            summary.messages.map(\.description) == [
                """
                error: \(name): the file is from Facebook, and client "maison" has no account there in bilan.yml
                What was stored of Reach.csv for maison/page was taken out: 2 rows. It stays in archive/.
                To fix: add the account to bilan.yml, with platform: facebook.
                """
            ])
        #expect(
            try folder.changesSinceImport().map(\.description) == [
                """
                warning: Reach.csv: it is in the archive and not in the database
                Reports are made without.
                To fix: see why, and what to type: bilan check.
                """
            ])
        #expect(
            try check(folder).problems.map(\.description) == [
                """
                error: \(name) (Reach.csv): it is in the archive and not in the database: the file is from Facebook, and client "maison" has no account there in bilan.yml
                Reports are made without it, and so is a database made again.
                To fix: add the account to bilan.yml, with platform: facebook; or take it back: bilan undo \(sha256.prefix(12)).
                """
            ])
    }

    @Test func filesOfARenamedClientGoToTheOneThatIsNamed() throws {
        try change("  harbour:", to: "  port:", andBack: false) { folder, summary in
            #expect(summary.files.map(\.removed) == [5])
            let sha256 = sha256(
                of: Array(
                    ReassignTests.files["harbour/insta/Oct-01-2026_Oct-31-2026_9.csv", default: ""].utf8))
            let taken = try undo([String(sha256.prefix(8))], in: folder)
            #expect(taken.map(\.fileName) == ["Oct-01-2026_Oct-31-2026_9.csv"])
            #expect(try check(folder).isClean)
            var said = request
            said.client = "port"
            let file = folder.archive.folder.appendingPathComponent("undone/\(sha256).csv")
            let again = try importFiles(at: [file], into: folder, said)
            #expect(again.count(.imported) == 1, "\(again.messages)")
            #expect(try check(folder).isClean)
        }
    }

    /// What was seen for a client that is gone stays the first that is known of a file, and cannot be read.
    @Test func fileThatIsSeenInNewFoldersAfterItsClientIsRenamedIsStoredAsARebuildWould() throws {
        let root = FileManager.default.temporaryDirectory
            .appendingPathComponent("reassign-" + UUID().uuidString, isDirectory: true)
        defer { try? FileManager.default.removeItem(at: root) }
        let folder = WorkspaceFolder(root)
        let posts = Data(ReassignTests.posts(1...9, account: "17").utf8)
        func importIt(from place: String, with text: String) throws -> ImportSummary {
            try FileAccess.write(Data(text.utf8), to: folder.file)
            try FileAccess.write(posts, to: folder.inbox.appendingPathComponent(place + "/posts.csv"))
            let summary = try importFiles(at: [], into: folder, request)
            try FileManager.default.removeItem(at: folder.inbox.appendingPathComponent(place + "/posts.csv"))
            return summary
        }
        let renamed = ReassignTests.workspaceFile.replacing("  maison:", with: "  salon:")
        _ = try importIt(from: "maison/insta", with: ReassignTests.workspaceFile)
        // The folder of the client comes after that of the account, which is seen last.
        for (place, outcome) in [("salon", FileImport.Outcome.imported), ("salon/insta", .known)] {
            let summary = try importIt(from: place, with: renamed)
            #expect(summary.files.last?.outcome == outcome, "\(place)")
            let found = try check(folder, digest: true)
            #expect(found.isClean, "\(place): \(found.problems)")
            _ = try rebuild(folder, request)
            #expect(try check(folder, digest: true).digest == found.digest, "\(place)")
        }
    }
}
