import Foundation
import TestSupport
import Testing

@testable import Analytics

@Suite struct IntervalTests {
    /// Published limits: 10 events and 25 events, and 0 events from −ln 0.025.
    @Test(arguments: [
        (0.0, 0.0, 3.6889), (10, 4.7954, 18.3904), (25, 16.1787, 36.9049),
    ]) func garwoodLimitsAreThePublishedOnes(count: Double, low: Double, high: Double) {
        let interval = PoissonInterval(count: count)
        #expect(abs(interval.low - low) < 1e-3)
        #expect(abs(interval.high - high) < 1e-3)
    }

    @Test func theRateOfRsExampleHasRsLimits() {
        let interval = PoissonInterval(count: 137)
        #expect(abs(interval.low / 24.19893 - 4.7531) < 1e-4)
        #expect(abs(interval.high / 24.19893 - 6.6927) < 1e-4)
    }

    @Test func eightResultsFor500EurosCost62Euros50() throws {
        let cost = CostPerResult(spend: 500, results: 8)
        #expect(cost.cost == 62.5)
        #expect(abs(cost.low - 31.72) < 0.005)
        #expect(abs(try #require(cost.high) - 144.77) < 0.005)
        #expect(cost.confidence == .tooFew)
    }

    @Test(arguments: [
        (5.0, 0.43, 3.08), (10, 0.54, 2.09), (20, 0.65, 1.64), (30, 0.70, 1.48), (50, 0.76, 1.35),
        (100, 0.82, 1.23), (400, 0.91, 1.11),
    ]) func multipliersOfTheCostAreThePublishedOnes(results: Double, low: Double, high: Double) throws {
        let cost = CostPerResult(spend: results, results: results)
        #expect(abs(cost.low - low) < 0.006)
        #expect(abs(try #require(cost.high) - high) < 0.006)
    }

    @Test func noResultLeavesOnlyALowerBound() {
        let cost = CostPerResult(spend: 100, results: 0)
        #expect(cost.cost == nil)
        #expect(abs(cost.low - 100 / 3.6889) < 1e-3)
        #expect(cost.high == nil)
    }

    @Test func labelsChangeAtTenAndThirty() {
        #expect(CostPerResult(spend: 1, results: 9).confidence == .tooFew)
        #expect(CostPerResult(spend: 1, results: 10).confidence == .indicative)
        #expect(CostPerResult(spend: 1, results: 29).confidence == .indicative)
        #expect(CostPerResult(spend: 1, results: 30).confidence == .measured)
    }

    @Test(arguments: [1.0, 2, 7, 33, 250, 4_000, 100_000]) func theIntervalContainsThePoint(count: Double) {
        let interval = PoissonInterval(count: count)
        #expect(interval.low < count && count < interval.high)
        let wider = PoissonInterval(count: count, level: 0.99)
        #expect(wider.low < interval.low && interval.high < wider.high)
    }

    /// What Newton's method finds is what halving alone finds, as far as the digits of a tail tell: to nine digits.
    @Test func theShorterWayToAQuantileLeadsToTheSameNumber() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<600 {
            let a = exp(Double.random(in: log(0.5)...log(5_000), using: &random))
            let tail = exp(Double.random(in: log(1e-6)...log(0.5), using: &random))
            for probability in [tail, 1 - tail] {
                let (found, halved) = (
                    inverseRegularisedGamma(a, probability: probability), halved(a, probability)
                )
                #expect(abs(found - halved) < halved * 1e-9, "a \(a), probability \(probability)")
            }
        }
    }

    private func halved(_ a: Double, _ probability: Double) -> Double {
        var (low, high) = (0.0, max(1, a))
        while regularisedGamma(a, high) < probability { high *= 2 }
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if middle == low || middle == high { break }
            if regularisedGamma(a, middle) < probability { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    @Test func chiSquareQuantilesAreTheTabulatedOnes() {
        #expect(abs(chiSquareQuantile(0.95, degrees: 1) - 3.841459) < 1e-6)
        #expect(abs(chiSquareQuantile(0.975, degrees: 10) - 20.483177) < 1e-6)
        #expect(abs(chiSquareQuantile(0.05, degrees: 30) - 18.492661) < 1e-6)
    }

    @Test func quantilesInterpolate() {
        #expect(median(of: [3, 1, 2]) == 2)
        #expect(median(of: [4, 1, 2, 3]) == 2.5)
        #expect(quantile(0.9, of: [0, 10]) == 9)
        #expect(median(of: []) == nil)
    }
}
