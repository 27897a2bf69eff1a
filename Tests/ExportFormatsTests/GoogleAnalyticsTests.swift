import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

/// Google Analytics 4 and Universal Analytics.
@Suite struct GoogleAnalyticsTests {
    private func ga4(_ table: String, segment: String = "All Users", account: String = "Shop") -> String {
        """
        # ----------------------------------------
        # Traffic acquisition: Session default channel group
        # Account: \(account)
        # Property: shop.example
        # ----------------------------------------
        #
        # \(segment)
        # Start date: 20261001
        # End date: 20261031
        \(table)

        """
    }

    @Test func aReportKeepsItsPeriodItsPropertyAndItsGroups() throws {
        let reading = try table(
            ga4("Session default channel group,Sessions,Engagement rate,Total revenue\nUnassigned,5,0.4,12.5")
        )
        #expect(reading.format?.id == "google-analytics.report")
        #expect(reading.title == "Traffic acquisition: Session default channel group")
        #expect(reading.rows.map(\.account.name) == ["shop.example"])
        #expect(reading.rows.map(\.breakdown.description) == ["channel=Unassigned"])
        #expect(try reading.period == Period(from: day("2026-10-01"), to: day("2026-10-31")))
        #expect(reading.values(.sessions) == [5] && reading.values(.webRevenue) == [12.5])
        #expect(reading.column("Engagement rate")?.role == .ignored)
    }

    @Test func theFrenchReportIsTheSame() throws {
        let text = ga4(
            "Groupe de canaux par défaut de la session,Date,Sessions,Sessions avec engagement,Événements clés\n"
                + "Organic Search,20261002,7,4,1"
        ).replacing("Account:", with: "Compte\u{A0}:").replacing("Property:", with: "Propriété :")
            .replacing("Start date:", with: "Date de début :").replacing(
                "End date:", with: "Date de fin\u{202F}:"
            )
            .replacing("All Users", with: "Tous les utilisateurs")
        let reading = try table(text)
        #expect(reading.language == "fr")
        #expect(reading.rows.first?.breakdown.description == "channel=Organic Search")
        #expect(try reading.rows.first?.from == day("2026-10-02"))
        #expect(reading.rows.first?.account.name == "shop.example")
        #expect(reading.values(.keyEvents) == [1] && reading.values(.engagedSessions) == [4])
    }

    @Test func anAccountWithACommaIsNoTable() throws {
        let reading = try table(ga4("Country,Active users\nFrance,5", account: "Shop, Inc."))
        #expect(reading.values(.visitors) == [5])
    }

    @Test func aSegmentIsKeptWithEachRow() throws {
        let reading = try table(ga4("Date,Sessions\n20261001,5", segment: "Mobile traffic"))
        #expect(reading.rows.first?.breakdown.description == "segment=Mobile traffic")
    }

    @Test func theNthDayIsCountedFromTheStartDate() throws {
        let reading = try table(ga4("Nth day,Active users\n0000,4\n0030,6\n0031,1"))
        #expect(try reading.rows.map(\.from) == [day("2026-10-01"), day("2026-10-31")])
        #expect(
            reading.setAside.map(\.message) == [
                "\"0031\" is no day of 2026-10-01…2026-10-31; days are counted from the first, which is 0000"
            ])
    }

    @Test func sourceAndMediumThatAreNotSetAreBoth() throws {
        let reading = try table(ga4("Session source / medium,Sessions\n(not set),5"))
        #expect(reading.rows.map(\.breakdown.description) == ["medium=(not set)&source=(not set)"])
    }

    @Test func sourceAndMediumOfTheFirstVisitStayApart() throws {
        let reading = try table(
            ga4(
                "First user source / medium,Session source / medium,Sessions\ngoogle / cpc,(direct) / (none),5"
            ))
        #expect(
            reading.rows.first?.breakdown.description
                == "first_medium=cpc&first_source=google&medium=(none)&source=(direct)")
    }

    @Test func idsOfClicksAreLeftOutAndTheirRowsPutTogetherExceptForPeople() throws {
        let reading = try table(
            ga4(
                "Page path and screen class,Views,Active users\n/a?x=1&gclid=abc,5,4\n/a?x=1&fbclid=def,2,2\n/a?x=2,1,1"
            ))
        #expect(reading.rows.map { $0.breakdown[.page] } == ["/a?x=1", "/a?x=2"])
        #expect(reading.values(.pageViews) == [7, 1] && reading.values(.visitors) == [nil, 1])
        #expect(reading.records == 3 && reading.column("Views")?.sum == 8)
    }

    @Test func anUnknownColumnLeftOfTheNumbersIsAGroup() throws {
        let reading = try table(ga4("Landing page,Membership,Sessions\n/,Gold,5\n/,None,3\n,Gold,1"))
        #expect(
            reading.rows.map { $0.breakdown[.group] } == [
                "Membership: Gold", "Membership: None", "Membership: Gold",
            ])
        #expect(reading.column("Membership")?.role == .dimension && reading.setAside.isEmpty)
    }

    @Test func aBlankGroupIsNoTotal() throws {
        let reading = try table(ga4("Landing page,Sessions\n,5"))
        #expect(reading.rows.map(\.breakdown.description) == ["landing_page=(blank)"])
        #expect(reading.totalRows == 0)
    }

    @Test func theGrandTotalIsThePropertysOwn() throws {
        let text = """
            # ----------------------------------------
            # shop.example
            # Exploration-Free form 1
            # 20261001-20261031
            # ----------------------------------------

            Landing page,Sessions,Transactions
            ,9,2,Grand total
            (not set),5,1
            /lampes,1,0
            /atelier,2,1

            """
        let reading = try table(text)
        #expect(reading.totalRows == 1 && reading.records == 3)
        #expect(reading.rows.map(\.isTotal) == [false, false, false, true])
        #expect(reading.values(.sessions) == [5, 1, 2, 9])
        #expect(
            reading.title == "Exploration-Free form 1" && reading.rows.first?.account.name == "shop.example")
    }

    @Test func aComparisonOfPeriodsIsSetAside() throws {
        let reading = try table(
            ga4("Session default channel group,Sessions\nDirect,5\nDirect,4\n% change,0.25"))
        #expect(reading.records == 0 && reading.observations.isEmpty)
        #expect(
            Set(reading.setAside.map(\.message)) == [
                "the export compares two periods and does not say which row is about which; download it without comparison"
            ])
    }

    @Test func theUserExplorerIsRefused() {
        let found = reading(ga4("Effective user ID,Sessions\n123.456,5"))
        #expect(found.isRefused && found.tables.flatMap(\.observations).isEmpty)
        #expect(
            found.problems.map(\.description) == [
                """
                error: file.csv, line 10: this is the user explorer, which lists persons by the id of their device; such a list is not kept
                Nothing of this table was read.
                To fix: download an exploration by channel, page or another group in its place.
                """
            ])
    }

    @Test func weeksWithoutDaysAreRefused() {
        let found = reading(ga4("Nth week,Sessions\n0000,5"))
        #expect(found.isRefused)
        #expect(found.problems.first?.message.contains("does not say which days they are") == true)
    }

    @Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing))
    func everyTableOfARealSnapshotIsKnown() throws {
        let file = try #require(SharedExports.file("ga4/snapshot-en-1-multitable.csv"))
        let found = readExport(bytes: [UInt8](try Data(contentsOf: file)), fileName: "snapshot.csv")
        #expect(found.tables.count == 16)
        #expect(found.tables.allSatisfy { $0.format != nil && $0.setAside.isEmpty })
        // The same people by code and by name of the country: two groups, never added.
        let countries = found.tables.flatMap(\.rows).filter { $0.breakdown[.countryCode] != nil }
        #expect(countries.count == 3 && countries.allSatisfy { $0.breakdown[.country] == nil })
        #expect(found.tables.flatMap(\.rows).allSatisfy { $0.account.name == "Invoicekits" })
        #expect(
            found.tables[9].format?.id == "google-analytics.cohorts" && found.tables[9].observations.isEmpty)
    }

    @Test func universalAnalyticsEndsEachTableWithItsTotal() throws {
        let found = reading(
            """
            # ----------------------------------------
            # All Web Site Data
            # Channels
            # 20220701-20220731
            # ----------------------------------------

            Default Channel Grouping,Users,Sessions,Bounce Rate,Avg. Session Duration,Revenue
            Organic Search,"1,200","1,500",42.50%,00:02:15,"$1,250.50"
            ,"1,300","1,600",40.00%,00:02:00,"$1,300.00"

            Day Index,Users
            7/1/22,50
            7/31/22,60
            ,"1,300"

            """)
        #expect(found.outcome == .recognised && found.tables.map(\.totalRows) == [1, 1])
        let channels = found.tables[0]
        #expect(channels.values(.sessions) == [1500, 1600] && channels.values(.bounceRate) == [0.425, 0.4])
        #expect(
            channels.values(.averageVisitDuration) == [135, 120]
                && channels.values(.webRevenue) == [1250.5, 1300])
        #expect(channels.rows.first?.account.name == "All Web Site Data")
        #expect(
            try found.tables[1].rows.map(\.from) == [day("2022-07-01"), day("2022-07-31"), day("2022-07-01")])
        #expect(try found.tables[1].rows.last?.to == day("2022-07-31"))
    }

    @Test(arguments: [
        "Week of,Source,Leads,Revenue (USD)\n01/05/2026,Fair,5,100\n",
        "Country,Users,Seats\nFrance,5,9\n", "Campaign,Clicks,Revenue\nSpring,5,100\n",
    ])
    func aSalesListIsNoUniversalAnalyticsReport(text: String) {
        #expect(reading(text).outcome == .unrecognised)
    }

    @Test(arguments: [("Landing page", "20220701-20220731"), ("Country", "20261001-20261031")])
    func anExplorationIsToldFromUniversalAnalytics(group: String, days: String) throws {
        let reading = try table(
            "# ---\n# shop.example\n# Free form 1\n# \(days)\n# ---\n\n\(group),Sessions\na,5\n")
        #expect(reading.format?.id == "google-analytics.report")
    }

    @Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing))
    func theSheetSummaryNamesThePeriodOfTheOthers() throws {
        let file = try #require(SharedExports.file("universal-analytics/pages-en-1.xlsx"))
        let found = readExport(bytes: [UInt8](try Data(contentsOf: file)), fileName: "pages.xlsx")
        let pages = try #require(found.tables.first { $0.sheet == "Dataset1" })
        #expect(try pages.period == Period(from: day("2022-07-01"), to: day("2022-07-31")))
        #expect(pages.rows.last?.isTotal == true && pages.values(.pageViews).last == 93480)
    }
}
