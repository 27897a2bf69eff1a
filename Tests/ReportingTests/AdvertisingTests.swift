import SocialMetrics
import Testing

@testable import Reporting

@Suite struct AdvertisingTests {
    private func row(
        _ name: String, spend: Double, results: Double, type: String = "Purchases",
        attribution: String = "7-day click",
        currency: String = "EUR", in month: Period = Brand.october
    ) -> AdFigure {
        var ad = AdFacts(level: .campaign)
        (ad.campaign, ad.resultType, ad.attribution, ad.currency) = (name, type, attribution, currency)
        return AdFigure(
            ad: ad, period: month, values: [.spend: spend, .impressions: 10_000, .results: results])
    }

    private func text(_ rows: [AdFigure], _ language: Language = .en) -> String {
        var ads = Brand.metaAds
        ads.ads = rows.sorted { $0.period.from < $1.period.from }
        return lines(of: clientReport(for: Brand.request(language, accounts: [ads]))).joined(separator: "\n")
    }

    @Test func resultsOfTwoAttributionsHaveLinesOfTheirOwn() {
        let september = Brand.october.previous
        let report = text([
            row("A", spend: 300, results: 20), row("B", spend: 100, results: 5, attribution: "1-day click"),
            row("B", spend: 90, results: 4, attribution: "1-day click", in: september),
            row("A", spend: 200, results: 10, in: september),
        ])
        #expect(report.contains("| Results: purchases, ‹7-day click› | 20 | 10 | +100%"))
        #expect(report.contains("| Results: purchases, ‹1-day click› | 5 | 4 | +25.0%"))
        #expect(report.contains("(purchases, ‹7-day click›)"))
    }

    @Test func anAccountThatSpentNothingIsNoAlarm() {
        let report = text([row("A", spend: 0, results: 0)])
        #expect(!report.contains("brought no result"))
        #expect(report.contains("nothing was spent"))
    }

    @Test func anAttributionThatThePeriodLacksIsNotCompared() {
        let report = text([
            row("A", spend: 300, results: 20),
            row("A", spend: 200, results: 10, attribution: "1-day click", in: Brand.october.previous),
        ])
        #expect(report.contains("| Results: purchases | 20 | 10 | n/a [not counted in the same way]"))
    }

    @Test func amountsInTwoCurrenciesAreNotAddedAndKeepTheirSigns() {
        let report = text([
            row("A", spend: 300, results: 20), row("B", spend: 100, results: 5, currency: "USD"),
        ])
        #expect(report.contains("The exports name several currencies (‹EUR, USD›): amounts are not added."))
        #expect(!report.contains("400.00"))
        #expect(!report.contains("| Amount spent | €"))
        #expect(report.contains("| Cost per result: purchases, ‹USD› | US$20.00"))
        #expect(report.contains("| Cost per result: purchases, ‹EUR› | €15.00"))
    }

    @Test func amountsInAnotherCurrencyAreNoComparison() {
        let report = text([
            row("A", spend: 300, results: 20),
            row("A", spend: 200, results: 10, currency: "USD", in: Brand.october.previous),
        ])
        #expect(report.contains("| Amount spent | €300.00 | – | n/a [not counted in the same way]"))
    }

    @Test func peopleReachedCostByTheThousandWithoutAnInterval() {
        let rows = [
            row("A", spend: 60, results: 12_000, type: "reach"),
            row("B", spend: 80, results: 10_000, type: "reach"),
        ]
        let report = text(rows)
        #expect(report.contains("| Cost per 1,000 people | Impressions"))
        #expect(report.contains("| ‹A› | €60.00 | 12,000 | €5.00 | 10,000"))
        #expect(report.contains("= Total | €140.00 | – | – [people are not added up] | 20,000"))
        #expect(!report.contains("interval"))
        #expect(!report.contains("30 results or more"))
        #expect(text([rows[0]]).contains("| Cost per 1,000 people: reach | €5.00"))
        #expect(text(rows, .fr).contains("personnes | Impressions"))
    }

    @Test func daysWithoutAColumnAreSaidBesideTheRatio() {
        let days = Brand.october.days.enumerated().map { index, day -> AdFigure in
            row("A", spend: 10, results: 1, in: Period(from: day, to: day)).changed { row in
                row.sources = [SourceLine(importID: 1, line: index + 2)]
                if index >= 15 {
                    row.values[.results] = nil
                    row.reported.remove(.results)
                }
            }
        }
        let report = text(days)
        #expect(report.contains("15 results, 95% interval €6–€18; 15 of 31 days have data"))
        #expect(report.contains("rates and costs are of the rows that give both parts"))
    }
}
