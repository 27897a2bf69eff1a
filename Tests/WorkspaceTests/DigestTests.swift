import Foundation
import Ingest
import MetricStore
import SocialMetrics
import TestSupport
import Testing

@testable import Workspace

/// The content of a workspace is a function of the set of files, as its digest and its reports show.
struct DigestTests {
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

    private func inWorkspace(_ body: (WorkspaceFolder) throws -> Void) throws {
        let root = FileManager.default.temporaryDirectory
            .appendingPathComponent("digest-" + UUID().uuidString, isDirectory: true)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        let folder = WorkspaceFolder(root)
        try Data(DigestTests.workspaceFile.utf8).write(to: folder.file)
        try body(folder)
    }

    private static func series(_ title: String, _ days: ClosedRange<Int>, _ value: (Int) -> Int) -> String {
        let rows = days.map { "\"2026-10-\($0 < 10 ? "0" : "")\($0)T00:00:00\",\"\(value($0))\"" }
        return (["sep=,", "\"\(title)\"", "\"Date\",\"Primary\""] + rows).joined(separator: "\n") + "\n"
    }

    private static func posts(_ ids: ClosedRange<Int>, account: String, likes: Int) -> String {
        let header =
            "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,"
            + "Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves"
        let lines = ids.map {
            "\($0),\(account),n\(account),n\(account),Hello,0,10/\($0 % 20 + 10)/2026 08:00,https://www.instagram.com/p/\($0)/,"
                + "IG image,,Lifetime,\($0 + likes),9,\(likes),0,,1,0"
        }
        return ([header] + lines).joined(separator: "\n") + "\n"
    }

    /// Overlaps, several days of export, contradictions of one day, several ids for an account, copies.
    private static let files: [(path: String, text: String)] = [
        ("maison/insta/Oct-01-2026_Oct-30-2026_1.csv", posts(1...9, account: "17", likes: 3)),
        ("maison/insta/Oct-01-2026_Oct-31-2026_1.csv", posts(5...14, account: "17", likes: 5)),
        ("maison/insta/Oct-01-2026_Oct-31-2026_2.csv", posts(8...16, account: "17", likes: 6)),
        ("maison/insta/Oct-01-2026_Oct-29-2026_3.csv", posts(30...33, account: "777", likes: 6)),
        (
            "maison/insta/posts.csv",
            posts(20...24, account: "777", likes: 2)
                + "99,17,n17,n17,x,0,10/05/2026 08:00,,IG image,,Lifetime,1,1,1,0,,1,0\n"
        ),
        ("maison/insta/copy/x.csv", posts(5...14, account: "17", likes: 5)),
        ("maison/insta/Reach.csv", series("Instagram reach", 1...31) { $0 }),
        ("maison/insta/Reach (1).csv", series("Instagram reach", 10...31) { $0 + 1 }),
        ("maison/insta/Reach (2).csv", series("Instagram reach", 20...30) { $0 + 2 }),
        ("maison/page/Views.csv", series("Views", 1...31) { $0 * 3 }),
        ("maison/page/bad.csv", series("Facebook reach", 1...5) { $0 } + "\"2026-10-06T00:00:00\",\"abc\"\n"),
        (
            "maison/page/b/bad too.csv",
            series("Facebook reach", 1...5) { $0 } + "\"2026-10-06T00:00:00\",\"abc\"\n"
        ),
        ("harbour/insta/Views.csv", series("Views", 1...31) { $0 * 3 }),
        ("harbour/insta/Oct-01-2026_Oct-31-2026_9.csv", posts(40...52, account: "5", likes: 1)),
    ]

    private func put(_ file: (path: String, text: String), _ folder: WorkspaceFolder) throws -> URL {
        let url = folder.inbox.appendingPathComponent(file.path)
        try FileAccess.write(Data(file.text.utf8), to: url)
        return url
    }

    private func content(of folder: WorkspaceFolder) throws -> [String] {
        let found = try check(folder, digest: true)
        #expect(found.isClean, "\(found.problems)")
        var order = ReportOrder()
        order.period = Period(month: "2026-10")
        order.formats = [.json, .md]
        let reports = try buildReports(order, in: folder).written.flatMap(\.files).sorted().map {
            try String(contentsOfFile: $0, encoding: .utf8)
        }
        return [found.digest ?? "none"] + reports
    }

    @Test func everyOrderAndRepetitionGivesOneDigestAndTheSameReports() throws {
        var expected: [String] = []
        try inWorkspace { folder in
            for file in DigestTests.files { _ = try put(file, folder) }
            _ = try importFiles(at: [], into: folder, request)
            expected = try content(of: folder)
            _ = try importFiles(at: [], into: folder, request)
            #expect(try content(of: folder) == expected, "all again")
            _ = try rebuild(folder, request)
            #expect(try content(of: folder) == expected, "rebuilt")
        }
        for seed in 0..<6 {
            var random = SplitMix64(seed: UInt64(seed))
            try inWorkspace { folder in
                let repeated = (0..<4).compactMap { _ in DigestTests.files.randomElement(using: &random) }
                for file in (DigestTests.files + repeated).shuffled(using: &random) {
                    _ = try importFiles(at: [try put(file, folder)], into: folder, request)
                }
                #expect(try content(of: folder) == expected, "seed \(seed)")
            }
        }
    }

    @Test func anUndoneImportWasNeverThere() throws {
        var random = SplitMix64(seed: 7)
        for left in DigestTests.files.shuffled(using: &random).prefix(5) {
            // The bytes go under whatever name they came.
            let others = DigestTests.files.filter { $0.text != left.text }
            var expected: [String] = []
            try inWorkspace { folder in
                for file in others { _ = try put(file, folder) }
                _ = try importFiles(at: [], into: folder, request)
                expected = try content(of: folder)
            }
            try inWorkspace { folder in
                for file in DigestTests.files.shuffled(using: &random) {
                    _ = try importFiles(at: [try put(file, folder)], into: folder, request)
                }
                _ = try undo([sha256(of: Array(left.text.utf8))], in: folder)
                #expect(try content(of: folder) == expected, "without \(left.path)")
            }
        }
    }

    @Test func readingAgainThatWasBrokenOffIsDoneByTheNextImport() throws {
        let file = DigestTests.files[0]
        let digest = sha256(of: Array(file.text.utf8))
        let note = "archive/\(digest.prefix(2))/\(digest).json"
        var said = request
        said.asOf = Day("2026-11-01")
        var expected: [String] = []
        var written = Data()
        try inWorkspace { folder in
            _ = try importFiles(at: [], into: folder, request)
            let url = try put(file, folder)
            _ = try importFiles(at: [url], into: folder, request)
            _ = try importFiles(at: [url], into: folder, said)
            expected = try content(of: folder)
            written = try Data(contentsOf: folder.root.appendingPathComponent(note))
        }
        try inWorkspace { folder in
            _ = try importFiles(at: [], into: folder, request)
            _ = try importFiles(at: [put(file, folder)], into: folder, request)
            // As a kill leaves it between the writing of what is known and the commit.
            try FileAccess.write(
                Data(), to: folder.archive.folder.appendingPathComponent(".importing/\(digest)"))
            try FileAccess.write(written, to: folder.root.appendingPathComponent(note))
            let found = try check(folder)
            #expect(found.isClean)
            #expect(
                found.problems.map(\.description) == [
                    """
                    note: Oct-01-2026_Oct-30-2026_1.csv: reading it again was broken off
                    The next import reads it once more.
                    """
                ])
            _ = try importFiles(at: [], into: folder, request)
            #expect(try content(of: folder) == expected)
        }
    }

    @Test func anotherNumberGivesAnotherDigest() throws {
        var digests: Set<String> = []
        for number in [1, 2] {
            try inWorkspace { folder in
                _ = try put(
                    ("maison/insta/R.csv", DigestTests.series("Instagram reach", 1...9) { $0 + number }),
                    folder)
                _ = try importFiles(at: [], into: folder, request)
                digests.insert(try #require(try check(folder, digest: true).digest))
            }
        }
        #expect(digests.count == 2)
    }
}
