import ExportFormats
import MetricStore
import SocialMetrics
import Testing

@testable import Ingest

/// Days of files whose dates have no year.
struct YearsOfFileTests {
    private static let overview = """
        "Date","Video Views","Profile Views","Likes","Comments","Shares"
        "December 31","7","1","0","0","0"
        "January 1","5","1","0","0","0"
        """

    private func bench() throws -> Bench {
        var bench = try Bench()
        bench.accounts.append(Bench.account("maison", "tiktok", .tiktok))
        return bench
    }

    private func days(_ result: FileImport) -> String {
        result.tables.map { "\($0.from?.description ?? "")…\($0.to?.description ?? "")" }.joined(
            separator: " ")
    }

    @Test func theNameOfTheDownloadTellsTheYear() throws {
        let bench = try bench()
        defer { bench.remove() }
        let result = try bench.importText(
            Self.overview, at: "inbox/maison/tiktok/Overview_2024-12-31_1735862400_maison.csv")
        #expect(result.outcome == .imported && days(result) == "2024-12-31…2025-01-01")
        #expect(result.asOf?.description == "2025-01-01" && result.asOfSource == .content)
    }

    @Test func nothingIsGuessedAndTheDayIsAskedFor() throws {
        let bench = try bench()
        defer { bench.remove() }
        let result = try bench.importText(Self.overview, at: "inbox/maison/tiktok/o.csv")
        #expect(result.outcome == .refused)
        #expect(
            result.problems.map(\.description) == [
                """
                error: inbox/maison/tiktok/o.csv: its dates have no year, from "December 31" to "January 1", and nothing \
                tells which it is
                Nothing was stored of this file.
                To fix: say when it was downloaded, as in: bilan import --as-of 2026-01-01 inbox/maison/tiktok/o.csv \
                (with the right year), or give it back its name, as in Overview_2026-02-10_1773506459_handle.csv.
                """
            ])
    }

    @Test func theSaidDayTellsTheYearAndTheArchiveRemembersIt() throws {
        var bench = try bench()
        defer { bench.remove() }
        bench.options.asOf = Day("2025-01-03")
        let result = try bench.importText(Self.overview, at: "inbox/maison/tiktok/o.csv")
        #expect(days(result) == "2024-12-31…2025-01-01")
        var second = try Bench(root: bench.root)
        second.accounts = bench.accounts
        let archived = bench.archive.file(sha256: result.sha256)
        let files = try Inbox.files(at: [archived], inbox: second.inbox, archive: second.archive)
        let again = try second.importer.importFile(try #require(files.first))
        #expect(again.outcome == .imported && days(again) == "2024-12-31…2025-01-01", "\(again.problems)")
    }

    @Test func theDayOfTheImportTellsTheYearOfAFreshFile() throws {
        let bench = try bench()
        defer { bench.remove() }
        let fresh = Self.overview.replacingOccurrences(of: "December 31", with: "October 31")
            .replacingOccurrences(of: "January 1", with: "November 1")
        let result = try bench.importText(fresh, at: "inbox/maison/tiktok/o.csv")
        #expect(days(result) == "2026-10-31…2026-11-01")
    }

    @Test func sharesOfAnAudienceAreOfTheDayOfTheExport() throws {
        let bench = try bench()
        defer { bench.remove() }
        let result = try bench.importText(
            "\"Gender\",\"Distribution\"\n\"Female\",\"0.59\"\n\"Male\",\"0.41\"",
            at: "inbox/maison/tiktok/FollowerGender_2026-02-10_1773506459_maison.csv")
        #expect(result.rows == RowCounts(new: 2) && days(result) == "2026-03-14…2026-03-14")
        #expect(result.asOfSource == .fileName)
    }

    @Test(arguments: [
        ("GMB insights (Performance Report) - 2025-7-1 - 2025-7-31 - 1f.csv", "2025-07-01…2025-07-31"),
        ("Shop-Campaign Report-(2026-01-01 to 2026-01-31).xlsx", "2026-01-01…2026-01-31"),
        ("Content 2026-10-01_2026-11-01 Maison", "2026-10-01…2026-10-31"), ("2025-7-31 - 2025-7-1.csv", nil),
        ("report.csv", nil),
    ])
    func periodInTheNameOfATable(_ name: String, _ expected: String?) {
        #expect(FileNameDates.tableRange(name)?.description == expected)
    }

    @Test(arguments: [
        ("account_analytics_content_2026-08-01_2026-08-15.csv", "2026-08-15"),
        ("tweet_activity_metrics_some_body_20161201_20170101_en.csv", "2016-12-31"),
        ("Overview_2026-02-10_1773506459_handle.csv", "2026-03-14"),
        ("Oct-01-2026_Oct-31-2026_1.csv", "2026-10-31"), ("overview.csv", nil),
    ])
    func dayOfTheExportInTheNameOfAFile(_ name: String, _ expected: String?) {
        #expect(FileNameDates.exportDay(name)?.description == expected)
    }
}
