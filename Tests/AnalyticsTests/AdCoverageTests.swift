import SocialMetrics
import Testing

@testable import Analytics

@Suite struct AdCoverageTests {
    let june = month("2026-06")

    private func daily(_ range: Range<Int>, file: Int64) -> [AdFigure] {
        june.days[range].map { ad("A", Period(from: $0, to: $0), [.spend: 2], file: file) }
    }

    @Test func anotherExportDoesNotStretchADailyFile() throws {
        let figures = account(.metaAds) {
            $0.ads = daily(0..<2, file: 1) + [ad("A", june, [.spend: 61], file: 2)]
            $0.imports = [file(1, asOf: "2026-06-02"), file(2, asOf: "2026-07-02")]
        }
        #expect(try #require(adRows(in: june, from: figures, whole: false)).value(of: .spend)?.value == 61)
        var alone = figures
        alone.ads = daily(0..<2, file: 1)
        let few = try #require(adRows(in: june, from: alone, whole: false)?.value(of: .spend))
        #expect(few.covered == 2)
        #expect(!few.isComplete)
    }

    @Test func aRowOfThePeriodIsBelievedBeforeDaysThatOnlyReachIt() throws {
        let figures = account(.metaAds) {
            $0.ads = daily(0..<2, file: 1) + [ad("A", june, [.spend: 61], file: 1)]
            $0.imports = [file(1, asOf: "2026-07-02")]
        }
        #expect(try #require(adRows(in: june, from: figures, whole: false)).value(of: .spend)?.value == 61)
    }

    @Test func daysWithoutDeliveryCountWithinOneFile() throws {
        let figures = account(.metaAds) {
            $0.ads =
                [ad("A", period("2026-05-30", "2026-05-30"), [.spend: 1], file: 1)] + daily(3..<20, file: 1)
            $0.imports = [file(1, asOf: "2026-07-01")]
        }
        #expect(try #require(adRows(in: june, from: figures, whole: false)).covered == 30)
    }

    @Test func theDaysThatAreNotToldAreNamed() throws {
        let figures = account(.googleAds) {
            $0.ads = daily(0..<5, file: 1) + daily(20..<30, file: 2)
            $0.imports = [file(1, asOf: "2026-06-05"), file(2, asOf: "2026-07-01")]
        }
        let coverage = try #require(adRows(in: june, from: figures, whole: false)).coverage
        #expect(coverage.gaps == [period("2026-06-06", "2026-06-20")])
        #expect(coverage.covered == 15 && coverage.dayCount == 30)
    }

    @Test func daysBetweenTwoFilesAreNotTold() throws {
        let figures = account(.metaAds) {
            $0.ads = daily(0..<5, file: 1) + daily(20..<30, file: 2)
            $0.imports = [file(1, asOf: "2026-06-05"), file(2, asOf: "2026-07-01")]
        }
        #expect(try #require(adRows(in: june, from: figures, whole: false)).covered == 15)
    }

    @Test func ratiosAreOfTheDaysWhoseFilesGiveBothParts() throws {
        let figures = account(.metaAds) {
            $0.ads = june.days.enumerated().map { index, day in
                let delivery: Values = [.spend: 10, .impressions: 100]
                return index < 15
                    ? ad(
                        "A", Period(from: day, to: day),
                        [.spend: 10, .impressions: 100, .linkClicks: 2, .results: 1], type: "Link clicks")
                    : ad("A", Period(from: day, to: day), delivery)
            }
        }
        let all = try #require(adAccount(in: june, from: figures))
        let rate = try #require(all.value(of: .clickThroughRate))
        #expect(rate.value == 0.02)
        #expect(rate.covered == 15)
        #expect(all.value(of: .linkClicks)?.covered == 15)
        #expect(all.value(of: .spend)?.isComplete == true)
        let group = try #require(campaignGroups(in: june, from: figures).first)
        #expect(group.total.cost?.cost == 10)
        #expect(group.resultsCovered == 15)
        #expect(group.campaigns.first?.value(of: .clickThroughRate) == 0.02)
        #expect(group.campaigns.first?.isOfSeveralColumnSets == true)
    }

    @Test func anEmptyCellOfAColumnCounts() throws {
        let figures = account(.metaAds) {
            $0.ads = june.days.enumerated().map { index, day in
                ad(
                    "A", Period(from: day, to: day), index < 15 ? [.spend: 10, .results: 1] : [.spend: 10],
                    type: index < 15 ? "Link clicks" : nil, reported: [.results])
            }
        }
        let group = try #require(campaignGroups(in: june, from: figures).first)
        #expect(group.total.cost?.cost == 20)
        #expect(group.resultsCovered == 30)
    }
}
