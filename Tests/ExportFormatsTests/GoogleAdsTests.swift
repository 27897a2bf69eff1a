import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

/// Rows of Google Ads reports and of the cards of its overview.
@Suite struct GoogleAdsTests {
    private static let header = "Campaign report\n\"1 October 2026 - 31 October 2026\"\n"

    @Test func onlyTheAccountsTotalIsKeptAndItIsNeverARow() throws {
        let reading = try table(
            Self.header + """
                Campaign status,Campaign,Currency code,Campaign type,Impr.,Cost,Clicks,Conversions
                Enabled,A,EUR,Search,"1,200",10.50,12,1.50
                Paused,B,EUR,Display,300,4.50,3,0.00
                Total: Campaigns, --,EUR, --,"1,500",15.00,15,1.50
                Total: Account,,EUR,,"1,700",18.00,17,2.50
                Total: Search,,EUR,Search,"1,200",10.50,12,1.50

                """)
        #expect(reading.records == 2 && reading.totalRows == 3)
        #expect(reading.values(.spend) == [10.5, 4.5, 18])
        #expect(reading.values(.impressions) == [1200, 300, 1700])
        #expect(reading.rows.map(\.isTotal) == [false, false, true])
        #expect(reading.ads.map(\.level) == [.campaign, .campaign, .account])
        #expect(reading.ads.map(\.campaign) == ["A", "B", nil])
        #expect(reading.column("Cost")?.sum == 15)
    }

    @Test func thePeriodStandsAboveTheTable() throws {
        let reading = try table(Self.header + "Campaign,Impr.,Cost\nA,5,1.00\n")
        #expect(reading.rows.map(\.from) == [try day("2026-10-01")])
        #expect(reading.rows.map(\.to) == [try day("2026-10-31")])
        #expect(!reading.needsPeriod)
    }

    @Test func allTimeIsNoPeriod() throws {
        #expect(try table("Campaign report\nAll time\nCampaign,Impr.,Cost\nA,5,1.00\n").needsPeriod)
    }

    @Test func conversionsAreResultsOfThatName() throws {
        let reading = try table(Self.header + "Campaign,Impr.,Cost,Conversions\nA,5,1.00,2.25\n")
        #expect(reading.values(.results) == [2.25])
        #expect(reading.ads.map(\.resultType) == ["Conversions"])
        let without = try table(Self.header + "Campaign,Impr.,Cost\nA,5,1.00\n")
        #expect(without.ads.map(\.resultType) == [nil])
    }

    @Test func theConvertedCostIsNotAddedToTheCost() throws {
        let reading = try table(
            Self.header
                + "Day,Currency code,Impr.,Cost,Cost (Converted currency)\n2026-10-01,EUR,5,1.00,1.10\n")
        #expect(reading.values(.spend) == [1])
        #expect(reading.column("Cost (Converted currency)")?.role == .ignored)
    }

    @Test func aCampaignIsNotSplitByItsTypeAndAnAccountIs() throws {
        let campaigns = try table(Self.header + "Campaign,Campaign type,Impr.,Cost\nA,Search,5,1.00\n")
        #expect(campaigns.rows.map(\.breakdown) == [.none])
        let account = try table(Self.header + "Account name,Campaign type,Impr.,Cost\nM,Search,5,1.00\n")
        #expect(account.rows.map { $0.breakdown[.campaignType] } == ["Search"])
    }

    @Test func aTotalStandsInTheFirstColumnThatHasAWord() throws {
        let reading = try table(
            Self.header + """
                Keyword status,Keyword,Match type,Campaign,Ad group,Currency code,Impr.,Cost,Clicks
                Enabled,total care,Broad match,A,G,EUR,5,1.00,1
                ,Total: Search keywords, --, --, --,EUR,5,1.00,1
                ,Total: Account, --, --, --,EUR,9,2.00,2

                """)
        #expect(reading.records == 1 && reading.totalRows == 2)
        #expect(reading.rows.first?.breakdown.description == "keyword=total care&match_type=Broad match")
        #expect(reading.ads.map(\.adSet) == ["G", nil])
    }

    @Test func frenchHeadersAndNumbersAreRead() throws {
        let reading = try table(
            """
            Rapport sur les campagnes
            1 septembre 2026 - 30 septembre 2026
            État de la campagne\tCampagne\tCode de la devise\tImpr.\tCTR\tCoût\tClics\tConversions\tRésultats
            Activée\tPrintemps\tEUR\t1\u{202F}178\t1,61%\t23,55\t19\t2,00\tPage vue : 1,00
            Total : campagnes\t --\tEUR\t1\u{202F}178\t1,61%\t23,55\t19\t2,00\t
            Total : compte\t\tEUR\t1\u{202F}178\t1,61%\t23,55\t19\t2,00\t

            """)
        #expect(reading.language == "fr" && reading.records == 1 && reading.totalRows == 2)
        #expect(reading.values(.impressions) == [1178, 1178] && reading.values(.spend) == [23.55, 23.55])
        #expect(reading.column("Résultats")?.role == .ignored && reading.setAside.isEmpty)
        #expect(reading.rows.first?.to == (try day("2026-09-30")))
    }

    @Test func aGroupedCountIsToldByThePricesBesideIt() throws {
        let reading = try table(
            Self.header + "Campanha,Código da moeda,Impr.,CTR,Custo\nA,BRL,1.234,\"3,45%\",\"2,87\"\n")
        #expect(reading.values(.impressions) == [1234] && reading.values(.spend) == [2.87])
    }

    @Test func yenHaveNoDecimals() throws {
        let reading = try table(
            Self.header + "Campaign,Currency code,Impr.,CTR,Cost\nA,JPY,5,1.61%,\"12,345\"\n")
        #expect(reading.values(.spend) == [12345])
    }

    @Test func theCurrencyOfACardIsThatOfItsCells() throws {
        let period = Period(from: try day("2026-10-01"), to: try day("2026-10-31"))
        let reading = try table(
            "Device,Cost,Impressions,Clicks\nComputers,US$3.38,34,3\nTablets,US$0.48,8,1\n", period: period)
        #expect(reading.format?.id == "google-ads.overview-card")
        #expect(reading.values(.spend) == [3.38, 0.48] && reading.ads.map(\.currency) == ["USD", "USD"])
        #expect(reading.rows.map { $0.breakdown[.device] } == ["Computers", "Tablets"])
        #expect(reading.rows.map(\.from) == [period.from, period.from])
    }

    @Test func anAdWithoutANameIsCalledByItsFirstHeadline() throws {
        let reading = try table(
            Self.header
                + "Ad status,Headline 1,Headline 2,Ad name,Campaign,Ad group,Impr.,Cost\n"
                + "Enabled,Fresh,Fast, --,A,G,5,1.00\nEnabled, --, --,Banner,A,G,5,1.00\n")
        #expect(reading.ads.map(\.ad) == ["Fresh", "Banner"] && reading.ads.map(\.level) == [.ad, .ad])
    }

    @Test func billingIsRefusedByName() throws {
        let found = reading(
            "Relatório\n6 de maio de 2026 - 26 de maio de 2026\n"
                + "Data,Tipo,Descrição,Interações,Custos,Créditos,Saldo atual\n"
                + "25 de mai. de 2026,Campanhas,A,4 cliques,\"-R$20,30\",\"R$0,00\",\"R$0,02\"\n")
        #expect(found.isRefused && found.tables.allSatisfy(\.observations.isEmpty))
        #expect(
            found.problems.map { "\($0)" } == [
                """
                error: file.csv, line 3: this is the billing activity, which holds costs as invoiced, payments and credits
                Nothing of this table was read.
                To fix: download the campaigns in its place: Campaigns › Download › .csv.
                """
            ])
    }
}
