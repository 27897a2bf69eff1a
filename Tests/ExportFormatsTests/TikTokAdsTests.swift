import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

/// TikTok Ads Manager and GMV Max.
@Suite struct TikTokAdsTests {
    private let january = Period(month: "2026-01")

    @Test func theFooterRepeatsTheCostAndIsNoCampaign() throws {
        let text = """
            Campaign name,Primary status,Campaign Budget,Cost,CPC (destination),CPM,Impressions,Clicks (destination),Results,Currency
            Spring,Active,50,100.5,0.1,4,1000,9,-,EUR
            Autumn,Paused,50,0,0,0,0,0,-,EUR
            Total of 2 results,-,-,100.5,0.1,4,1000,9,-,EUR
            """
        let reading = try table(text, period: january)
        #expect(reading.format?.id == "tiktok-ads.report" && reading.records == 2 && reading.totalRows == 1)
        #expect(reading.values(.spend).compactMap(\.self).reduce(0, +) == 100.5)
        #expect(reading.values(.results).allSatisfy { $0 == nil })
        #expect(reading.ads.map(\.currency) == ["EUR", "EUR"] && reading.period == january)
    }

    @Test func aCreativeIsAProductOfACampaignWithAVideo() throws {
        let text = """
            ="Nama kampanye"\t="ID Campaign"\t="ID produk"\t="ID video"\t="Biaya"\t="Pesanan SKU"\t="Pendapatan kotor"\t="Mata uang"
            ="teh"\t="18656"\t="17308"\t="7603411239343082772"\t="161074.000"\t="51"\t="929035.400"\t="IDR"
            ="teh"\t="18656"\t="17308"\t="N/A"\t="1663.000"\t="7"\t="115590.395"\t="IDR"
            """
        let reading = try table(text, period: january)
        #expect(reading.format?.id == "tiktok-ads.gmv-max-creatives" && reading.language == "id")
        #expect(
            reading.ads.map(\.ad) == ["7603411239343082772", "N/A"]
                && reading.ads.allSatisfy { $0.level == .ad })
        #expect(reading.values(.spend) == [161_074, 1663] && reading.values(.purchases) == [51, 7])
        #expect(reading.values(.results) == [51, 7])
        #expect(reading.ads.map(\.resultType) == ["Purchases", "Purchases"])
    }

    @Test func conversionsAreTheResultsOfATableWithoutAny() throws {
        func text(_ results: String) -> String {
            """
            Campaign name,Cost,Impressions,Clicks (destination),Conversions,Results,Currency
            Spring,100.5,1000,9,3,\(results),EUR
            Autumn,20,100,2,0,-,EUR
            Total of 2 results,120.5,1100,11,3,\(results),EUR
            """
        }
        let without = try table(text("-"), period: january)
        #expect(without.values(.results) == [3, 0] && without.values(.conversions) == [3, 0])
        #expect(without.ads.map(\.resultType) == ["Conversions", "Conversions"])
        let with = try table(text("7"), period: january)
        #expect(with.values(.results) == [7, nil] && with.values(.conversions) == [3, 0])
        #expect(with.ads.allSatisfy { $0.resultType == nil })
    }

    @Test func thePeriodIsAskedFor() throws {
        let text = "Campaign name,Cost,Impressions,Clicks (destination),Currency\nSpring,1,2,3,EUR\n"
        #expect(try table(text).needsPeriod)
    }

    @Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing)) func aJapaneseFileIsShiftJIS()
        throws
    {
        let reading = try shared("tiktok-ads/campaigns-ja-1-cp932.csv", period: january)
        #expect(reading.encoding == "shift_jis" && reading.language == "ja")
        #expect(reading.values(.spend) == [0, 80_000] && reading.ads.first?.campaign == "2026初売り")
        #expect(reading.values(.results) == [0, 1])
    }
}
