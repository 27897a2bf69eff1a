import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

/// Reports of LinkedIn Campaign Manager and Microsoft Advertising.
@Suite struct LinkedInAdsTests {
    private let above = """
        Campaign Performance Report (in UTC)
        "Report Start: December 6, 2025, 12:00 AM"
        "Report End: March 5, 2026, 11:59 PM"
        "Date Generated: March 5, 2026, 9:47 AM"


        """
    private let header =
        "Start Date (in UTC)\tAccount Name\tCurrency\tCampaign ID\tCampaign Name\tTotal Spent\tImpressions\tClicks\n"

    private func file(_ days: [String], preamble: Bool = true) -> String {
        let rows = days.map { "\($0)\tOrla\tBRL\t483408283\tTrafego\t170.21\t6082\t13\n" }
        return (preamble ? above : "") + header + rows.joined()
    }

    @Test func oneStartDateIsThatOfTheReport() throws {
        let reading = try table(file(["12/6/2025", "12/6/2025"]))
        #expect(try reading.rows.map(\.from) == [day("2025-12-06"), day("2025-12-06")])
        #expect(try reading.rows.map(\.to) == [day("2026-03-05"), day("2026-03-05")])
        #expect(reading.ads.map(\.level) == [.campaign, .campaign] && reading.ads.first?.currency == "BRL")
        #expect(reading.ads.first?.campaignID == "483408283")
    }

    @Test func differentStartDatesAreDays() throws {
        let reading = try table(file(["12/6/2025", "12/7/2025"]))
        #expect(try reading.rows.map(\.from) == [day("2025-12-06"), day("2025-12-07")])
        #expect(reading.rows.map(\.to) == reading.rows.map(\.from))
    }

    @Test func firstDaysOfMonthsAreMonths() throws {
        let reading = try table(file(["12/6/2025", "1/1/2026", "3/1/2026"]))
        #expect(try reading.rows.map(\.from) == [day("2025-12-06"), day("2026-01-01"), day("2026-03-01")])
        #expect(try reading.rows.map(\.to) == [day("2025-12-31"), day("2026-01-31"), day("2026-03-05")])
    }

    @Test func withoutItsPreambleAReportIsAskedForItsPeriod() throws {
        let reading = try table(file(["12/6/2025"], preamble: false))
        #expect(reading.needsPeriod && reading.rows.map(\.from) == [nil])
    }

    @Test func aReportOfNothingHasLinesAndNoHeader() {
        let found = reading(above)
        #expect(found.outcome == .empty && found.problems.isEmpty)
        #expect(found.tables.first?.format?.id == "linkedin-ads.report")
    }

    @Test func placementsAreGroupsAndNotCampaignsAgain() throws {
        let reading = try table(
            above
                + "Start Date (in UTC)\tCurrency\tCampaign ID\tCampaign Name\tPlacement\tTotal Spent\tImpressions\tViral Impressions\n12/6/2025\tEUR\t1\tA\tOn LinkedIn\t5\t7\t9\n"
        )
        #expect(reading.rows.map(\.breakdown.description) == ["placement=On LinkedIn"])
        #expect(reading.column("Viral Impressions")?.role == .ignored)
    }

    @Test func groupsOfPeopleAreAnAudienceAndTakeThePeriodAboveTheFirstTable() throws {
        let columns = "Impressions\tPercent of Total Impressions\tClicks\tSends\tOpens\n"
        let found = reading(
            above.replacing("Campaign Performance", with: "Demographics") + "Company Name Segment\t" + columns
                + "Acme\t90\t0.677%\t1\t0\t0\n\t\t\t\t\t\nJob Function Segment\t" + columns
                + "Sales\t949\t7.1%\t13\t0\t0\n\t\t\t\t\t\nCounty Segment\t" + columns + "\t\t\t\t\t\n")
        #expect(found.outcome == .recognised && found.tables.map(\.records) == [1, 1, 0])
        #expect(found.tables.allSatisfy { $0.format?.id == "linkedin-ads.demographics" && !$0.needsPeriod })
        #expect(found.tables[1].observations.map(\.grain) == [.audience])
        #expect(found.tables[1].rows.map(\.breakdown.description) == ["job_function=Sales"])
        #expect(try found.tables[1].rows.first?.to == day("2026-03-05"))
    }

    @Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing))
    func portugueseReportsWriteTheDayFirstAndDecimalCommas() throws {
        let file = try #require(SharedExports.file("linkedin-ads/campaigns-pt-1.csv"))
        let found = readExport(
            bytes: [UInt8](try Data(contentsOf: file)), fileName: "linkedin_08.csv",
            context: ReadingContext(period: Period(from: try day("2023-09-01"), to: try day("2023-09-30"))))
        let reading = try #require(found.tables.first)
        #expect(reading.language == "pt" && reading.setAside.isEmpty)
        #expect(reading.values(.spend) == [454.06, 453.91, 452.48, 356.7, 200])
        #expect(reading.values(.sponsoredMessagesOpened) == [3169, 1962, 1003, 2070, nil])
        #expect(try Set(reading.rows.map(\.to)) == [day("2023-09-30")])
    }

    @Test func microsoftIdsLoseTheirBracketsAndSumsByKindAreNotKept() throws {
        let october = Period(from: try day("2026-10-01"), to: try day("2026-10-31"))
        let reading = try table(
            """
            Campaign ID,Status,Campaign,Budget,Spend,Clicks,Impr.,CTR,Conv.
            [436534626],Enabled,Search - Services,15,484.12,361,28435,1.27%,0
            Search total,-,-,-,484.13,361,28435,1.27%,0
            Performance Max total,-,-,-,0,0,0,0%,0

            """, period: october)
        #expect(reading.records == 1 && reading.totalRows == 2 && reading.rows.count == 1)
        #expect(reading.ads.map(\.campaignID) == ["436534626"] && reading.rows.first?.to == october.to)
        #expect(reading.values(.spend) == [484.12] && reading.ads.first?.currency == nil)
    }

    @Test func aMicrosoftReportNamesItsPeriodAndEndsInACopyrightLine() throws {
        let text = """
            "Report Name: Campaigns"
            "Report Time: 10/1/2026,10/31/2026"
            "Time Zone: (GMT+01:00) Paris"
            "Last Completed Available Day: 11/2/2026 6:35:00 PM (GMT)"
            "Rows: 1"

            "Account name","Campaign name","Campaign ID","Currency code","Impressions","Clicks","Spend","Conversions"
            "Maison","Brand","436534626","EUR","100","9","12.50","1"
            "©2026 Microsoft Corporation. All rights reserved. "

            """
        let reading = try table(text)
        #expect(
            reading.format?.id == "microsoft-ads.report" && reading.records == 1 && reading.setAside.isEmpty)
        #expect(
            try reading.rows.map(\.from) == [day("2026-10-01")]
                && reading.rows.map(\.to) == [day("2026-10-31")])
        #expect(reading.remarks.count == 1 && reading.ads.first?.currency == "EUR")
        let bare = text.split(separator: "\n").dropFirst(5).joined(separator: "\n")
        #expect(
            ExportFormats.readExport(bytes: Array(bare.utf8), fileName: "f").tables.first?.format?.id
                != "microsoft-ads.report")
    }
}
