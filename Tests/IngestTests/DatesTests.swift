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
        ("posts.csv", "2026-11-02", AsOfSource.arrival),
    ])
    func postsAreDatedByTheirFileName(_ name: String, _ day: String, _ source: AsOfSource) throws {
        let bench = try Bench()
        defer { bench.remove() }
        let result = try bench.importText(
            Export.posts([("1", "17", "maison", 5)]), at: "inbox/maison/insta/" + name)
        #expect(result.asOf?.description == day)
        #expect(result.asOfSource == source)
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
                To fix: name them, as in --from 2026-10-01 --to 2026-10-31, or keep the folder's name as YouTube gave \
                it, or put the totals file of the same download beside it.
                """
            ])
    }

    @Test(arguments: [
        ("Aug-31-2026_Oct-01-2026_1.csv", "2026-08-31…2026-10-01"), ("Oct-01-2026_Sep-01-2026_1.csv", nil),
        ("Feb-30-2026_Mar-01-2026_1.csv", nil), ("2026-10-01_2026-10-31.csv", nil),
    ])
    func rangeInTheNameOfAMetaFile(_ name: String, _ expected: String?) {
        #expect(FileNameDates.metaRange(name)?.description == expected)
    }
}
