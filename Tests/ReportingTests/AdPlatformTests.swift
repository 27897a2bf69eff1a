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

    private func report(_ figures: [AccountFigures], _ language: Language = .en) -> String {
        lines(of: clientReport(for: Brand.request(language, accounts: figures))).joined(separator: "\n")
    }

    @Test func theSummaryNamesThePlatformWhereMoneyWasSpent() {
        let accounts = [Platform.metaAds, .googleAds].map { platform in
            Brand.account(platform) { $0.ads = [row(300, conversions: 20, in: Brand.october)] }
        }
        let summary = report(accounts, .fr)
        #expect(summary.contains("Sur Meta Ads, 300,00") && summary.contains("Sur Google Ads, 300,00"))
        #expect(!summary.contains("En publicité"))
    }

    @Test func conversionsThatTheAccountNeverHadAreNoFinding() {
        func text(before: Double) -> String {
            report([
                Brand.account(.linkedinAds) {
                    $0.ads = [
                        row(300, conversions: 0, in: Brand.october),
                        row(100, conversions: before, in: month("2026-02")),
                    ]
                }
            ])
        }
        #expect(!text(before: 0).contains("brought no result"))
        #expect(text(before: 3).contains("On LinkedIn Ads, €300.00 brought no result (conversions)"))
    }

    @Test func aCampaignThatSpentNothingHasNoBound() {
        let rows = [row(300, conversions: 3, in: Brand.october), row(0, conversions: 0, in: Brand.october)]
        let account = Brand.account(.googleAds) {
            $0.ads = [rows[0], rows[1].changed { $0.ad.campaign = "B" }]
        }
        #expect(report([account]).contains("| ‹B› | €0.00 | 0 | – [nothing was spent] | – |"))
    }

    /// The account by day, without campaigns.
    private func byDay(_ days: Range<Int>, value: Double) -> AccountFigures {
        var figures = Brand.account(.googleAds) {
            $0.ads = Brand.october.days[days].enumerated().map { index, day in
                var ad = AdFacts(level: .account)
                (ad.resultType, ad.currency) = ("Conversions", "EUR")
                return AdFigure(
                    ad: ad, period: Period(from: day, to: day),
                    values: [.spend: 10, .impressions: 100, .results: 2, .conversionValue: value],
                    sources: [SourceLine(importID: 1, line: index + 2)])
            }
        }
        figures.imports[0].asOf = Brand.october.days[days.upperBound - 1]
        return figures
    }

    @Test func anAccountByDayHasItsConversionsAndTheirValue() {
        let text = report([byDay(0..<31, value: 36)])
        #expect(text.contains("| Results: conversions | 62 |"))
        #expect(text.contains("| Cost per result: conversions | €5.00 |"))
        #expect(text.contains("| Conversion value | €1,116.00 |"))
        #expect(text.contains("| ROAS (conversion value) | 3.60 |"))
        #expect(text.contains("On Google Ads, €310.00 brought 62 results (conversions)."))
        #expect(text.contains("ROAS (conversion value): Return on ad spend"))
        #expect(!text.contains("## Results"))
    }

    @Test func aValueThatNobodyReportsIsNotPrinted() {
        #expect(!report([byDay(0..<31, value: 0)]).contains("ROAS"))
    }

    @Test func theDaysThatAdvertisingLacksAreNamed() {
        let text = report([byDay(0..<24, value: 36)])
        #expect(text.contains("| Amount spent | 24 of 31 | 25–31 October 2026 | 0 of 30"))
    }
}
