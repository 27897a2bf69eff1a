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
            var row = ad("A", june, [.spend: spend], level: .ad)
            row.ad.adSet = adSet
            row.ad.ad = "Teaser"
            return row
        }
        let figures = account(.metaAds) { $0.ads = [row(nil, 100), row("Women", 60), row("Men", 40)] }
        let rows = try #require(adRows(in: june, from: figures, whole: false))
        #expect(rows.rows.map(\.ad.adSet) == ["Women", "Men"])
        #expect(rows.value(of: .spend)?.value == 100)
    }
}
