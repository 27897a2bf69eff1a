import SocialMetrics
import Testing

@testable import ExportFormats

/// Search Console and Bing Webmaster Tools.
@Suite struct SearchEngineTests {
    @Test func aDayWithoutImpressionsHasNoPosition() throws {
        let reading = try table(
            "Fecha,Clics,Impresiones,CTR,Posición\n2026-05-10,0,4,0%,2.8\n2026-05-11,0,0,,\n")
        #expect(reading.format?.id == "search-console.days" && reading.language == "es")
        #expect(reading.values(.averagePosition) == [2.8, nil] && reading.values(.clicks) == [0, 0])
    }

    @Test func twoDaysInOneCellAreThePeriodOfTheRow() throws {
        let reading = try table(
            "Periodo,Clics,Impresiones,CTR,Posición\n2026-05-10 - 2026-05-30,35,1263,2.77%,22.9")
        #expect(try reading.period == Period(from: day("2026-05-10"), to: day("2026-05-30")))
        let bad = try table("Periodo,Clics,Impresiones,CTR,Posición\nmayo,35,1263,2.77%,22.9")
        #expect(
            bad.setAside.map(\.message) == [
                "\"mayo\" is not two days; they look like 2026-10-01 - 2026-10-31"
            ])
    }

    @Test func aQueryMayHoldALineBreak() throws {
        let month = Period(from: try day("2026-10-01"), to: try day("2026-10-31"))
        let reading = try table(
            "上位のクエリ,クリック数,表示回数,CTR,掲載順位\n\"a \"\"b\"\"\nc\",1,5,20%,3", period: month)
        #expect(reading.rows.first?.breakdown[.query] == "a \"b\"\nc")
        #expect(reading.period == month && !reading.needsPeriod)
    }

    @Test func tablesWithoutDaysAskForThePeriod() throws {
        let reading = try table("Appareil,Clics,Impressions,CTR,Position\nMobile,4,20,20%,3.5\n")
        #expect(reading.needsPeriod && reading.language == "fr")
    }

    @Test func thePageIndexingChartIsRefused() {
        let found = reading("Data,Não indexadas,Indexados,Impressões\n2025-08-18,53,29,116\n")
        #expect(found.isRefused && found.tables.flatMap(\.observations).isEmpty)
        #expect(
            found.problems.map(\.description) == [
                """
                error: file.csv, line 1: this is the chart of the page indexing report, which has neither clicks nor positions
                Nothing of this table was read.
                To fix: download Performance › Search results in its place.
                """
            ])
    }

    @Test func bingsDatesAreMonthFirst() throws {
        let reading = try table(
            "\"Date\",\"Clicks\",\"Impressions\",\"Avg. CTR\"\r\n\"1/4/2026 12:00:00 AM\",\"1\",\"4\",\"25\"\r\n"
        )
        #expect(reading.format?.id == "bing-webmaster.search")
        #expect(try reading.rows.map(\.from) == [day("2026-01-04")])
        #expect(reading.values(.clicks) == [1] && reading.values(.impressions) == [4])
    }

    @Test(arguments: [
        ("/a?gclid=1", "/a"), ("/a?b=1&GCLID=2&c=3#d", "/a?b=1&c=3#d"), ("/a?fbclid=x#top", "/a#top"),
        ("/a?utm_source=x", "/a?utm_source=x"), ("/gclid=1", "/gclid=1"), ("(not set)", "(not set)"),
    ])
    func anAddressLosesTheIdsOfClicksAlone(address: String, kept: String) {
        #expect(PageAddress.withoutClickIDs(address) == kept)
    }
}
