import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

@Suite struct WebsiteTests {
    @Test(arguments: [
        ("\"2009-12-28,2010-01-03\"", "2009-12-28", "2010-01-03"), ("2010-03", "2010-03-01", "2010-03-31"),
        ("2010", "2010-01-01", "2010-12-31"), ("2010-03-06", "2010-03-06", "2010-03-06"),
    ])
    func aDateOfMatomoCanBeADayOrAPeriod(cell: String, from: String, to: String) throws {
        let reading = try table("date,nb_uniq_visitors,nb_visits,nb_actions,bounce_count\n\(cell),2,3,9,1\n")
        #expect(reading.format?.id == "matomo.visits" && !reading.needsPeriod)
        #expect(reading.rows.map(\.from) == [Day(from)] && reading.rows.map(\.to) == [Day(to)])
        #expect(reading.values(.visitors) == [2] && reading.values(.sessions) == [3])
    }

    @Test func visitsWithoutADateTakeThePeriodOfTheContext() throws {
        let text = "Visiteurs uniques,Visites,Actions,Rebonds,Taux de rebond\n2,3,9,1,33 %\n"
        let reading = try table(text, period: Period(month: "2026-10"))
        #expect(reading.language == "fr" && reading.values(.bouncedSessions) == [1])
        #expect(reading.rows.first?.to == Day("2026-10-31"))
        #expect(try table(text).needsPeriod)
    }

    @Test func theSegmentOfARowTellsWhatItsLabelIs() throws {
        let reading = try table(
            """
            Label,Visits,Unique visitors (daily sum),Metadata: segment
            a.example,12,12,referrerName==a.example
            France,8,8,countryCode==fr

            """)
        #expect(reading.rows.map(\.breakdown.description) == ["referrer=a.example", "country=France"])
        #expect(reading.values(.visitors) == [nil, nil], "people of days are no people of the period")
    }

    @Test func parentsAndTheirChildrenAreNotBothRead() throws {
        let reading = try table(
            """
            Label,Visits,Metadata: is_aggregate,Metadata: segment
            blog,12,1,pageUrl==blog
            blog/a,8,0,pageUrl==blog/a
            blog/b,4,0,pageUrl==blog/b

            """)
        #expect(reading.values(.sessions) == [8, 4])
        #expect(
            reading.notes.map(\.description) == [
                """
                note: file.csv, line 2, column "Metadata: is_aggregate": 1 row adds up others of the table
                Only the rows below were read, so that nothing counts twice.
                """
            ])
    }

    @Test(arguments: [
        ("sources.csv", "source"), ("utm_sources.csv", "utm_source"), ("utm-campaigns (1).csv", "campaign"),
        ("export.zip/utm_mediums.csv", "medium"), ("entry_pages.csv", "landing_page"),
        ("countries.csv", "country"),
    ])
    func theNameOfAPlausibleFileTellsWhatItsNamesAre(file: String, dimension: String) throws {
        let text = "name,visitors,bounce_rate,visit_duration\nGoogle,1,50,60\n"
        let found = readExport(bytes: Array(text.utf8), fileName: file)
        #expect(found.tables.first?.rows.map(\.breakdown.description) == ["\(dimension)=Google"])
        #expect(found.tables.first?.values(.bounceRate) == [0.5])
    }

    @Test func groupsThatNothingTellsAreSetAside() throws {
        let reading = try table("name,visitors\nGoogle,1\n")
        #expect(reading.rows.isEmpty)
        #expect(
            reading.setAside.map(\.message) == [
                "nothing says whether \"Google\" is a source, a page or another group; the name the file was downloaded under does"
            ])
    }

    @Test func pagesOfPlausibleAreKnownByTheirColumns() throws {
        let reading = try table("name,visitors,pageviews,bounce_rate,time_on_page\n/,4,3,67,\n")
        #expect(reading.format?.id == "plausible.pages" && reading.rows[0].breakdown[.page] == "/")
        #expect(reading.values(.averageTimeOnPage) == [nil])
    }

    @Test(arguments: [
        ("2021-09-01\n2021-10-01", ["2021-09-30", "2021-10-31"]),
        ("2021-09-01\n2021-09-02", ["2021-09-01", "2021-09-02"]),
        ("2021-09-01", ["2021-09-01"]),
    ])
    func firstDaysOfDifferentMonthsAreMonths(dates: String, ends: [String]) throws {
        let rows = dates.split(separator: "\n").map { "\($0),1,2,3,1.5,100,0\n" }.joined()
        let reading = try table(
            "date,visitors,pageviews,visits,views_per_visit,bounce_rate,visit_duration\n" + rows)
        #expect(reading.rows.compactMap(\.to).map(\.description) == ends)
    }

    @Test func hoursOfASingleDayAreGroupsOfIt() throws {
        let reading = try table("date,visitors\n2021-10-20 09:00:00,1\n2021-10-20 19:00:00,2\n")
        #expect(reading.rows.map(\.breakdown.description) == ["hour=09", "hour=19"])
        #expect(reading.rows.map(\.from) == [Day("2021-10-20"), Day("2021-10-20")])
    }
}
