import Foundation
import MetricStore
import SocialMetrics
import TestSupport
import Testing

@testable import Workspace

final class WorkflowTests {
    private let root = FileManager.default.temporaryDirectory
        .appendingPathComponent("workflow-" + UUID().uuidString, isDirectory: true)
    private var folder: WorkspaceFolder { WorkspaceFolder(root) }
    private let request = ImportRequest(
        arrivedAt: Instant(seconds: 1_793_606_400), today: Day("2026-11-02") ?? Day(number: 0))

    init() throws {
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        try Data(
            """
            clients:
              maison:
                name: Maison Lumière
                language: fr
                currency: EUR
                timezone: Europe/Paris
                accounts:
                  insta:
                    platform: instagram
                    followers: { 2026-10-31: 5210 }
                  tube: { platform: youtube }

            """.utf8
        ).write(to: folder.file)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    private func put(_ days: KeyValuePairs<String, Int>, at path: String = "inbox/maison/insta/Reach.csv")
        throws
    {
        let rows = days.map { "\"\($0.key)T00:00:00\",\"\($0.value)\"" }
        let text = (["sep=,", "\"Instagram reach\"", "\"Date\",\"Primary\""] + rows).joined(separator: "\n")
        let url = root.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((text + "\n").utf8).write(to: url)
    }

    @Test func nearestFolderUpwardsIsTheWorkspace() throws {
        let deep = root.appendingPathComponent("inbox/maison", isDirectory: true)
        try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
        let found = try WorkspaceFolder.find(named: nil, environment: [:], from: deep)
        #expect(found.root.standardizedFileURL.path == root.standardizedFileURL.path)
        let other = URL(fileURLWithPath: "/")
        let named = try WorkspaceFolder.find(
            named: root.path, environment: ["BILAN_WORKSPACE": "/"], from: other)
        #expect(named.root.path == root.standardizedFileURL.path)
        let variable = try WorkspaceFolder.find(
            named: nil, environment: ["BILAN_WORKSPACE": root.path], from: other)
        #expect(variable.root.path == root.standardizedFileURL.path)
        #expect(throws: Problem.self) { try WorkspaceFolder.find(named: nil, environment: [:], from: other) }
    }

    @Test func progressNamesEachFile() throws {
        try put(["2026-10-01": 1])
        try put(["2026-10-02": 1], at: "inbox/maison/insta/more/Reach.csv")
        var seen: [String] = []
        _ = try importFiles(at: [], into: folder, request) {
            if $0.item.hasSuffix(".csv") { seen.append("\($0.done)/\($0.total) \($0.item)") }
        }
        let first = "0/2 inbox/maison/insta/Reach.csv"
        let second = "1/2 inbox/maison/insta/more/Reach.csv"
        #expect(seen == [first, first, first, second, second, second])
    }

    @Test func progressGoesOnWithinALongFile() throws {
        let days = (0..<6_000).map { "\"\(Day(number: 10_000 + $0))T00:00:00\",\"\($0)\"" }
        let lines = ["sep=,", "\"Instagram reach\"", "\"Date\",\"Primary\""] + days
        let file = root.appendingPathComponent("inbox/maison/insta/Reach.csv")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
        var details: [String] = []
        var parts: [Double] = []
        _ = try importFiles(at: [], into: folder, request) {
            // What follows is about the views.
            if $0.item.hasSuffix(".csv") { parts.append($0.part) }
            details += [$0.detail].compactMap(\.self)
        }
        #expect(parts == parts.sorted())
        #expect(details.first == "169 KB read")
        #expect(
            details.contains("row 1 999 of 6 000") || details.contains("row 2 000 of 6 000"), "\(details)")
        #expect(details.count >= 5)
    }

    @Test(arguments: [
        (["2026-09-30"], "2026-09"), (["2026-09-30", "2026-10-30"], "2026-09"),
        (["2026-09-30", "2026-10-31"], "2026-10"), (["2026-10-12"], nil),
        (["2026-08-31", "2026-10-12"], "2026-08"), (["2026-08-01", "2026-10-12"], nil),
    ])
    func lastMonthThatDoesNotBreakOff(_ days: [String], _ expected: String?) throws {
        for (index, day) in days.enumerated() {
            try put([day: 3], at: "inbox/maison/insta/\(index).csv")
        }
        _ = try importFiles(at: [], into: folder, request)
        let client = try #require(try folder.readFile().client("maison"))
        let store = try folder.openStore()
        #expect(try lastCompleteMonth(of: client, in: store)?.month.folderName == expected)
    }

    @Test func theMonthIsTheLatestThatHalfOfTheAccountsReach() throws {
        let text = try String(contentsOf: folder.file, encoding: .utf8)
        try Data(
            text.replacing(
                "      tube: {", with: "      other: { platform: instagram }\n      tube: {"
            ).utf8
        ).write(to: folder.file)
        try put(["2026-09-30": 3, "2026-10-15": 4])
        var order = ReportOrder()
        order.formats = [.json]
        _ = try importFiles(at: [], into: folder, request)
        #expect(try buildReports(order, in: folder).written.map(\.note) == [nil])
        try put(["2026-10-01": 3, "2026-10-31": 4], at: "inbox/maison/other/Reach.csv")
        _ = try importFiles(at: [], into: folder, request)
        let written = try #require(try buildReports(order, in: folder).written.first)
        #expect(written.from.description == "2026-10-01")
        #expect(
            written.note?.description == """
                note: the report of maison is about 2026-10, and the exports of insta do not tell of that month to its end
                It is the latest month that at least half of the accounts tell of to its end.
                To fix: import exports of insta that hold that month to its end, or name a period, as in --month 2026-10.
                """)
        order.period = Period(month: "2026-09")
        #expect(try buildReports(order, in: folder).written.map(\.note) == [nil])
    }

    @Test func theMonthThatFewerThanHalfOfTheAccountsTellOfIsSaidToBeThatOfMost() throws {
        let written = WrittenReport(
            client: "maison", from: try #require(Day("2026-10-01")), to: try #require(Day("2026-10-31")),
            language: .fr, unreached: ["insta", "tube"], isOfHalf: false, files: [])
        #expect(written.note?.consequence == "It is the month that most accounts tell of to its end.")
    }

    @Test func eachAccountWithAMonthOfItsOwnIsNoHalf() throws {
        let text = try String(contentsOf: folder.file, encoding: .utf8)
        try Data(
            text.replacing(
                "      tube: {",
                with: "      b: { platform: instagram }\n      c: { platform: instagram }\n      tube: {"
            ).utf8
        ).write(to: folder.file)
        try put(["2026-08-31": 3], at: "inbox/maison/insta/Reach.csv")
        try put(["2026-09-30": 3], at: "inbox/maison/b/Reach.csv")
        try put(["2026-10-31": 3], at: "inbox/maison/c/Reach.csv")
        _ = try importFiles(at: [], into: folder, request)
        let client = try #require(try folder.readFile().client("maison"))
        let choice = try #require(try lastCompleteMonth(of: client, in: try folder.openStore()))
        #expect(choice.month.folderName == "2026-10" && !choice.isOfHalf)
        #expect(choice.unreached == ["insta", "b"])
    }

    @Test func statusTellsOfAnAudienceAlone() throws {
        let url = root.appendingPathComponent("inbox/maison/insta/Audience.csv")
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("sep=,\n\"Top countries\"\n\"France\",\"Japan\"\n\"33.6\",\"2.2\"\n".utf8).write(to: url)
        var dated = request
        dated.asOf = Day("2026-10-31")
        _ = try importFiles(at: [], into: folder, dated)
        let words = try status(of: folder, today: request.today).words
        #expect(
            words == """
                Maison Lumière (maison): 1 file, no complete month yet
                  insta (Instagram, insta)
                    groups and audience: 2026-10-31
                    to export next: 2026-11-01
                  tube (YouTube, tube)
                    nothing imported yet: put its exports into inbox/maison/tube/
                    to export next: 2026-10-01…2026-11-01
                """)
    }

    @Test func aNewsletterAloneHasItsReportAndItsStatus() throws {
        try Data(
            """
            clients:
              maison:
                name: M
                language: en
                currency: EUR
                timezone: Europe/Paris
                accounts:
                  news: { platform: mailchimp }

            """.utf8
        ).write(to: folder.file)
        let file = root.appendingPathComponent("inbox/maison/news/campaigns.csv")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(
            """
            Title,Subject,Send Date,Total Recipients,Unique Opens,Unique Id
            One,Hello,2026-09-30 09:00:00,900,300,a1
            Two,Again,2026-10-20 09:00:00,910,310,a2

            """.utf8
        ).write(to: file)
        _ = try importFiles(at: [], into: folder, request)
        var order = ReportOrder()
        order.period = Period(month: "2026-10")
        #expect(try buildReports(order, in: folder).written.map(\.from.description) == ["2026-10-01"])
        #expect(
            try status(of: folder, today: request.today).words == """
                M (maison): 1 file, last complete month 2026-09
                  news (Mailchimp, news)
                    mailings: 2, sent 2026-09-30…2026-10-20, exported 2026-10-20 or later
                    to export next: 2026-10-21…2026-11-01
                """)
    }

    @Test func readingMakesNoDatabase() throws {
        #expect(throws: Never.self) { try folder.openStoreForReading().close() }
        #expect(!FileManager.default.fileExists(atPath: folder.database.path))
    }

    @Test func aDatabaseWithoutShapeIsGivenOneBeforeItIsRead() throws {
        try Data().write(to: folder.database)
        let store = try folder.openStoreForReading()
        #expect(try store.recentImports().isEmpty)
        try store.close()
    }

    @Test func figuresHaveEveryAccountOfTheFile() throws {
        try put(["2026-10-31": 3])
        _ = try importFiles(at: [], into: folder, request)
        let client = try #require(try folder.readFile().client("maison"))
        let figures = try figures(of: client, in: folder.openStore())
        #expect(figures.map(\.account.key) == ["insta", "tube"])
        #expect(figures.map(\.days.count) == [1, 0])
        #expect(
            figures.first?.followerCounts == [
                FollowerCount(day: try #require(Day("2026-10-31")), count: 5210, line: 10)
            ])
    }

    @Test(arguments: [
        ("2026-10-01", "2026-10-31", "2026-10"), ("2026-07-01", "2026-09-30", "2026-Q3"),
        ("2026-01-01", "2026-12-31", "2026"), ("2026-10-03", "2026-10-09", "2026-10-03_2026-10-09"),
        ("2026-09-01", "2026-10-31", "2026-09-01_2026-10-31"),
    ])
    func folderOfAPeriod(_ from: String, _ to: String, _ name: String) throws {
        let period = Period(from: try #require(Day(from)), to: try #require(Day(to)))
        #expect(period.folderName == name)
    }

    @Test func chartsOfAnEarlierRunAreTakenAway() throws {
        try put(["2026-10-31": 3])
        _ = try importFiles(at: [], into: folder, request)
        let stale = root.appendingPathComponent("reports/maison/2026-10/report.fr-assets/old.svg")
        try FileManager.default.createDirectory(
            at: stale.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("old".utf8).write(to: stale)
        _ = try buildReports(ReportOrder(), in: folder)
        #expect(!FileManager.default.fileExists(atPath: stale.path))
    }

    @Test(arguments: [
        ("2026-10-01", "2026-10-31", "2024-09-01"), ("2026-01-01", "2026-12-31", "2023-12-01"),
        ("2026-07-01", "2026-09-30", "2024-06-01"),
    ])
    func reportsLoadTheDaysTheyCanSpeakOf(_ from: String, _ to: String, _ first: String) throws {
        let period = Period(from: try #require(Day(from)), to: try #require(Day(to)))
        #expect(window(of: period).from.description == first)
        #expect(window(of: period).to.description == "9999-12-31")
    }

    @Test func unknownAccountNamesTheNearest() throws {
        var request = request
        request.client = "maison"
        request.account = "instta"
        let error = #expect(throws: Problem.self) { try importFiles(at: [], into: folder, request) }
        #expect(error?.message == "client \"maison\" has no account \"instta\"; did you mean \"insta\"?")
    }
}

/// The demo workspace, imported and reported: the same bytes whatever the order.
struct DemoTests {
    private let sample = SharedExports.packageRoot.appendingPathComponent("SampleData")
    private let request = ImportRequest(
        arrivedAt: Instant(seconds: 1_793_606_400), today: Day("2026-11-02") ?? Day(number: 0))

    @Test func reportIsTheSameWhateverTheOrderOfImports() throws {
        let inbox = sample.appendingPathComponent("inbox/harbour-roasters")
        let accounts = ["facebook", "instagram", "meta-ads"].map { inbox.appendingPathComponent($0) }
        let forwards = try report(of: accounts)
        let backwards = try report(of: try files(in: accounts).reversed())
        #expect(forwards.count > 2)
        #expect(forwards == backwards)
    }

    /// Imports files into a workspace of their own and gives the bytes of each report file.
    private func report(of paths: [URL]) throws -> [String: Data] {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("demo-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        let folder = WorkspaceFolder(root)
        try FileManager.default.copyItem(at: sample.appendingPathComponent("bilan.yml"), to: folder.file)
        var request = request
        request.client = "harbour-roasters"
        for path in paths {
            request.account = path.pathComponents.first {
                ["facebook", "instagram", "meta-ads"].contains($0)
            }
            let summary = try importFiles(at: [path], into: folder, request)
            #expect(summary.count(.refused) == 0)
        }
        var order = ReportOrder()
        order.client = "harbour-roasters"
        order.formats = [.html, .md, .json]
        _ = try buildReports(order, in: folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.reports.path)
        let written = names.map { ($0, try? Data(contentsOf: folder.reports.appendingPathComponent($0))) }
        return Dictionary(uniqueKeysWithValues: written).compactMapValues { $0 }
    }

    private func files(in folders: [URL]) throws -> [URL] {
        try folders.flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".csv") }
                .sorted()
                .map { folder.appendingPathComponent($0) }
        }
    }
}
