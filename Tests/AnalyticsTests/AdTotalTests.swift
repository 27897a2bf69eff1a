import SocialMetrics
import Testing

@testable import Analytics

@Suite struct AdTotalTests {
    let june = month("2026-06")

    @Test func theTotalOfAReportOnSomeCampaignsIsNotTheAccounts() throws {
        let figures = account(.metaAds) {
            $0.ads = [
                ad(nil, june, [.spend: 100, .reach: 500], level: .account, isTotal: true),
                ad("A", june, [.spend: 100, .reach: 500]), ad("B", june, [.spend: 100, .reach: 400]),
            ]
        }
        let all = try #require(adAccount(in: june, from: figures))
        #expect(all.value(of: .spend)?.value == 200)
        #expect(all.reach == nil)
        #expect(all.unmatchedSpend == -100)
    }

    @Test func aTotalThatIsRoundedOtherwiseLeavesTheCampaignsSum() throws {
        let total = ad(
            nil, june, [.spend: 1164.09, .impressions: 40_585, .adInteractions: 900], level: .account,
            isTotal: true)
        let figures = account(.googleAds) {
            $0.ads = [
                total, ad("A", june, [.spend: 798.88, .impressions: 31_193]),
                ad("B", june, [.spend: 365.22, .impressions: 9392]),
            ]
        }
        let all = try #require(adAccount(in: june, from: figures))
        #expect(all.value(of: .spend)?.value == 798.88 + 365.22)
        #expect(all.value(of: .adInteractions)?.value == 900)
        #expect(all.unmatchedSpend == nil)
    }

    @Test func resultsOfAnAccountWithoutCampaignsAreAGroup() throws {
        let figures = account(.googleAds) {
            $0.ads = june.days.map {
                ad(
                    nil, Period(from: $0, to: $0), [.spend: 20, .results: 2, .conversionValue: 60],
                    level: .account, type: "Conversions")
            }
        }
        let group = try #require(campaignGroups(in: june, from: figures).first)
        #expect(group.isOfAccount && group.kind == .measure(.conversions))
        #expect(group.total.cost?.cost == 10 && group.total.values[.results] == 60)
        let all = try #require(adAccount(in: june, from: figures))
        #expect(all.value(of: Metric.returnOnSpend)?.value == 3)
    }

    @Test func anAccountThatNamesNoResultHasNoGroup() {
        let figures = account(.metaAds) { $0.ads = [ad(nil, june, [.spend: 9], level: .account)] }
        #expect(campaignGroups(in: june, from: figures).isEmpty)
    }

    @Test func returnOnSpendIsOfTheDaysWhoseFilesGiveBoth() throws {
        let figures = account(.googleAds) {
            $0.ads = june.days.enumerated().map { index, day in
                let values: Values = index < 10 ? [.spend: 20, .conversionValue: 60] : [.spend: 20]
                return ad("A", Period(from: day, to: day), values)
            }
        }
        let value = try #require(adAccount(in: june, from: figures)?.value(of: Metric.returnOnSpend))
        #expect(value.value == 3 && value.covered == 10)
    }

    @Test func amountsInTwoCurrenciesAreNotAdded() throws {
        let figures = account(.metaAds) {
            $0.ads = [
                ad("A", june, [.spend: 100, .impressions: 1000]),
                ad("B", june, [.spend: 100, .impressions: 1000], currency: "USD"),
            ]
        }
        let all = try #require(adAccount(in: june, from: figures))
        #expect(all.value(of: .spend) == nil)
        #expect(all.value(of: Metric.costPerThousand) == nil)
        #expect(all.value(of: .impressions)?.value == 2000)
        #expect(all.currencies == ["EUR", "USD"])
        #expect(campaignGroups(in: june, from: figures).compactMap(\.currency).sorted() == ["EUR", "USD"])
    }

    @Test func peopleReachedCostByTheThousandAndHaveNoInterval() {
        let figures = account(.metaAds) {
            $0.ads = [ad("A", june, [.spend: 60, .results: 12_000, .reach: 12_000], type: "reach")]
        }
        let campaign = campaignGroups(in: june, from: figures).first?.campaigns.first
        #expect(campaign?.cost == nil)
        #expect(campaign?.costPerThousandPeople == 5)
    }

    @Test func anAdWithoutItsAdSetIsNotAddedToTheSameAdWithIt() throws {
        func row(_ adSet: String?, _ spend: Double) -> AdFigure {
            var facts = AdFacts(level: .ad)
            (facts.campaign, facts.adSet, facts.ad, facts.currency) = ("A", adSet, "Teaser", "EUR")
            return AdFigure(ad: facts, period: june, values: [.spend: spend])
        }
        let figures = account(.metaAds) { $0.ads = [row(nil, 100), row("Women", 60), row("Men", 40)] }
        let rows = try #require(adRows(in: june, from: figures, whole: false))
        #expect(rows.rows.map(\.ad.adSet) == ["Women", "Men"])
        #expect(rows.value(of: .spend)?.value == 100)
    }
}
