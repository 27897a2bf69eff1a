import SocialMetrics
import Testing

@testable import ExportFormats

/// Rows of Meta Ads reports.
@Suite struct AdRowsTests {
    @Test func theLowestNameTellsTheLevelRowByRow() throws {
        let reading = try table(
            """
            Reporting starts,Reporting ends,Campaign name,Ad set name,Ad name,Impressions,Amount spent (EUR)
            2026-10-01,2026-10-31,C,,,10,1.5
            2026-10-01,2026-10-31,C,S,,20,2.5
            2026-10-01,2026-10-31,C,S,A,30,3.5

            """)
        #expect(reading.ads.map(\.level) == [.campaign, .adSet, .ad])
        #expect(reading.ads.map(\.campaign) == ["C", "C", "C"] && reading.ads.map(\.ad) == [nil, nil, "A"])
        #expect(reading.ads.map(\.currency) == ["EUR", "EUR", "EUR"])
        #expect(
            reading.rows.map(\.to) == [try day("2026-10-31"), try day("2026-10-31"), try day("2026-10-31")])
    }

    @Test func theFirstRowWithoutNamesIsTheTotal() throws {
        let reading = try table(
            """
            Campaign name,Reach,Amount spent (EUR),Result type,Results,Reporting starts,Reporting ends
            ,87,30.5,mixed,7,2026-10-01,2026-10-31
            A,50,20.5,Purchases,3,2026-10-01,2026-10-31
            B,60,10,Link clicks,4,2026-10-01,2026-10-31

            """)
        #expect(reading.records == 2 && reading.totalRows == 1)
        #expect(reading.values(.reach) == [50, 60, 87])
        #expect(reading.rows.map(\.isTotal) == [false, false, true])
        #expect(reading.ads.map(\.level) == [.campaign, .campaign, .account])
        #expect(reading.ads.map(\.resultType) == ["Purchases", "Link clicks", nil])
        #expect(reading.column("Amount spent (EUR)")?.sum == 30.5)
    }

    @Test func daysWithoutAnyNameAreTheAccountAndNotTotals() throws {
        let reading = try table("Day,Campaign name,Impressions\n2026-10-01,,5\n2026-10-02,,6\n")
        #expect(reading.records == 2 && reading.totalRows == 0)
        #expect(reading.ads.map(\.level) == [.account, .account])
        #expect(try reading.rows.map(\.from) == [day("2026-10-01"), day("2026-10-02")])
    }

    @Test func rowsOfTheSameDayAndNameAreAllKept() throws {
        let reading = try table(
            "Day,Ad name,Impressions,Amount spent (USD)\n2026-10-01,A,5,1\n2026-10-01,A,7,2\n2026-10-01,A,5,1\n"
        )
        #expect(reading.records == 3 && reading.setAside.isEmpty)
        #expect(reading.values(.impressions) == [5, 7, 5])
    }

    @Test func theCurrencyColumnBeatsTheHeader() throws {
        let reading = try table("Day,Campaign name,Amount spent (EUR),Currency\n2026-10-01,A,5,JPY\n")
        #expect(reading.ads.map(\.currency) == ["JPY"])
    }

    @Test func twoColumnsOfOneFieldFillEachOther() throws {
        let reading = try table(
            "Day,Ads,Ad name,Objective,Objective,Impressions\n2026-10-01,,A,Sales,Sales,5\n2026-10-01,B,,Leads,Leads,5\n"
        )
        #expect(reading.ads.map(\.ad) == ["A", "B"])
        #expect(reading.rows.map { $0.breakdown[.objective] } == ["Sales", "Leads"])
        #expect(reading.column("Objective", 2)?.role == .dimension)
    }

    @Test func groupsAreKeptAsTheFileNamesThem() throws {
        let reading = try table(
            "Gender,Age,Impressions,Reporting starts,Reporting ends\nfemale,18-24,5,2026-10-01,2026-10-31\nunknown,,6,2026-10-01,2026-10-31\n"
        )
        #expect(
            reading.rows.map { $0.breakdown.description } == ["age=18-24&gender=female", "gender=unknown"])
    }

    @Test func formulasOfTheAdvertiserAreLeft() throws {
        let reading = try table(
            "Day,Campaign name,Impressions,* OC to LPV,Cost per result,CPM (cost per 1000)\n2026-10-01,A,5,x,y,z\n"
        )
        #expect(reading.columns.suffix(3).map(\.role) == [.ignored, .ignored, .ignored])
        #expect(reading.setAside.isEmpty)
    }

    @Test func aReportOfNothingIsEmpty() {
        let header = "Reporting starts,Reporting ends,Campaign name,Impressions"
        #expect(reading(header + "\n").outcome == .empty)
        let said = reading(header + "\nNo data available.\n")
        #expect(said.outcome == .empty && said.tables.first?.remarks == ["No data available."])
    }
}
