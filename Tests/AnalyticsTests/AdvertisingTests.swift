import SocialMetrics
import Testing

@testable import Analytics

@Suite struct AdvertisingTests {
    let june = month("2026-06")

    @Test func rowsAreGroupedAlikeWhetherTheyShareASubjectOrNot() {
        let subjects = [("A", nil), ("A", "Leads"), ("B", "Leads"), ("B", "Clicks"), ("C", nil)].map {
            campaign, type -> AdSubject in
            var facts = AdFacts(level: .campaign)
            (facts.campaign, facts.resultType, facts.currency) = (campaign, type, "EUR")
            return AdSubject(facts)
        }
        func groups(_ subject: (AdSubject) -> AdSubject) -> [CampaignGroup] {
            let rows = june.days.flatMap { day in
                subjects.enumerated().map { place, one in
                    AdFigure(
                        subject: subject(one), period: Period(from: day, to: day),
                        values: [.spend: 0.1 * Double(place + 1), .results: Double(place)])
                }
            }
            return campaignGroups(in: june, from: account(.metaAds) { $0.ads = rows })
        }
        let shared = groups { $0 }
        #expect(shared == groups { AdSubject($0.facts) })
        // A row without a result is of the only kind that its campaign has; C has none.
        #expect(shared.map { $0.campaigns.map(\.name) } == [["B", "A"], ["C"], ["B"]])
        #expect(shared.map(\.total.rows.rows.count) == [90, 30, 30])
    }

    @Test func levelsAndBreakdownsAreNeverAdded() throws {
        let figures = account(.metaAds) {
            $0.ads = [
                ad(nil, june, [.spend: 100, .reach: 900], level: .account, isTotal: true),
                ad("A", june, [.spend: 60, .reach: 500]), ad("B", june, [.spend: 40, .reach: 600]),
                ad("A", june, [.spend: 60], level: .ad),
                ad("A", june, [.spend: 35], breakdown: Breakdown([.gender: "female"])),
                ad("A", june, [.spend: 25], breakdown: Breakdown([.gender: "male"])),
            ]
        }
        let all = try #require(adAccount(in: june, from: figures))
        #expect(all.value(of: .spend)?.value == 100)
        #expect(all.value(of: .reach) == nil)
        #expect(all.reach == 900)
        #expect(all.unmatchedSpend == nil)
        let groups = campaignGroups(in: june, from: figures)
        #expect(groups.flatMap(\.campaigns).map(\.name) == ["A", "B"])
        #expect(groups.flatMap(\.campaigns).map(\.reach) == [500, 600])
    }

    @Test func daysComeBeforeThePeriodTheyMakeUp() throws {
        let figures = account(.metaAds) {
            $0.ads =
                june.days.map { ad("A", Period(from: $0, to: $0), [.spend: 2]) } + [
                    ad("A", june, [.spend: 61])
                ]
        }
        let rows = try #require(adRows(in: june, from: figures, whole: false))
        #expect(rows.isDaily)
        #expect(rows.value(of: .spend)?.value == 60)
    }

    @Test func aPeriodComesBeforeTheFewDaysOfAnEarlyExport() throws {
        let figures = account(.metaAds) {
            $0.ads =
                june.days.prefix(10).map { ad("A", Period(from: $0, to: $0), [.spend: 2], file: 1) }
                + [ad("A", june, [.spend: 61], file: 2)]
            $0.imports = [file(1, asOf: "2026-06-11"), file(2, asOf: "2026-07-02")]
        }
        #expect(try #require(adRows(in: june, from: figures, whole: false)).value(of: .spend)?.value == 61)
    }

    @Test func overlappingReportsOfOneCampaignAreNotAdded() throws {
        let figures = account(.metaAds) {
            $0.ads = [
                ad("A", period("2026-06-01", "2026-06-15"), [.spend: 50]), ad("A", june, [.spend: 90]),
            ]
        }
        #expect(try #require(adRows(in: june, from: figures, whole: false)).value(of: .spend)?.value == 90)
    }

    @Test func oneKindOfBreakdownServesWhereNothingElseIsThere() throws {
        let figures = account(.metaAds) {
            $0.ads = ["18-24", "25-34"].map {
                ad(nil, june, [.spend: 10, .reach: 5], level: .account, breakdown: Breakdown([.age: $0]))
            }
        }
        let all = try #require(adAccount(in: june, from: figures))
        #expect(all.value(of: .spend)?.value == 20)
        #expect(all.reach == nil)
    }

    @Test func resultsOfDifferentKindsStayApart() {
        let figures = account(.metaAds) {
            $0.ads = [
                ad("A", june, [.spend: 60, .results: 6], type: "Link clicks"),
                ad("B", june, [.spend: 50, .results: 5], type: "actions:link_click"),
                ad("C", june, [.spend: 40, .results: 4], type: "Website purchases"),
            ]
        }
        let groups = campaignGroups(in: june, from: figures)
        #expect(groups.map(\.kind) == [.measure(.linkClicks), .measure(.websitePurchases)])
        #expect(groups.first?.total.cost?.cost == 10)
    }

    @Test func aDayWithoutResultBelongsToItsCampaignsOnlyKind() {
        let days = Array(june.days.prefix(2))
        let figures = account(.metaAds) {
            $0.ads = [
                ad("A", Period(from: days[0], to: days[0]), [.spend: 10, .results: 2], type: "Link clicks"),
                ad("A", Period(from: days[1], to: days[1]), [.spend: 10], reported: [.results]),
            ]
        }
        let groups = campaignGroups(in: june, from: figures)
        #expect(groups.count == 1)
        #expect(groups.first?.campaigns.first?.cost?.cost == 10)
    }

    @Test func reachAsAResultIsNotAddedEither() {
        let figures = account(.metaAds) {
            $0.ads = [
                ad("A", june, [.spend: 60, .results: 600], type: "reach"),
                ad("B", june, [.spend: 50, .results: 500], type: "reach"),
            ]
        }
        let group = campaignGroups(in: june, from: figures).first
        #expect(group?.campaigns.map { $0.values[.results] } == [600, 500])
        #expect(group?.total.values[.results] == nil)
    }

    @Test func aNameAndItsIdAreOneCampaign() {
        let figures = account(.metaAds) {
            $0.ads = [
                ad("A", period("2026-06-01", "2026-06-10"), [.spend: 10], id: "7"),
                ad("A", period("2026-06-11", "2026-06-20"), [.spend: 20]),
                ad("A", period("2026-06-01", "2026-06-10"), [.spend: 10]),
            ]
        }
        let campaigns = campaignGroups(in: june, from: figures).flatMap(\.campaigns)
        #expect(campaigns.map(\.id) == ["7"])
        #expect(campaigns.first?.values[.spend] == 30)
    }

    @Test func spendThatNoCampaignHasIsSaid() {
        let figures = account(.metaAds) {
            $0.ads = [
                ad(nil, june, [.spend: 100], level: .account, isTotal: true), ad("A", june, [.spend: 60]),
            ]
        }
        #expect(adAccount(in: june, from: figures)?.unmatchedSpend == 40)
    }

    @Test func frequencyNeedsThePlatformsOwnReach() {
        let values: Values = [.impressions: 300]
        #expect(CampaignFigures(name: "A", values: values).frequency == nil)
        #expect(CampaignFigures(name: "A", values: values, reach: 100).frequency == 3)
    }

    @Test func peopleReachedDayByDayAreReadFromTheRowOfThePeriod() {
        let figures = account(.metaAds) {
            $0.ads =
                june.days.map {
                    ad("A", Period(from: $0, to: $0), [.spend: 2, .results: 50, .reach: 50], type: "reach")
                } + [ad("A", june, [.spend: 60, .results: 800, .reach: 800], type: "reach")]
        }
        let campaign = campaignGroups(in: june, from: figures).first?.campaigns.first
        #expect(campaign?.values[.results] == 800)
        #expect(campaign?.values[.spend] == 60)
    }
}
