import SocialMetrics
import Testing

@testable import Reporting

/// Accounts of every platform where money is spent.
@Suite struct AdPlatformTests {
    private func row(_ spend: Double, conversions: Double, in period: Period) -> AdFigure {
        var ad = AdFacts(level: .campaign)
        (ad.campaign, ad.resultType, ad.currency) = ("A", "Conversions", "EUR")
        return AdFigure(
            ad: ad, period: period,
            values: [.spend: spend, .impressions: 10_000, .clicksAll: 500, .results: conversions])
    }

    private func text(_ platform: Platform, _ language: Language = .en) -> String {
        let figures = Brand.account(platform) {
            $0.ads = [
                row(300, conversions: 20.5, in: Brand.october),
                row(100, conversions: 10, in: Brand.october.yearBefore),
            ]
        }
        return lines(of: clientReport(for: Brand.request(language, accounts: [figures]))).joined(
            separator: "\n")
    }

    @Test(arguments: Platform.allCases.filter(\.isAdvertising))
    func everyOneHasItsCampaignsAndCostPerConversion(platform: Platform) {
        let report = text(platform)
        #expect(report.contains("Campaigns: \(platform.name)"))
        #expect(report.contains("Results: conversions"))
        #expect(report.contains("| Cost per result: conversions | €14.63"))
        #expect(report.contains("| Clicks (all) | 500 |") && report.contains("| CTR (all) | 5.00%"))
        #expect(text(platform, .fr).contains("Résultats\u{A0}: conversions"))
    }

    @Test func aChangeOfOnePlatformDoesNotPartThePeriodsOfAnother() {
        #expect(text(.metaAds).contains("| Amount spent | €300.00"))
        let costs = Platform.allCases.filter(\.isAdvertising).map { platform in
            text(platform).split(separator: "\n").filter {
                $0.contains("| Cost per result: conversions | €14.63") && $0.contains("+46.3%")
            }.count
        }
        #expect(costs.dropFirst().allSatisfy { $0 > 0 })
    }
}
