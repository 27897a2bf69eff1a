import SocialMetrics
import Testing

@testable import ExportFormats

/// Years of dates that have none.
@Suite struct YearlessDatesTests {
    private let header = "\"Date\",\"Video Views\",\"Profile Views\",\"Likes\",\"Comments\",\"Shares\"\n"

    private func overview(_ days: [String]) -> String {
        header + days.map { "\"\($0)\",\"5\",\"1\",\"0\",\"0\",\"0\"" }.joined(separator: "\n")
    }

    private func days(_ dates: [String], _ years: [YearEvidence]) throws -> [String] {
        try table(overview(dates), years: years).rows.compactMap { $0.from?.description }
    }

    @Test func theDownloadsDayTellsTheYearOfItsLastLine() throws {
        let read = try days(["February 27", "February 28"], [.exported(try day("2026-03-01"))])
        #expect(read == ["2026-02-27", "2026-02-28"])
        #expect(
            try days(["March 2", "March 3"], [.exported(try day("2026-03-01"))]) == [
                "2025-03-02", "2025-03-03",
            ])
    }

    @Test func linesBeforeNewYearAreAYearOlder() throws {
        let read = try days(
            ["30 décembre", "31 décembre", "1er janvier"], [.exported(try day("2026-01-02"))])
        #expect(read == ["2025-12-30", "2025-12-31", "2026-01-01"])
    }

    @Test func newestFirstIsAnOrderToo() throws {
        let read = try days(["1 de enero", "31 de diciembre"], [.exported(try day("2026-01-02"))])
        #expect(read == ["2026-01-01", "2025-12-31"])
    }

    @Test func theFirstDayInTheNameOfTheFileTellsTheYear() throws {
        let years: [YearEvidence] = [.firstDay(try day("2024-12-31")), .exported(try day("2026-01-02"))]
        #expect(try days(["December 31", "January 1"], years) == ["2024-12-31", "2025-01-01"])
        // A name that begins on another day is another file's.
        #expect(try days(["December 30", "December 31"], years) == ["2025-12-30", "2025-12-31"])
    }

    @Test func theAccountsClockMayBeADayAhead() throws {
        #expect(try days(["March 1"], [.exported(try day("2026-02-28"))]) == ["2026-03-01"])
    }

    @Test func theImportTellsTheYearOfAFreshFileOnly() throws {
        let fresh = try table(
            overview(["October 30", "October 31"]), years: [.arrived(try day("2026-11-21"))])
        #expect(fresh.rows.compactMap { $0.from?.description } == ["2026-10-30", "2026-10-31"])
        #expect(
            fresh.notes.map(\.description) == [
                """
                note: file.csv, line 3, column "Date": the dates have no year; "October 31" was taken for one of 2026, by \
                the day of the import, 2026-11-21
                To fix: if it is another year's, import the file by its own name with --as-of and the day of its download.
                """
            ])
        let old = try table(overview(["June 1"]), years: [.arrived(try day("2026-11-21"))])
        #expect(
            old.undated
                == YearlessSpan(first: "June 1", last: "June 1", newest: MonthDay(try day("2026-06-01"))))
    }

    @Test func aLeapDaySettlesTheYear() throws {
        let read = try days(["February 28", "February 29", "March 1"], [.arrived(try day("2026-11-21"))])
        #expect(read == ["2024-02-28", "2024-02-29", "2024-03-01"])
    }

    @Test func withoutAYearRowsAreCountedAndNotKept() throws {
        let reading = try table(overview(["December 31", "January 1"]))
        #expect(reading.records == 2 && reading.observations.isEmpty && reading.period == nil)
        #expect(reading.column("Video Views")?.sum == 10 && reading.setAside.isEmpty)
        #expect(reading.undated?.first == "December 31" && reading.undated?.last == "January 1")
    }

    @Test func linesInNoOrderAreNotGuessedAt() throws {
        let reading = try table(
            overview(["March 5", "March 7", "March 6"]), years: [.exported(try day("2026-03-08"))])
        #expect(reading.records == 0)
        #expect(
            reading.setAside.first?.message
                == "\"March 5\" has no year, and the lines of the table are not in the order of their days")
    }
}
