import SocialMetrics
import Testing

@testable import ExportFormats

/// Daily series and other rows about an account.
@Suite struct AccountDaysTests {
    private let series =
        "sep=,\n\"Instagram reach\"\n\"Date\",\"Primary\"\n\"2026-10-01T00:00:00\",\"12\"\n\"2026-10-02T01:00:00\",\"0\"\n\n"

    @Test func aSeriesIsNamedByItsTitle() throws {
        let reading = try table(series)
        #expect(reading.values(.reach) == [12, 0])
        #expect(try reading.rows.map(\.from) == [day("2026-10-01"), day("2026-10-02")])
        #expect(reading.observations.first?.platform == .instagram)
        #expect(reading.title == "Instagram reach" && reading.headerLine == 3)
        #expect(try reading.period == Period(from: day("2026-10-01"), to: day("2026-10-02")))
        #expect(reading.column("Primary")?.measure == "reach" && reading.column("Primary")?.sum == 12)
    }

    @Test func aTitleWithoutPlatformLeavesItToTheAccount() throws {
        let reading = try table(series.replacing("Instagram reach", with: "Reach"))
        #expect(reading.observations.first?.platform == nil)
        #expect(reading.observations.first?.platforms == [.facebook, .instagram])
    }

    @Test func severalSeriesAreSeveralTables() {
        let found = reading(
            series
                + series.replacing("sep=,\n", with: "").replacing("Instagram reach", with: "Facebook visits"))
        #expect(found.outcome == .recognised)
        #expect(found.tables.map { $0.observations.first?.measures } == [[.reach], [.visits]])
    }

    @Test func aSeriesWithoutItsTitleIsNotGuessed() {
        let found = reading(series.replacing("\"Instagram reach\"\n", with: ""))
        #expect(found.outcome == .ambiguous)
        #expect(found.candidates == ["meta.results"])
        #expect(found.tables.first?.records == 2 && found.tables.first?.observations.isEmpty == true)
        #expect(
            found.problems.map(\.description) == [
                """
                error: file.csv, line 2, column "Primary": the title above this series is missing, and its header stood under several titles
                Nothing of this series was read.
                To fix: download the file again and leave its first lines as they are.
                """
            ])
    }

    @Test func aRowWithoutDayIsSetAside() throws {
        let reading = try table("Page ID,Date,Unique user engagements\n9,10/14/2026,5\n9,,6\n")
        #expect(reading.setAside.map(\.message) == ["the row names no day"])
        #expect(reading.values(.engagedUsers) == [5])
        #expect(reading.rows.first?.account.nativeID == "9")
    }

    @Test func percentagesThatBecameDatesAreSetAside() throws {
        let reading = try table("Age & gender\n;Women;Men\n18-24;3.апр;10,5\n25-34;1,5;2,5\n")
        #expect(
            reading.setAside.map(\.message) == ["\"3.апр\" is not a number; a value looks like 1200 or 12.5"])
        #expect(reading.setAside.first?.column == "Women")
        #expect(
            reading.rows.map { $0.breakdown.description } == [
                "age=18-24&gender=Men", "age=25-34&gender=Women", "age=25-34&gender=Men",
            ])
        #expect(reading.values(.audienceShare) == [0.105, 0.015, 0.025])
    }

    @Test func aLineOfNamesAndALineOfValuesIsARowPerName() throws {
        let reading = try table("Top countries\n\"France\",\"Côte d’Ivoire\"\n\"61.5\",\"2.5\"\n")
        #expect(reading.rows.map { $0.breakdown[.country] } == ["France", "Côte d’Ivoire"])
        #expect(reading.values(.audienceShare) == [0.615, 0.025])
    }

    @Test func columnsOfOneHeaderAreToldApartByTheirDescriptions() throws {
        let reading = try table(
            """
            Date,Lifetime Total Likes,Daily New Likes,Daily Logged-in Page Views,Daily Logged-in Page Views,Weekly Total Reach
            ,Lifetime: people who like the page (Unique Users),Daily: new likes (Unique Users),Daily: page views (Unique Users),Daily: page views (Total Count),Weekly: reach
            1/14/2014,100,3,5,9,70

            """)
        #expect(reading.records == 1)
        #expect(reading.values(.visits) == [9] && reading.values(.pageLikeCount) == [100])
        #expect(reading.columns.map(\.role) == [.date, .measure, .measure, .ignored, .measure, .ignored])
    }
}
