import Foundation
import MetricStore
import SocialMetrics
import Testing

@testable import Ingest

/// The day of an export, and the period of tables that do not name theirs.
struct DatesTests {
    @Test func lastDayOfASeriesIsTheDayOfTheExport() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let text = Export.series("Instagram reach", ["2026-10-01": 12, "2026-10-02": 9])
        let result = try bench.importText(text, at: "inbox/maison/insta/Reach.csv")
        #expect(result.asOf?.description == "2026-10-02")
        #expect(result.asOfSource == .content)
    }

    @Test(arguments: [
        ("Oct-01-2026_Oct-31-2026_123.csv", "2026-10-31", AsOfSource.fileName),
        ("posts.csv", "2026-10-03", AsOfSource.publication),
    ])
    func postsAreDatedByTheirFileName(_ name: String, _ day: String, _ source: AsOfSource) throws {
        let bench = try Bench()
        defer { bench.remove() }
        let result = try bench.importText(
            Export.posts([("1", "17", "maison", 5)]), at: "inbox/maison/insta/" + name)
        #expect(result.asOf?.description == day)
        #expect(result.asOfSource == source)
    }

    @Test(arguments: [
        ("Oct-01-2026_Oct-31-2026_123.csv", "2026-10-01"), ("Oct-04-2026_Oct-31-2026_123.csv", "2026-10-04"),
        ("Oct-05-2026_Oct-31-2026_123.csv", nil), ("posts.csv", nil),
    ])
    func aListOfPostsBeginsWhereItsNameSaysUnlessAPostIsOlder(_ name: String, _ first: String?) throws {
        let bench = try Bench()
        defer { bench.remove() }
        _ = try bench.importText(
            Export.posts([("1", "17", "maison", 5)]), at: "inbox/maison/insta/" + name)
        let list = try #require(try bench.store.imports().first)
        #expect(list.from?.description == first)
        #expect(list.listsPosts)
    }

    @Test(
        arguments: [
            ("Time_series(2026.02.05-2026.02.10).csv", "2026-02-05…2026-02-10"),
            ("Demographics(Gender_Age_2026.02.05-2026.02.10).csv", "2026-02-05…2026-02-10"),
            ("Campanhas(2026.05.05-2026.05.24) (1).csv", "2026-05-05…2026-05-24"),
            ("Devices(2026.02.10-2026.02.05).csv", nil), ("Devices(2026.02.31-2026.03.05).csv", nil),
            ("Devices 2026.02.05-2026.02.10.csv", nil),
        ] as [(String, String?)])
    func theCardsOfGoogleAdsNameTheirPeriodInTheFileName(_ name: String, _ period: String?) {
        #expect(FileNameDates.googleAdsRange(name)?.description == period)
    }

    @Test func fileThatIsDatedEarlierSaysWhichOneCountsAndWhatToType() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let first = try bench.importText(
            Export.posts([("1", "17", "maison", 5), ("2", "17", "maison", 7)]),
            at: "inbox/maison/insta/Oct-01-2026_Oct-31-2026_123.csv")
        #expect(first.problems.isEmpty)
        let text = Export.posts([("1", "17", "maison", 6), ("2", "17", "maison", 7)])
        let path = "inbox/maison/insta/posts (1).csv"
        let result = try bench.importText(text, at: path)
        #expect(result.rows == RowCounts(unchanged: 1, older: 1))
        #expect(
            result.problems.map(\.description) == [
                """
                note: \(path): 1 row differs from Oct-01-2026_Oct-31-2026_123.csv (\(first.sha256.prefix(12))), which is \
                dated later and counts
                That file was exported 2026-10-31 or later (its name); this one was exported 2026-10-03 or later (its \
                last post or mailing).
                To fix: if this file is the newer one, say when it was exported: bilan import --as-of 2026-11-02 '\(path)'.
                """
            ])
        var said = bench
        said.options.asOf = bench.options.today
        let again = try said.importText(text, at: path, named: true)
        #expect(again.outcome == .readAgain && again.rows == RowCounts(changed: 1, unchanged: 1))
        #expect(again.problems.isEmpty)
        #expect(try bench.posts("maison", "insta").count == 2)
    }

    /// A day after today cannot be said of the newer one.
    @Test func fileDatedTodayIsGivenItsDayWhereItCountsWrongly() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.options.asOf = bench.options.today
        let first = try bench.importText(
            Export.posts([("1", "17", "maison", 5)]), at: "inbox/maison/insta/a.csv", named: true)
        bench.options.asOf = nil
        let result = try bench.importText(
            Export.posts([("1", "17", "maison", 6)]), at: "inbox/maison/insta/b.csv")
        #expect(
            result.problems.map(\.description) == [
                """
                note: inbox/maison/insta/b.csv: 1 row differs from a.csv (\(first.sha256.prefix(12))), which is dated \
                later and counts
                That file was exported 2026-11-02; this one was exported 2026-10-03 or later (its last post or mailing).
                To fix: if this file is the newer one, import the other again with --as-of and the day it was exported.
                """
            ])
    }

    @Test func exportOfPostsIsNeverOlderThanTheirLastPublication() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.options.asOf = Day("2026-09-01")
        let said = try bench.importText(
            Export.posts([("1", "17", "maison", 6)]), at: "inbox/maison/insta/more.csv")
        #expect(said.asOf?.description == "2026-10-03")
        let named = try bench.importText(
            Export.posts([("1", "17", "maison", 7)]), at: "inbox/maison/insta/third.csv", named: true)
        #expect(
            named.problems.map(\.description) == [
                """
                error: inbox/maison/insta/third.csv: the file was not exported on 2026-09-01: it reaches to 2026-10-03
                Nothing was stored of this file.
                To fix: give --as-of the day of the export, 2026-10-03 or later.
                """
            ])
    }

    @Test func undatedPostsThatContradictEachOtherAreATie() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let files = [6, 5].map { Export.posts([("1", "17", "maison", $0)]) }
        let first = try bench.importText(files[0], at: "inbox/maison/insta/posts.csv")
        let second = try bench.importText(files[1], at: "inbox/maison/insta/more.csv")
        let believed =
            second.sha256 > first.sha256 ? "This file" : "posts.csv (\(first.sha256.prefix(12)))"
        #expect(
            second.problems.map(\.description) == [
                """
                note: inbox/maison/insta/more.csv: 1 row contradicts posts.csv (\(first.sha256.prefix(12))), another export of the same day, 2026-10-03
                \(believed) is believed, without a reason to prefer it.
                To fix: import the newer file again with --as-of and the day it was exported.
                """
            ])
    }

    @Test func saidDayCountsInFoldersOnlyWhereTheFileIsSilent() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.options.asOf = Day("2026-11-01")
        let silent = try bench.importText(
            Export.posts([("1", "17", "maison", 5)]), at: "inbox/maison/insta/posts.csv")
        #expect(silent.asOf?.description == "2026-11-01")
        let series = Export.series("Instagram reach", ["2026-10-01": 12])
        let telling = try bench.importText(series, at: "inbox/maison/insta/Reach.csv")
        #expect(telling.asOf?.description == "2026-10-01")
        let again = try bench.importText(series, at: "inbox/maison/insta/Reach.csv", named: true)
        #expect(again.outcome == .known)
        #expect(again.asOf?.description == "2026-11-01", "a file named itself is corrected")
        #expect(try bench.store.importInfo(sha256: again.sha256)?.asOf.description == "2026-11-01")
        #expect(try bench.archive.entry(sha256: again.sha256)?.asOfSource == .option)
    }

    @Test func exportCannotBeOlderThanItsLastDay() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.options.asOf = Day("2026-09-30")
        let result = try bench.importText(
            Export.series("Instagram reach", ["2026-10-01": 12]), at: "inbox/maison/insta/Reach.csv",
            named: true)
        #expect(
            result.problems.map(\.description) == [
                """
                error: inbox/maison/insta/Reach.csv: the file was not exported on 2026-09-30: it reaches to 2026-10-01
                Nothing was stored of this file.
                To fix: give --as-of the day of the export, 2026-10-01 or later.
                """
            ])
    }

    @Test func periodOfYouTubeFolderExcludesItsLastDay() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let result = try bench.importText(
            Export.videos, at: "inbox/maison/tube/Content 2026-10-01_2026-11-01 Maison/Table data.csv")
        #expect(result.outcome == .imported)
        #expect(
            Set(result.tables.map { "\($0.from?.description ?? "") \($0.to?.description ?? "")" }) == [
                "2026-10-01 2026-10-31"
            ])
        #expect(result.asOf?.description == "2026-10-31")
    }

    @Test func periodComesFromTheTotalsBesideIt() throws {
        let bench = try Bench()
        defer { bench.remove() }
        _ = try bench.importText(Export.totals, at: "inbox/maison/tube/Totals.csv")
        let result = try bench.importText(Export.videos, at: "inbox/maison/tube/Table data.csv")
        #expect(result.tables.first?.from?.description == "2026-10-01")
        #expect(result.tables.first?.to?.description == "2026-10-31")
    }

    @Test func periodCanBeSaid() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.options.period = Period(month: "2026-09")
        let result = try bench.importText(Export.videos, at: "inbox/maison/tube/Table data.csv")
        #expect(result.tables.first?.to?.description == "2026-09-30")
        #expect(try bench.archive.entry(sha256: result.sha256)?.from?.description == "2026-09-01")
    }

    @Test func whatThePersonSaidOfThePeriodWins() throws {
        var bench = try Bench()
        defer { bench.remove() }
        _ = try bench.importText(Export.totals, at: "inbox/maison/tube/Totals.csv")
        bench.options.period = Period(month: "2026-09")
        let beside = try bench.importText(Export.videos, at: "inbox/maison/tube/Table data.csv")
        #expect(beside.tables.first?.to?.description == "2026-09-30", "not the totals file beside it")
        let folder = "inbox/maison/tube/Content 2026-10-01_2026-11-01 Maison/"
        let text = Export.videos.replacingOccurrences(of: "300", with: "301")
        let inFolder = try bench.importText(text, at: folder + "Table data.csv")
        #expect(inFolder.tables.first?.to?.description == "2026-10-31", "the folder says it of its files")
        let other = Export.videos.replacingOccurrences(of: "300", with: "302")
        let named = try bench.importText(other, at: folder + "Other.csv", named: true)
        #expect(named.tables.first?.to?.description == "2026-09-30", "said of this very file")
    }

    @Test func totalsFileThatCannotBeReadIsTold() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let totals = bench.root.appendingPathComponent("inbox/maison/tube/Totals.csv")
        try FileManager.default.createDirectory(at: totals, withIntermediateDirectories: true)
        let result = try bench.importText(Export.videos, at: "inbox/maison/tube/Table data.csv")
        #expect(
            result.problems.map(\.description) == [
                """
                error: inbox/maison/tube/Totals.csv: the file cannot be read: it is a folder
                Nothing was read from this file.
                To fix: name a file in it, or the folder to import all of it.
                """
            ])
    }

    @Test func rowWithoutDaysIsSetAside() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let text = """
            Reporting starts,Reporting ends,Campaign name,Amount spent (EUR),Reach,Impressions
            2026-10-01,2026-10-31,Autumn,12.5,900,1200
            ,,Winter,3,100,120

            """
        let result = try bench.importText(text, at: "inbox/harbour/ads/ads.csv")
        #expect(result.rows == RowCounts(new: 1), "\(result.problems)")
        #expect(
            result.setAside.map { "\($0.line) \($0.isWholeRow) \($0.message)" } == [
                "3 true the row does not say which days it is about"
            ])
    }

    @Test func unknownPeriodIsAskedFor() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let result = try bench.importText(Export.videos, at: "inbox/maison/tube/Table data.csv")
        #expect(result.outcome == .refused)
        #expect(
            result.problems.map(\.description) == [
                """
                error: inbox/maison/tube/Table data.csv: the file does not say which days it covers
                Nothing was stored of this file.
                To fix: name them for this file, as in: bilan import --from 2026-10-01 --to 2026-10-31 \
                'inbox/maison/tube/Table data.csv' (an import of a folder gives all its files the same days), \
                or keep the name that the file or its folder was downloaded under, or put the totals file of the same YouTube download beside it.
                """
            ])
    }

    @Test(arguments: [
        ("Total sales over time - 2024-01-01 - 2024-12-31.csv", "2024-01-01…2024-12-31"),
        ("Total sales over time - 2024-01-01 - 2024-12-31-DAILY (1).csv", "2024-01-01…2024-12-31"),
        ("Plausible export shop.example 2026-10-01  to 2026-10-31 .zip", "2026-10-01…2026-10-31"),
        ("Plausible_export_shop.example_2026-10-01_to_2026-10-31.zip", "2026-10-01…2026-10-31"),
        ("Content 2026-10-01_2026-11-01 Maison", "2026-10-01…2026-10-31"), ("Sales 2026-10-01.csv", nil),
        ("Sales - 2026-10-31 - 2026-10-01.csv", nil),
    ])
    func rangeInTheNameOfAReport(_ name: String, _ expected: String?) {
        #expect(FileNameDates.tableRange(name)?.description == expected)
    }

    @Test(arguments: [
        ("Content_2025-03-24_2026-03-23_AdaLovelace.xlsx", "2025-03-24…2026-03-23"),
        ("AggregateAnalytics_Ada Lovelace_2026-03-01_2026-03-31.xlsx", "2026-03-01…2026-03-31"),
        ("Content 2026-10-01_2026-11-01 Maison.zip", nil), ("Content_2026-10-01_2026-11-01_Maison", nil),
        ("Content_2026-10-31_2026-10-01_Ada.xlsx", nil), ("maison_content_1714138221231.xls", nil),
    ])
    func workbooksOfLinkedInMembersAreNamedByTheirPeriod(name: String, period: String?) {
        #expect(FileNameDates.linkedInRange(name).map { "\($0.from)…\($0.to)" } == period)
    }

    @Test(arguments: [
        ("Aug-31-2026_Oct-01-2026_1.csv", "2026-08-31…2026-10-01"), ("Oct-01-2026_Sep-01-2026_1.csv", nil),
        ("Feb-30-2026_Mar-01-2026_1.csv", nil), ("2026-10-01_2026-10-31.csv", nil),
    ])
    func rangeInTheNameOfAMetaFile(_ name: String, _ expected: String?) {
        #expect(FileNameDates.metaRange(name)?.description == expected)
    }
}
